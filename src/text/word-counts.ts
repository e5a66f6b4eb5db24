import type { Span } from "../model/index.ts";
import type { Work } from "./occurrences.ts";

/** How many words each span holds. The spans come by their start and may lie inside each other; the text is read once. */
export function wordCounts(text: string, spans: readonly Span[], work: Work): number[] {
  const starts = wordStarts(text, spans, work);
  return spans.map(({ start, end }) => {
    const first = firstAt(starts, start);
    // 你好'we': what reads as an apostrophe may be where the span begins.
    const cut = start < end && starts[first] !== start && LETTER.test(text.slice(start, start + 2)) ? 1 : 0;
    return firstAt(starts, end) - first + cut;
  });
}

/** Where words begin that a span covers. */
function wordStarts(text: string, spans: readonly Span[], work: Work): number[] {
  const starts: number[] = [];
  let read = 0;
  for (const { start, end } of spans) {
    const from = Math.max(start, read);
    if (end <= from) continue;
    work.steps += end - from;
    for (const { index } of text.slice(from, end).matchAll(WORD)) starts.push(from + index);
    read = end;
  }
  return starts;
}

/** Index of the first place that is not before `at`. */
function firstAt(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LETTER = /^[\p{L}\p{N}\p{M}]/u;
/** Letters and digits, apostrophes and hyphens between them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
