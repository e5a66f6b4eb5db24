import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "../../src/scene/label-spots.ts";
import { reseat, type Seats } from "../../src/scene/reseat.ts";

/** Places in a row, of which no two names can have the same. */
const at = (x: number): Place => ({ side: "below", lines: [""], box: { x, y: 0, width: 1, height: 1 } });
const rules = (places: readonly (readonly number[])[], weights: readonly number[]) => ({
  weight: (node: number) => weights[node] ?? 1,
  spots: (node: number) => (places[node] ?? []).map(at),
  clash: (one: readonly [number, Place], two: readonly [number, Place]) => one[1].box.x === two[1].box.x,
});
const standing = (seats: Seats) => Object.fromEntries([...seats].map(([node, { box }]) => [node, box.x]));

describe("reseat", () => {
  it("moves a name aside, and another for that one, so that all have a place", () => {
    const seats = new Map([
      [0, at(1)],
      [1, at(2)],
    ]);
    const places = [[1, 2], [2, 3], [1]];
    expect(standing(reseat(seats, [2], rules(places, [1, 1, 1])))).toEqual({ 0: 2, 1: 3, 2: 1 });
  });

  it("pushes a name out only for one that counts more", () => {
    const seats = new Map([[0, at(1)]]);
    expect(standing(reseat(seats, [1], rules([[1], [1]], [1, 1])))).toEqual({ 0: 1 });
    expect(standing(reseat(seats, [1], rules([[1], [1]], [1, 2])))).toEqual({ 1: 1 });
  });

  it("tries no more places for two hundred that wait than for half as many", () => {
    const row = Array.from({ length: 40 }, (_, x) => x);
    const seats = new Map(row.map((x) => [x, at(x)]));
    const asked = (waiting: number) => {
      let count = 0;
      const names = Array.from({ length: 40 + waiting }, () => row);
      const { clash, ...others } = rules(names, []);
      const waits = names.map((_, node) => node).slice(40);
      reseat(seats, waits, {
        ...others,
        clash(one, two) {
          count += 1;
          return clash(one, two);
        },
      });
      return count;
    };
    expect(asked(100)).toBeGreaterThan(0);
    expect(asked(200)).toBe(asked(100));
  });

  it("never puts two names in one place, nor loses more than it wins", () => {
    const name = fc.record({
      places: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const places = names.map((one) => one.places);
        const weights = names.map((one) => one.weight);
        const seats = new Map<number, Place>();
        places.forEach((mine, node) => {
          const free = mine.find((x) => ![...seats.values()].some(({ box }) => box.x === x));
          if (free !== undefined) seats.set(node, at(free));
        });
        const sum = (all: Seats) => [...all.keys()].reduce((total, node) => total + (weights[node] ?? 0), 0);
        const waiting = names.map((_, node) => node).filter((node) => !seats.has(node));
        const after = reseat(seats, waiting, rules(places, weights));
        const taken = [...after.values()].map(({ box }) => box.x);
        expect(new Set(taken).size).toBe(taken.length);
        for (const [node, { box }] of after) expect(places[node]).toContain(box.x);
        expect(sum(after)).toBeGreaterThanOrEqual(sum(seats));
      }),
      { seed: 11 },
    );
  });
});
