import { readRecord } from "../io/index.ts";
import type { OnRecord } from "../model/index.ts";
import { historyOf, movedTo, type RecordHistory, withSteps } from "./record-history.ts";
import { type Head, SHELF_STORES, type Shelf, type Snapshot, type StepRow, stepsFrom } from "./shelf.ts";

/** A record as the shelf has it. */
export interface Kept {
  readonly head: Head;
  readonly history: RecordHistory;
  /** Of each step, in UTF-16 code units of its JSON. */
  readonly sizes: readonly number[];
  /** Steps that were counted and are not there, or cannot be done again. */
  readonly lost: number;
}

/** An id -> the record under it; null when there is none, or none that can be read. */
export async function readKept(shelf: Shelf, id: string): Promise<Kept | null> {
  const reading = shelf.transaction(SHELF_STORES, "readonly");
  const [head, base, rows, snapshot] = await Promise.all([
    reading.objectStore("heads").get(id),
    reading.objectStore("bases").get(id),
    reading.objectStore("steps").getAll(stepsFrom(id)),
    reading.objectStore("snapshots").get(id),
  ]);
  if (!head || head.removed !== null) return null;
  const whole = rows.slice(0, head.length).filter(({ n }, i) => n === i);
  const history = fromSnapshot(snapshot, whole, head.position) ?? fromBase(base, whole, head.position);
  if (!history) return null;
  const sizes = whole.slice(0, history.steps.length).map(({ size }) => size);
  return { head, history, sizes, lost: head.length - history.steps.length };
}

/** The steps of a record from one on, with the head that they belong to; null when it is gone. */
export async function readSteps(shelf: Shelf, id: string, from: number) {
  const reading = shelf.transaction(["heads", "steps"], "readonly");
  const [head, rows] = await Promise.all([
    reading.objectStore("heads").get(id),
    reading.objectStore("steps").getAll(stepsFrom(id, from)),
  ]);
  return head ? { head, rows: rows.slice(0, head.length - from) } : null;
}

function fromSnapshot(
  snapshot: Snapshot | undefined,
  rows: readonly StepRow[],
  position: number,
): RecordHistory | null {
  if (!snapshot || snapshot.n > rows.length) return null;
  const steps = rows.map(({ step }) => step);
  try {
    return movedTo(historyOf(snapshot.value, steps, snapshot.n), position);
  } catch {
    return null;
  }
}

/** As far as the steps can be done again. */
function fromBase(base: string | undefined, rows: readonly StepRow[], position: number): RecordHistory | null {
  const record: OnRecord | null = base === undefined ? null : readRecord(base).value;
  if (!record) return null;
  let history = historyOf(
    record,
    rows.map(({ step }) => step),
  );
  while (history.position < Math.min(position, rows.length)) {
    try {
      history = movedTo(history, history.position + 1);
    } catch {
      return withSteps(history, history.position, []);
    }
  }
  return history;
}
