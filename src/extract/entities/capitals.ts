import { isOutside, type Reading } from "../rules/reading.ts";

/** Hashes of the words that stand with a capital inside sentences of the article, and of those of all with a capital that it writes small, too. */
export function capitalsWithin(reading: Reading, headlines: Uint8Array) {
  const within = new Set<number>();
  const written = new Set<number>();
  const { small, words, capitals, tokens, unitStarts } = reading;
  const sieve = new Uint8Array(SIEVE);
  const last = new Int32Array(SIEVE);
  for (let i = 0; i < tokens.count; i += 1) {
    if (capitals[i] === 0) continue;
    const word = words[i] ?? 0;
    sieve[word & (SIEVE - 1)] = MET;
    if (headlines[i] === 0 && unitStarts[i] !== i && !isBreak(reading, i - 1) && !NEVER.has(small[i] ?? ""))
      within.add(word);
  }
  for (let i = 0; i < tokens.count; i += 1) {
    if (capitals[i] === 1) continue;
    const word = words[i] ?? 0;
    const slot = word & (SIEVE - 1);
    // "the" comes again and again: what was noted last need not be noted anew.
    if (sieve[slot] === 0 || (sieve[slot] === NOTED && last[slot] === word) || (small[i] ?? "").length < 2) continue;
    written.add(word);
    sieve[slot] = NOTED;
    last[slot] = word;
  }
  return { within, small: written };
}

/** A power of two. */
const SIEVE = 4096;
/** A word that belongs there stands with a capital letter; ... and one of these, the last, stands without, too. */
const MET = 1;
const NOTED = 2;

/** 1 for the tokens of headlines. */
export function headlinesIn(reading: Reading): Uint8Array {
  const { tokens, unitStarts, unitEnds } = reading;
  const marks = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i = Math.max(i + 1, unitEnds[i] ?? 0)) {
    if (unitStarts[i] === i && isHeadline(reading, i, unitEnds[i] ?? i)) marks.fill(1, i, unitEnds[i]);
  }
  return marks;
}

export function isCapital({ capitals }: Reading, i: number): boolean {
  return capitals[i] === 1;
}

/** "FBI", "U.N.", "AFL-CIO": two capitals or more, no small letter. */
export function isAcronym({ text, tokens: { starts, ends } }: Reading, i: number): boolean {
  const from = starts[i] ?? 0;
  const to = ends[i] ?? 0;
  if (to - from < 2 || to - from > 10 || isLetter(text.charCodeAt(from + 1))) return false;
  return ACRONYM.test(text.slice(from, to));
}

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}.&/-]+$/u;

export function isBreak(reading: Reading, i: number): boolean {
  const word = reading.small[i] ?? "";
  if (isLetter(word.charCodeAt(0))) return false;
  return i < 0 || !isOutside(reading, i) ? /^[^\p{L}\p{N}]*$/u.test(word) : BREAKS.has(word);
}

const BREAKS = new Set([":", "—", ".", "(", "?", "!", ";", "•", "*", "--"]);

/** One of the plain small letters. */
export function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** A paragraph of its own that writes most words with a capital letter, or a sentence all in capitals. */
function isHeadline(reading: Reading, from: number, to: number): boolean {
  const { tokens, text, firsts, small } = reading;
  const { count, starts, ends } = tokens;
  const whole = firsts[from] === 1 && (to === count || firsts[to] === 1) && to - from <= HEADLINE_MAX;
  let capitals = 0;
  let shouted = 0;
  let words = 0;
  for (let i = from; i < to; i += 1) {
    if ((ends[i] ?? 0) - (starts[i] ?? 0) < LONG) continue;
    const word = small[i] ?? "";
    if (!isLetter(word.charCodeAt(0)) && !LETTER.test(word)) continue;
    words += 1;
    if (!isCapital(reading, i)) {
      if (!whole) return false;
      continue;
    }
    capitals += 1;
    if (isShouted(i)) shouted += 1;
    else if (!whole) return false;
  }
  return words > 3 && (shouted === words || (whole && capitals > words * SHARE));

  function isShouted(i: number): boolean {
    const start = starts[i] ?? 0;
    if (isLetter(text.charCodeAt(start + 1))) return false;
    const written = text.slice(start, ends[i]);
    return written.toUpperCase() === written;
  }
}

const LETTER = /^\p{L}/u;
const LONG = 4;
const HEADLINE_MAX = 40;
const SHARE = 0.7;

/** A word without its full stops at the end: "sen." -> "sen". */
export function bare(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** Begin sentences with a capital letter and are no name. */
export const NEVER: ReadonlySet<string> = new Set(
  (
    "i i'm a an the this that these those he she they it we you his her their its our my your who what when where why how which whose there here and but or nor so " +
    "yet if as at by for from in into of on onto to up with without after before since while until though although because unless once than then thus " +
    "not no yes all any both each few many more most much other others another some such same several one two three four five six seven eight nine ten " +
    "is are was were be been being do does did has have had can could may might must shall should will would also even ever just only very too now still " +
    "again asked according about above across against along amid among around behind below beneath beside besides between beyond during despite down " +
    "except inside instead like meanwhile moreover near nevertheless next off out outside over past per plus through throughout toward towards under " +
    "unlike upon via within however indeed perhaps later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday " +
    "january february march april june july august september october november december first second third last let let's please " +
    "everyone everybody everything nobody nothing someone somebody something anyone anybody anything ok okay oh well full text abstract updated update " +
    "photo image advertisement related read watch editor's getty credit caption video story letters letter opinion yeah hey look"
  ).split(" "),
);
