/** Where two coders' words stand in a text -> a passage of it with what each of them took, for those who read it side by side. */
import type { Quote, Span } from "../../model/index.ts";
import { sliceHash } from "../../text/index.ts";

export interface Stretch {
  readonly start: number;
  readonly words: string;
  readonly mine: boolean;
  readonly theirs: boolean;
}

/** Of the paragraph before the first word and after the last, in code units. */
const AROUND = 90;
/** A passage that is longer is told by its places alone. */
const MOST = 1500;

/** Null without words in it, of a text that is another one than was coded, and of passages too long to be read here. */
export function bothPlaces(text: string, mine: readonly Quote[], theirs: readonly Quote[]): readonly Stretch[] | null {
  const all = [...mine, ...theirs];
  const [first] = all;
  if (first === undefined || !all.every((quote) => stands(text, quote))) return null;
  const [begins, ends] = [Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end))];
  const line = text.indexOf("\n", ends);
  const from = Math.max(wordStart(text, begins - AROUND), text.lastIndexOf("\n", begins - 1) + 1);
  const to = Math.min(wordEnd(text, ends + AROUND), line < 0 ? text.length : line);
  if (to - from > MOST) return null;
  const cuts = [...new Set([from, to, ...all.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i): Stretch => {
    const end = cuts[i + 1] ?? to;
    const within = (spans: readonly Span[]) => spans.some((span) => span.start <= start && end <= span.end);
    return { start, words: text.slice(start, end), mine: within(mine), theirs: within(theirs) };
  });
}

/** Whether a quote's words are in the text at its place. */
export function stands(text: string, quote: Quote): boolean {
  return quote.start < quote.end && quote.end <= text.length && sliceHash(text, quote) === quote.hash;
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.slice(at, at + AROUND / 2).search(/\s\S/);
  return blank < 0 ? at : at + blank + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(0, at).lastIndexOf(" ");
  return blank > at - AROUND / 2 ? blank : at;
}
