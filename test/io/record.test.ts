import fc from "fast-check";
import { expect, it } from "vitest";
import { readRecord } from "../../src/io/read-record.ts";
import { recordHash } from "../../src/io/record-hash.ts";
import { writeRecord } from "../../src/io/write-record.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";

const settings = { seed: 20, numRuns: 150 };

it("a record that is written and read is the record, its lists sorted by id", () => {
  fc.assert(
    fc.property(recordWithTexts(), ({ record }) => {
      expect(readRecord(writeRecord(record))).toEqual({ value: sorted(record), problems: [] });
    }),
    settings,
  );
});

it("writing what was read gives the same bytes", () => {
  fc.assert(
    fc.property(recordWithTexts(), ({ record }) => {
      const text = writeRecord(record);
      const { value } = readRecord(text);
      expect(value && writeRecord(value)).toBe(text);
    }),
    settings,
  );
});

it("keys that nobody here knows survive at every level", () => {
  const unknown = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 5 }).map((key) => `x${key}`),
    fc.jsonValue({ maxDepth: 2 }),
    { minKeys: 1, maxKeys: 3 },
  );
  fc.assert(
    fc.property(recordWithTexts({ statements: 4 }), unknown, ({ record }, extra) => {
      const added = withKeys(record, extra) as OnRecord;
      const text = writeRecord(added);
      // Once through JSON, which has no minus zero.
      expect(readRecord(text).value).toEqual(JSON.parse(JSON.stringify(sorted(added))));
      expect(text.split(JSON.stringify(Object.keys(extra)[0])).length).toBeGreaterThan(objectsIn(record));
    }),
    settings,
  );
});

it("the order of lists and of keys in a file does not show in what is written", () => {
  fc.assert(
    fc.property(recordWithTexts(), ({ record }) => {
      const turned = {
        ...(turnedKeys(record) as OnRecord),
        sources: record.sources.toReversed(),
        actors: record.actors.toReversed(),
        issues: record.issues.toReversed(),
        statements: record.statements.toReversed(),
        relations: record.relations.toReversed(),
      } as OnRecord;
      expect(writeRecord(turned)).toBe(writeRecord(record));
      expect(recordHash(turned)).toBe(recordHash(record));
    }),
    settings,
  );
});

it("two items with one id are written in an order of their own, not in that of the file", () => {
  const issue = { id: "twin", name: "First", proposition: "", note: "", counterExample: "" };
  const twins = [issue, { ...issue, name: "Second" }];
  expect(writeRecord({ ...EMPTY, issues: twins })).toBe(writeRecord({ ...EMPTY, issues: twins.toReversed() }));
});

it("is two-space JSON with a line break at the end, the model's keys first and in its order, then others by code units", () => {
  const record = { ...EMPTY, 9: "nine", zeta: { b: [], a: {} }, "10": 1, Ä: null } as OnRecord;
  const text = writeRecord(record);
  expect(text).toBe(`{
  "type": "onrecord",
  "version": 1,
  "title": "Empty",
  "description": "",
  "language": "en",
  "terms": null,
  "derivedFrom": null,
  "sources": [],
  "actors": [],
  "issues": [],
  "statements": [],
  "relations": [],
  "10": 1,
  "9": "nine",
  "zeta": {
    "a": {},
    "b": []
  },
  "Ä": null
}
`);
});

it("ids are sorted by code units, whatever the locale says", () => {
  const issue = (id: string) => ({ id, name: "", proposition: "", note: "", counterExample: "" });
  const text = writeRecord({ ...EMPTY, issues: ["b", "ä", "a", "B", "10", "9"].map(issue) });
  expect(readRecord(text).value?.issues.map(({ id }) => id)).toEqual(["10", "9", "B", "a", "b", "ä"]);
});

it("a record's hash is of its file, and a changed word changes it", () => {
  expect(recordHash(EMPTY)).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(recordHash({ ...EMPTY, title: "Empty." })).not.toBe(recordHash(EMPTY));
});

const EMPTY: OnRecord = {
  type: "onrecord",
  version: 1,
  title: "Empty",
  description: "",
  language: "en",
  terms: null,
  derivedFrom: null,
  sources: [],
  actors: [],
  issues: [],
  statements: [],
  relations: [],
};

function sorted(record: OnRecord): OnRecord {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...record,
    sources: byId(record.sources),
    actors: byId(record.actors),
    issues: byId(record.issues),
    statements: byId(record.statements),
    relations: byId(record.relations),
  };
}

/** The same with further keys in every object. */
function withKeys(value: unknown, extra: object): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, extra));
  if (typeof value !== "object" || value === null) return value;
  return {
    ...extra,
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withKeys(inner, extra)])),
  };
}

function turnedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turnedKeys(inner)]),
  );
}

function objectsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, item) => sum + objectsIn(item), 0);
  return inner + (Array.isArray(value) ? 0 : 1);
}
