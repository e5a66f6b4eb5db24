import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLEAR, curvatures } from "../../src/scene/bends.ts";
import { curve, distanceTo } from "../../src/scene/curve.ts";
import { pictureOf } from "./pictures.ts";

const ENDS = [
  { id: "a", x: -200, y: 0 },
  { id: "b", x: 200, y: 0 },
];
const discsOf = (picture: ReturnType<typeof pictureOf>) => ({
  x: picture.x,
  y: picture.y.map((y) => -y),
  r: picture.size,
});
const distances = (picture: ReturnType<typeof pictureOf>, node: number) => {
  const { x, y } = discsOf(picture);
  const at = (i: number) => ({ x: x[i] ?? 0, y: y[i] ?? 0 });
  return [...curvatures(picture, discsOf(picture))].map((bend, j) =>
    distanceTo(curve(at(picture.source[j] ?? 0), at(picture.target[j] ?? 0), bend), at(node)),
  );
};

describe("curvatures round nodes", () => {
  it("are the usual ones where nothing is in the way", () => {
    const picture = pictureOf([...ENDS, { id: "c", x: 0, y: 200 }], [{ from: "a", to: "b", stance: "support" }]);
    expect([...curvatures(picture, discsOf(picture))]).toEqual([...curvatures(picture)]);
  });

  it.each([-30, -10, 0, 10, 30])("keep a line clear of a node %d pixels beside its way", (y) => {
    const picture = pictureOf(
      [...ENDS, { id: "c", x: 30, y }, { id: "above", x: 0, y: 150 }, { id: "below", x: 0, y: -150 }],
      [{ from: "a", to: "b", stance: "oppose" }],
    );
    const [distance] = distances(picture, 2);
    expect(distance).toBeGreaterThanOrEqual(14 + CLEAR);
  });

  it("shift parallel lines together, still apart from each other", () => {
    const picture = pictureOf(
      [...ENDS, { id: "c", x: 0, y: -36 }, { id: "above", x: 0, y: 200 }, { id: "below", x: 0, y: -200 }],
      [
        { from: "a", to: "b", stance: "oppose" },
        { from: "b", to: "a", stance: "support" },
      ],
    );
    expect(Math.min(...distances(picture, 2))).toBeGreaterThanOrEqual(14 + CLEAR);
    const [there = 0, back = 0] = curvatures(picture, discsOf(picture));
    expect(Math.abs(there + back)).toBeCloseTo(0.26);
  });

  it("stay finite and small in any crowd", () => {
    const coordinate = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 20 }), (places) => {
        const nodes = places.map((place, i) => ({ id: `n${i}`, ...place }));
        const lines = nodes.slice(1).map(({ id }) => ({ from: "n0", to: id, stance: "support" as const }));
        const picture = pictureOf(nodes, lines);
        for (const bend of curvatures(picture, discsOf(picture))) expect(Math.abs(bend)).toBeLessThanOrEqual(0.6);
      }),
      { seed: 3 },
    );
  });
});
