import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curvatures } from "../../src/scene/bends.ts";
import { curve, distanceTo, endingAt, pointAt } from "../../src/scene/curve.ts";
import { pictureOf } from "./pictures.ts";

const NODES = ["a", "b", "c"].map((id, i) => ({ id, x: 100 * i, y: 0 }));
const coordinate = fc.integer({ min: -400, max: 400 });
const point = fc.record({ x: coordinate, y: coordinate });

describe("curvatures", () => {
  it("bends a lone stance a little and leaves a lone structural line straight", () => {
    const picture = pictureOf(NODES, [
      { from: "a", to: "b", stance: "support" },
      { from: "b", to: "c", kind: "affiliation" },
    ]);
    expect([...curvatures(picture)]).toEqual([0.07, 0]);
  });

  it("fans parallel lines out, in the order of the stances", () => {
    const picture = pictureOf(NODES, [
      { from: "a", to: "b", stance: "oppose" },
      { from: "a", to: "b", stance: "support" },
    ]);
    const [oppose, support] = curvatures(picture);
    expect(support).toBeCloseTo(-0.06);
    expect(oppose).toBeCloseTo(0.2);
  });

  it("keeps lines in opposite directions apart on screen", () => {
    const picture = pictureOf(NODES, [
      { from: "a", to: "b", stance: "oppose" },
      { from: "b", to: "a", stance: "oppose" },
    ]);
    const [there = 0, back = 0] = curvatures(picture);
    const a = { x: 0, y: 0 };
    const b = { x: 200, y: 0 };
    const gap = Math.abs(pointAt(curve(a, b, there), 0.5).y - pointAt(curve(b, a, back), 0.5).y);
    expect(gap).toBeGreaterThan(20);
  });
});

describe("a curve", () => {
  it("passes M + ½·c·|AB|·n in the middle, to the left of its direction on screen", () => {
    const { x, y } = pointAt(curve({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.2), 0.5);
    expect(x).toBeCloseTo(50);
    expect(y).toBeCloseTo(-10);
  });

  it("is near to each of its points and far from points beside it", () => {
    fc.assert(
      fc.property(
        point,
        point,
        fc.double({ min: -0.4, max: 0.4, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, c, bend, t) => {
          const line = curve(a, c, bend);
          expect(distanceTo(line, pointAt(line, t))).toBeLessThan(2);
          expect(distanceTo(line, { x: 3000, y: 3000 })).toBeGreaterThan(2000);
        },
      ),
      { seed: 11 },
    );
  });

  it("ends where an arrow's tip is to be", () => {
    const line = curve({ x: 0, y: 0 }, { x: 200, y: 40 }, 0.1);
    const tip = pointAt(line, endingAt(line, 18));
    expect(Math.hypot(tip.x - 200, tip.y - 40)).toBeCloseTo(18, 3);
  });
});
