import { sameJson } from "../../edit/same-json.ts";
import type { Span } from "../../model/index.ts";
import { isSameList, type Passage } from "./passages.ts";

/** Rows in order and passages in reading order -> those that stand in each row, in the same order. */
export function passagesByRow(rows: readonly Span[], passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const inRows = rows.map((): Passage[] => []);
  for (const passage of passages) {
    for (const mark of passage.marks) {
      for (let i = firstEndingAfter(rows, mark.start); i < rows.length; i += 1) {
        const row = rows[i];
        if (!row || row.start >= mark.end) break;
        const here = inRows[i];
        if (here?.at(-1) !== passage) here?.push(passage);
      }
    }
  }
  return inRows;
}

type InRows = readonly (readonly Passage[])[];

/** What stands in each row before and after an edit -> after it, with the same lists wherever the same passages stand in one. */
export function keptInRows(before: InRows, now: InRows): InRows {
  return now.map((own, i) => {
    const old = before[i];
    return old && isSameList(old, own) ? old : own;
  });
}

/** The same of where they stand: what was decided about a passage moves nothing. */
export function keptPlaces(before: InRows, now: InRows): InRows {
  const isSame = (own: readonly Passage[], old: readonly Passage[] | undefined) =>
    old?.length === own.length && own.every(({ id, marks }, k) => id === old[k]?.id && sameJson(marks, old[k].marks));
  return before.length === now.length && now.every((own, i) => isSame(own, before[i])) ? before : now;
}

function firstEndingAfter(rows: readonly Span[], place: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
