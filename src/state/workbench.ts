/** Everything that a screen does: one model, and the doings that change it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { emptyRecord, type Id } from "../model/index.ts";
import type { Pair } from "../query/index.ts";
import { type NamedText, NO_EDITS, type RecordClient } from "../work/index.ts";
import { toAddress } from "./address.ts";
import { type Asking, createAsking } from "./asking.ts";
import { createEditing, type Editing } from "./editing.ts";
import type { Model } from "./model.ts";
import { createNamedViews, type NamedViews } from "./named-views.ts";
import type { Notice } from "./notice.ts";
import { createOpening, type Opening } from "./opening.ts";
import { readSettings, type Settings } from "./settings.ts";
import { type Change, FIRST_VIEW } from "./view-state.ts";
import type { World } from "./world.ts";

export interface Workbench extends Editing, Omit<Asking, "forget">, Pick<Opening, "openShipped" | "openKept"> {
  readonly store: StoreApi<Model>;
  /** Views of one's own. */
  readonly views: NamedViews;
  /** Reads the address, opens its record, and from then on follows Back and forward. */
  start(): Promise<void>;
  /** Changes what is on screen. `quietly` writes over the current history entry, for typing and dragging. */
  change(change: Change, how?: "quietly"): void;
  /** Takes back what was last done to the record; when nothing was, the last change of the screen as Back does, but never leaves the record. */
  undo(): void;
  /** Does again what was taken back. */
  redo(): void;
  set(settings: Partial<Settings>): void;
  /** Opens a record from a file's text. When it cannot be read, a notice says why and what was open stays open. */
  openText(name: string, text: string | Blob): Promise<boolean>;
  /** Opens a record with nothing in it yet. */
  newRecord(about: { readonly title: string }): Promise<boolean>;
  /** Attaches article texts to the sources they belong to, or to one, and gives back the names of those that belong to none. */
  attach(texts: readonly NamedText[], to?: Id): Promise<readonly string[]>;
  tell(notice: Notice | null): void;
}

export function createWorkbench(world: World): Workbench {
  const { url, storage, settings } = world;
  const store = createStore<Model>(() => ({
    phase: "loading",
    opening: null,
    summary: null,
    key: "",
    revision: 0,
    edits: NO_EDITS,
    keeping: "kept",
    saved: null,
    asksCoder: false,
    faults: [],
    view: FIRST_VIEW,
    views: [],
    answers: {},
    settings: readSettings(settings.read()),
    texts: {},
    checks: [],
    notice: null,
    turns: url.turns(),
  }));
  const { getState, setState } = store;
  let client: RecordClient | null = null;
  /** Settled once the record that was open before is let go of. */
  let left: Promise<void> = Promise.resolve();
  const clientNow = () => client;
  const tell = (notice: Notice | null) => setState({ notice });
  /** Keeps a screen as an entry of its own. */
  const push = (pairs: readonly Pair[], begins?: "record") => {
    url.push(pairs, begins);
    setState({ turns: url.turns() });
  };

  const views = createNamedViews(store, storage, tell);
  const { forget, ...asking } = createAsking(store, clientNow, tell);
  const { heard, reckonLater, ...editing } = createEditing(store, {
    client: clientNow,
    tell,
    now: world.now,
    persist: world.persist,
    became: (id) => became(id),
  });
  const { follow, openText, openShipped, openKept, became } = createOpening(store, world, {
    take: (opened) => {
      if (client) left = client.close();
      client = opened;
      opened.listen((event) => client === opened && heard(event));
      forget();
    },
    reckonLater,
    refreshViews: views.refresh,
    push,
    tell,
  });

  /** The record's own way first: what was done to it is what nobody would want to lose sight of. */
  const turn = (way: "undo" | "redo") => {
    if (getState().edits[way] !== null) void editing.turnRecord(way);
    else if (url.turns()[way]) url.go(way === "undo" ? "back" : "forward");
  };

  return {
    store,
    views,
    ...asking,
    ...editing,
    openText,
    openShipped: async () => {
      await openShipped();
      await left;
    },
    openKept,
    tell,
    start: async () => {
      url.onMove(() => {
        setState({ turns: url.turns() });
        void follow();
      });
      await follow();
    },
    change: (change, how) => {
      const view = change(getState().view);
      if (view === getState().view) return;
      setState({ view });
      const pairs = toAddress(view);
      if (how === "quietly" || same(pairs, url.read())) url.replace(pairs);
      else push(pairs);
    },
    undo: () => turn("undo"),
    redo: () => turn("redo"),
    set: (changed) => {
      setState((model) => ({ settings: { ...model.settings, ...changed } }));
      settings.write(JSON.stringify(getState().settings));
    },
    newRecord: ({ title }) => openText(title, JSON.stringify(emptyRecord(title)), { kind: "new", name: null }),
    attach: async (texts, to) => {
      if (!client) return texts.map(({ name }) => name);
      const attached = await client.attach(texts, to ?? null);
      setState({ texts: attached.texts, checks: attached.checks });
      return attached.unmatched;
    },
  };
}

const same = (some: readonly Pair[], others: readonly Pair[]) => JSON.stringify(some) === JSON.stringify(others);
