import { hasWord, JOINING } from "../lexicon/small-words.ts";
import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { type Capitals, isAcronym, isCapital } from "./capitals.ts";

/**
 * "Citizens for Tides and Ethics in Larkfield (CTEL)", and "Tides for Larkfield" in an article that has "TFL", too: letters say how far the name before
 * them reaches, and which words that small ones join are a name. -> where such a name begins, and where it ends.
 */
export function speltOut(reading: Reading, { at, count }: Capitals): ReadonlyMap<number, number> {
  const { small } = reading;
  let found: Map<number, number> | null = null;
  let loose: string[] | null = null;
  for (let k = 0; k < count; k += 1) {
    const i = at[k] as number;
    if (!isAcronym(reading, i)) continue;
    const word = small[i] ?? "";
    const letters = word.indexOf(".") === -1 ? word : word.replaceAll(".", "");
    if (letters.length < LETTERS_MIN) continue;
    const inBrackets = wordAt(reading, i - 1) === "(" && small[i + 1] === ")";
    const from = inBrackets ? beginning(reading, i - 1, letters) : -1;
    if (from !== -1) {
      found ??= new Map();
      found.set(from, i - 1);
    } else if (!loose?.includes(letters) && PLAIN.test(letters)) {
      loose ??= [];
      loose.push(letters);
    }
  }
  return loose === null ? (found ?? NONE) : withLoose(reading, { at, count }, loose, found);
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Each letter begins a word, from the last to the first; small words need none. -1 for none. */
function beginning(reading: Reading, end: number, letters: string): number {
  const { small, unitStarts } = reading;
  const floor = unitStarts[end] ?? 0;
  let left = letters.length;
  for (let i = end - 1; i >= floor && end - i <= NAME_MAX; i -= 1) {
    const word = small[i] ?? "";
    if (isCapital(reading, i) && word[0] === letters[left - 1]) left -= 1;
    else if (!hasWord(reading, i, JOINING)) return -1;
    if (left === 0) return i;
  }
  return -1;
}

/** Names that need the letters to be told, as a small word joins them, besides those found. */
function withLoose(
  reading: Reading,
  { at, count }: Pick<Capitals, "at" | "count">,
  all: readonly string[],
  bracketed: Map<number, number> | null,
): ReadonlyMap<number, number> {
  const { small } = reading;
  let found = bracketed;
  let firsts = 0;
  for (const letters of all) firsts |= bitOf(letters.charCodeAt(0));
  let next = 0;
  for (let k = 0; k < count; k += 1) {
    const i = at[k] as number;
    if (i < next || !(isCapital(reading, i + 1) || hasWord(reading, i + 1, JOINING))) continue;
    const first = (small[i] ?? "").charCodeAt(0);
    if ((firsts & bitOf(first)) === 0 || isAcronym(reading, i) || found?.has(i)) continue;
    for (const letters of all) {
      const end = first === letters.charCodeAt(0) ? ending(reading, i, letters) : -1;
      if (end === -1) continue;
      found ??= new Map();
      found.set(i, end);
      next = end;
      break;
    }
  }
  return found ?? NONE;
}

/** The token behind a name whose words have these first letters, where one at least is small; a small word may have one of them. -1 for none. */
function ending(reading: Reading, from: number, letters: string): number {
  const { small, unitEnds } = reading;
  const ceiling = Math.min(unitEnds[from] ?? 0, from + NAME_MAX);
  let next = 1;
  let joined = false;
  for (let i = from + 1; i < ceiling; i += 1) {
    const word = small[i] ?? "";
    if (isCapital(reading, i) && word[0] === letters[next]) next += 1;
    else if (!hasWord(reading, i, JOINING)) return -1;
    else {
      joined = true;
      // The "f" of "Tides for Larkfield", which is not that of "Friends" behind it
      if (word[0] === letters[next] && small[i + 1]?.[0] !== letters[next]) next += 1;
    }
    if (next === letters.length) return joined && isCapital(reading, i) && !isCapital(reading, i + 1) ? i + 1 : -1;
  }
  return -1;
}

/** A letter as a bit, which few others share. */
function bitOf(letter: number): number {
  return 1 << (letter & 31);
}

const PLAIN = /^\p{Ll}{3,6}$/u;
const LETTERS_MIN = 3;
const NAME_MAX = 12;
