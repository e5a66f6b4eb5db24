import { hasWord, OURS, OWNING, WHEN } from "../lexicon/small-words.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { HONORIFIC, hasTrait } from "./name-traits.ts";
import { isPersonAt } from "./noun-traits.ts";
import { hasTag, tagMask } from "./tags.ts";
import { OFFICES } from "./words.ts";

/** The words from `from` on up to the last noun of a plain phrase ("social media company" after "the"); it ends before an apostrophe. */
export function nounPhrase(reading: Reading, from: number): TokenSpan | null {
  const to = nounPhraseEnd(reading, from);
  return to > from ? { from, to } : null;
}

/** ... the token after that noun; the same as `from` where there is none. */
export function nounPhraseEnd(reading: Reading, from: number): number {
  const { small, unitEnds } = reading;
  const ceiling = Math.min(unitEnds[from] ?? 0, from + PHRASE_MAX);
  let to = from;
  while (to < ceiling && (hasTag(reading, to, NOUN_ADJ_PROPN_NUM_ADV) || isSelfCalled(small[to])) && small[to] !== "'s")
    to += 1;
  while (to > from && !endsPhrase(reading, to - 1)) to -= 1;
  return to;
}

/** Not "today" in "The party today". */
function endsPhrase(reading: Reading, i: number): boolean {
  if (hasTag(reading, i, NOUN_PROPN)) return !hasWord(reading, i, WHEN);
  return OFFICES.has(reading.small[i] ?? "") || isPersonAt(reading, i);
}

/** "self-described" */
function isSelfCalled(word: string | undefined): boolean {
  return word !== undefined && word.length > SELF.length && word.startsWith(SELF);
}

/** Where the phrase begins whose noun stands at `head`: "The department's director" -> "The". */
export function phraseFrom(reading: Reading, head: number): number {
  const { small } = reading;
  const floor = reading.unitStarts[head] ?? 0;
  let from = head;
  while (from > floor && head - from < PHRASE_MAX + 3 && belongs(reading, from - 1)) {
    from -= 1;
    // “ways his campaign hopes to win”: an owner opens a phrase as an article does
    if ((hasTag(reading, from, IS_DET) || isOwner(reading, from)) && wordAt(reading, from - 1) !== "of") break;
  }
  while (from < head && (isPossessiveMark(reading, from) || NO_STARTS.has(small[from] ?? ""))) from += 1;
  return from;
}

function belongs(reading: Reading, i: number): boolean {
  if (hasTag(reading, i, NOUN_ADJ_PROPN_NUM_DET)) return true;
  const word = reading.small[i] ?? "";
  if (isOwner(reading, i) || isSelfCalled(word)) return true;
  // "a new ad", where "new" is taken for an adverb.
  if (hasTag(reading, i, IS_ADV) && hasTag(reading, i - 1, IS_DET)) return true;
  return isPossessiveMark(reading, i) || hasTrait(reading, i, HONORIFIC);
}

const SELF = "self-";
const PHRASE_MAX = 7;
const NO_STARTS = new Set(["of", "that", "what", "which", "whatever"]);

export function isPossessiveMark({ small }: Reading, i: number): boolean {
  return small[i] === "'s" || (small[i] === "'" && (small[i - 1] ?? "").endsWith("s"));
}

/** "his", "our" */
export function isOwner(reading: Reading, i: number): boolean {
  return hasWord(reading, i, OWNING | OURS);
}

export const OWNERS: ReadonlySet<string> = new Set(["his", "her", "their", "its", "my", "our"]);

const IS_ADV = tagMask("ADV");
const IS_DET = tagMask("DET");
const NOUN_ADJ_PROPN_NUM_ADV = tagMask("NOUN", "ADJ", "PROPN", "NUM", "ADV");
const NOUN_ADJ_PROPN_NUM_DET = tagMask("NOUN", "ADJ", "PROPN", "NUM", "DET");
const NOUN_PROPN = tagMask("NOUN", "PROPN");
