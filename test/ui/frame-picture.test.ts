import fc from "fast-check";
import { expect, it } from "vitest";
import { framePicture } from "../../src/ui/export/picture/frame-picture.ts";

const open = { x: 0, y: 0, width: 800, height: 600 };

it("leaves even margins around what is drawn, also beyond the stage", () => {
  expect(framePicture({ x: 100, y: 200, width: 600, height: 50 }, open)).toEqual({
    x: 76,
    y: 176,
    width: 648,
    height: 98,
  });
  expect(framePicture({ x: 4, y: 3, width: 790, height: 595 }, open)).toEqual({
    x: -20,
    y: -21,
    width: 838,
    height: 643,
  });
});

it("ends with the open part where what is drawn goes on beyond it", () => {
  expect(framePicture({ x: -50, y: -50, width: 2000, height: 300 }, open)).toEqual({
    x: 0,
    y: 0,
    width: 800,
    height: 274,
  });
});

it("keeps room for the caption, with what little is drawn in the middle", () => {
  expect(framePicture({ x: 100, y: 100, width: 40, height: 40 }, open)).toEqual({
    x: -160,
    y: 76,
    width: 560,
    height: 88,
  });
  expect(framePicture({ x: 100, y: 100, width: 40, height: 40 }, { ...open, width: 390 }).width).toBe(390);
});

it("is the open part where nothing of what is drawn is in view, or nothing is drawn", () => {
  expect(framePicture(null, open)).toEqual(open);
  expect(framePicture({ x: 900, y: 100, width: 40, height: 40 }, open)).toEqual(open);
});

it("holds all that is drawn on the stage, whatever it is", () => {
  const place = fc.integer({ min: 0, max: 380 });
  const length = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(fc.record({ x: place, y: place, width: length, height: length }), (drawn) => {
      const { x, y, width, height } = framePicture(drawn, open);
      expect(x).toBeLessThanOrEqual(drawn.x);
      expect(y).toBeLessThanOrEqual(drawn.y);
      expect(x + width).toBeGreaterThanOrEqual(drawn.x + drawn.width);
      expect(y + height).toBeGreaterThanOrEqual(drawn.y + drawn.height);
    }),
    { seed: 11 },
  );
});
