/** A record that is edited -> what the shelf has of it, one write at a time: each takes along all that was done since the last. */
import { writeRecord } from "../io/index.ts";
import type { Keeping, Saved } from "./messages.ts";
import type { Wrote } from "./one-writer.ts";
import { movedTo, type RecordHistory } from "./record-history.ts";
import { aboutRecord, type Head, type Shelf, type StepRow } from "./shelf.ts";
import { throwOut } from "./throw-out.ts";
import { type Writing, writeKept } from "./write-kept.ts";

export interface Keeper {
  /** What stands now. Steps from `from` on are others than those told of before. */
  note(history: RecordHistory, from: number): void;
  /** Notes that the record is in a file. */
  save(saved: Saved): void;
  saved(): Saved | null;
  head(): Head;
  sizes(): readonly number[];
  /** Goes on from what another tab has written. */
  adopt(kept: Pick<KeeperStart, "head" | "history" | "sizes">): void;
  /** When nothing is being written any more; resolves whether or not it could be. */
  rest(): Promise<void>;
  end(): void;
}

export interface KeeperStart {
  readonly shelf: () => Promise<Shelf>;
  readonly head: Head;
  /** The text that it began as; null when the shelf has it. */
  readonly base: string | null;
  readonly history: RecordHistory;
  readonly sizes: readonly number[];
  readonly now: () => Date;
  heard(keeping: Keeping, reason: string | null): void;
  wrote(wrote: Wrote): void;
  /** Somebody else has written; what was to be written was not. */
  overtaken(): void;
}

/** Steps after which the record is kept whole again, and how long nothing must have been done first, in milliseconds. */
const SNAPSHOT_AFTER = 100;
const CALM = 2000;
/** Steps after which it is kept whole even when there is no rest. */
const SNAPSHOT_AT_LAST = 500;
/** After what a write that failed is tried again, in milliseconds. */
const RETRY = 15_000;

export function createKeeper({ shelf, now, heard, wrote, overtaken, ...start }: KeeperStart): Keeper {
  let { head, history, base } = start;
  let sizes = [...start.sizes];
  let { saved } = head;
  /** The first step that the shelf does not have. */
  let missing = base === null ? Number.POSITIVE_INFINITY : 0;
  let dirty = base !== null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const began = base?.length ?? head.size - sum(sizes);

  /** All that is not there yet. */
  const writing = (whole: boolean): Writing => {
    const { record, steps, position } = history;
    const from = Math.min(missing, steps.length);
    const rows = steps.slice(from).map((step, i): StepRow => {
      const n = from + i;
      const size = sizes[n] ?? JSON.stringify(step).length;
      sizes[n] = size;
      return { record: head.id, n, step, size };
    });
    const isOther = rows.length > 0 || position !== head.position;
    return {
      head: {
        ...head,
        saved,
        ...aboutRecord(record),
        position,
        length: steps.length,
        seq: head.seq + 1,
        snapshot: whole ? position : head.snapshot > from ? 0 : head.snapshot,
        size: began + sum(sizes),
        changed: isOther ? now().toISOString() : head.changed,
      },
      known: head.seq,
      base,
      from,
      rows,
      snapshot: whole ? { record: head.id, n: position, value: record } : null,
    };
  };

  /** @returns whether this tab is the one that writes */
  const write = async (whole: boolean): Promise<boolean> => {
    const wanted = writing(whole);
    missing = Number.POSITIVE_INFINITY;
    dirty = false;
    try {
      const done = await writeMakingRoom(await shelf(), wanted);
      if (done === "elsewhere") return false;
      if (done === "kept") {
        head = wanted.head;
        base = null;
        wrote({ known: wanted.known, from: wanted.from });
      } else {
        // Deleted in another tab, and edited in this one: all of it is kept anew.
        head = { ...head, seq: 0, snapshot: 0 };
        base = writeRecord(movedTo(history, 0).record);
        missing = 0;
        dirty = true;
      }
      return true;
    } catch (error) {
      missing = Math.min(missing, wanted.from);
      dirty = true;
      throw error;
    }
  };

  const flush = async (whole: boolean) => {
    try {
      heard("keeping", null);
      do {
        if (!(await write(whole))) return overtaken();
      } while (dirty && !ended);
      heard("kept", null);
      const behind = Math.abs(head.position - head.snapshot);
      if (behind >= SNAPSHOT_AFTER) later(true, behind >= SNAPSHOT_AT_LAST ? 0 : CALM);
    } catch (error) {
      heard("not kept", error instanceof Error ? error.message || error.name : String(error));
      later(false, RETRY);
    }
  };

  const run = (whole: boolean) => {
    if (ended) return;
    running ??= flush(whole).finally(() => {
      running = null;
    });
  };
  const later = (whole: boolean, after: number) => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => run(whole), after);
  };

  if (dirty) run(false);
  return {
    head: () => head,
    sizes: () => sizes,
    note: (next, from) => {
      history = next;
      if (from < next.steps.length) missing = Math.min(missing, from);
      sizes = sizes.slice(0, from);
      if (saved && saved.position > from) saved = { ...saved, position: -1 };
      dirty = true;
      run(false);
    },
    saved: () => saved,
    save: (to) => {
      saved = to;
      dirty = true;
      run(false);
    },
    adopt: (kept) => {
      ({ head, history } = kept);
      ({ saved } = head);
      sizes = [...kept.sizes];
      missing = Number.POSITIVE_INFINITY;
      dirty = false;
    },
    rest: async () => {
      while (running) await running;
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}

/** For what is being written now, what was put away before makes room. */
async function writeMakingRoom(shelf: Shelf, writing: Writing) {
  try {
    return await writeKept(shelf, writing);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "QuotaExceededError")) throw error;
    if ((await throwOut(shelf)) === 0) throw error;
    return writeKept(shelf, writing);
  }
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);
