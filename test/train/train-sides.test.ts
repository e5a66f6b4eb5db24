import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaning } from "../../src/extract/targets/score.ts";
import { sidesFound } from "../../src/train/coded-stories.ts";
import { trainSides } from "../../src/train/train-sides.ts";

const RIDGES = { sided: 1, sign: 1 };
const anyCase = fc.record({
  sided: fc.record({ plain: fc.constantFrom(0, 1) }),
  sign: fc.record({ verb: fc.constantFrom(-1, 0, 1) }),
  side: fc.constantFrom<1 | 0 | -1>(1, 0, -1),
});

describe("weights of sides", () => {
  it("say what the cases say: which side, and whether any", () => {
    const cases = [1, -1].flatMap((verb) =>
      Array.from({ length: 10 }, (_, k) => ({
        sided: { plain: k % 2 },
        sign: { verb },
        side: (k % 2 === 1 ? verb : 0) as 1 | 0 | -1,
      })),
    );
    const { sided, sign } = trainSides(cases, ["plain"], ["verb"], { sided: 0.01, sign: 0.01 });
    const of = (plain: number, verb: number) => leaning(sided[""] + plain * sided.plain, verb * sign.verb);
    expect(of(1, 1).support).toBeGreaterThan(0.9);
    expect(of(1, -1).oppose).toBeGreaterThan(0.9);
    expect(of(0, 1).support + of(0, 1).oppose).toBeLessThan(0.1);
  });

  it("are the same where every side is turned with what speaks for it", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1, maxLength: 30 }), (cases) => {
        const turned = cases.map(({ sided, sign, side }) => ({
          sided,
          sign: { verb: -sign.verb },
          side: -side as 1 | 0 | -1,
        }));
        const one = trainSides(cases, ["plain"], ["verb"], RIDGES);
        const other = trainSides(turned, ["plain"], ["verb"], RIDGES);
        expect(other.sign.verb).toBeCloseTo(one.sign.verb, 6);
        expect(other.sided.plain).toBeCloseTo(one.sided.plain, 6);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it("give shares of one, whatever the log odds", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        (a, b) => {
          const { support, oppose } = leaning(a, b);
          expect(support).toBeGreaterThanOrEqual(0);
          expect(oppose).toBeGreaterThanOrEqual(0);
          expect(support + oppose).toBeLessThanOrEqual(1 + 1e-12);
          expect(Math.sign(support - oppose) * Math.sign(b)).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 6 },
    );
  });
});

describe("coded statements and what was found of them", () => {
  const text = "One two three four. Five six seven eight.";
  const coded = (words: string, stance: "support" | "oppose" | "neutral") => ({
    words,
    speaker: "Karen Holt",
    sides: [{ issue: "toll", stance }],
  });

  it.each([
    ["what is neutral gives way", "neutral", "oppose", "oppose"],
    ["two sides are mixed", "support", "oppose", "mixed"],
    ["the same stays", "support", "support", "support"],
  ] as const)("are one where one attribution holds them: %s", (_, first, second, expected) => {
    const article = { name: "one", text, statements: [coded("two three", first), coded("six seven", second)] };
    const found = sidesFound(article, [{ content: [{ start: 0, end: text.length }] }]);
    expect(found.map(({ at, sides }) => [at, sides])).toEqual([[0, [{ issue: "toll", stance: expected }]]]);
  });

  it("stand apart where no attribution holds them", () => {
    const article = { name: "one", text, statements: [coded("two three", "support"), coded("six seven", "oppose")] };
    const found = sidesFound(article, [{ content: [{ start: 20, end: text.length }] }]);
    expect(found.map(({ at, statements }) => [at, statements.length])).toEqual([
      [-1, 1],
      [0, 1],
    ]);
  });
});
