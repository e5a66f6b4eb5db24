// A long text in sheets: which of them stand around what is seen, reckoned from heights that are measured where a sheet was drawn and guessed where not.
import type { Span } from "../../model/index.ts";

/** Some rows that are drawn together. */
export interface Sheet extends Span {
  readonly rows: readonly Span[];
}

/** Text on a sheet, in UTF-16 code units: about two screens of a desk, which are drawn in one go without holding up who scrolls. */
const SHEET_MOST = 5000;
/** Texts up to this length in which not more passages stand than this are drawn whole, so that the browser's own search sees all of them. */
const WHOLE_MOST = 60_000;
const MARKED_MOST = 100;

export function isLong(length: number, passages: number): boolean {
  return length > WHOLE_MOST || passages > MARKED_MOST;
}

/** Rows of a text -> its sheets; of a text that is not long one with all of them. */
export function sheetsOf(rows: readonly Span[], long: boolean): readonly Sheet[] {
  const most = long ? SHEET_MOST : Number.POSITIVE_INFINITY;
  const sheets: { start: number; end: number; rows: Span[] }[] = [];
  for (const row of rows) {
    const last = sheets.at(-1);
    if (last && row.end - last.start <= most) {
      last.rows.push(row);
      last.end = row.end;
    } else {
      sheets.push({ start: row.start, end: row.end, rows: [row] });
    }
  }
  return sheets;
}

/** What a line of text is high, how many code units stand on one, and what stands between two rows; in pixels. */
const LINE = 29;
const UNITS = 72;
const GAP = 14;

/** What a sheet is taken to be high before it is drawn. */
export function guessedHeight({ rows }: Sheet): number {
  return rows.reduce((sum, { start, end }) => sum + LINE * Math.ceil((end - start) / UNITS) + GAP, 0);
}

/** First and last sheet, both drawn. */
export interface Drawn {
  readonly first: number;
  readonly last: number;
}

/** The sheets between `top` and `bottom`, in pixels from the first one's top, and one more either way. */
export function sheetsBetween(heights: readonly number[], top: number, bottom: number): Drawn {
  let y = 0;
  let first = heights.length - 1;
  let last = 0;
  heights.forEach((height, i) => {
    if (y + height > top) first = Math.min(first, i);
    if (y < bottom) last = i;
    y += height;
  });
  return { first: Math.max(0, first - 1), last: Math.min(heights.length - 1, Math.max(first, last) + 1) };
}

/** The sheet that a place of the text stands on, or the last one before it. */
export function sheetAt(sheets: readonly Sheet[], place: number): number {
  let low = 0;
  let high = sheets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sheets[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
