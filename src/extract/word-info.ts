import { nameTraits } from "./entities/name-traits.ts";
import { nounTraits } from "./entities/noun-traits.ts";
import { hashText } from "./hash.ts";
import { classesOf } from "./lexicon/cue-classes.ts";
import { smallWord } from "./lexicon/small-words.ts";
import { stanceTraits } from "./lexicon/stance-traits.ts";
import { standIn } from "./stand-in.ts";
import type { Piece } from "./wink-words.ts";

/** What is known of a token by its letters alone. */
export interface WordInfo {
  readonly surface: string;
  /** FNV-1a over its code units. */
  readonly hash: number;
  /** In small letters, with plain apostrophes. */
  readonly small: string;
  /** What the tagger reads for it. */
  readonly standIn: string;
  /** Hashes of the word in small letters, of its last three letters and of its outline ("Xx", "d", "x-x"). */
  readonly word: number;
  readonly ending: number;
  readonly outline: number;
  /** 1 where it begins with a capital letter. */
  readonly capital: number;
  /** 1 where it has a letter or a digit. */
  readonly worded: number;
  /** Bits of {@link smallWord}, and of {@link nameTraits}. */
  readonly smallWord: number;
  readonly name: number;
  /** What a tagger knows of it. */
  readonly met: Met;
}

/**
 * What is known of words, by their hashes, each in the first free place from its own on. A text's token is found here without a string
 * being made of it. What is known of a word never changes, so that remembering it cannot change a result.
 */
let table: (WordInfo | undefined)[] = new Array<WordInfo | undefined>(1 << 12).fill(undefined);
let known = 0;
const KNOWN_MAX = 200_000;
/** Longer words are seldom met again. */
const LENGTH_MAX = 64;

/** The token that stands in a text from `start` to before `end`. */
export function infoAt(text: string, start: number, end: number): WordInfo {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const mask = table.length - 1;
  let at = hash & mask;
  let found = table[at];
  while (found !== undefined) {
    if (found.hash === hash && isAt(found.surface, text, start, end)) return found;
    at = (at + 1) & mask;
    found = table[at];
  }
  const made = newInfo(text.slice(start, end), hash);
  if (end - start > LENGTH_MAX) return made;
  table[at] = made;
  known += 1;
  if (known * 2 > table.length) grow();
  return made;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function grow(): void {
  const kept = known > KNOWN_MAX ? [] : table;
  const size = known > KNOWN_MAX ? 1 << 12 : table.length * 2;
  table = new Array<WordInfo | undefined>(size).fill(undefined);
  known = 0;
  for (const info of kept) {
    if (info === undefined) continue;
    let at = info.hash & (size - 1);
    while (table[at] !== undefined) at = (at + 1) & (size - 1);
    table[at] = info;
    known += 1;
  }
}

function newInfo(surface: string, hash: number): WordInfo {
  const small = surface.toLowerCase().replaceAll("’", "'");
  const plain = small.replace(/["“”]|''|``/, '"').replace(/^(?:[–—―]|--+)$/, "—");
  return {
    surface,
    hash,
    small,
    standIn: standIn(surface),
    word: hashText(plain),
    ending: hashText(plain.slice(-3)) ^ 0x55,
    outline: hashText(outline(surface)),
    capital: /^\p{Lu}/u.test(surface) ? 1 : 0,
    worded: /[\p{L}\p{N}]/u.test(surface) ? 1 : 0,
    smallWord: smallWord(small),
    name: nameTraits(surface, small),
    met: { by: null, pieces: [], bases: [] },
  };
}

/** A tagger's own notes on a word, which it makes when it meets it. */
export interface Met {
  by: object | null;
  pieces: readonly Piece[];
  /** Base forms by the number of the tag, as far as they were asked for. */
  bases: (Base | undefined)[];
}

/** What is known of a word's base form as one part of speech. */
export interface Base {
  /** A number that no other word, and the word as no other part of speech, ever has; from 1. */
  readonly form: number;
  readonly lemma: string;
  readonly hash: number;
  /** Bits of {@link classesOf}. */
  readonly classes: number;
  /** Bits of {@link nounTraits}. */
  readonly noun: number;
  /** Bits of {@link stanceTraits}. */
  readonly stance: number;
}

/** A word's base form as one part of speech. */
export function newBase({ small }: WordInfo, lemma: string): Base {
  forms += 1;
  return {
    form: forms,
    lemma,
    hash: hashText(lemma) ^ BASE_SALT,
    classes: classesOf.get(lemma) ?? 0,
    noun: nounTraits(small, lemma),
    stance: stanceTraits(small, lemma),
  };
}

/** Tells the hash of a base form from that of the same word as it is written. */
export const BASE_SALT = 0xaa;

/** How many forms have been numbered. */
let forms = 0;

/** "O'Brien" -> "X'Xx", "2,000" -> "d,d", "well-kept" -> "x-x". */
function outline(word: string): string {
  let made = "";
  for (const letter of word.slice(0, OUTLINE_MAX)) {
    const kind = /\p{Lu}/u.test(letter)
      ? "X"
      : /[\p{L}\p{M}]/u.test(letter)
        ? "x"
        : /\p{N}/u.test(letter)
          ? "d"
          : letter;
    if (!made.endsWith(kind)) made += kind;
  }
  return made;
}

const OUTLINE_MAX = 24;
