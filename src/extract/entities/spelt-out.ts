import type { Reading } from "../rules/reading.ts";
import { isAcronym, isCapital } from "./capitals.ts";

/**
 * "Citizens for Tides and Ethics in Larkfield (CTEL)": the letters in brackets say how far the name before them reaches. -> where such a name begins, and
 * where it ends.
 */
export function speltOut(reading: Reading): ReadonlyMap<number, number> {
  const { small, text, tokens } = reading;
  if (!IN_BRACKETS.test(text)) return NONE;
  let found: Map<number, number> | null = null;
  for (let i = 3; i < tokens.count; i += 1) {
    if (!isAcronym(reading, i) || small[i - 1] !== "(" || small[i + 1] !== ")") continue;
    const from = beginning(i - 1, (small[i] ?? "").replaceAll(".", ""));
    if (from === -1) continue;
    found ??= new Map();
    found.set(from, i - 1);
  }
  return found ?? NONE;

  /** Each letter begins a word, from the last to the first; small words need none. */
  function beginning(end: number, letters: string): number {
    const floor = reading.unitStarts[end] ?? 0;
    let left = letters.length;
    if (left < LETTERS_MIN) return -1;
    for (let i = end - 1; i >= floor && end - i <= NAME_MAX; i -= 1) {
      const word = small[i] ?? "";
      if (isCapital(reading, i) && word[0] === letters[left - 1]) left -= 1;
      else if (!JOINING.has(word)) return -1;
      if (left === 0) return i;
    }
    return -1;
  }
}

const NONE: ReadonlyMap<number, number> = new Map();
/** As {@link isAcronym} takes letters. Few articles have any in brackets. */
const IN_BRACKETS = /\(\s*[\p{Lu}\p{N}.&/-]{3,10}\s*\)/u;
const LETTERS_MIN = 3;
const NAME_MAX = 12;
const JOINING = new Set(["of", "and", "for", "the", "&", "on", "in", "to", "against", "with", "at"]);
