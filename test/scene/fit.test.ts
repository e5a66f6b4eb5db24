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
    const { scale, stretch, y } = fitted(wide, { ...NO_INSETS, bottom: 100 });
    const fromTop = wide.y.map((one) => 300 - (one * stretch.y - y) * scale);
    expect(Math.max(...fromTop)).toBeLessThan(600 - 100 - 24);
    expect(Math.min(...fromTop)).toBeGreaterThan(24);
  });

  it("stretches a picture to the shape of a low stage, so that its width is used", () => {
    const square = pictureOf([0, 1, 2, 3].map((i) => ({ id: `n${i}`, x: 400 * (i % 2), y: 400 * Math.floor(i / 2) })));
    const low = fitPicture(square, square, { width: 800, height: 200 }, NO_INSETS, measure);
    const across = (axis: Float64Array, by: number) => (Math.max(...axis) - Math.min(...axis)) * by * low.scale;
    expect(across(square.x, low.stretch.x)).toBeGreaterThan(400);
    expect(across(square.y, low.stretch.y)).toBeLessThan(200);
    expect(across(square.y, low.stretch.y)).toBeGreaterThan(100);
  });

  it("does not blow a single node up, and takes an empty picture", () => {
    expect(fitted(pictureOf([{ id: "a", x: 40, y: 70 }])).scale).toBeLessThanOrEqual(1.5);
    expect(fitted(EMPTY_PICTURE)).toEqual({ scale: 1, stretch: { x: 1, y: 1 }, x: 0, y: 0, size: 1 });
  });

  it("draws nodes smaller on a small stage, but not as small as the stage", () => {
    const { scale, size } = fitted(wide);
    expect(size).toBeLessThan(1);
    expect(size).toBeGreaterThan(scale);
  });
});
