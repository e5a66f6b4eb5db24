import type { CheckState, HashedSpan, Span } from "../model/index.ts";

/** Words to find again. A quote is one; so is a cue or a mention, which has no more than its hash. */
export interface Wanted extends HashedSpan {
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where words were found again, and how like the recorded ones they are. */
export interface Anchor extends Span {
  readonly state: Exclude<CheckState, "missing" | "unchecked">;
  /** 1 unless altered. */
  readonly likeness: number;
}

/** What words that were found already tell of words between them. */
export interface Surroundings {
  /** How far, in code units, the nearest found words before them have moved. */
  readonly before: number;
  /** How far the nearest found words after them have moved. */
  readonly after: number;
  /** The one of the two that is nearer. */
  readonly nearest: number;
  /** At least one of the two is of words; the text's own beginning and end stand in for words that are not there. */
  readonly certain: boolean;
  /**
   * Where a stretch of the text at hand stood in the recorded text, when the words found on both sides of it have moved equally
   * far; else null. The same words in a stretch that stood somewhere else all along are not those that are sought.
   */
  readonly stood: (start: number, end: number) => number | null;
}

// Which of several places is meant. What stands around the words was chosen to tell them apart; where they
// are expected only decides between places that agree with it equally.
const PREFIX_WEIGHT = 3;
const SUFFIX_WEIGHT = 3;
const NEAR_WEIGHT = 1;

/** How well a place fits what the record says of the words' surroundings, 0 to 1. */
export function placeScore(text: string, place: Span, wanted: Wanted, expected: number): number {
  const { prefix = "", suffix = "" } = wanted;
  const near = 1 - Math.min(1, Math.abs(place.start - expected) / (text.length + 1));
  const parts = [
    { weight: NEAR_WEIGHT, value: near },
    ...(prefix === "" ? [] : [{ weight: PREFIX_WEIGHT, value: prefixAgreement(text, place.start, prefix) }]),
    ...(suffix === "" ? [] : [{ weight: SUFFIX_WEIGHT, value: suffixAgreement(text, place.end, suffix) }]),
  ];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
}

/** The place that fits best; the first of equals. Null of none. */
export function bestPlace(text: string, starts: readonly number[], wanted: Wanted, length: number, expected: number) {
  let best: { readonly start: number; readonly score: number } | null = null;
  for (const start of starts) {
    const score = placeScore(text, { start, end: start + length }, wanted, expected);
    if (best === null || score > best.score) best = { start, score };
  }
  return best && { start: best.start, end: best.start + length };
}

/** Prefix and suffix, as far as there are any, stand where they should. */
export function surroundingsAgree(text: string, { start, end }: Span, { prefix = "", suffix = "" }: Wanted): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, end);
}

/** The share of the prefix that stands before a place, counted from the place outward. */
function prefixAgreement(text: string, start: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && start - same > 0 && text[start - 1 - same] === prefix[prefix.length - 1 - same]) {
    same += 1;
  }
  return same / prefix.length;
}

function suffixAgreement(text: string, end: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && end + same < text.length && text[end + same] === suffix[same]) same += 1;
  return same / suffix.length;
}

/** Words from this length on, in code units, seldom stand twice in a text, so that they are believed to have moved against appearances. */
const LONG = 24;

/** The same words at `start` are, going by what stands around them, not those that are sought. */
export function areOthers(start: number, length: number, wanted: Wanted, around: Surroundings): boolean {
  const stood = around.stood(start, start + length);
  return stood !== null && stood !== wanted.start && length < LONG;
}
