import { createStore, type StoreApi } from "zustand/vanilla";
import type { Id, NamedView, Problem, QuoteCheck } from "../model/index.ts";
import { type AnswerTo, type Pair, type Question, Stopped, type Summary } from "../query/index.ts";
import type { NamedText, OpenResult, RecordClient } from "../work/index.ts";
import { fromAddress, toAddress } from "./address.ts";
import { firstViewOf } from "./first-view-of.ts";
import { createNamedViews, type NamedViews } from "./named-views.ts";
import { ELSEWHERE, type Notice, openedNotice, unmatchedNotice } from "./notice.ts";
import { readSettings, type Settings } from "./settings.ts";
import { type Change, FIRST_VIEW, type ViewState } from "./view-state.ts";
import { bareStep, screenOf } from "./walk-through.ts";

/** The last answer to a slot's question; `pending` while a newer question is under way. */
export interface Answered<T = unknown> {
  readonly key: string;
  readonly answer: T | null;
  readonly pending: boolean;
}

export interface Model {
  readonly phase: "loading" | "ready" | "none";
  /** What is being opened, while it is. */
  readonly opening: string | null;
  readonly summary: Summary | null;
  /** Where the open record contradicts itself. What it says of its own last check is not to be relied on while there are any. */
  readonly faults: readonly Problem[];
  readonly view: ViewState;
  /** Named views of one's own, beside those of the record. */
  readonly views: readonly NamedView[];
  readonly answers: Readonly<Record<string, Answered>>;
  readonly settings: Settings;
  /** Article texts that the user attached, by source. They stay in this page's memory. */
  readonly texts: Readonly<Record<Id, NamedText>>;
  readonly checks: readonly QuoteCheck[];
  readonly notice: Notice | null;
  /** Whether there is something to take back, and to do again, without leaving the page. */
  readonly turns: Turns;
}

