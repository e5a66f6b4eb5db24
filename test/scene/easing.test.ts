import fc from "fast-check";
import { expect, it } from "vitest";
import { eased } from "../../src/scene/easing.ts";

it("starts at the start and ends at the end", () => {
  expect(eased(0)).toBeCloseTo(0, 4);
  expect(eased(1)).toBeCloseTo(1, 4);
});

it("never turns back", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(eased(Math.max(a, b))).toBeGreaterThanOrEqual(eased(Math.min(a, b)) - 1e-5);
    }),
    { seed: 11 },
  );
});

it("has gone most of the way at half time", () => {
  expect(eased(0.5)).toBeGreaterThan(0.8);
});
