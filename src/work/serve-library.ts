/** What a list of records asks -> the shelf, with no record open for it. */
import { type Problem, problem } from "../model/index.ts";
import { createOneWriter } from "./one-writer.ts";
import { readKept } from "./read-kept.ts";
import { type RecordHistory, withStep } from "./record-history.ts";
import type { SessionWorld } from "./session.ts";
import { type Head, SHELF_STORES, type Shelf, type StepRow, stepsFrom } from "./shelf.ts";
import { throwOut } from "./throw-out.ts";
import { writeKept } from "./write-kept.ts";

/** A record of one's own, as a list shows it. */
export type Listed = Pick<
  Head,
  "id" | "title" | "counts" | "size" | "created" | "changed" | "origin" | "saved" | "position" | "removed"
>;

export interface Library {
  /** The one that was changed last comes first. */
  list(): Promise<readonly Listed[]>;
  /** What was put away and can be had back; the one that was put away last comes first. */
  deleted(): Promise<readonly Listed[]>;
  /** A step in its history. */
  rename(id: string, title: string, coder: string | null): Promise<Done>;
  /** With its history; under another title. */
  duplicate(id: string, coder: string | null): Promise<Done>;
  /** Puts it away; it can be had back for 30 days, or until there is no room for what is being written. */
  remove(id: string): Promise<Done>;
  restore(id: string): Promise<Done>;
  /** Throws out what was put away 30 days ago or earlier. */
  tidy(): Promise<Done>;
  /** Throws out all that was put away. */
  empty(): Promise<Done>;
}

/** What could not be done, or null. */
export type Done = { readonly problem: Problem | null };

type LibraryWorld = Pick<SessionWorld, "shelf" | "between" | "now" | "randomId">;

const DONE: Done = { problem: null };
/** How long what was put away can be had back, in milliseconds. */
const KEPT_FOR = 30 * 24 * 3600 * 1000;

export function serveLibrary({ shelf: opened, between, now, randomId }: LibraryWorld): Library {
  /** Does something to a record that no other tab is editing, and tells those that show it. */
  const alone = async (id: string, does: (shelf: Shelf) => Promise<Done>): Promise<Done> => {
    const nothing = () => {};
    const writer = createOneWriter(id, between, { changed: nothing, freed: nothing, lost: nothing });
    try {
      if (!(await writer.claim())) return { problem: problem("edited-elsewhere", "", {}) };
      return await does(await opened());
    } finally {
      await writer.end();
    }
  };

  const mark = (id: string, removed: string | null) =>
    alone(id, async (shelf) => {
      const writes = shelf.transaction("heads", "readwrite");
      const head = await writes.store.get(id);
      if (head) await writes.store.put({ ...head, removed });
      await writes.done;
      return DONE;
    });

  const rename = (id: string, title: string, coder: string | null) =>
    alone(id, async (shelf) => {
      const kept = await readKept(shelf, id);
      if (!kept) return { problem: problem("not-there", "", { kind: "record", id }) };
      const by = { coder, at: now().toISOString() };
      const done = withStep(kept.history, { op: "change-record", set: { title } }, by);
      if ("problem" in done) return done;
      if (done.history !== kept.history) await writeKept(shelf, lastStep(kept.head, done.history));
      return DONE;
    });

  return {
    list: async () => {
      const heads = (await (await opened()).getAll("heads")).filter(({ removed }) => removed === null);
      return heads.sort((a, b) => compare(b.changed, a.changed) || compare(a.id, b.id)).map(listed);
    },
    deleted: async () => {
      const heads = (await (await opened()).getAll("heads")).filter(({ removed }) => removed !== null);
      return heads.sort((a, b) => compare(b.removed ?? "", a.removed ?? "") || compare(a.id, b.id)).map(listed);
    },
    rename,
    duplicate: async (id, coder) => {
      const shelf = await opened();
      const copy = randomId();
      const head = await copied(shelf, id, copy, now().toISOString());
      if (!head) return { problem: problem("not-there", "", { kind: "record", id }) };
      return rename(copy, `${head.title} (copy)`, coder);
    },
    remove: (id) => mark(id, now().toISOString()),
    restore: (id) => mark(id, null),
    tidy: async () => {
      await throwOut(await opened(), new Date(now().getTime() - KEPT_FOR).toISOString());
      return DONE;
    },
    empty: async () => {
      await throwOut(await opened());
      return DONE;
    },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const listed = ({ id, title, counts, size, created, changed, origin, saved, position, removed }: Head): Listed => ({
  id,
  title,
  counts,
  size,
  created,
  changed,
  origin,
  saved,
  position,
  removed,
});

/** A record's last step, that the shelf does not have yet. */
function lastStep(head: Head, { record, steps, position }: RecordHistory) {
  const from = steps.length - 1;
  const rows = steps
    .slice(from)
    .map((step): StepRow => ({ record: head.id, n: from, step, size: JSON.stringify(step).length }));
  const size = head.size + rows.reduce((sum, row) => sum + row.size, 0);
  const snapshot = head.snapshot > from ? 0 : head.snapshot;
  const changed = rows[0]?.step.by.at ?? head.changed;
  const next = {
    ...head,
    title: record.title,
    length: steps.length,
    position,
    seq: head.seq + 1,
    size,
    snapshot,
    changed,
  };
  return { head: next, known: head.seq, base: null, from, rows, snapshot: null };
}

/** All that is kept of a record, under another id as well; the head of the one that it was copied from. */
async function copied(shelf: Shelf, id: string, copy: string, at: string): Promise<Head | null> {
  const writes = shelf.transaction(SHELF_STORES, "readwrite");
  const [head, base, rows, snapshot] = await Promise.all([
    writes.objectStore("heads").get(id),
    writes.objectStore("bases").get(id),
    writes.objectStore("steps").getAll(stepsFrom(id)),
    writes.objectStore("snapshots").get(id),
  ]);
  if (!head || base === undefined) {
    await writes.done;
    return null;
  }
  const origin = { kind: "copy", name: head.title } as const;
  await Promise.all([
    writes
      .objectStore("heads")
      .put({ ...head, id: copy, origin, created: at, changed: at, saved: null, removed: null }),
    writes.objectStore("bases").put(base, copy),
    ...rows.map((row) => writes.objectStore("steps").put({ ...row, record: copy })),
    ...(snapshot ? [writes.objectStore("snapshots").put({ ...snapshot, record: copy })] : []),
    writes.done,
  ]);
  return head;
}
