import fc from "fast-check";
import { expect, test } from "vitest";
import { type Sight, staysAfter } from "../../src/scene/stays-after.ts";

const sight = (seen: number, shown: number): Sight => ({ seen, shown });
const anySight = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => sight(Math.min(a, b), Math.max(a, b)));

test("the camera stays while all that is shown is in view, and while nothing is", () => {
  expect(staysAfter(sight(40, 40), sight(5, 5), false)).toBe(true);
  expect(staysAfter(sight(3, 40), sight(5, 5), true)).toBe(true);
  expect(staysAfter(sight(40, 40), sight(0, 0), false)).toBe(true);
});

test("a camera that nobody has moved goes out when something would be out of view", () => {
  expect(staysAfter(sight(5, 5), sight(39, 40), false)).toBe(false);
});

test("who has moved the camera keeps its place while half of what is shown is in view", () => {
  expect(staysAfter(sight(5, 5), sight(20, 40), true)).toBe(true);
  expect(staysAfter(sight(5, 5), sight(19, 40), true)).toBe(false);
});

test("who looks at a corner keeps its place while no less of what is shown is in view than before", () => {
  expect(staysAfter(sight(4, 40), sight(2, 20), true)).toBe(true);
  expect(staysAfter(sight(4, 40), sight(1, 20), true)).toBe(false);
  expect(staysAfter(sight(0, 40), sight(0, 20), true)).toBe(false);
});

test("what is shown after nothing was is brought into view", () => {
  expect(staysAfter(sight(0, 0), sight(9, 10), true)).toBe(false);
});

test("the camera never stays over an empty stage while there is something to show", () => {
  fc.assert(
    fc.property(anySight, fc.integer({ min: 1, max: 60 }), fc.boolean(), (before, shown, placed) => {
      expect(staysAfter(before, sight(0, shown), placed)).toBe(false);
    }),
    { seed: 41 },
  );
});

test("the camera stays for nobody who moved it any less than for who did not", () => {
  fc.assert(
    fc.property(anySight, anySight, (before, after) => {
      if (staysAfter(before, after, false)) expect(staysAfter(before, after, true)).toBe(true);
    }),
    { seed: 42 },
  );
});
