import type { Span } from "../../model/index.ts";
import type { Passage } from "./passages.ts";

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