export interface Turns {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** What the workbench is given of the world. */
export interface World {
  /** Opens a record's text, in a worker. */
  open(text: string): Promise<OpenResult>;
  /** The text of the record that the page ships with. */
  shipped(): Promise<string>;
  readonly url: {
    read(): Pair[];
    push(pairs: readonly Pair[]): void;
    replace(pairs: readonly Pair[]): void;
    /** Back and forward. */
    onMove(heard: () => void): void;
    /** Which way there are entries of this page. */
    turns(): Turns;
    /** To the entry before this one, or after it; `onMove` hears of it. */
    go(way: "back" | "forward"): void;
  };
  /** Opened records and views of one's own, by key. */
  readonly storage: {
    get(key: string): Promise<string | null>;
    set(key: string, value: string): Promise<void>;
    /** Reads and writes in one, so that two tabs do not lose each other's changes. */
    update(key: string, change: (before: string | null) => string): Promise<void>;
  };
  /** Settings as text; at hand at once, so that the first picture has the right colours. */
  readonly settings: { read(): string | null; write(text: string): void };
}

export interface Workbench {
  readonly store: StoreApi<Model>;
  /** Views of one's own. */
  readonly views: NamedViews;
  /** Reads the address, opens its record, and from then on follows Back and forward. */
  start(): Promise<void>;
  /** Changes what is on screen. `quietly` writes over the current history entry, for typing and dragging. */
  change(change: Change, how?: "quietly"): void;
  /** Takes the last change back, as Back does, but never leaves the page. */
  undo(): void;
  /** Does again what was taken back. */
  redo(): void;
  set(settings: Partial<Settings>): void;
  /** Asks for a slot; the slot keeps its last answer until the new one is there. */
  ask<Q extends Question>(slot: string, question: Q): void;
  /** One question outside the slots. */
  askOnce<Q extends Question>(question: Q, stop?: AbortSignal): Promise<AnswerTo<Q>>;
  /** Opens a record from a file's text. When it cannot be read, a notice says why and what was open stays open. */
  openText(name: string, text: string): Promise<boolean>;
  openShipped(): Promise<void>;
  /** Attaches article texts to the sources they belong to, or to one. */
  attach(texts: readonly NamedText[], to?: Id): Promise<void>;
  tell(notice: Notice | null): void;
}

const recordKey = (hash: string) => `record:${hash}`;
/** Hex digits of a record's hash in the address: enough to tell one machine's records apart. */
const HASH_DIGITS = 12;
export const shortHash = (hash: string) => hash.replace(/^sha256:/, "").slice(0, HASH_DIGITS);

export function createWorkbench({ open, shipped, url, storage, settings }: World): Workbench {
  const store = createStore<Model>(() => ({
    phase: "loading",
    opening: null,
    summary: null,
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
  const stops = new Map<string, AbortController>();
  /** What a link asked for whose record was not at hand; shown when that record is opened from its file. */
  let wanted: readonly Pair[] | null = null;

  const tell = (notice: Notice | null) => setState({ notice });
  const views = createNamedViews(store, storage, tell);

  /** Takes a record into use, with the screen that `view` makes of it. */
  const use = (result: OpenResult & { client: RecordClient }, view: ViewState) => {
    client?.close();
    client = result.client;
    stops.clear();
    setState({
      phase: "ready",
      opening: null,
      summary: result.opened.summary,
      faults: result.opened.problems,
      view,
      views: [],
      answers: {},
      texts: result.opened.held.texts,
      checks: result.opened.held.checks,
    });
    // Not waited for: the first picture needs none of them, only a link to a step of theirs does.
    void views.refresh().then(() => {
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

  const load = async (
    name: string,
    text: () => Promise<string>,
    view: (summary: Summary) => ViewState | Promise<ViewState>,
  ) => {
    setState({ opening: name });
    try {
      const result = await open(await text());
      if (!result.client) return refuse(name, result.opened.problems, unchanged(getState()));
      use(result, await view(result.opened.summary));
      return true;
    } catch (error) {
      return refuse(name, [], [error instanceof Error ? error.message : String(error), ...unchanged(getState())]);
    }
  };

  const openShipped = async (pairs: readonly Pair[] = []) => {
    await load("The Los Angeles record", shipped, (summary) => ({ ...screenOf(pairs, [summary.views]), record: null }));
  };

  /** Shows what an address asks for, opening its record when another one is open. */
  const follow = async () => {
    const pairs = url.read();
    const { record } = fromAddress(pairs);
    const model = getState();
    if (model.summary && model.view.record === record) return show(pairs);
    if (record === null) return openShipped(pairs);
    const kept = await storage.get(recordKey(record)).catch(() => null);
    if (kept !== null) {
      await load(
        "The record",
        () => Promise.resolve(kept),
        (summary) => screenOf(pairs, [summary.views]),
      );
      return;
    }
    wanted = pairs;
    await openShipped();
    url.replace(toAddress(getState().view));
    tell(ELSEWHERE);
  };

  const go = (way: "back" | "forward", can: boolean) => {
    if (can) url.go(way);
  };
  /** Keeps a screen as an entry of its own. */
  const push = (pairs: readonly Pair[]) => {
    url.push(pairs);
    setState({ turns: url.turns() });
  };

  const start = async () => {
    url.onMove(() => {
      setState({ turns: url.turns() });
      void follow();
    });
    await follow();
  };

  const ask = (slot: string, question: Question) => {
    const key = JSON.stringify(question);
    const before = getState().answers[slot];
    if (!client || before?.key === key) return;
    stops.get(slot)?.abort();
    const stop = new AbortController();
    stops.set(slot, stop);
    put(slot, { key, answer: before?.answer ?? null, pending: true });
    client.ask(question, stop.signal).then(
      (answer) => {
        if (!stop.signal.aborted) put(slot, { key, answer, pending: false });
      },
      (error: unknown) => {
        if (error instanceof Stopped || stop.signal.aborted) return;
        tell({ tone: "problem", title: "This could not be answered.", problems: [], lines: [String(error)] });
      },
    );
  };
  const put = (slot: string, answered: Answered) =>
    setState((model) => ({ answers: { ...model.answers, [slot]: answered } }));

  return {
    store,
    views,
    start,
    tell,
    ask,
    openShipped: async () => {
      await openShipped();
      push(toAddress(getState().view));
    },
    change: (change, how) => {
      const view = change(getState().view);
      if (view === getState().view) return;
      setState({ view });
      const pairs = toAddress(view);
      if (how === "quietly" || same(pairs, url.read())) url.replace(pairs);
      else push(pairs);
    },
    undo: () => go("back", url.turns().undo),
    redo: () => go("forward", url.turns().redo),
    set: (changed) => {
      setState((model) => ({ settings: { ...model.settings, ...changed } }));
      settings.write(JSON.stringify(getState().settings));
    },
    askOnce: (question, stop) => {
      if (!client) return Promise.reject(new Error("expected a record to be open, got a question before one"));
      return client.ask(question, stop);
    },
    openText: async (name, text) => {
      const opened = await load(
        name,
        () => Promise.resolve(text),
        async (summary) => {
          const record = shortHash(summary.hash);
          // Kept before it is shown, so that a reload finds it. Best effort: without room in the browser's store the record
          // stays open, only a reload would not bring it back.
          await storage.set(recordKey(record), text).catch(() => undefined);
          const asked = wanted && screenOf(wanted, [summary.views]);
          if (asked?.record !== record) return { ...firstViewOf(summary), record };
          wanted = null;
          return asked;
        },
      );
      const { summary, view, faults } = getState();
      if (!opened || !summary || !view.record) return false;
      push(toAddress(view));
      tell(openedNotice(summary.title, faults));
      return true;
    },
    attach: async (texts, to) => {
      if (!client) return;
      const attached = await client.attach(texts, to ?? null);
      setState({ texts: attached.texts, checks: attached.checks });
      if (attached.unmatched.length > 0) tell(unmatchedNotice(attached.unmatched));
    },
  };
}

const unchanged = (model: Model) => (model.summary ? ["What you had open is unchanged."] : []);

const same = (some: readonly Pair[], others: readonly Pair[]) => JSON.stringify(some) === JSON.stringify(others);
