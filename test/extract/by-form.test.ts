// What is remembered of words by their number is what is found when they are looked at.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/extract/article.ts";
import { byForm } from "../../src/extract/by-form.ts";
import { nounTraits } from "../../src/extract/entities/noun-traits.ts";
import { anyText } from "./arbitrary-text.ts";
import { articleOf } from "./article-of.ts";

const told = ({ small, lemmas }: Article, i: number) => (small[i] ?? "").length * 100 + (lemmas[i] ?? "").length;

describe("a word's number", () => {
  it("stands for its letters and its base form, whatever was read before", () => {
    const remembered = byForm(told);
    fc.assert(
      fc.property(anyText, (text) => {
        const article = articleOf(text);
        expect(article.small.map((_, i) => remembered(article, i))).toEqual(
          article.small.map((_, i) => told(article, i)),
        );
      }),
      { seed: 23, numRuns: 200 },
    );
  });

  it("is asked about once, and asked again where another has taken its place", () => {
    const asked: number[] = [];
    const remembered = byForm((_, i) => asked.push(i));
    const article = { ...articleOf("ferry toll ferry bridge"), forms: Int32Array.from([7, 8, 7, 7 + 65_536]) };
    const answers = [0, 1, 2, 3, 0].map((i) => remembered(article, i));
    expect([asked, answers, remembered(article, 4)]).toEqual([[0, 1, 3, 0], [1, 2, 1, 3, 4], 0]);
  });
});

it("the column of nouns has of each word what its letters and base form give", () => {
  const words = articleOf("The women told riders, a bus driver and the police: “A report’s authors met the boss.”");
  const any = fc.constantFrom(words).chain((article) => fc.nat(article.small.length - 1).map((i) => ({ article, i })));
  fc.assert(
    fc.property(any, ({ article: { nouns, small, lemmas }, i }) => {
      expect(nouns[i]).toBe(nounTraits(small[i] ?? "", lemmas[i] ?? ""));
    }),
    { seed: 5 },
  );
  expect(new Set(words.nouns).size).toBeGreaterThan(4);
});
