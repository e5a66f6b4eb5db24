// Articles that are read together: each gives what it gives alone, and none is lost on the way into portions.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code, codeAll, portions } from "../../src/extract/index.ts";
import type { Issue } from "../../src/model/index.ts";
import { anyText } from "./arbitrary-text.ts";
import { LEARNT, RULES_ALONE } from "./models.ts";

const ISSUES: readonly Issue[] = ["toll", "ferry"].map((word) => ({
  id: word,
  name: `The ${word}`,
  proposition: `The ${word} should stay.`,
  note: "",
  counterExample: "",
}));

describe("articles that are coded together", () => {
  it.each([
    ["weights", LEARNT],
    ["rules alone", RULES_ALONE],
  ])("are each coded as they are alone, whatever stands before and behind them, by %s", (_, model) => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
        const options = { model, issues: ISSUES, topics: true };
        const together = codeAll(
          texts.map((text) => ({ text })),
          options,
        );
        expect(together).toEqual(texts.map((text) => code(text, options)));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("tell how far all of them are, never less than before", () => {
    const told: number[] = [];
    const articles = Array.from({ length: 3 }, () => ({ text: "“We stay,” Ada Lind said.\n".repeat(40) }));
    codeAll(articles, { model: LEARNT, progress: (share) => told.push(share) });
    expect(told.length).toBeGreaterThanOrEqual(articles.length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    for (const share of told) expect(share >= 0 && share <= 1).toBe(true);
  });
});

describe("portions", () => {
  const sized = fc.oneof(fc.nat(200), fc.nat(300_000)).map((size) => ({ text: "x".repeat(size) }));

  it("hold every article once, in its place", () => {
    fc.assert(
      fc.property(fc.array(sized, { maxLength: 60 }), (articles) => {
        const flat = portions(articles).flat();
        expect(flat.length).toBe(articles.length);
        flat.forEach((one, at) => {
          expect(one).toBe(articles[at]);
        });
      }),
    );
  });

  it("are of 8 articles and 65,536 code units at most, but for a text that is longer, and are not smaller than they need be", () => {
    fc.assert(
      fc.property(fc.array(sized, { maxLength: 60 }), (articles) => {
        const found = portions(articles);
        const sizeOf = (some: typeof articles) => some.reduce((sum, { text }) => sum + text.length, 0);
        found.forEach((some, at) => {
          expect(some.length).toBeGreaterThan(0);
          if (some.length > 1) expect(some.length <= 8 && sizeOf(some) <= 65_536).toBe(true);
          const [next] = found[at + 1] ?? [];
          if (next !== undefined) expect(some.length === 8 || sizeOf([...some, next]) > 65_536).toBe(true);
        });
      }),
    );
  });
});
