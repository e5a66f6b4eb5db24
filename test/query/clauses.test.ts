import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CLAUSES,
  type Filter,
  filterFromPairs,
  filterToPairs,
  isSet,
  NO_FILTER,
  only,
  readFilter,
  readFilterPairs,
  removeValue,
  resetClause,
  setClause,
  setClauses,
  toggleValue,
} from "../../src/query/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { arbitraryFilter } from "./arbitrary-question.ts";

/** Filters as the screen makes them: lists in the order that is always used. */
const tidyFilters = arbitraryFilter(smallRecord).map((filter) =>
  CLAUSES.reduce((tidy, { key }) => setClause(tidy, key, filter[key]), NO_FILTER),
);

test("every key of a filter but its version has a clause in the table, once", () => {
  const keys = CLAUSES.map(({ key }) => key);
  expect(keys.toSorted()).toEqual(
    Object.keys(NO_FILTER)
      .filter((key) => key !== "version")
      .toSorted(),
  );
});

describe("Choosing", () => {
  test("stances begin all chosen: one is taken away, and put back it asks for nothing", () => {
    const without = toggleValue(NO_FILTER, "stance", "oppose");
    expect(without.stance).toEqual(["support", "mixed", "neutral", "uncoded"]);
    expect(toggleValue(without, "stance", "oppose")).toEqual(NO_FILTER);
  });

  test("stances that are not on screen are not chosen by leaving one of the others", () => {
    const shown = ["support", "oppose", "mixed", "neutral"];
    expect(toggleValue(NO_FILTER, "stance", "oppose", shown).stance).toEqual(["support", "mixed", "neutral"]);
  });

  test("the last stance may be taken away, which keeps nothing", () => {
    expect(toggleValue(only(NO_FILTER, "stance", "oppose"), "stance", "oppose").stance).toEqual([]);
  });

  test("speakers begin with none chosen: one is added, and the last one taken away asks for nothing", () => {
    const one = toggleValue(NO_FILTER, "speaker", "ben-okoro");
    const two = toggleValue(one, "speaker", "ada-lind");
    expect(two.speaker).toEqual(["ada-lind", "ben-okoro"]);
    expect(toggleValue(toggleValue(two, "speaker", "ada-lind"), "speaker", "ben-okoro")).toEqual(NO_FILTER);
  });

  test("the same choice is the same filter, however it was made", () => {
    const values = ["b", "a", "b"];
    expect(setClause(NO_FILTER, "source", values)).toEqual(setClause(NO_FILTER, "source", ["a", "b"]));
  });

  test("taking the only value out of a clause resets it", () => {
    expect(removeValue(only(NO_FILTER, "stance", "oppose"), "stance", "oppose")).toEqual(NO_FILTER);
    expect(removeValue({ ...NO_FILTER, from: "2024" }, "from", "2024")).toEqual(NO_FILTER);
    expect(removeValue({ ...NO_FILTER, speaker: ["a", "b"] }, "speaker", "a").speaker).toEqual(["b"]);
  });

  test("what is set is listed in the order of the table; white space is no text", () => {
    expect(setClauses({ ...NO_FILTER, text: " a", stance: [], undated: false })).toEqual(["stance", "undated", "text"]);
    expect(isSet({ ...NO_FILTER, text: "  " }, "text")).toBe(false);
    expect(setClauses(resetClause({ ...NO_FILTER, from: "2024" }, "from"))).toEqual([]);
  });
});

describe("In an address", () => {
  test("only what is set is written, a list with spaces between its values", () => {
    const filter: Filter = { ...NO_FILTER, stance: ["support", "oppose"], speaker: [], text: "bus", undated: false };
    expect(filterToPairs(filter)).toEqual([
      ["stance", "support oppose"],
      ["speaker", ""],
      ["undated", "no"],
      ["text", "bus"],
    ]);
    expect(filterToPairs(NO_FILTER)).toEqual([]);
  });

  test("what was written is read back", () => {
    fc.assert(
      fc.property(tidyFilters, (filter) => {
        expect(filterFromPairs(filterToPairs(filter))).toEqual(filter);
      }),
      { seed: 1 },
    );
  });

  test("whatever is read is written as what it was understood as", () => {
    const keys = fc.constantFrom(...CLAUSES.map(({ param }) => param), "view");
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom("oppose", "oppose,uncoded", "direct", "2024-02-30", "yes", "a b"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values)), (pairs) => {
        const filter = filterFromPairs(pairs);
        expect(filterFromPairs(filterToPairs(filter))).toEqual(filter);
        expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("a list may come in several pairs or with commas", () => {
    const pairs = [
      ["stance", "oppose"],
      ["stance", "support,mixed"],
    ] as const;
    expect(filterFromPairs(pairs).stance).toEqual(["support", "oppose", "mixed"]);
  });

  test("what no clause can be is dropped and told, and never keeps everything out", () => {
    expect(
      readFilterPairs([
        ["stance", "opose"],
        ["speaker", "ada-lind a~b"],
        ["from", "June"],
        ["to", "2024-02-30"],
        ["appearances", "perhaps"],
      ]),
    ).toEqual({
      filter: { ...NO_FILTER, speaker: ["ada-lind"] },
      dropped: [
        { clause: "stance", value: "opose" },
        { clause: "speaker", value: "a~b" },
        { clause: "from", value: "June" },
        { clause: "to", value: "2024-02-30" },
        { clause: "appearances", value: "perhaps" },
      ],
    });
  });
});

describe("From JSON of any make", () => {
  test("a filter is read as it is", () => {
    fc.assert(
      fc.property(tidyFilters, (filter) => {
        expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
      }),
      { seed: 1 },
    );
  });

  test("anything else gives a filter whose clauses are right or ask for nothing", () => {
    const clauses = Object.fromEntries(CLAUSES.map(({ key }) => [key, fc.anything()]));
    const hostile = fc.oneof(fc.anything(), fc.record({ version: fc.constant(1), ...clauses }, { requiredKeys: [] }));
    fc.assert(
      fc.property(hostile, (json) => {
        const filter = readFilter(json);
        expect(Object.keys(filter)).toEqual(Object.keys(NO_FILTER));
        expect(readFilter(filter)).toEqual(filter);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("of another version nothing is understood", () => {
    expect(readFilter({ ...NO_FILTER, version: 2, text: "bus" })).toEqual(NO_FILTER);
  });

  test("keys that a prototype lends are no clauses", () => {
    const lent = Object.assign(Object.create({ text: "bus" }), { version: 1 });
    expect(readFilter(lent)).toEqual(NO_FILTER);
  });
});
