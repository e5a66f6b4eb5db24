import fc from "fast-check";
import { expect, test } from "vitest";
import { meets } from "../../src/scene/boxes.ts";
import { createUnder } from "../../src/scene/label-lines.ts";

const at = fc.record({ x: fc.integer({ min: -100, max: 900 }), y: fc.integer({ min: -100, max: 700 }) });
const piece = fc.record({ a: at, b: at, cost: fc.constantFrom(0.4, 0.88, 1, 2.2) });
const box = fc.record({
  x: fc.integer({ min: -50, max: 850 }),
  y: fc.integer({ min: -50, max: 650 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 60 }),
});

test("every piece of a line that a name lies over counts once, however many squares both are in", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(box, { maxLength: 10 }), (lines, names) => {
      const under = createUnder(lines);
      for (const name of names) {
        const met = lines.filter(({ a, b }) => meets(name, a, b));
        expect(under(name)).toBe(met.reduce((sum, { cost }) => sum + cost, 0));
      }
    }),
    { seed: 13 },
  );
});
