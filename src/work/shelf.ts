/** The records that this browser keeps: what lies on the shelf, and how it is opened. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Step } from "../edit/index.ts";
import { readRecord, recordHash } from "../io/index.ts";
import type { Id, OnRecord } from "../model/index.ts";
import type { KeptAs } from "./messages.ts";

/** What a list of records shows of one, and what a writer must know before it adds to it. */
export interface Head extends KeptAs {
  readonly id: string;
  /** What else this machine keeps of it (views, recent finds) goes by this. */
  readonly key: string;
  /** How many steps there are, and how many of them are done. What lies beyond was cut off and is not read. */
  readonly length: number;
  readonly position: number;
  /** The step up to which the record is kept whole as well; 0 when it is not. */
  readonly snapshot: number;
  /** Up by one at each write: who does not know the last one must not write over it. */
  readonly seq: number;
  /** When it was put away; null while it is not. */
  readonly removed: string | null;
}

export interface StepRow {
  readonly record: string;
  readonly n: number;
  readonly step: Step;
  /** In UTF-16 code units of its JSON. */
  readonly size: number;
}

/** The record after its first `n` steps, so that opening need not do all of them again. */
export interface Snapshot {
  readonly record: string;
  readonly n: number;
  readonly value: OnRecord;
}

export interface ShelfSchema extends DBSchema {
  heads: { key: string; value: Head };
  /** The text that a record began as. */
  bases: { key: string; value: string };
  steps: { key: [record: string, n: number]; value: StepRow };
  snapshots: { key: string; value: Snapshot };
}

export type Shelf = IDBPDatabase<ShelfSchema>;
export const SHELF_STORES = ["heads", "bases", "steps", "snapshots"] as const;

/** What a head begins as. */
export const NEW_HEAD = { length: 0, position: 0, snapshot: 0, seq: 0, removed: null, saved: null } as const;

/** What a list shows of a record's own contents. */
export function aboutRecord({ title, sources, statements }: OnRecord): Pick<Head, "title" | "counts"> {
  const left = statements.filter(({ review }) => review.status !== "rejected");
  return { title, counts: { sources: sources.length, statements: left.length } };
}

/** Rejects where the browser keeps nothing, as in some private windows. */
export async function openShelf(now: () => Date, name = "onrecord-shelf"): Promise<Shelf> {
  const shelf = await openDB<ShelfSchema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore("heads", { keyPath: "id" });
      db.createObjectStore("bases");
      db.createObjectStore("steps", { keyPath: ["record", "n"] });
      db.createObjectStore("snapshots", { keyPath: "record" });
    },
    // A later version of this page wants to change the shelf: it must not wait for this one.
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  await takeOver(shelf, now);
  return shelf;
}

/** All steps of a record, or those from `n` on. */
export const stepsFrom = (record: Id, n = 0) => IDBKeyRange.bound([record, n], [record, Number.POSITIVE_INFINITY]);

/** Records were once kept as texts by the first digits of their hash, in a store that still has the views of one's own. */
const BEFORE = { name: "onrecord", store: "kept", prefix: "record:" } as const;

async function takeOver(shelf: Shelf, now: () => Date): Promise<void> {
  const before = await openDB(BEFORE.name, undefined, { upgrade: (db) => void db.createObjectStore(BEFORE.store) });
  try {
    if (!before.objectStoreNames.contains(BEFORE.store)) return;
    for (const key of await before.getAllKeys(BEFORE.store)) {
      if (typeof key !== "string" || !key.startsWith(BEFORE.prefix)) continue;
      const text: unknown = await before.get(BEFORE.store, key);
      if (typeof text !== "string") continue;
      const { value } = readRecord(text);
      // What cannot be read stays where it is.
      if (!value) continue;
      const [id, at] = [key.slice(BEFORE.prefix.length), now().toISOString()];
      const origin = { kind: "file", name: null } as const;
      const head: Head = {
        ...NEW_HEAD,
        id,
        key: recordHash(value),
        origin,
        seq: 1,
        ...aboutRecord(value),
        size: text.length,
        created: at,
        changed: at,
      };
      const writing = shelf.transaction(SHELF_STORES, "readwrite");
      if ((await writing.objectStore("heads").getKey(head.id)) === undefined) {
        void writing.objectStore("heads").put(head);
        void writing.objectStore("bases").put(text, head.id);
      }
      await writing.done;
      await before.delete(BEFORE.store, key);
    }
  } finally {
    before.close();
  }
}
