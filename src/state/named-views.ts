/** One's own named views of the record that is open: kept in this browser under the record's hash. */
import { fileSlug } from "../io/file-slug.ts";
import { freeId } from "../io/with-views.ts";
import type { Id, NamedView } from "../model/index.ts";
import type { Summary } from "../query/index.ts";
import { type Notice, notKeptNotice } from "./notice.ts";
import type { CameraView, ViewState } from "./view-state.ts";
import { viewAddress } from "./walk-through.ts";

export interface NamedViews {
  /** Reads again what is kept: another tab may have changed it. */
  refresh(): Promise<void>;
  /** Keeps what is on screen, behind the others. `camera` when it was moved. */
  save(words: ViewWords, camera: CameraView | null): Promise<NamedView>;
  reword(id: Id, words: Partial<ViewWords>): Promise<void>;
  /** One place towards the front or the end; at either end it stays. */
  move(id: Id, by: -1 | 1): Promise<void>;
  remove(id: Id): Promise<void>;
  /** Puts back where it stood what was removed; one that is there stays where it is. */
  restore(removed: RemovedView): Promise<void>;
}

export type ViewWords = Pick<NamedView, "name" | "note">;

export interface RemovedView {
  readonly view: NamedView;
  readonly at: number;
}

interface Holder {
  getState(): {
    readonly summary: Summary | null;
    readonly key: string;
    readonly view: ViewState;
    readonly views: readonly NamedView[];
  };
  setState(part: { readonly views: readonly NamedView[] }): void;
}

interface Storage {
  get(key: string): Promise<string | null>;
  update(key: string, change: (before: string | null) => string): Promise<void>;
}

const viewsKey = (key: string) => `views:${key}`;
/** Of a view's name in its id, which stands in addresses. */
const ID_LENGTH = 40;

export function createNamedViews(
  { getState, setState }: Holder,
  storage: Storage,
  tell: (notice: Notice) => void,
): NamedViews {
  /** The browser refused to keep views, so that those at hand are newer than what it has. */
  let refused = false;

  const refresh = async () => {
    const { key } = getState();
    if (key === "" || refused) return;
    const kept = await storage.get(viewsKey(key)).catch(() => null);
    if (getState().key === key && !refused) setState({ views: readViews(kept) });
  };

  /** Applied to what is kept by then, not to what this page last saw of it. */
  const change = async <T>(by: (views: readonly NamedView[]) => { views: readonly NamedView[]; result: T }) => {
    const { key, views } = getState();
    if (key === "") throw new Error("expected a record to be open, got a change of its views before one");
    let done: ReturnType<typeof by> | null = null;
    try {
      await storage.update(viewsKey(key), (before) => {
        done = by(refused ? views : readViews(before));
        return JSON.stringify(done.views);
      });
      refused = false;
    } catch (error) {
      if (!refused) tell(notKeptNotice(error));
      refused = true;
      done = by(views);
    }
    const { views: next, result } = done ?? by(views);
    if (getState().key === key) setState({ views: next });
    return result;
  };

  return {
    refresh,
    save: ({ name, note }, camera) => {
      const { summary, view } = getState();
      const address = viewAddress({ ...view, camera });
      return change((views) => {
        const known = [...(summary?.actors ?? []), ...(summary?.issues ?? []), ...(summary?.sources ?? [])];
        const taken = new Set([...known, ...(summary?.views ?? []), ...views].map(({ id }) => id));
        const id = freeId(fileSlug(name).slice(0, ID_LENGTH).replace(/-+$/, "") || "view", taken);
        const saved = { id, name: name.trim(), note: note.trim(), address };
        return { views: [...views, saved], result: saved };
      });
    },
    reword: (id, words) =>
      change((views) => ({
        views: views.map((view) => (view.id === id ? { ...view, ...words } : view)),
        result: undefined,
      })),
    move: (id, by) => change((views) => ({ views: moved(views, id, by), result: undefined })),
    remove: (id) => change((views) => ({ views: views.filter((view) => view.id !== id), result: undefined })),
    restore: ({ view, at }) =>
      change((views) => ({
        views: views.some(({ id }) => id === view.id) ? views : views.toSpliced(at, 0, view),
        result: undefined,
      })),
  };
}

function moved(views: readonly NamedView[], id: Id, by: -1 | 1): readonly NamedView[] {
  const at = views.findIndex((view) => view.id === id);
  const view = views[at];
  const to = at + by;
  if (!view || to < 0 || to >= views.length) return views;
  return views.toSpliced(at, 1).toSpliced(to, 0, view);
}

/** What is no view is left out; keys that nobody here knows stay. */
function readViews(kept: string | null): readonly NamedView[] {
  if (kept === null) return [];
  try {
    const value: unknown = JSON.parse(kept);
    return Array.isArray(value) ? value.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is NamedView {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, note, address } = value as Readonly<Record<string, unknown>>;
  return [id, name, note, address].every((part) => typeof part === "string");
}
