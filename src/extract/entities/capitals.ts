import { isOutside, type Reading } from "../rules/reading.ts";
import { scratch, unwiped } from "../scratch.ts";
import { ACRONYM, BREAK, hasTrait, NEVER } from "./name-traits.ts";

/** Where an article writes words with a capital letter, and how it writes the same words elsewhere; until it is asked again. */
export interface Capitals {
  /** The tokens that begin with a capital letter, as many as `count`. */
  readonly at: Int32Array;
  readonly count: number;
  /** 1 for the tokens of headlines. */
  readonly headlines: Uint8Array;
  /** Their hashes, each in the first free place from its own on, and how they are written. */
  readonly table: Int32Array;
  readonly marks: Uint8Array;
  readonly mask: number;
}

export function capitalsIn(reading: Reading): Capitals {
  const { words, capitals, tokens, unitStarts } = reading;
  const { count, starts, ends } = tokens;
  const headlines = headlinesIn(reading);
  // There are more places than tokens.
  const size = 1 << (32 - Math.clz32(count));
  const mask = size - 1;
  const table = scratch("whole", "words with capitals", size);
  const marks = scratch("bytes", "how they are written", size);
  const at = unwiped("whole", "capitals at", count);
  let found = 0;
  for (let i = 0; i < count; i += 1) {
    if (capitals[i] === 0) continue;
    at[found] = i;
    found += 1;
    const place = placeOf(table, mask, words[i] ?? 0);
    table[place] = words[i] ?? 0;
    if (headlines[i] === 0 && unitStarts[i] !== i && !isBreak(reading, i - 1) && !hasTrait(reading, i, NEVER))
      marks[place] = WITHIN;
  }
  for (let i = 0; i < count; i += 1) {
    if (capitals[i] === 1 || (ends[i] ?? 0) - (starts[i] ?? 0) < 2) continue;
    const place = placeOf(table, mask, words[i] ?? 0);
    if (table[place] !== 0) marks[place] = (marks[place] ?? 0) | SMALL;
  }
  return { at, count: found, headlines, table, marks, mask };
}

function placeOf(table: Int32Array, mask: number, word: number): number {
  let place = word & mask;
  while (table[place] !== 0 && table[place] !== word) place = (place + 1) & mask;
  return place;
}

/** Whether a token's word has a capital letter inside a sentence somewhere. */
export function standsWithin({ words }: Reading, { table, marks, mask }: Capitals, i: number): boolean {
  return ((marks[placeOf(table, mask, words[i] ?? 0)] ?? 0) & WITHIN) !== 0;
}

/** ... and whether it stands without one somewhere. */
export function isWrittenSmall({ words }: Reading, { table, marks, mask }: Capitals, i: number): boolean {
  return ((marks[placeOf(table, mask, words[i] ?? 0)] ?? 0) & SMALL) !== 0;
}

const WITHIN = 1;
const SMALL = 2;

/** 1 for the tokens of headlines. */
function headlinesIn(reading: Reading): Uint8Array {
  const { tokens, unitStarts, unitEnds } = reading;
  const marks = scratch("bytes", "headlines", tokens.count);
  for (let i = 0; i < tokens.count; i = Math.max(i + 1, unitEnds[i] ?? 0)) {
    if (unitStarts[i] === i && isHeadline(reading, i, unitEnds[i] ?? i)) marks.fill(1, i, unitEnds[i]);
  }
  return marks;
}

export function isCapital({ capitals }: Reading, i: number): boolean {
  return capitals[i] === 1;
}

/** "FBI", "U.N.", "AFL-CIO". */
export function isAcronym(reading: Reading, i: number): boolean {
  return hasTrait(reading, i, ACRONYM);
}

/** What begins after it may have a capital letter and be no name. */
export function isBreak(reading: Reading, i: number): boolean {
  return isOutside(reading, i) ? hasTrait(reading, i, BREAK) : reading.worded[i] !== 1;
}

/** One of the plain small letters. */
export function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** A paragraph of its own that writes most words with a capital letter, or a sentence all in capitals. */
function isHeadline(reading: Reading, from: number, to: number): boolean {
  const { text, tokens, firsts, small } = reading;
  const { count, starts, ends } = tokens;
  const whole = firsts[from] === 1 && (to === count || firsts[to] === 1) && to - from <= HEADLINE_MAX;
  let capitals = 0;
  let shouted = 0;
  let words = 0;
  for (let i = from; i < to; i += 1) {
    const start = starts[i] ?? 0;
    if ((ends[i] ?? 0) - start < LONG) continue;
    const isSmall = !isCapital(reading, i);
    if (isSmall && !isLetter(text.charCodeAt(start)) && !LETTER.test(small[i] ?? "")) continue;
    words += 1;
    if (isSmall) {
      // Even if all that follows had one there would be too few.
      if (!whole || words - capitals > (to - from) * (1 - SHARE) + 1) return false;
      continue;
    }
    capitals += 1;
    if (isShouted(reading, i)) shouted += 1;
    else if (!whole) return false;
  }
  return words > 3 && (shouted === words || (whole && capitals > words * SHARE));
}

function isShouted({ text, tokens }: Reading, i: number): boolean {
  const start = tokens.starts[i] ?? 0;
  if (isLetter(text.charCodeAt(start + 1))) return false;
  const written = text.slice(start, tokens.ends[i]);
  return written.toUpperCase() === written;
}

const LETTER = /^\p{L}/u;
const LONG = 4;
const HEADLINE_MAX = 40;
const SHARE = 0.7;

/** A word without its full stops at the end: "sen." -> "sen". */
export function bare(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}
