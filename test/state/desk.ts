// A workbench in a small world: a history, a store, and an engine in place of a worker.
import { writeRecord } from "../../src/io/index.ts";
import type { Pair } from "../../src/query/index.ts";
import { createWorkbench, type World } from "../../src/state/index.ts";
import { type OpenResult, openThrough, type Reply } from "../../src/work/index.ts";
import { serveRecord } from "../../src/work/serve-record.ts";
import { smallRecord } from "../fixtures/small-record.ts";

/** After what was under way. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

export function desk({
  address = [] as readonly Pair[],
  storage = memory(),
  settings = note(),
  record = smallRecord,
} = {}) {
  const url = historyOf(address);
  const workbench = createWorkbench({
    open: openHere,
    shipped: () => Promise.resolve(writeRecord(record)),
    url,
    storage,
    settings,
    now: () => new Date("2026-03-01T12:00:00Z"),
  });
  return { workbench, url, storage, settings };
}

/** The worker's own service; whatever goes in and out is copied like a message between threads. */
function openHere(text: string): Promise<OpenResult> {
  const serve = serveRecord();
  let heard: (reply: Reply) => void = () => {};
  return openThrough(
    {
      post: (request) => {
        void serve(structuredClone(request)).then((reply) => reply && heard(structuredClone(reply)));
      },
      hear: (reply) => {
        heard = reply;
      },
      end: () => {},
    },
    text,
  );
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
      await settled();
      await settled();
    },
  };
}
