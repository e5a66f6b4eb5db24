import { type Head, SHELF_STORES, type Shelf, type Snapshot, type StepRow, stepsFrom } from "./shelf.ts";

/** What is to be kept of a record beyond what the shelf has of it. */
export interface Writing {
  /** As it stands afterwards. */
  readonly head: Head;
  /** The last `seq` that the writer knows of; 0 when nothing of the record was kept yet. */
  readonly known: number;
  /** The text that it began as, when the shelf does not have it yet. */
  readonly base: string | null;
  /** The steps from here on take the place of those that were there. */
  readonly from: number;
  readonly rows: readonly StepRow[];
  /** The record at its position, when it is time to keep it whole. */
  readonly snapshot: Snapshot | null;
}

/**
 * All of it in one transaction, or nothing. "elsewhere": somebody else has written since; "gone": somebody has taken the record away.
 * Rejects when the browser has no room or keeps nothing.
 */
export async function writeKept(shelf: Shelf, writing: Writing): Promise<"kept" | "elsewhere" | "gone"> {
  const { head, known, base, from, rows, snapshot } = writing;
  const { id } = head;
  const writes = shelf.transaction(SHELF_STORES, "readwrite");
  // What fails fails the transaction as well, whose end is waited for below.
  const failed = writes.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const heads = writes.objectStore("heads");
  const there = await heads.get(id);
  const seq = there?.removed === null ? there.seq : 0;
  if (seq !== known) {
    abort(writes);
    await failed;
    return seq === 0 ? "gone" : "elsewhere";
  }
  const put = (request: Promise<unknown>) => void request.catch(() => undefined);
  try {
    if (base !== null) put(writes.objectStore("bases").put(base, id));
    if ((there?.length ?? 0) > from) put(writes.objectStore("steps").delete(stepsFrom(id, from)));
    for (const row of rows) put(writes.objectStore("steps").put(row));
    if (snapshot) put(writes.objectStore("snapshots").put(snapshot));
    else if ((there?.snapshot ?? 0) > from) put(writes.objectStore("snapshots").delete(id));
    put(heads.put(head));
  } catch (error) {
    // Something could not even be asked for: what was asked for before it must not be done.
    abort(writes);
    await failed;
    throw error;
  }
  const failure = await failed;
  if (failure) throw failure.error;
  return "kept";
}

function abort(writes: { abort(): void }) {
  try {
    writes.abort();
  } catch {
    // It has ended by itself.
  }
}
