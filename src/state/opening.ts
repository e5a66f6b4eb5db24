/** Addresses and files -> the record that is open, and the screen on it. */
import type { StoreApi } from "zustand/vanilla";
import type { Problem } from "../model/index.ts";
import type { Pair } from "../query/index.ts";
import type { OpenFrom, OpenResult, Origin, RecordClient } from "../work/index.ts";
import { fromAddress, toAddress } from "./address.ts";
import { firstViewOf } from "./first-view-of.ts";
import { isUnsafe, type Model } from "./model.ts";
import { BECAME_OWN, ELSEWHERE, lostNotice, type Notice, openedNotice, UNSAFE } from "./notice.ts";
import type { ViewState } from "./view-state.ts";
import { bareStep, screenOf } from "./walk-through.ts";
import type { World } from "./world.ts";

export interface Opening {
  /** Shows what the address asks for, opening its record when another one is open. */
  follow(): Promise<void>;
  openText(name: string, text: string | Blob, origin?: Origin): Promise<boolean>;
  /** One that this browser keeps. */
  openKept(id: string): Promise<boolean>;
  openShipped(): Promise<void>;
  /** The record that the page ships with has become one of one's own, by its first edit. */
  became(id: string): void;
}

/** What opening a record sets off around it. */
interface Around {
  /** The record is read; it is shown next. */
  take(client: RecordClient): void;
  /** What is not told at once of a record that the page ships with. */
  reckonLater(): void;
  refreshViews(): Promise<void>;
  push(pairs: readonly Pair[], begins: "record"): void;
  tell(notice: Notice): void;
}

type Taken = Extract<OpenResult, { readonly client: RecordClient }>;

export function createOpening(
  { getState, setState }: StoreApi<Model>,
  { open, shipped, url }: World,
  { take, reckonLater, refreshViews, push, tell }: Around,
): Opening {
  /** What a link asked for whose record was not at hand; shown when that record is opened from its file. */
  let wanted: readonly Pair[] | null = null;

  /** The id that the record which the page ships with has had since its first edit in this visit. */
  let own: string | null = null;

  /** Takes a record into use, with the screen that `view` makes of it. */
  const use = ({ client, opened }: Taken, view: ViewState) => {
    take(client);
    setState(({ revision }) => ({
      phase: "ready",
      opening: null,
      summary: opened.summary,
      key: opened.key,
      revision: revision + 1,
      edits: opened.edits,
      keeping: opened.keeping,
      saved: opened.saved,
      faults: opened.problems,
      view,
      views: [],
      answers: {},
      texts: opened.held.texts,
      checks: opened.held.checks,
    }));
    // Not waited for: the first picture needs none of them, only a link to a step of theirs does.
    void refreshViews().then(() => {
      const pairs = url.read();
      if (bareStep(pairs) !== null && fromAddress(pairs).record === view.record) show(pairs);
    });
  };

  const show = (pairs: readonly Pair[]) => {
    const model = getState();
    setState({ view: screenOf(pairs, [model.summary?.views ?? [], model.views]) });
  };

  const refuse = (name: string, problems: readonly Problem[], lines: readonly string[]) => {
    setState((model) => ({ phase: model.summary ? "ready" : "none", opening: null }));
    tell({ tone: "problem", title: `${name} could not be opened.`, problems, lines });
    return false;
  };

  const load = async (name: string, from: () => Promise<OpenFrom>, view: (opened: Taken["opened"]) => ViewState) => {
    if (isUnsafe(getState())) {
      tell(UNSAFE);
      return "refused";
    }
    setState({ opening: name });
    try {
      const result = await open(await from());
      if (result.client) {
        use(result, view(result.opened));
        if (result.opened.lost > 0) tell(lostNotice(result.opened.lost));
        return "opened";
      }
      if (result.opened.summary === null && result.opened.missing) return "missing";
      refuse(name, result.opened.problems, unchanged(getState()));
    } catch (error) {
      refuse(name, [], [error instanceof Error ? error.message : String(error), ...unchanged(getState())]);
    }
    return "refused";
  };

  const showShipped = async (pairs: readonly Pair[] = []) => {
    const from = async () =>
      ({ kind: "text", text: await shipped(), origin: { kind: "shipped", name: null } }) as const;
    const shown = await load("The Los Angeles record", from, ({ summary }) => ({
      ...screenOf(pairs, [summary.views]),
      record: null,
    }));
    if (shown !== "opened") return shown;
    own = null;
    reckonLater();
    return shown;
  };

  /** What the address asks for; what came before the first edit of the shipped record is about the copy that it has become. */
  const asked = (): readonly Pair[] => {
    const pairs = url.read();
    if (own === null || fromAddress(pairs).record !== null) return pairs;
    const named: readonly Pair[] = [["record", own], ...pairs];
    url.replace(named);
    return named;
  };

  const follow = async () => {
    const pairs = asked();
    const { record } = fromAddress(pairs);
    const model = getState();
    if (model.summary && model.view.record === record) return show(pairs);
    if (isUnsafe(model)) {
      url.push(toAddress(model.view), "record");
      return tell(UNSAFE);
    }
    if (record === null) return void (await showShipped(pairs));
    const from = async () => ({ kind: "kept", id: record }) as const;
    const found = await load("The record", from, ({ summary }) => screenOf(pairs, [summary.views]));
    if (found !== "missing") return;
    wanted = pairs;
    await showShipped();
    url.replace(toAddress(getState().view));
    tell(ELSEWHERE);
  };

  const openText = async (name: string, text: string | Blob, origin: Origin = { kind: "file", name }) => {
    const from = async () => ({ kind: "text", text, origin }) as const;
    let isDamaged = false;
    const found = await load(name, from, ({ summary, id, lost }) => {
      isDamaged = lost > 0;
      const asked = wanted && screenOf(wanted, [summary.views]);
      if (asked?.record !== id) return { ...firstViewOf(summary), record: id };
      wanted = null;
      return asked;
    });
    if (found !== "opened") return false;
    const { summary, view, faults, edits } = getState();
    push(toAddress(view), "record");
    // Of one that is damaged it is told what is lost.
    if (!isDamaged) tell(openedNotice(summary?.title ?? name, faults, edits.count));
    return true;
  };

  return {
    became: (id) => {
      own = id;
      setState(({ view }) => ({ view: { ...view, record: id } }));
      url.replace(toAddress(getState().view));
      tell(BECAME_OWN);
    },
    openKept: async (id) => {
      const from = async () => ({ kind: "kept", id }) as const;
      const found = await load("The record", from, ({ summary }) => ({ ...firstViewOf(summary), record: id }));
      if (found === "missing") refuse("The record", [], ["It is not in this browser any more."]);
      if (found !== "opened") return false;
      push(toAddress(getState().view), "record");
      return true;
    },
    follow,
    openText,
    openShipped: async () => {
      if ((await showShipped()) === "opened") push(toAddress(getState().view), "record");
    },
  };
}

const unchanged = (model: Model) => (model.summary ? ["What you had open is unchanged."] : []);
