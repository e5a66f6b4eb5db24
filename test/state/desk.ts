// A workbench in a small world: a history, a store, and an engine in place of a worker.
import { checkRecord, isNote } from "../../src/check/index.ts";
import { readRecord, recordHash, writeRecord } from "../../src/io/index.ts";
import { createMemoryEngine, type Pair } from "../../src/query/index.ts";
import { createWorkbench, type World } from "../../src/state/index.ts";
import type { OpenResult } from "../../src/work/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

/** After what was under way. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

export function desk({
  address = [] as readonly Pair[],
  storage = memory(),
  settings = note(),
  record = smallRecord,
} = {}) {
  const url = historyOf(address);
  const workbench = createWorkbench({
    open: (text) => Promise.resolve(openHere(text)),
    shipped: () => Promise.resolve(writeRecord(record)),
    url,
    storage,
    settings,
  });
  return { workbench, url, storage, settings };
}

function openHere(text: string): OpenResult {
  const { value, problems } = readRecord(text);
  if (!value) return { client: null, opened: { summary: null, problems } };
  const engine = createMemoryEngine(value, recordHash(value));
  const nothing = () => Promise.reject(new Error("not asked for here"));
  const summary = {
    ...value,
    hash: recordHash(value),
    statements: { appearances: value.statements.length, distinct: value.statements.length },
    relations: value.relations.length,
    views: value.views ?? [],
  };
  const faults = checkRecord(value, new Map()).problems.filter((one) => !isNote(one));
  return {
    client: { ...engine, attach: nothing },
    opened: {
      summary,
      problems: [...problems, ...faults],
      held: { texts: {}, unmatched: [], checks: [] },
    },
  };
}

export function memory(): World["storage"] {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key) ?? null,
    set: async (key, value) => void kept.set(key, value),
    update: async (key, change) => void kept.set(key, change(kept.get(key) ?? null)),
  };
}

function note(): World["settings"] {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
}

function historyOf(address: readonly Pair[]) {
  const entries: (readonly Pair[])[] = [address];
  let at = 0;
  let heard: () => void = () => {};
  const go = (way: "back" | "forward") => {
    at += way === "back" ? -1 : 1;
    heard();
  };
  return {
    read: () => [...(entries[at] ?? [])],
    push: (pairs: readonly Pair[]) => void entries.splice(++at, entries.length, pairs),
    replace: (pairs: readonly Pair[]) => void entries.splice(at, 1, pairs),
    turns: () => ({ undo: at > 0, redo: at < entries.length - 1 }),
    go,
    onMove: (listener: () => void) => {
      heard = listener;
    },
    /** Entries up to the one that is shown. */
    steps: () => at + 1,
    back: async () => {
      go("back");
      for (let turn = 0; turn < 5; turn++) await settled();
    },
  };
}
