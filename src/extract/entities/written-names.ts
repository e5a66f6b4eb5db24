import { mix } from "../hash.ts";
import { oneOf } from "../one-of.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { scratch } from "../scratch.ts";
import type { DraftEntity } from "./draft.ts";
import { nounsIn, singleSpaced, wordsIn } from "./name-words.ts";

/** A name's words, wherever they stand, with what they name. */
export interface WholeName {
  readonly words: readonly string[];
  /** Those of its words that it may be called by with "the". */
  readonly nouns: readonly string[];
  /** The indices of the names that have them. */
  readonly names: number[];
  /** Undefined until it is first asked for, which of most surnames nobody does. */
  kind: DraftEntity["kind"] | null | undefined;
  entity: DraftEntity | null;
  /** It is written as one word somewhere, and just so. */
  isAlone: boolean;
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
 * The names of an article -> how each is written, and what they name, by their words with blanks between. What is written as before is found without a
 * string being made of it.
 */
export function writtenNames(
  reading: Reading,
  names: readonly TokenSpan[],
): { readonly written: WrittenName[]; readonly byWords: Map<string, WholeName> } {
  const { text, tokens, small, words, outlines } = reading;
  const written = new Array<WrittenName>(names.length);
  const byWords = new Map<string, WholeName>();
  // One more than the index of each way of writing, in the first free place from its own on: there are more places than names.
  const mask = (1 << (33 - Math.clz32(names.length))) - 1;
  const table = scratch("whole", "ways of writing", mask + 1);
  const ways: Place[] = [];
  for (let n = 0; n < names.length; n += 1) {
    const { from, to } = names[n] as TokenSpan;
    let key = to - from;
    for (let i = from; i < to; i += 1) key = mix(mix(key, words[i] ?? 0), outlines[i] ?? 0);
    const start = tokens.starts[from] ?? 0;
    const end = tokens.ends[to - 1] ?? 0;
    let at = key & mask;
    let way = oneOf(ways, table[at]);
    while (way !== null && !isSame(text, way, start, end)) {
      at = (at + 1) & mask;
      way = oneOf(ways, table[at]);
    }
    if (way === null) {
      const whole = wholeName(reading, byWords, from, to);
      if (to - from === 1 && whole.words[0] === small[from]) whole.isAlone = true;
      way = { surface: surfaceOf(reading, from, to), whole, bearers: null, start, end };
      table[at] = ways.push(way);
    }
    way.whole.names.push(n);
    written[n] = way;
  }
  return { written, byWords };
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
  const made = { words, nouns: nounsIn(reading, from, to), names: [], kind: undefined, entity: null, isAlone: false };
  known.set(key, made);
  return made;
}
