import type { Span } from "../../model/index.ts";

/** A line of a text without the blanks around it. */
export interface Line extends Span {
  readonly words: string;
}

/** Further from the beginning or the end nothing is told of an article as a whole. In lines that are not empty. */
const HEAD_LINES = 10;
const FOOT_LINES = 6;
/** Looked at on each side, in UTF-16 code units: a text may be one line of many megabytes. */
const REACH = 6000;
/** A longer line is a paragraph of the article's. */
const SENTENCES_FROM = 160;

/**
 * A text -> the lines before its first paragraph of prose, with that paragraph as the last, and its last lines. A line that is cut by how far
 * is looked is none.
 */
export function linesOf(text: string): { readonly head: readonly Line[]; readonly foot: readonly Line[] } {
  const first = linesIn(text, 0, Math.min(text.length, REACH)).slice(0, HEAD_LINES);
  const prose = first.findIndex(({ words }) => words.length >= SENTENCES_FROM);
  const head = prose < 0 ? first : first.slice(0, prose + 1);
  const after = head.at(-1)?.end ?? 0;
  const foot = linesIn(text, Math.max(after, text.length - REACH), text.length).slice(-FOOT_LINES);
  return { head, foot: foot.filter(({ words }) => words.length < SENTENCES_FROM) };
}

function linesIn(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, Math.min(end, to));
    const words = line.trim();
    const isWhole = end <= to && (at === 0 || text[at - 1] === "\n");
    // Of a paragraph that goes on beyond what is looked at the beginning is enough.
    if (words !== "" && (isWhole || at === 0)) {
      const start = at + line.indexOf(words);
      lines.push({ words, start, end: start + words.length });
    }
    at = end + 1;
  }
  return lines;
}
