import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcsOf, RING_GAP, sharesOf } from "../../src/scene/rings.ts";

const mix = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40));

describe("sharesOf", () => {
  it("covers the whole in the fixed order, in steps of 5 %, each stance at least one", () => {
    fc.assert(
      fc.property(mix, (counts) => {
        const shares = sharesOf(counts);
        expect(shares).toHaveLength(counts.filter((count) => count > 0).length);
        if (shares.length === 0) return;
        expect(shares[0]?.from).toBe(0);
        expect(shares.at(-1)?.to).toBeCloseTo(1);
        for (const { from, to } of shares) {
          const steps = (to - from) * 20;
          expect(steps).toBeCloseTo(Math.round(steps), 6);
          expect(Math.round(steps)).toBeGreaterThanOrEqual(1);
        }
      }),
      { seed: 3 },
    );
  });

  it("gives equal counts equal shares", () => {
    expect(sharesOf([2, 2, 0, 0])).toEqual([
      { stance: "support", from: 0, to: 0.5 },
      { stance: "oppose", from: 0.5, to: 1 },
    ]);
  });

  it("is empty without stances", () => {
    expect(sharesOf([0, 0, 0, 0])).toEqual([]);
  });
});

describe("arcsOf", () => {
  it("leaves a gap between stances and none around a single one", () => {
    const [first, second] = arcsOf([1, 1, 0, 0]);
    expect((second?.from ?? 0) - (first?.to ?? 0)).toBeCloseTo(RING_GAP);
    expect(arcsOf([0, 0, 3, 0])).toEqual([{ stance: "mixed", from: 0, to: 2 * Math.PI }]);
  });
});
