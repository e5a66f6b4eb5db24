import { describe, expect, it } from "vitest";
import { pointAt } from "../../src/scene/curve.ts";
import { areaBetween, nodesInside, pick } from "../../src/scene/pick.ts";
import { placeMarks } from "../../src/scene/place-marks.ts";
import { frameFor, pictureOf } from "./pictures.ts";

const picture = pictureOf(
  [
    { id: "a", x: -200, y: 0 },
    { id: "b", x: 200, y: 0 },
    { id: "c", x: 0, y: 200 },
  ],
  [
    { from: "a", to: "b", stance: "support" },
    { from: "a", to: "b", stance: "oppose" },
    { from: "b", to: "a", stance: "oppose" },
  ],
);
const frame = frameFor(picture);
const marks = placeMarks(frame, []);

describe("pick", () => {
  it("finds a node by its disc", () => {
    expect(pick(frame, marks, { x: 208, y: 306 })).toBe("a");
  });

  it("finds each of several parallel lines by its mark", () => {
    expect(marks).toHaveLength(3);
    for (const { edge, x, y } of marks) expect(pick(frame, marks, { x: x + 9, y })).toBe(picture.edgeIds[edge]);
  });

  it("finds a line beside its mark, with some tolerance", () => {
    frame.curves.forEach((line, j) => {
      const { x, y } = pointAt(line, 0.35);
      expect(pick(frame, [], { x, y: y + 4 })).toBe(picture.edgeIds[j]);
    });
  });

  it("finds nothing on the ground", () => {
    expect(pick(frame, marks, { x: 60, y: 560 })).toBeNull();
  });

  it("lets a finger miss a node by a little, a mouse not", () => {
    const beside = { x: 400, y: 100 - 14 - 8 };
    expect(pick(frame, marks, beside)).toBeNull();
    expect(pick(frame, marks, beside, true)).toBe("c");
  });
});

describe("an area", () => {
  it("holds the nodes whose centres are inside, whichever corner it was drawn from", () => {
    const area = areaBetween({ x: 620, y: 320 }, { x: 380, y: 80 });
    expect(nodesInside(frame, area)).toEqual(["b", "c"]);
  });
});
