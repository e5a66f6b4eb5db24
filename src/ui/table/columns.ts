import type { Sort } from "../../query/index.ts";

export interface ColumnSpec {
  readonly id: string;
  readonly name: string;
  /** What a press on the heading sorts by; null when it does not sort. */
  readonly sort: Sort["by"] | null;
  /** In pixels, or as a share of what is left. */
  readonly width: number | "1fr";
}

/** Stage widths from which there is room for more columns, in pixels. */
const WIDE_FROM = 1100;
const NARROW_FROM = 600;

const SPEAKER: ColumnSpec = { id: "speaker", name: "Speaker", sort: "speaker", width: 124 };
const WORDS: ColumnSpec = { id: "words", name: "Statement", sort: "words", width: "1fr" };
const STANCE: ColumnSpec = { id: "stance", name: "Stance toward", sort: "stance", width: 204 };

const NARROW: readonly ColumnSpec[] = [
  SPEAKER,
  WORDS,
  STANCE,
  { id: "whence", name: "Source, date", sort: "date", width: 170 },
];

/** Beside details that are open: who says it stands over what is said, and where they stand over where it was. */
const TIGHT: readonly ColumnSpec[] = [
  { id: "said", name: "Statement", sort: "speaker", width: "1fr" },
  { id: "stand", name: "Stance, source, date", sort: "date", width: 176 },
];

const WIDE: readonly ColumnSpec[] = [
  SPEAKER,
  WORDS,
  STANCE,
  { id: "source", name: "Source", sort: "source", width: 170 },
  { id: "date", name: "Date", sort: "date", width: 104 },
  { id: "form", name: "Form", sort: "form", width: 128 },
  { id: "check", name: "Check", sort: null, width: 148 },
];

export function columnsFor(width: number): readonly ColumnSpec[] {
  if (width >= WIDE_FROM) return WIDE;
  // Before it is measured a table is taken to have room.
  return width >= NARROW_FROM || width === 0 ? NARROW : TIGHT;
}

/** For the list on a phone, which has no headings. */
export const SORT_NAMES: Readonly<Record<Sort["by"], string>> = {
  date: "Date",
  source: "Source",
  speaker: "Speaker",
  words: "Words",
  stance: "Stance",
  form: "Form",
};
