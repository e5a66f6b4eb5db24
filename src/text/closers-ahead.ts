import type { QuoteMark } from "./quote-mark.ts";

/** For each mark of a paragraph, whether something opened there is closed by a mark that follows. */
export interface ClosersAhead {
  /** By the mark's index: how many single quotations, open there, certain marks after it would close. */
  readonly single: Int32Array;
  /** The same for marks of every other family. */
  readonly others: Int32Array;
}

/**
 * Marks -> the closers ahead of each, so that "The drivers' pay is low,' he said" ends at the second mark and "'drivers', he said, 'and
 * nurses'" at the first. Doubtful marks do not count; a double one that closes what was open before ends the search for single ones.
 */
export function closersAhead(marks: readonly QuoteMark[]): ClosersAhead {
  const single = new Int32Array(marks.length);
  const others = new Int32Array(marks.length);
  const outside: number[] = [];
  let singles = 0;
  let rest = 0;
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    single[i] = singles;
    others[i] = rest;
    const mark = marks[i];
    if (mark === undefined || mark.doubt > 0 || mark.elided) continue;
    const closes = closing(mark);
    if (closes === 0) continue;
    if (mark.family === "single") {
      singles = closes + Math.max(0, singles);
      continue;
    }
    rest = closes + Math.max(0, rest);
    if (closes === 1) {
      outside.push(singles);
      singles = 0;
    } else singles = outside.pop() ?? singles;
  }
  return { single, others };
}

/** 1 for a mark that closes, -1 for one that opens, 0 for one that may do either. */
function closing({ shape, side }: QuoteMark): number {
  if (shape === "either") return side === "close" ? 1 : side === "open" ? -1 : 0;
  if (shape === "open") return side === "close" ? 1 : -1;
  return side === "open" ? -1 : 1;
}
