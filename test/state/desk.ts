// A workbench in a small world: a history, a store, and the worker's own service in place of a worker.
import { writeRecord } from "../../src/io/index.ts";
import type { Pair } from "../../src/query/index.ts";
import { createWorkbench, type World } from "../../src/state/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { freshShelf, NOW, openHere, type Where } from "../work/open-here.ts";

/** After what was under way. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

export function desk({
  address = [] as readonly Pair[],
  storage = memory(),
  settings = note(),
  record = smallRecord,
  shelf = freshShelf() as Where["shelf"],
  between = undefined as Where["between"],
} = {}) {
  const url = historyOf(address);
  const workbench = createWorkbench({
    open: (from) => openHere(from, { shelf, ...(between && { between }) }),
    shipped: () => Promise.resolve(writeRecord(record)),
    url,
    storage,
    settings,
    now: () => NOW,
    persist: () => {},
  });
  return { workbench, url, storage, settings, shelf };
}

export function memory(): World["storage"] {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key) ?? null,
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
      await settled();
      await settled();
    },
  };
}
