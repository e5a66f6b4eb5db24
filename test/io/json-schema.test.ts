import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromJSONSchema } from "zod";
import { writeRecord } from "../../src/io/index.ts";
import { ID_PATTERN } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { recordJsonSchema, SCHEMA_FILE } from "../tools/write-schema.ts";

const file = readFileSync(SCHEMA_FILE, "utf8");

it("the schema file is what `npm run schema` writes", () => {
  expect(file).toBe(recordJsonSchema());
});

it("its pattern for ids is the model's, for every ASCII character at either place", () => {
  const { pattern } = JSON.parse(file).$defs.Actor.properties.id as { pattern: string };
  for (const flags of ["", "u"]) {
    const portable = new RegExp(pattern, flags);
    for (let code = 0; code < 128; code += 1) {
      const char = String.fromCharCode(code);
      for (const id of [char, `a${char}`, `ž${char}1`])
        expect([id, portable.test(id)]).toEqual([id, ID_PATTERN.test(id)]);
    }
  }
});

it("the schema file, read back as a schema, takes a record and refuses one with a wrong value, a missing key or a bad id", () => {
  const schema = fromJSONSchema(JSON.parse(file) as Parameters<typeof fromJSONSchema>[0]);
  const text = writeRecord(smallRecord);
  const takes = (from: string, to: string): boolean => {
    expect(text).toContain(from);
    return schema.safeParse(JSON.parse(text.replace(from, to))).success;
  };
  expect(takes('"version": 1', '"version": 1, "x": {"y": 1}')).toBe(true);
  expect(takes('"value": "support"', '"value": "against"')).toBe(false);
  expect(takes('"gist":', '"jist":')).toBe(false);
  expect(takes('"id": "ada-lind"', '"id": "ada lind"')).toBe(false);
  expect(takes('"start": ', '"start": -')).toBe(false);
});
