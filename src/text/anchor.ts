import type { Span } from "../model/index.ts";
import { align, slackFor } from "./align.ts";
import { findHashed } from "./find-hashed.ts";
import { levelled } from "./fold.ts";
import { sliceHash } from "./hash.ts";
import { occurrences, type Work } from "./occurrences.ts";
import {
  type Anchor,
  areOthers,
  bestPlace,
  placeScore,
  type Surroundings,
  surroundingsAgree,
  type Wanted,
} from "./place.ts";
import { similarPlaces } from "./similar-places.ts";

/** A text to find words in. */
export interface Haystack {
  readonly text: string;
  /** The text with typography levelled, made when it is first needed. */
  readonly level: () => string;
}

export function haystack(text: string): Haystack {
  let level: string | null = null;
  return {
    text,
    level: () => {
      level ??= levelled(text);
      return level;
    },
  };
}

/** Words that differ only in their typography (straight for curly quotation marks, another dash) are altered, and this like. */
export const TYPOGRAPHY_LIKENESS = 0.99;

/** Places with the exact words that are weighed against each other, on each side of where they are expected. */
const PLACES_MAX = 500;

/**
 * Finds words again: at their place; then the same words elsewhere, where prefix, suffix and what moved around them say that they are
 * meant; then words that are like them; else null. Words of which only the hash is known are left to {@link findHashed}.
 *
 * Takes time in proportion to text and words, whatever they hold: no more than 100 steps a code unit and 10 million
 * beside (`work` counts them).
 */
export function anchor(hay: Haystack, wanted: Wanted, around: Surroundings, work: Work): Anchor | null {
  const { text } = hay;
  if (around.nearest === 0 && standsAtItsPlace(text, wanted, work) && surroundingsAgree(text, wanted, wanted)) {
    return { ...spanOf(wanted), state: "verified", likeness: 1 };
  }
  if (wanted.exact === undefined) return findHashed(text, wanted, around, work);
  if (wanted.exact.length === 0) return null;
  const same = sameWords(text, wanted.exact, wanted, around, work);
  if (same !== null) {
    // Words that contradict their own hash are never passed, wherever they stand.
    if (!hashAgrees(text, same, wanted, work)) return { ...same, state: "altered", likeness: TYPOGRAPHY_LIKENESS };
    return { ...same, state: same.start === wanted.start ? "verified" : "moved", likeness: 1 };
  }
  const level = levelledWords(wanted);
  const alike = sameWords(hay.level(), level.exact, level, around, work);
  if (alike !== null) return { ...alike, state: "altered", likeness: TYPOGRAPHY_LIKENESS };
  return likeWords(hay.level(), level, around, work);
}

type Known = Wanted & { readonly exact: string };

function levelledWords({ exact = "", prefix = "", suffix = "", ...span }: Wanted): Known {
  return { ...span, exact: levelled(exact), prefix: levelled(prefix), suffix: levelled(suffix) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The slice has the recorded hash and, where the words are stored, is the words. */
export function standsAtItsPlace(text: string, wanted: Wanted, work: Work): boolean {
  const { exact, start, end } = wanted;
  if (exact !== undefined && (exact.length !== end - start || !text.startsWith(exact, start))) return false;
  return hashAgrees(text, wanted, wanted, work);
}

function hashAgrees(text: string, place: Span, wanted: Wanted, work: Work): boolean {
  if (place.end > text.length || place.end <= place.start) return false;
  work.steps += place.end - place.start;
  return sliceHash(text, place) === wanted.hash;
}

function sameWords(text: string, words: string, wanted: Wanted, around: Surroundings, work: Work): Span | null {
  const { prefix = "", suffix = "" } = wanted;
  const expected = wanted.start + around.nearest;
  const whole = occurrences(text, prefix + words + suffix, expected - prefix.length, 1, work);
  const starts =
    whole.length > 0 ? whole.map((at) => at + prefix.length) : occurrences(text, words, expected, PLACES_MAX, work);
  work.steps += starts.length * (prefix.length + suffix.length);
  const own = starts.filter((start) => !areOthers(start, words.length, wanted, around));
  return bestPlace(text, own, wanted, words.length, expected);
}

// How like the words a stretch of text must be to be taken for them.
/** Letters that may differ, as a share of the words. Unrelated sentences of one language differ in more than half. */
const DIFFERENT_MAX = 0.4;
/** Words this short are like many others: one letter may differ, and none in the shortest. */
const SHORT = 8;
const SHORTEST = 3;
/** Where words stand that changed at their beginning, in code units from where they began. */
const NEARBY = 2;
// And which of several stretches is meant.
const WORDS_WEIGHT = 4;
const PLACE_WEIGHT = 1;

function likeWords(text: string, wanted: Known, around: Surroundings, work: Work): Anchor | null {
  const { exact: words, prefix = "", suffix = "" } = wanted;
  const expected = wanted.start + around.nearest;
  const places = new Set([
    expected,
    wanted.start + around.before,
    wanted.start + around.after,
    ...occurrences(text, prefix, expected - prefix.length, 1, work).map((at) => at + prefix.length),
    ...occurrences(text, suffix, expected + words.length, 1, work).map((at) => at - words.length),
    ...similarPlaces(text, words, expected, work),
  ]);
  const allowed = words.length < SHORT ? Number(words.length >= SHORTEST) : Math.floor(words.length * DIFFERENT_MAX);
  let best: Anchor | null = null;
  let bestScore = 0;
  // Nearby first: within the wider reach there may be the same words once more.
  for (const [place, slack] of [...places].flatMap((at) => [
    [at, NEARBY] as const,
    [at, slackFor(words.length)] as const,
  ])) {
    const found = align(text, words, place, slack, work);
    if (found === null || found.distance > allowed) continue;
    // Something like the words that stood elsewhere all along is not what became of them.
    const stood = around.stood(found.start, found.end);
    if (stood !== null && Math.abs(stood - wanted.start) > found.distance) continue;
    const length = Math.max(words.length, found.end - found.start);
    const likeness = Math.min(TYPOGRAPHY_LIKENESS, 1 - found.distance / length);
    const score = WORDS_WEIGHT * likeness + PLACE_WEIGHT * placeScore(text, found, wanted, expected);
    if (best !== null && score <= bestScore) continue;
    best = { ...spanOf(found), state: "altered", likeness };
    bestScore = score;
  }
  return best;
}
