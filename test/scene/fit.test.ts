import { describe, expect, it } from "vitest";
import { fitPicture, NO_INSETS } from "../../src/scene/fit.ts";
import { EMPTY_PICTURE, type Picture } from "../../src/scene/picture.ts";
import { measure, pictureOf } from "./pictures.ts";

const wide = pictureOf([
  { id: "left", x: -900, y: 0, label: "A name at the left" },
  { id: "right", x: 900, y: 300, label: "A name at the right" },
]);

function fitted(picture: Picture, insets = NO_INSETS) {
  return fitPicture(picture, picture, { width: 800, height: 600 }, insets, measure);
}

describe("fitPicture", () => {
  it("brings all nodes and names inside, with a margin", () => {
    const { scale, x } = fitted(wide);
    for (const [i, label] of ["A name at the left", "A name at the right"].entries()) {
      const centre = ((wide.x[i] ?? 0) - x) * scale;
      expect(Math.abs(centre) + measure(label) / 2).toBeLessThanOrEqual(400 - 23.9);
    }
  });

  it("keeps clear of what covers the stage's border", () => {
    const plain = fitted(wide);
    const raised = fitted(wide, { ...NO_INSETS, bottom: 100 });
    expect((plain.y - raised.y) * raised.scale).toBeCloseTo(50, 0);
  });

  it("does not blow a single node up, and takes an empty picture", () => {
    expect(fitted(pictureOf([{ id: "a", x: 40, y: 70 }])).scale).toBeLessThanOrEqual(1.5);
    expect(fitted(EMPTY_PICTURE)).toEqual({ scale: 1, x: 0, y: 0, size: 1 });
  });

  it("draws nodes smaller on a small stage, but not as small as the stage", () => {
    const { scale, size } = fitted(wide);
    expect(size).toBeLessThan(1);
    expect(size).toBeGreaterThan(scale);
  });
});
