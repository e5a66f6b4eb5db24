import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cohenKappa, krippendorffAlpha, type Unit } from "../../src/edit/agreement/coefficients.ts";

/** One line a coder, one character a unit, "." where nothing was read. */
function units(...coders: readonly string[]): Unit[] {
  return [...(coders[0] ?? "")].map((_, i) => ({
    values: coders.map((line) => (line[i] === undefined || line[i] === "." ? null : line[i])),
  }));
}

/** A table of two coders: the rows are the first one's values. */
function table(...rows: readonly (readonly number[])[]): Unit[] {
  return rows.flatMap((row, i) => row.map((count, j) => ({ values: [`${i}`, `${j}`], count })));
}

describe("Krippendorff’s alpha", () => {
  // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example of four observers with missing readings: nominal alpha 0.743.
  it("is that of the paper for four coders with missing readings", () => {
    const { value } = krippendorffAlpha(units("123321412...", "1233224125.3", ".3332342251.", "12332441251."));
    expect(value).toBeCloseTo(0.743, 3);
  });

  // The computational example of the article "Krippendorff's alpha" in Wikipedia: nominal alpha 0.691.
  it("is that of the encyclopedia for three coders", () => {
    const { value } = krippendorffAlpha(units(".....34121133.3", "1.213343.......", "..21344.21133.4"));
    expect(value).toBeCloseTo(0.691, 3);
  });
});

describe("Cohen’s kappa", () => {
  test.each([
    // The worked examples of the article "Cohen's kappa" in Wikipedia; the last two agree on as many and differ in what chance would bring.
    [table([20, 5], [10, 15]), 0.4],
    [table([45, 15], [25, 15]), 0.1304],
    [table([25, 35], [5, 35]), 0.2593],
  ])("%# is that of the worked example", (units, expected) => {
    expect(cohenKappa(units).value).toBeCloseTo(expected, 4);
  });
});

describe("both", () => {
  const counted = fc.array(fc.record({ values: fc.tuple(letter(), letter()), count: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 8,
  });
  function letter() {
    return fc.constantFrom("a", "b", "c", null);
  }

  it("are 1 where all is read alike and more than one value occurs", () => {
    expect(krippendorffAlpha(units("aab", "aab"))).toEqual({ value: 1, reason: null });
    expect(cohenKappa(units("aab", "aab"))).toEqual({ value: 1, reason: null });
  });

  it("are undefined, and say so, where one value alone occurs or nothing was read by both", () => {
    for (const coefficient of [krippendorffAlpha, cohenKappa]) {
      expect(coefficient(units("aaa", "aaa"))).toMatchObject({
        value: null,
        reason: expect.stringContaining("Only one value"),
      });
      expect(coefficient(units("a.", ".b"))).toMatchObject({ value: null, reason: expect.stringContaining("nothing") });
      expect(coefficient([])).toMatchObject({ value: null });
    }
  });

  it("take a unit with a count for so many units, and do not mind who is named first", () => {
    fc.assert(
      fc.property(counted, (some) => {
        const single = some.flatMap(({ values, count }) => Array.from({ length: count }, () => ({ values })));
        const turned = some.map(({ values: [a, b], count }) => ({ values: [b, a], count }));
        for (const coefficient of [krippendorffAlpha, cohenKappa]) {
          const { value } = coefficient(some);
          for (const other of [coefficient(single).value, coefficient(turned).value]) {
            if (value === null) expect(other).toBeNull();
            else expect(other).toBeCloseTo(value, 9);
          }
          expect(value === null || (value <= 1 + 1e-9 && !Number.isNaN(value))).toBe(true);
        }
      }),
      { seed: 81, numRuns: 200 },
    );
  });
});
