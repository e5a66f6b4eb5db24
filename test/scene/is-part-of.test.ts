import { expect, test } from "vitest";
import { isPartOf } from "../../src/scene/is-part-of.ts";
import { pictureOf } from "./pictures.ts";

const whole = pictureOf([
  { id: "a", x: 1, y: 2 },
  { id: "b", x: 3, y: 4 },
]);

test("what a filter leaves is part of the whole, also nothing and all of it", () => {
  expect(isPartOf(pictureOf([{ id: "b", x: 3, y: 4 }]), whole)).toBe(true);
  expect(isPartOf(pictureOf([]), whole)).toBe(true);
  expect(isPartOf(whole, whole)).toBe(true);
});

test("another node, or one at another place, is not", () => {
  expect(isPartOf(pictureOf([{ id: "c", x: 3, y: 4 }]), whole)).toBe(false);
  expect(isPartOf(pictureOf([{ id: "b", x: 3, y: 5 }]), whole)).toBe(false);
  expect(isPartOf(whole, pictureOf([{ id: "b", x: 3, y: 4 }]))).toBe(false);
});
