import { expect, test } from "vitest";
import { anchorAll } from "../../src/text/anchor-all.ts";
import type { Wanted } from "../../src/text/place.ts";

/** What `anchor` promises: steps for each code unit of text and words, and steps beside. */
const STEPS_A_UNIT = 100;
const STEPS_BESIDE = 10_000_000;

/** At ten times the size, work that grew with its square would be far beyond what is promised. */
const SIZES = [20_000, 200_000];
const NO_HASH = "0000000000000000";

/** Text and quote that repeat themselves in the ways that make searches quadratic, for a size of each. */
const HOSTILE: Readonly<Record<string, (size: number) => { readonly text: string; readonly quote: Wanted }>> = {
  "one letter, and half of it as the words": (size) => ({
    text: "a".repeat(size),
    quote: { start: 7, end: 7 + size / 2, hash: NO_HASH, exact: "a".repeat(size / 2), prefix: "a", suffix: "a" },
  }),
  "one letter, and words that fail at their first": (size) => ({
    text: "a".repeat(size),
    quote: { start: 0, end: size / 2, hash: NO_HASH, exact: `b${"a".repeat(size / 2 - 1)}` },
  }),
  "one letter, and words that fail at their last": (size) => ({
    text: "a".repeat(size),
    quote: { start: 0, end: size / 2, hash: NO_HASH, exact: `${"a".repeat(size / 2 - 1)}b` },
  }),
  "two letters by turns, and a word of two": (size) => ({
    text: "ab".repeat(size / 2),
    quote: { start: 1, end: 3, hash: NO_HASH, exact: "bb", prefix: "ab".repeat(12), suffix: "ba".repeat(12) },
  }),
  "words far longer than the text": (size) => ({
    text: "abc ".repeat(250),
    quote: { start: 0, end: size, hash: NO_HASH, exact: "abd ".repeat(size / 4) },
  }),
  "pieces that all vote for other places": (size) => ({
    text: "the quick brown fox jumps over it ".repeat(size / 34),
    quote: { start: 0, end: 34, hash: NO_HASH, exact: "it the over quick jumps brown fox." },
  }),
  "a hash alone, of half the text": (size) => ({
    text: "a b ".repeat(size / 4),
    quote: { start: 0, end: size / 2, hash: NO_HASH },
  }),
  "a hash alone, of a word": (size) => ({
    text: "a b ".repeat(size / 4),
    quote: { start: size / 2, end: size / 2 + 4, hash: NO_HASH },
  }),
  "a hash with surroundings that stand everywhere": (size) => ({
    text: "a b ".repeat(size / 4),
    quote: { start: 4, end: size / 2, hash: NO_HASH, prefix: "a b ", suffix: " b a" },
  }),
  "a hash with offsets out of any text": (size) => ({
    text: "a b ".repeat(size / 4),
    quote: { start: 2 ** 52, end: 2 ** 52 + 40, hash: NO_HASH, prefix: "a", suffix: "b" },
  }),
};

test.each(Object.entries(HOSTILE))("%s: work grows no faster than the text", (_, make) => {
  for (const size of SIZES) {
    const { text, quote } = make(size);
    const work = { steps: 0 };
    anchorAll(text, [quote], { textLength: text.length, unchanged: false, work });
    expect(work.steps).toBeGreaterThan(0);
    expect(work.steps).toBeLessThanOrEqual(STEPS_A_UNIT * (text.length + (quote.exact?.length ?? 0)) + STEPS_BESIDE);
  }
});

test("an unchanged text costs no more than hashing the words", () => {
  const work = { steps: 0 };
  const text = "ab".repeat(5_000_000);
  anchorAll(text, [{ start: 10, end: 12, hash: "fb8e20fc2e4c3f24" }], {
    textLength: text.length,
    unchanged: true,
    work,
  });
  expect(work.steps).toBe(2);
});
