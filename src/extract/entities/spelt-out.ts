import type { Reading } from "../rules/reading.ts";
import { isAcronym, isCapital } from "./capitals.ts";

/**
 * "Citizens for Tides and Ethics in Larkfield (CTEL)", and "Tides for Larkfield" in an article that has "TFL", too: letters say how far the name before
 * them reaches, and which words that small ones join are a name. -> where such a name begins, and where it ends.
 */
export function speltOut(reading: Reading): ReadonlyMap<number, number> {
  const { small, tokens } = reading;
  const found = new Map<number, number>();
  const loose = new Set<string>();
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isAcronym(reading, i)) continue;
    const word = small[i] ?? "";
    const letters = word.indexOf(".") === -1 ? word : word.replaceAll(".", "");
    if (letters.length < LETTERS_MIN) continue;
    const inBrackets = small[i - 1] === "(" && small[i + 1] === ")";
    const from = inBrackets ? beginning(i - 1, letters) : -1;
    if (from !== -1) found.set(from, i - 1);
    else if (!loose.has(letters) && PLAIN.test(letters)) loose.add(letters);
  }
  if (loose.size > 0) findLoose([...loose]);
  return found;

  /** Each letter begins a word, from the last to the first; small words need none. */
  function beginning(end: number, letters: string): number {
    const floor = reading.unitStarts[end] ?? 0;
    let left = letters.length;
    for (let i = end - 1; i >= floor && end - i <= NAME_MAX; i -= 1) {
      const word = small[i] ?? "";
      if (isCapital(reading, i) && word[0] === letters[left - 1]) left -= 1;
      else if (!JOINING.has(word)) return -1;
      if (left === 0) return i;
    }
    return -1;
  }

  /** Names that need the letters to be told: a small word joins them. */
  function findLoose(all: readonly string[]): void {
    let firsts = 0;
    for (const letters of all) firsts |= bitOf(letters.charCodeAt(0));
    for (let i = 0; i + 2 < tokens.count; i += 1) {
      if (!isCapital(reading, i)) continue;
      const first = (small[i] ?? "").charCodeAt(0);
      if ((firsts & bitOf(first)) === 0) continue;
      for (const letters of all) {
        if (first !== letters.charCodeAt(0) || isAcronym(reading, i) || found.has(i)) continue;
        const end = ending(i, letters);
        if (end === -1) continue;
        found.set(i, end);
        i = end - 1;
        break;
      }
    }
  }

  /** The token behind a name whose words have these first letters, where one at least is small; a small word may have one of them. -1 for none. */
  function ending(from: number, letters: string): number {
    const ceiling = Math.min(reading.unitEnds[from] ?? 0, from + NAME_MAX);
    let next = 1;
    let joined = false;
    for (let i = from + 1; i < ceiling; i += 1) {
      const word = small[i] ?? "";
      if (isCapital(reading, i) && word[0] === letters[next]) next += 1;
      else if (!JOINING.has(word)) return -1;
      else {
        joined = true;
        // The "f" of "Tides for Larkfield", which is not that of "Friends" behind it
        if (word[0] === letters[next] && small[i + 1]?.[0] !== letters[next]) next += 1;
      }
      if (next === letters.length) return joined && isCapital(reading, i) && !isCapital(reading, i + 1) ? i + 1 : -1;
    }
    return -1;
  }
}

/** A letter as a bit, which few others share. */
function bitOf(letter: number): number {
  return 1 << (letter & 31);
}

const PLAIN = /^\p{Ll}{3,6}$/u;
const LETTERS_MIN = 3;
const NAME_MAX = 12;
const JOINING = new Set(["of", "and", "for", "the", "&", "on", "in", "to", "against", "with", "at"]);
