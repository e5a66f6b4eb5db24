import fc from "fast-check";
import { expect, test } from "vitest";
import { ID_PATTERN, STANCE_VALUES } from "../../src/model/index.ts";
import { isTieId, makeTieId, parseTieId, type TieParts } from "../../src/query/index.ts";

const ids = fc.constantFrom("ada-lind", "s01", "東京", "a.b:c_d-e", "constructor");
const parts: fc.Arbitrary<TieParts> = fc.oneof(
  fc.record({
    kind: fc.constant("stance" as const),
    source: ids,
    stance: fc.constantFrom(...STANCE_VALUES),
    target: ids,
  }),
  fc.record({
    kind: fc.constantFrom("said" as const, "affiliation" as const, "source" as const),
    source: ids,
    target: ids,
  }),
  fc.record({
    kind: fc.constant("relation" as const),
    source: ids,
    deed: fc.string({ unit: "grapheme" }),
    target: ids,
  }),
);

test("a tie's id is taken apart into what it was made of, whatever the deed is called", () => {
  fc.assert(
    fc.property(parts, (made) => {
      expect(parseTieId(makeTieId(made))).toEqual(made);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test("deeds can be read in an address", () => {
  const tie = { kind: "relation", source: "a", target: "b" } as const;
  expect(makeTieId({ ...tie, deed: "clashed with" })).toBe("a~did:clashed_with~b");
  expect(makeTieId({ ...tie, deed: "held~off_50%" })).toBe("a~did:held%7Eoff%5F50%25~b");
});

test("an id of a tie is never that of a thing, nor the other way round", () => {
  fc.assert(
    fc.property(parts, (made) => {
      const id = makeTieId(made);
      expect(isTieId(id)).toBe(true);
      expect(id).not.toMatch(ID_PATTERN);
      expect(isTieId(made.source)).toBe(false);
    }),
    { seed: 1 },
  );
});

test("what is no tie's id is none", () => {
  for (const id of ["", "ada-lind", "a~b", "a~hates~b", "a~~b", "~support~b", "a~support~b~c", "a~did:%~b"]) {
    expect(parseTieId(id), id).toBeNull();
  }
});
