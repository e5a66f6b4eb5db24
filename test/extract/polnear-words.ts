// A text -> what the corpus's scorer counts: words, the stretches in quotation marks, the head of a source.
import type { Span } from "../../src/model/index.ts";

/** Runs of letters and digits with ' ’ . - inside: marks, blanks and full stops at the edges of a span never count. */
export function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Indices of the words that lie in spans with more than half of their length, ascending, each once. */
export function wordsIn(words: readonly Span[], spans: readonly Span[]): number[] {
  const inside = new Set<number>();
  for (const span of spans) {
    for (let i = firstEndingAfter(words, span.start); i < words.length; i += 1) {
      const word = words[i];
      if (word === undefined || word.start >= span.end) break;
      const shared = Math.min(word.end, span.end) - Math.max(word.start, span.start);
      if (2 * shared > word.end - word.start) inside.add(i);
    }
  }
  return [...inside].sort((a, b) => a - b);
}

function firstEndingAfter(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What stands between curly, straight or angle marks, a line at a time; what is not closed runs to its line's end. Not our own reading of
 * quotations, so that what is measured does not also decide what it is measured as.
 */
export function quotedStretches(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) =>
    quotedIn(line).map(({ start, end }) => ({ start: index + start, end: index + end })),
  ).flat();
}

function quotedIn(line: string): Span[] {
  const found: Span[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of line.matchAll(/[“«”»"″]/g)) {
    const straight = mark === '"' || mark === "″";
    if (open === null) {
      const opens = straight ? !isAfterWord(line, index) : mark === "“" || mark === "«";
      if (opens) open = index + 1;
    } else if (straight || mark === "”" || mark === "»") {
      found.push({ start: open, end: index });
      open = null;
    }
  }
  if (open !== null && open < line.length) found.push({ start: open, end: line.length });
  return found;
}

/** A straight mark that opens nothing: it closes what was never opened, or stands for inches. */
function isAfterWord(line: string, at: number): boolean {
  return /[\p{L}\p{N}.,!?]/u.test(line[at - 1] ?? "") && /^(?:$|[\s.,;)])/.test(line.slice(at + 1, at + 2));
}

/** Among a source's words its head: the last one before a comma, a dash, a bracket, a preposition or a relative word. */
export function headOf(text: string, words: readonly Span[], source: readonly number[]): number | null {
  let head: number | null = null;
  for (const i of source) {
    const word = words[i];
    if (word === undefined) break;
    if (head !== null) {
      const between = text.slice(words[head]?.end, word.start);
      const goesOn = i === head + 1 && !/[,;:(—–]|\s-\s/.test(between);
      if (!goesOn || HEAD_ENDS.has(text.slice(word.start, word.end).toLowerCase())) break;
    }
    head = i;
  }
  return head;
}

const HEAD_ENDS = new Set([
  ...["after", "at", "before", "by", "for", "from", "in", "including", "of", "on", "to", "under", "with"],
  ...["as", "that", "when", "where", "which", "who", "whom", "whose", "and", "but", "or", "said", "says", "speaking"],
]);
