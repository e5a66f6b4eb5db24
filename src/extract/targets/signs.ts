import { STANCE_CLASSES, type StanceClass, stanceClassesOf } from "../lexicon/stance-words.ts";
import type { Reading } from "../rules/reading.ts";

/** How often words of each class stand somewhere, those with a "not" before them counted as less than none. */
export type Signs = Record<StanceClass, number>;

export function signsAt(reading: Reading, tokens: readonly number[]): Signs {
  const signs = Object.fromEntries(STANCE_CLASSES.map((name) => [name, 0])) as Signs;
  tokens.forEach((i, at) => {
    const classes = classesAt(reading, i);
    if (classes === 0) return;
    const sign = isNegated(reading, tokens, at) ? -1 : 1;
    STANCE_CLASSES.forEach((name, bit) => {
      if ((classes & (1 << bit)) !== 0) signs[name] += sign;
    });
  });
  return signs;
}

/** Bits of {@link stanceClassesOf} of a token. */
export function classesAt(reading: Reading, i: number): number {
  let column = columns.get(reading);
  if (column === undefined) {
    const { lemmas, small } = reading;
    column = Int32Array.from(small, (word, at) => classesOfWord(lemmas[at] ?? "", word));
    columns.set(reading, column);
  }
  return column[i] ?? 0;
}
/** An article is read once for all its issues. */
const columns = new WeakMap<Reading, Int32Array>();

function classesOfWord(lemma: string, word: string): number {
  return stanceClassesOf.get(lemma) ?? stanceClassesOf.get(word) ?? classesOfForm(word);
}

/** Of words that the tagger leaves as they are: "SCRAPPED". */
function classesOfForm(word: string): number {
  for (const [ending, ...bases] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    const short = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    for (const base of [...bases.map((end) => stem + end), ...short]) {
      const classes = stanceClassesOf.get(base);
      if (classes !== undefined) return classes;
    }
  }
  return 0;
}
const ENDINGS: readonly (readonly [string, ...string[]])[] = [
  ["ied", "y"],
  ["ed", "", "e"],
  ["ing", "", "e"],
  ["ies", "y"],
  ["es", "", "e"],
  ["s", ""],
];

/** “did not back”, “never said it would help”, “no reason to stop”: a word that denies stands a few words before, in the same clause. */
export function isNegated({ small }: Reading, tokens: readonly number[], at: number): boolean {
  let denied = false;
  for (let back = at - 1, seen = 0; back >= 0 && seen < REACH; back -= 1, seen += 1) {
    const word = small[tokens[back] ?? 0] ?? "";
    if (BREAKS.has(word)) break;
    if (NEGATORS.has(word)) denied = !denied;
    else if (word === "only" && NEGATORS.has(small[tokens[back - 1] ?? -1] ?? "")) break;
  }
  return denied;
}

const REACH = 4;
const BREAKS = new Set([",", ";", ":", ".", "?", "!", "—", "–", "but", "because", "and", "although", "while", "if"]);
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't never no nor neither nobody nothing cannot nowhere hardly barely".split(" "),
);
