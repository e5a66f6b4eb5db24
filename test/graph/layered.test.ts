import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layered } from "../../src/graph/layered.ts";
import type { LayoutInput, Stage } from "../../src/graph/layout-input.ts";

const SEED = 12;
const WIDE = { width: 735, height: 662 };
const TALL = { width: 400, height: 480 };
const LABEL = 90;

function inputOf(ways: readonly (readonly string[])[], stage: Stage): LayoutInput {
  const ids = [...new Set(ways.flat())].sort();
  return {
    ids,
    radius: ids.map(() => 14),
    labelWidth: ids.map(() => LABEL),
    labelHeight: ids.map(() => 16),
    source: [],
    target: [],
    weight: [],
    stage,
  };
}

function placed(ways: readonly (readonly string[])[], stage: Stage = WIDE) {
  const input = inputOf(ways, stage);
  const xy = layered(ways, input);
  return new Map(input.ids.map((id, i) => [id, { x: xy[2 * i] ?? Number.NaN, y: xy[2 * i + 1] ?? Number.NaN }]));
}

const ends = (ids: readonly string[]) => ["from", ...ids, "to"];
const waysOf = fc
  .uniqueArray(fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"], { maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
    selector: (ids) => ids.join(" "),
  })
  .map((middles) => middles.map(ends));

describe("Ways in layers", () => {
  test("go from left to right, on a tall stage from top to bottom", () => {
    const ways = [["from", "a", "to"]];
    const [wide, tall] = [placed(ways), placed(ways, TALL)];
    expect(["from", "a", "to"].map((id) => Math.sign(wide.get(id)?.x ?? 9))).toEqual([-1, 0, 1]);
    expect(["from", "a", "to"].map((id) => wide.get(id)?.y)).toEqual([0, 0, 0]);
    expect(["from", "a", "to"].map((id) => Math.sign(tall.get(id)?.y ?? 9))).toEqual([1, 0, -1]);
  });

  test("leave the middle free for a line from end to end", () => {
    const at = placed([
      ["from", "to"],
      ["from", "a", "to"],
    ]);
    expect(Math.abs(at.get("a")?.y ?? 0)).toBeGreaterThan(30);
  });

  test("do not cross where they need not", () => {
    const at = placed([
      ["from", "a", "c", "to"],
      ["from", "b", "d", "to"],
      ["from", "e", "c", "to"],
    ]);
    const above = (one: string, other: string) => (at.get(one)?.y ?? 0) > (at.get(other)?.y ?? 0);
    expect(above("a", "b")).toBe(above("c", "d"));
    expect(above("e", "b")).toBe(above("c", "d"));
  });

  test("keep every node and name apart, and their ends outermost", () => {
    fc.assert(
      fc.property(waysOf, fc.constantFrom(WIDE, TALL), (ways, stage) => {
        const at = [...placed(ways, stage)];
        for (const [id, { x, y }] of at) {
          expect(Number.isFinite(x + y)).toBe(true);
          for (const [other, place] of at) {
            const apart = Math.abs(place.x - x) >= LABEL || Math.abs(place.y - y) >= 14 + 14 + 20;
            expect(id === other || apart, `${id} and ${other}`).toBe(true);
          }
        }
        const along = at.map(([id, { x, y }]) => ({ id, at: stage === TALL ? -y : x })).sort((a, b) => a.at - b.at);
        expect([along[0]?.id, along.at(-1)?.id]).toEqual(["from", "to"]);
      }),
      { seed: SEED },
    );
  });

  test("of a node that is on none of them are refused", () => {
    expect(() => layered([["from", "to"]], inputOf([["from", "a", "to"]], WIDE))).toThrow('found "a" on none');
  });
});
