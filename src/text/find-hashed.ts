import type { Span } from "../model/index.ts";
import { sliceHash } from "./hash.ts";
import { occurrences, type Work } from "./occurrences.ts";
import { type Anchor, areOthers, bestPlace, type Surroundings, type Wanted } from "./place.ts";

/** Code units that may be hashed in search of one span, beside twice the text: some 20 ms. */
export const HASH_BUDGET = 2_000_000;
/** Places of a prefix or suffix that are tried, on each side of where the words are expected. */
const CONTEXT_PLACES_MAX = 32;

/**
 * Finds words of which only length and hash are known. Hashing every stretch of that length would take text times words; so the
 * likely places come first (where what stands around the words has moved to, and beside each place of prefix or suffix),
 * then all others, nearest first, as far as the budget goes. In texts of ordinary length (10,000 code units) that is all of them.
 *
 * When the words are nowhere, their place may still be found by what stands around them: they are altered.
 */
export function findHashed(text: string, wanted: Wanted, around: Surroundings, work: Work): Anchor | null {
  const length = wanted.end - wanted.start;
  if (length <= 0) return null;
  const search = new HashSearch(text, wanted, around, work);
  const expected = wanted.start + around.nearest;
  const likely = new Set([
    expected,
    wanted.start + around.before,
    wanted.start + around.after,
    wanted.start,
    ...besideContext(text, wanted, expected, work),
  ]);
  const found = bestPlace(
    text,
    [...likely].filter((start) => search.standsAt(start)),
    wanted,
    length,
    expected,
  );
  const start = found?.start ?? search.nearest([wanted.start + around.before, wanted.start + around.after]);
  if (start !== null) {
    return { start, end: start + length, state: start === wanted.start ? "verified" : "moved", likeness: 1 };
  }
  const place = betweenContexts(text, wanted, expected, work) ?? betweenNeighbours(text, wanted, around);
  return place && { ...place, state: "altered", likeness: lengthLikeness(place, length) };
}

function besideContext(text: string, wanted: Wanted, expected: number, work: Work): number[] {
  const { prefix = "", suffix = "", start, end } = wanted;
  const length = end - start;
  return [
    ...occurrences(text, prefix, expected - prefix.length, CONTEXT_PLACES_MAX, work).map((at) => at + prefix.length),
    ...occurrences(text, suffix, expected + length, CONTEXT_PLACES_MAX, work).map((at) => at - length),
  ];
}

class HashSearch {
  readonly #text: string;
  readonly #wanted: Wanted;
  readonly #around: Surroundings;
  readonly #length: number;
  readonly #work: Work;
  #budget: number;

  constructor(text: string, wanted: Wanted, around: Surroundings, work: Work) {
    this.#text = text;
    this.#wanted = wanted;
    this.#around = around;
    this.#length = wanted.end - wanted.start;
    this.#work = work;
    this.#budget = HASH_BUDGET + 2 * text.length;
  }

  standsAt(start: number): boolean {
    if (start < 0 || start + this.#length > this.#text.length || this.#budget <= 0) return false;
    this.#budget -= this.#length;
    this.#work.steps += this.#length;
    if (sliceHash(this.#text, { start, end: start + this.#length }) !== this.#wanted.hash) return false;
    return !areOthers(start, this.#length, this.#wanted, this.#around);
  }

  /**
   * The nearest place with the words, from each expected one outward with an equal part of the budget; where that would not
   * be enough for every place of the text, only places that begin and end at a word's border.
   */
  nearest(expected: readonly number[]): number | null {
    const last = this.#text.length - this.#length;
    if (last < 0) return null;
    const whole = expected.length * (last + 1) * this.#length <= this.#budget;
    for (const [i, place] of expected.entries()) {
      const left = (this.#budget * (expected.length - i - 1)) / (expected.length - i);
      const found = this.#outward(Math.min(last, Math.max(0, place)), whole, left);
      if (found !== null) return found;
    }
    return null;
  }

  #outward(middle: number, whole: boolean, budgetLeft: number): number | null {
    const last = this.#text.length - this.#length;
    for (let away = 0; away <= Math.max(middle, last - middle) && this.#budget > budgetLeft; away += 1) {
      for (const start of away === 0 ? [middle] : [middle - away, middle + away]) {
        if (start < 0 || start > last) continue;
        this.#work.steps += 1;
        if ((whole || this.#isWords(start)) && this.standsAt(start)) return start;
      }
    }
    return null;
  }

  #isWords(start: number): boolean {
    const end = start + this.#length;
    return this.#isBorder(start) && this.#isBorder(end);
  }

  #isBorder(at: number): boolean {
    return isWordUnit(this.#text.charCodeAt(at - 1)) !== isWordUnit(this.#text.charCodeAt(at));
  }
}

/** Of a letter or digit, as far as a code unit tells: outside ASCII everything but spaces and general punctuation. NaN is none. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit > 0xbf && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f);
}

/** Shortest prefix and suffix together, in code units, that tell a place without the words. */
const CONTEXT_MIN = 8;

/** Between prefix and suffix, when about as much stands there as stood there. */
function betweenContexts(text: string, wanted: Wanted, expected: number, work: Work): Span | null {
  const { prefix = "", suffix = "" } = wanted;
  if (prefix === "" || suffix === "" || prefix.length + suffix.length < CONTEXT_MIN) return null;
  const length = wanted.end - wanted.start;
  let best: Span | null = null;
  let budget = HASH_BUDGET + 2 * text.length;
  for (const at of occurrences(text, prefix, expected - prefix.length, CONTEXT_PLACES_MAX, work)) {
    const start = at + prefix.length;
    const from = start + Math.ceil(length / 2);
    const region = text.slice(from, start + 2 * length + suffix.length);
    budget -= region.length;
    if (budget < 0) break;
    const [end] = occurrences(region, suffix, 0, 1, work);
    if (end === undefined) continue;
    if (best === null || Math.abs(start - expected) < Math.abs(best.start - expected))
      best = { start, end: from + end };
  }
  return best;
}

/**
 * Between what stands before and after, when about as much is left as stood there. With no other words found this may be
 * another text altogether, unless it is exactly as long as the recorded one.
 */
function betweenNeighbours(text: string, wanted: Wanted, { before, after, certain }: Surroundings): Span | null {
  if (!certain && before !== after) return null;
  const start = wanted.start + before;
  const end = wanted.end + after;
  const length = wanted.end - wanted.start;
  const fits = start >= 0 && end <= text.length && 2 * (end - start) >= length && end - start <= 2 * length;
  return fits && end > start ? { start, end } : null;
}

/** Nothing but their length is known of the words, so that likeness can be no more than a guess by it. */
const UNKNOWN_WORDS_LIKENESS = 0.9;

function lengthLikeness({ start, end }: Span, length: number): number {
  return (UNKNOWN_WORDS_LIKENESS * Math.min(length, end - start)) / Math.max(length, end - start);
}
