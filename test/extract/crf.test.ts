// What the fields compute in one sweep is what comes out when every labelling is tried.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Crf, chance, decode, lattice, NEVER, voting } from "../../src/extract/crf.ts";
import { bucketOf, featurePlan, mixInto, newRow } from "../../src/extract/feature-plan.ts";

const PLACES = 2;

/** Label 2 goes on with 1, and 4 with 3, as in both fields. */
function mayFollow(before: number, label: number): boolean {
  return (label !== 2 && label !== 4) || before === label || before === label - 1;
}

const fields = fc.constantFrom(3, 6).chain((labels) =>
  fc
    .record({
      turns: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: PLACES * (labels + 1) * labels,
        maxLength: PLACES * (labels + 1) * labels,
      }),
      count: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ turns, count }) =>
      fc
        .record({
          votes: fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
            minLength: count * labels,
            maxLength: count * labels,
          }),
          places: fc.array(fc.nat(PLACES - 1), { minLength: count, maxLength: count }),
        })
        .map(({ votes, places }) => {
          const transitions = Float32Array.from(turns, (weight, at) => {
            const before = Math.floor((at % ((labels + 1) * labels)) / labels);
            return mayFollow(before, at % labels) ? weight : NEVER;
          });
          return { labels, count, transitions, votes: Float32Array.from(votes), places: Uint8Array.from(places) };
        }),
    ),
);

function allLabellings(labels: number, count: number): number[][] {
  if (count === 0) return [[]];
  return allLabellings(labels, count - 1).flatMap((some) =>
    Array.from({ length: labels }, (_, label) => [...some, label]),
  );
}

type Drawn = typeof fields extends fc.Arbitrary<infer T> ? T : never;

function worth({ labels, transitions, votes, places }: Drawn, labelling: readonly number[]): number {
  let sum = 0;
  labelling.forEach((label, i) => {
    const before = i === 0 ? labels : (labelling[i - 1] ?? 0);
    sum +=
      (votes[i * labels + label] ?? 0) +
      (transitions[((places[i] ?? 0) * (labels + 1) + before) * labels + label] ?? 0);
  });
  return sum;
}

describe("a field", () => {
  it("finds the likeliest labelling of all", () => {
    fc.assert(
      fc.property(fields, (drawn) => {
        const { labels, count, transitions, votes, places } = drawn;
        const best = Array.from(decode({ labels, places: PLACES, transitions }, votes, places, count));
        const most = Math.max(...allLabellings(labels, count).map((one) => worth(drawn, one)));
        expect(worth(drawn, best)).toBeCloseTo(most, 3);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it("gives each label the share of all labellings that it has", () => {
    fc.assert(
      fc.property(fields, (drawn) => {
        const { labels, count, transitions, votes, places } = drawn;
        const sums = lattice({ labels, places: PLACES, transitions }, votes, places, count, false);
        const all = allLabellings(labels, count).map((one) => ({ one, odds: Math.exp(worth(drawn, one)) }));
        const total = all.reduce((sum, { odds }) => sum + odds, 0);
        expect(sums.logZ).toBeCloseTo(Math.log(total), 3);
        for (let i = 0; i < count; i += 1) {
          for (let label = 0; label < labels; label += 1) {
            const share = all.filter(({ one }) => one[i] === label).reduce((sum, { odds }) => sum + odds, 0) / total;
            expect(chance(sums, i, label)).toBeCloseTo(share, 4);
          }
        }
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it("counts the votes of all of a token's features, however large they are", () => {
    const plan = featurePlan(["a", "b", "c", "d"], ["a", "a b", "b c d", "a b c d", "a c d", "d"]);
    fc.assert(
      fc.property(
        fc.constantFrom(2, 4),
        fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
        fc.array(fc.integer(), { minLength: 4, maxLength: 4 }),
        (voted, stream, values) => {
          const bits = 5;
          const weights = Int8Array.from({ length: voted << bits }, () => stream.next().value ?? 0);
          const labels = voted === 2 ? 3 : 6;
          const crf: Crf = { labels, voted, bits, places: 1, weights, scale: 0.5, transitions: new Float32Array(0) };
          const row = newRow(plan);
          mixInto(row, plan, Int32Array.from(values), 0);
          const out = new Float32Array(labels * 2).fill(9);
          voting(crf, plan, out)(row, 1);
          for (let label = 1; label <= voted; label += 1) {
            let sum = 0;
            for (let k = 0; k < plan.width; k += 1)
              sum += weights[(bucketOf(plan.columns[k] ?? 0, row) >>> (32 - bits)) * voted + label - 1] ?? 0;
            expect(out[labels + label]).toBe(sum * 0.5);
          }
          expect(out[labels]).toBe(9);
          expect(Array.from(out.subarray(0, labels))).toEqual(new Array(labels).fill(9));
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe("a plan of features", () => {
  it("sums what its columns hold, and tells features apart", () => {
    const plan = featurePlan(["a", "b", "c", "d"], ["a", "b", "a b", "a b c", "a b c d", "b c d"]);
    const row = newRow(plan);
    mixInto(row, plan, Int32Array.from([1, 2, 3, 4]), 0);
    const [a = 0, b = 0, c = 0, d = 0] = row;
    const sums = [a, b, a + b, a + b + c, a + b + c + d, b + c + d].map((sum) => sum | 0);
    expect(Array.from({ length: plan.width }, (_, k) => bucketOf(plan.columns[k] ?? 0, row))).toEqual(sums);
    expect(new Set(sums).size).toBe(6);
  });

  it("refuses what makes no sense", () => {
    expect(() => featurePlan(["a"], ["b"])).toThrow("A feature of “b”, which is no column");
    expect(() => featurePlan(["a", "b"], ["a b", "b a"])).toThrow("The feature “b a” is there twice, or too long");
    expect(() => featurePlan(["a", "b"], ["a"])).toThrow("Columns that no feature asks for: b");
    expect(() => featurePlan([..."abcde"], ["a b c d e"])).toThrow(
      "The feature “a b c d e” is there twice, or too long",
    );
  });
});
