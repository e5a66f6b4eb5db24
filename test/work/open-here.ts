// The record worker in the test's own thread: its own service behind a port, whatever goes in and out copied like a message.
import "fake-indexeddb/auto";
import { writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { type OpenFrom, type OpenResult, openThrough, type Reply, type WorkerEvent } from "../../src/work/index.ts";
import type { BetweenTabs } from "../../src/work/one-writer.ts";
import { serveRecord } from "../../src/work/serve-record.ts";
import { openShelf, type Shelf } from "../../src/work/shelf.ts";
import { smallRecord } from "../fixtures/small-record.ts";

export const NOW = new Date("2026-03-01T12:00:00Z");

let shelves = 0;
/** The name of a shelf on which nothing stands yet. */
export const freshShelf = (): string => `shelf-${++shelves}`;

/** As in a browser that knows of no other tab. */
const ALONE: BetweenTabs = { locks: null, channel: () => null };

export interface Where {
  /** Its name, or what opens it. */
  readonly shelf: string | (() => Promise<Shelf>);
  readonly between?: BetweenTabs;
}

let ids = 0;
export function openHere(from: OpenFrom, { shelf, between = ALONE }: Where): Promise<OpenResult> {
  let heard: (reply: Reply) => void = () => {};
  const serve = serveRecord({
    openShelf: (now) => (typeof shelf === "string" ? openShelf(now, shelf) : shelf()),
    between,
    now: () => NOW,
    randomId: () => `made-${++ids}`,
    tell: (event) => heard(structuredClone({ type: "event", event })),
  });
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
    from,
  );
}

export const BY = { coder: "Ada Lind", at: "2026-03-01T12:00:00Z" };
export const rename = (title: string) => ({ op: "change-record", set: { title } }) as const;
/** As from a file of this machine. */
export const file = (record: OnRecord = smallRecord) =>
  ({ kind: "text", text: writeRecord(record), origin: { kind: "file", name: "small.json" } }) as const;
export const shipped = {
  kind: "text",
  text: writeRecord(smallRecord),
  origin: { kind: "shipped", name: null },
} as const;

/** With what its worker tells unasked. */
export function taken(result: OpenResult) {
  if (!result.client) throw new Error("expected a record to be opened");
  const events: WorkerEvent[] = [];
  result.client.listen((event) => events.push(event));
  const keeping = () => events.flatMap((event) => ("keeping" in event ? event.keeping : [])).at(-1);
  return { ...result, events, keeping };
}

/** As after a reload. */
export const kept = async (id: string | null, shelf: string) =>
  taken(await openHere({ kind: "kept", id: id ?? "" }, { shelf }));
