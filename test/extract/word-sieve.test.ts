import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayPass, wordSieve } from "../../src/extract/entities/word-sieve.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { anyText } from "./arbitrary-text.ts";
import { articleOf } from "./article-of.ts";

/** Words and marks such as lists of words have. */
const LISTED = /^(?:[a-z']*[a-z][a-z']*|[.,;:?!]|[—–―]|--)$/;

describe("a sieve of words", () => {
  it("lets through each word that it holds, as an article has it", () => {
    const text = "The mayor’s aide—HE said – “don't” -- and who? Nobody; not she!";
    const { small, words } = reading(articleOf(text));
    const listed = small.filter((word) => LISTED.test(word));
    expect(listed).toEqual(expect.arrayContaining(["the", "'s", "—", "he", "–", "n't", "--", "?", "nobody", ";", "!"]));
    small.forEach((word, i) => {
      if (LISTED.test(word)) expect(mayPass(wordSieve([word]), words[i]), word).toBe(true);
    });
  });

  it("lets through few others", () => {
    const sieve = wordSieve(["he", "she", "they"]);
    const { words, small } = reading(articleOf("Karen Holt said the council would shut the gate at night."));
    expect(small.filter((_, i) => mayPass(sieve, words[i]))).toEqual([]);
    expect(mayPass(sieve, undefined)).toBe(false);
  });

  it("holds for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { small, words } = reading(articleOf(text));
        return small.every((word, i) => !LISTED.test(word) || mayPass(wordSieve([word]), words[i]));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
