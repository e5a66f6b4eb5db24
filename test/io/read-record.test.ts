import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DEPTH_MAX, INNER_LIST_MAX, TEXT_MAX } from "../../src/io/file-bounds.ts";
import { describe as inWords, PROBLEMS_LISTED, readRecord, writeRecord } from "../../src/io/index.ts";
import { jsonFault } from "../../src/io/json-fault.ts";
import { problem } from "../../src/model/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { smallRecord } from "../fixtures/small-record.ts";

/** What a reader is told of a file, line by line; a file that is told anything gives no record. */
function told(text: string): string[] {
  const { value, problems } = readRecord(text);
  expect(value === null).toBe(problems.length > 0);
  return problems.map(inWords);
}

/** The small record's file with another value at a place; `undefined` takes the key away. */
function edited(place: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(writeRecord(smallRecord)) as unknown;
  put(file, place, value);
  return JSON.stringify(file);
}

it("reads a record, with a byte order mark and Windows line ends too", () => {
  const text = writeRecord(smallRecord);
  expect(told(text)).toEqual([]);
  expect(readRecord(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(readRecord(text));
});

test.each([
  ...["", " \r\n\t", "\uFEFF\n"].map((text) => [
    text,
    "The file is empty. It should hold a record, an object with “type”: “onrecord”.",
  ]),
  ["[", "This file is not JSON. Line 1, column 2 has the end of the file; it should have a value or “]”."],
  ['{\n  "type": onrecord\n}', "This file is not JSON. Line 2, column 11 has “o”; it should have a value."],
  ['{"a": 1,\r\n}', "This file is not JSON. Line 2, column 1 has “}”; it should have a key in double quotation marks."],
  ['{"a": 1', "This file is not JSON. Line 1, column 8 has the end of the file; it should have “,” or “}”."],
  ["[1, 2] x", "This file is not JSON. Line 1, column 8 has “x”; it should have the end of the file."],
  [
    "{'a': 1}",
    "This file is not JSON. Line 1, column 2 has “'”; it should have a key in double quotation marks or “}”.",
  ],
  [
    '["a\nb"]',
    "This file is not JSON. Line 1, column 4 has the end of the line; it should have the rest of the text in quotation marks (a line break in it is written \\n).",
  ],
  ["null", "This file holds nothing (null); a record is an object with “type”: “onrecord”."],
  ["[]", "This file holds a list; a record is an object with “type”: “onrecord”."],
  ["7", "This file holds 7; a record is an object with “type”: “onrecord”."],
  ["{}", "This file is not a record: its “type” is missing; it should be “onrecord”."],
  ['{"type": "notes"}', "This file is not a record: its “type” is “notes”; it should be “onrecord”."],
  ['{"attributes": {}, "nodes": [], "edges": []}', "This file holds a graph, not a record. Export it as Record JSON."],
  [
    '{"type": "onrecord", "version": 2}',
    "This record was made by a newer version (2). The newest that can be read here is version 1.",
  ],
  ['{"type": "onrecord", "version": "1"}', "version is “1”; it should be 1."],
  ['{"type": "onrecord", "version": 0}', "version is 0; it should be 1."],
  ['{"type": "onrecord"}', "version is missing; it should be 1."],
])("%j: %s", (text, message) => {
  expect(told(text)).toEqual([message]);
});

const FIRST = ["statements", 0];
const NOT_AN_ID = "an id is made of letters, digits, “.”, “_”, “:” and “-”, and begins with a letter or digit.";
const span = (change: object) => ({ start: 1, end: 4, hash: "0123456789abcdef", ...change });

test.each<[string, readonly (string | number)[], unknown]>([
  [
    "statements[1].stances[0].value is “against”; it should be support, oppose, mixed or neutral.",
    ["statements", 1, "stances", 0, "value"],
    "against",
  ],
  ["title is 5; it should be text.", ["title"], 5],
  ["terms is missing; it should be text or nothing (null).", ["terms"], undefined],
  ["statements is an object; it should be a list.", ["statements"], {}],
  ["statements[0] is nothing (null); it should be an object.", FIRST, null],
  ["statements[0].gist is missing; it should be text.", [...FIRST, "gist"], undefined],
  ["statements[0].speaker is a list; it should be text or nothing (null).", [...FIRST, "speaker"], []],
  ["statements[0].quotes is empty; a statement has at least 1 quote.", [...FIRST, "quotes"], []],
  [`statements[0].id is “two words”; ${NOT_AN_ID}`, [...FIRST, "id"], "two words"],
  [`statements[0].others[0] is “__proto__”; ${NOT_AN_ID}`, [...FIRST, "others"], ["__proto__"]],
  [
    "statements[0].mention.start is -1; it should be a whole number from 0.",
    [...FIRST, "mention"],
    span({ start: -1 }),
  ],
  [
    "statements[0].suggested.confidence.source is 1.5; it should be a number from 0 to 1.",
    [...FIRST, "suggested"],
    { confidence: { content: 1, source: 1.5 } },
  ],
  ["statements[0].mention.end is 4.5; it should be a whole number from 0.", [...FIRST, "mention"], span({ end: 4.5 })],
  [
    "statements[0].mention.hash is “0”; it should be 16 digits of 0–9 and a–f.",
    [...FIRST, "mention"],
    span({ hash: "0" }),
  ],
  [
    "sources[0].url is “javascript:alert(1)”; it should be an address that begins with https:// or http://.",
    ["sources", 0, "url"],
    "javascript:alert(1)",
  ],
  [
    "sources[0].textHash is “md5:0”; it should be “sha256:” and 64 digits of 0–9 and a–f.",
    ["sources", 0, "textHash"],
    "md5:0",
  ],
  [
    "statements[0].quotes[0].prefix has 25 characters; it may have at most 24.",
    [...FIRST, "quotes", 0, "prefix"],
    "x".repeat(25),
  ],
  [
    `statements[0].form is “${"c".repeat(40)}…”; it should be direct, mixed or indirect.`,
    [...FIRST, "form"],
    "c".repeat(1000),
  ],
])("%s", (message, place, value) => {
  expect(told(edited(place, value))).toEqual([message]);
});

describe("hostile files", () => {
  it("a key that names a prototype is refused where it stands, and pollutes nothing", () => {
    const text = writeRecord(smallRecord).replace(
      '"issues": [',
      '"x": {"__proto__": {"polluted": true}},\n  "issues": [',
    );
    expect(told(text)).toEqual(["x has a key “__proto__”, which no record may hold. Rename or remove it."]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("keys named like an object's methods are kept like any other", () => {
    const text = writeRecord(smallRecord);
    const { value } = readRecord(`{"constructor": 1, "toString": "x", "hasOwnProperty": null, ${text.slice(1)}`);
    expect(Object.entries(value ?? {}).slice(-3)).toEqual([
      ["constructor", 1],
      ["toString", "x"],
      ["hasOwnProperty", null],
    ]);
  });

  it("deep nesting is refused, known and unknown, however deep", () => {
    const message = `This file is nested too deeply; at most ${DEPTH_MAX} levels can be read.`;
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
    for (const levels of [DEPTH_MAX, 1_000_000]) {
      expect(told(writeRecord(smallRecord).replace('"issues": [', `"x": ${nested(levels)}, "issues": [`))).toEqual([
        message,
      ]);
    }
    expect(told("[".repeat(1_000_000))).toEqual([
      "This file is not JSON. Line 1, column 1000001 has the end of the file; it should have a value or “]”.",
    ]);
    const part = { title: "", hash: `sha256:${"0".repeat(64)}`, version: 1, filter: null, sentence: "", omitted: [] };
    const parts = (levels: number): object => ({ ...part, derivedFrom: levels === 0 ? null : parts(levels - 1) });
    expect(told(edited(["derivedFrom"], parts(90)))).toEqual([]);
    expect(told(edited(["derivedFrom"], parts(500)))).toEqual([message]);
  });

  it("a file too long to hold is refused before it is parsed", () => {
    expect(told(" ".repeat(TEXT_MAX + 1))).toEqual([
      "This file has 200,000,001 characters; at most 200,000,000 can be read.",
    ]);
  });

  it("a list too long inside an item is refused before its items are looked at", () => {
    const stances = new Array(INNER_LIST_MAX + 1).fill(0);
    expect(told(edited(["statements", 2, "stances"], stances))).toEqual([
      "statements[2].stances has 200,001 items; at most 200,000 can be read.",
    ]);
  });

  it("a number that JSON cannot give back is refused", () => {
    expect(told(writeRecord(smallRecord).replace('"issues": [', '"x": [0, 1e999], "issues": ['))).toEqual([
      "x[1] is a number too large to be kept. Write it as text.",
    ]);
  });

  it("of a file full of faults the first are told, and how many more there are", () => {
    const messages = told(edited(["issues"], new Array(10_000).fill({})));
    expect(messages).toHaveLength(PROBLEMS_LISTED + 1);
    expect(messages[0]).toBe("issues[0].id is missing; it should be text.");
    expect(messages.at(-1)).toBe("There are 49,950 more problems of this kind.");
  });

  it("no text makes it throw", () => {
    const nearJson = fc.string({
      unit: fc.constantFrom(...'{}[]:,"\\ntrue1e-.0 \n\u0000é', '"type":"onrecord"', '"version":1'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), nearJson), (text) => {
        told(text);
      }),
      { seed: 51, numRuns: 3000 },
    );
  });

  it("a record with any one value replaced is read, or refused with a place that holds it", () => {
    fc.assert(
      fc.property(
        recordWithTexts({ statements: 3 }),
        fc.nat(),
        fc.jsonValue({ maxDepth: 1 }),
        ({ record }, at, value) => {
          const places = placesIn(JSON.parse(writeRecord(record)));
          const file = JSON.parse(writeRecord(record)) as unknown;
          const place = places[at % places.length] ?? [];
          put(file, place, value);
          const { problems } = readRecord(JSON.stringify(file));
          const where = place
            .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
            .join("")
            .slice(1);
          for (const found of problems) {
            const near = found.where.startsWith(where) || where.startsWith(found.where);
            expect([found.where, where, near]).toEqual([found.where, where, true]);
            expect(inWords(found)).toMatch(/\.$/);
          }
        },
      ),
      { seed: 52, numRuns: 400 },
    );
  });
});

it("finds a fault in a text exactly when the engine refuses it", () => {
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"\\u00e9"',
    '"\\x"',
    '"',
    "1",
    "-0",
    "01",
    "1.5e3",
    "1.",
    "true",
    "nul",
    "null",
    " ",
    "\n",
    "\t",
    "\u00a0",
  ];
  const valid = fc.jsonValue().chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 1)));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 8 }), valid), (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(jsonFault(text) === null).toBe(parses);
    }),
    { seed: 53, numRuns: 5000 },
  );
});

it("a problem of a kind that nobody here knows still has words", () => {
  expect(inWords({ code: "constructor", args: {}, where: "statements[0]" })).toBe(
    "statements[0] has a problem of the kind “constructor”.",
  );
  expect(inWords(problem("more-problems", "", { more: 1 }))).toBe("There is 1 more problem of this kind.");
});

function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return [...(path.length === 0 ? [] : [path]), ...inner.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function put(file: unknown, place: readonly (string | number)[], value: unknown): void {
  const holder = place.slice(0, -1).reduce((inside, key) => (inside as Record<string | number, unknown>)[key], file);
  (holder as Record<string | number, unknown>)[place.at(-1) ?? ""] = value;
}
