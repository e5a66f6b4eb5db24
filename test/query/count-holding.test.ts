// What a key counts among what the key before left is what the filter itself counts among all.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMemoryEngine, type Filter, NO_FILTER, only } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const SEED = 20_250_607;
const LINES = [
  "the night bus",
  "fare-rise ‘depot’",
  "Ada Lind’s buses",
  "drivers union dawn",
  "e\u0301te\u0301 ΣΑΣ straße",
  ...smallRecord.statements.slice(0, 6).map(({ gist }) => gist),
];
const FILTERS: readonly Filter[] = [
  NO_FILTER,
  { ...NO_FILTER, appearances: true },
  { ...NO_FILTER, text: "bus" },
  only(NO_FILTER, "stance", "oppose"),
];

/** Keys typed, taken back, and pasted, now and then under another filter. */
const keys = fc.array(
  fc.record({ line: fc.constantFrom(...LINES), from: fc.nat(12), to: fc.nat(30), filter: fc.nat(FILTERS.length * 4) }),
  { minLength: 1, maxLength: 8 },
);

describe("how many statements hold what is typed", () => {
  test("is what the filter leaves with it, key by key, whatever was typed before", async () => {
    const engine = createMemoryEngine(smallRecord, SMALL_HASH);
    const heldBy = async (text: string, filter: Filter) => {
      const { holding } = await engine.ask({ ask: "search", filter, text, most: 0 });
      return holding;
    };
    await fc.assert(
      fc.asyncProperty(keys, async (drawn) => {
        for (const { line, from, to, filter: at } of drawn) {
          const filter = FILTERS[at] ?? NO_FILTER;
          for (let end = from; end <= Math.min(line.length, to); end++) {
            const text = line.slice(from, end);
            const { statements } = await engine.ask({ ask: "counts", filter: { ...filter, text } });
            expect(await heldBy(text, filter), text).toBe(/[\p{L}\p{N}]/u.test(text) ? statements.kept : 0);
          }
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test("is nothing for nothing, and every statement for what each of them holds", async () => {
    const engine = createMemoryEngine(smallRecord, SMALL_HASH);
    for (const text of ["", "  ", "…", "“"]) {
      expect(await engine.ask({ ask: "search", filter: NO_FILTER, text, most: 5 })).toEqual({ groups: [], holding: 0 });
    }
    const { holding } = await engine.ask({ ask: "search", filter: NO_FILTER, text: "e", most: 5 });
    const { statements } = await engine.ask({ ask: "counts", filter: NO_FILTER });
    expect(holding).toBe(statements.kept);
  });
});
