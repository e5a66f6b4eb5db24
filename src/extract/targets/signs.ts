import { mayPass, wordSieve } from "../entities/word-sieve.ts";
import type { StanceClass } from "../lexicon/stance-words.ts";
import { STANCE_CLASSES } from "../lexicon/stance-words.ts";
import type { StanceReading } from "./stance-reading.ts";

/** How often words of each class stand somewhere, those with a "not" before them counted as less than none. */
export type Signs = Readonly<Record<StanceClass, number>>;

export function signsAt(reading: StanceReading, tokens: readonly number[]): Signs {
  let signs: Record<StanceClass, number> | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const classes = reading.stance[tokens[at] ?? -1] ?? 0;
    if (classes === 0) continue;
    const sign = isNegated(reading, tokens, at) ? -1 : 1;
    signs ??= { ...NONE };
    for (let bit = 0; bit < STANCE_CLASSES.length; bit += 1) {
      const name = STANCE_CLASSES[bit];
      if (name !== undefined && (classes & (1 << bit)) !== 0) signs[name] += sign;
    }
  }
  return signs ?? NONE;
}

const NONE = Object.fromEntries(STANCE_CLASSES.map((name) => [name, 0])) as Signs;

/** “did not back”, “never said it would help”, “no reason to stop”: a word that denies stands a few words before, in the same clause. */
export function isNegated({ small, words }: StanceReading, tokens: readonly number[], at: number): boolean {
  let denied = false;
  for (let back = at - 1; back >= 0 && back >= at - REACH; back -= 1) {
    const i = tokens[back] ?? -1;
    if (!mayPass(TELLING, words[i])) continue;
    const word = small[i] ?? "";
    if (BREAKS.has(word)) break;
    if (NEGATORS.has(word)) denied = !denied;
    else if (word === "only" && NEGATORS.has(small[tokens[back - 1] ?? -1] ?? "")) break;
  }
  return denied;
}

const REACH = 5;
const BREAKS = new Set([",", ";", ":", ".", "?", "!", "—", "–", "but", "because", "and", "although", "while", "if"]);
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't never no nor neither nobody nothing cannot nowhere hardly barely".split(" "),
);
const TELLING = wordSieve([...BREAKS, ...NEGATORS, "only"]);
