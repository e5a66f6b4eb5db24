import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTITY_FEATURES, entityLogit, entityRow, HELD } from "../../src/extract/targets/entity-features.ts";
import { rowLogit } from "../../src/extract/targets/score.ts";
import { TARGET_MODEL } from "../../src/extract/targets/target-weights.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const seen = fc.record({
  count: share,
  issueNear: share,
  rivals: share,
  held: fc
    .subarray(ENTITY_FEATURES.filter((name) => !["count", "issueNear", "rivals"].includes(name)))
    .map((names) => names.reduce((held, name) => held | HELD[name], 0)),
});

describe("what is seen of an entity that words may be about", () => {
  it("has a row with every feature that holds as one, and what is measured as it is", () => {
    const row = entityRow({ count: 0.5, issueNear: 0.25, rivals: 0.75, held: HELD.opens | HELD.late });
    const told = ENTITY_FEATURES.flatMap((name, k) => (row[k] === 0 ? [] : [[name, row[k]]]));
    expect(told).toEqual([
      ["count", 0.5],
      ["opens", 1],
      ["issueNear", 0.25],
      ["rivals", 0.75],
      ["late", 1],
    ]);
  });

  it("is judged by its bits to the last digit as by its row", () => {
    const { about } = TARGET_MODEL.entity;
    fc.assert(
      fc.property(seen, (one) => {
        expect(entityLogit(about, one)).toBe(rowLogit(about, ENTITY_FEATURES, entityRow(one)));
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
