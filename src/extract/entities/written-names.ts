import { mix } from "../hash.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import type { DraftEntity } from "./draft.ts";
import { nounsIn, singleSpaced, wordsIn } from "./name-words.ts";

/** A name's words, wherever they stand, with what they name. */
export interface WholeName {
  readonly words: readonly string[];
  /** Those of its words that it may be called by with "the". */
  readonly nouns: readonly string[];
  kind: DraftEntity["kind"] | null;
  entity: DraftEntity | null;
}

/** A name as it is written somewhere: of "HOLT" and "Holt" each is one, and both have the same words. */
export interface WrittenName {
  readonly surface: string;
  readonly whole: WholeName;
  /** Those whose surname it is, once it was found to mean the only one of them. */
  bearers: readonly DraftEntity[] | null;
}

/** What is written at one place of the text. */
interface Place extends WrittenName {
  readonly start: number;
  readonly end: number;
}

/**
 * The names of an article, one after the other -> how each is written. What is written as before is found without a string being made of it. Notes
 * those of new words in `byWords`, by their words with blanks between.
 */
export function writtenNames(reading: Reading, byWords: Map<string, WholeName>): (name: TokenSpan) => WrittenName {
  const { text, tokens, words, outlines } = reading;
  const places = new Map<number, Place>();
  return ({ from, to }) => {
    let key = to - from;
    for (let i = from; i < to; i += 1) key = mix(mix(key, words[i] ?? 0), outlines[i] ?? 0);
    const start = tokens.starts[from] ?? 0;
    const end = tokens.ends[to - 1] ?? 0;
    const before = places.get(key);
    if (before !== undefined && isSame(text, before, start, end)) return before;
    const made = {
      surface: surfaceOf(reading, from, to),
      whole: wholeName(reading, byWords, from, to),
      bearers: null,
      start,
      end,
    };
    places.set(key, made);
    return made;
  };
}

function isSame(text: string, before: Place, start: number, end: number): boolean {
  if (before.end - before.start !== end - start) return false;
  for (let i = end - start - 1; i >= 0; i -= 1)
    if (text.charCodeAt(before.start + i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** The words of some tokens as they stand, with one blank between each two. */
export function surfaceOf({ text, tokens }: Reading, from: number, to: number): string {
  const words = text.slice(tokens.starts[from], tokens.ends[to - 1]);
  return to - from > 1 ? singleSpaced(words) : words;
}

function wholeName(reading: Reading, known: Map<string, WholeName>, from: number, to: number): WholeName {
  const words = wordsIn(reading.small, from, to);
  const key = words.length === 1 ? (words[0] ?? "") : words.join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = { words, nouns: nounsIn(reading, from, to), kind: null, entity: null };
  known.set(key, made);
  return made;
}
