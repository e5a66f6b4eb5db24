import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArrowKey, type Placeable, type Placed, place, walk } from "../../src/ui/axis/place.ts";

const STAGE = { width: 744, radius: 26 };

const thing = fc
  .record({
    at: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 })),
    low: fc.double({ min: 0, max: 1, noNaN: true }),
    high: fc.double({ min: 0, max: 1, noNaN: true }),
    spans: fc.boolean(),
    weight: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ at: [part, of], low, high, spans, weight }) => {
    const where = (2 * Math.min(part, of)) / of - 1;
    return {
      place: where,
      least: spans ? where - low * (where + 1) : where,
      most: spans ? where + high * (1 - where) : where,
      weight,
      radius: Math.min(26, 10 + 5 * Math.sqrt(weight)),
    };
  });
const things: fc.Arbitrary<Placeable[]> = fc
  .array(thing, { maxLength: 40 })
  .map((all) => all.map((one, i) => ({ ...one, id: `thing-${i}` })));
const stage = fc.integer({ min: 560, max: 2000 }).map((width) => ({ width, radius: 26 }));

describe("placing on the axis", () => {
  it("lays nothing on another, and nothing outside of the stage", () => {
    fc.assert(
      fc.property(things, stage, (all, on) => {
        const { spots, height } = place(all, on);
        expect(spots).toHaveLength(all.length);
        for (const spot of spots) {
          expect(spot.left).toBeGreaterThanOrEqual(-1e-6);
          expect(spot.right).toBeLessThanOrEqual(on.width + 1e-6);
          expect(spot.y).toBeGreaterThanOrEqual(0);
          expect(spot.bottom).toBeLessThanOrEqual(height);
        }
        expect(touching({ spots })).toEqual([]);
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it("puts each disc and bar exactly where its numbers are, so that their order is that of the numbers", () => {
    fc.assert(
      fc.property(things, stage, (all, on) => {
        const { spots, x } = place(all, on);
        const known = new Map(all.map((one) => [one.id, one]));
        for (const { id, x: at, bar } of spots) {
          const one = known.get(id);
          if (!one) throw new Error(`expected ${id}`);
          expect(at).toBe(x(one.place));
          expect(bar).toEqual(one.least < one.most ? { from: x(one.least), to: x(one.most) } : null);
        }
        const places = spots.map(({ id }) => known.get(id)?.place ?? 0);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(x(-1)).toBeLessThan(x(0));
        expect(x(0)).toBeLessThan(x(1));
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it("puts the heavier of two at one place nearer to the axis", () => {
    fc.assert(
      fc.property(things, (all) => {
        const { spots } = place(all, STAGE);
        const known = new Map(all.map((one) => [one.id, one]));
        for (const [i, below] of spots.entries()) {
          const above = spots[i - 1];
          if (above?.x !== below.x) continue;
          expect(known.get(above.id)?.weight).toBeGreaterThanOrEqual(known.get(below.id)?.weight ?? 0);
          expect(above.y).toBeLessThan(below.y);
        }
      }),
      { seed: 23, numRuns: 300 },
    );
  });

  it("gives the same spots in whatever order the things come", () => {
    fc.assert(
      fc.property(things, (all) => {
        expect(place(all.toReversed(), STAGE).spots).toEqual(place(all, STAGE).spots);
      }),
      { seed: 24, numRuns: 200 },
    );
  });

  it("needs no more height than one column would", () => {
    fc.assert(
      fc.property(things, (all) => {
        const column = all.reduce((sum, { radius }) => sum + Math.max(2 * radius, 40) + 8 + 8, 0);
        expect(place(all, STAGE).height).toBeLessThanOrEqual(column);
      }),
      { seed: 25, numRuns: 200 },
    );
  });
});

function touching({ spots }: Pick<Placed, "spots">): string[] {
  return spots.flatMap((a, i) =>
    spots
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.y < b.bottom && b.y < a.bottom)
      .map((b) => `${a.id} and ${b.id}`),
  );
}

describe("walking on the axis", () => {
  const at = (id: string, where: number, weight = 1): Placeable => {
    return { id, place: where, least: where, most: where, weight, radius: 15 };
  };
  const { spots } = place([at("a", -1, 3), at("b", -1, 2), at("c", 0, 1), at("d", 1, 2), at("e", 1, 1)], STAGE);
  const go = (from: string, ...keys: ArrowKey[]) => keys.reduce((id, key) => walk(spots, id, key), from);

  it("goes down a place and on to the next one", () => {
    expect(go("a", "ArrowDown")).toBe("b");
    expect(go("a", "ArrowDown", "ArrowDown", "ArrowDown")).toBe("d");
    expect(go("d", "ArrowUp")).toBe("c");
  });

  it("goes to the next place, to what is most level with it", () => {
    expect(go("b", "ArrowRight")).toBe("c");
    expect(go("c", "ArrowRight")).toBe("d");
    expect(go("e", "ArrowLeft", "ArrowLeft")).toBe("a");
  });

  it("goes to the ends and stays there", () => {
    expect(go("c", "Home", "ArrowLeft", "ArrowUp")).toBe("a");
    expect(go("c", "End", "ArrowRight", "ArrowDown")).toBe("e");
  });

  it("begins with the first from something that is no longer there", () => {
    expect(go("gone", "ArrowRight")).toBe("a");
  });

  it("reaches everything by the down key alone", () => {
    fc.assert(
      fc.property(things, (all) => {
        const placed = place(all, STAGE);
        const reached = placed.spots.map((_, i) => {
          let id = placed.spots[0]?.id ?? "";
          for (let step = 0; step < i; step++) id = walk(placed.spots, id, "ArrowDown");
          return id;
        });
        expect(reached).toEqual(placed.spots.map(({ id }) => id));
      }),
      { seed: 26, numRuns: 100 },
    );
  });
});
