import type { Span } from "../model/index.ts";
import type { Quotation } from "../text/quotations.ts";

/** A stretch of what is said: the speaker's own words, or the article's report of them. */
export interface Stretch extends Span {
  readonly verbatim: boolean;
}

/**
 * What is said -> its verbatim stretches, each what stands between outer quotation marks, and its reported ones, without the
 * marks, blanks and full stops at their edges. In reading order, none overlapping; marks of the text that nothing is said in are passed over.
 * Both lists are in reading order.
 */
export function stretches(text: string, content: readonly Span[], quotations: readonly Quotation[]): Stretch[] {
  const found: Stretch[] = [];
  const add = (start: number, end: number, verbatim: boolean) => {
    const stretch = trimmed(text, start, end, verbatim ? BLANK : EDGE);
    if (stretch !== null) found.push({ ...stretch, verbatim });
  };
  let end = 0;
  for (const span of content) {
    let at = Math.max(span.start, end);
    end = Math.max(end, span.end);
    for (let q = firstEndingAfter(quotations, at); q < quotations.length; q += 1) {
      const quotation = quotations[q];
      if (quotation === undefined || quotation.outer.start >= end) break;
      add(at, quotation.outer.start, false);
      add(Math.max(at, quotation.start), Math.min(end, quotation.end), true);
      at = Math.max(at, Math.min(end, quotation.outer.end));
    }
    add(at, end, false);
  }
  return found;
}

/** Index of the first quotation that is not over before `at`. */
function firstEndingAfter(quotations: readonly Quotation[], at: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.outer.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const BLANK = /[\s\p{Cf}\p{Cc}]/u;
/** What belongs to the sentence around reported words and not to them. */
const EDGE = /[\s\p{Cf}\p{Cc},.;:!?…“”"‘'’«»„–—>]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Null when no words are left. */
function trimmed(text: string, from: number, to: number, edge: RegExp): Span | null {
  let start = from;
  let end = to;
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return WORD.test(text.slice(start, end)) ? { start, end } : null;
}
