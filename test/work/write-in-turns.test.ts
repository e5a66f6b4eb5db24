// A record's file written with pauses: the same text and hash, and who asks something meanwhile is answered first.
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordHash, writeRecord } from "../../src/io/index.ts";
import { NO_FILTER } from "../../src/query/index.ts";
import { writeInTurns } from "../../src/work/write-in-turns.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { largeRecord } from "../fixtures/large-record.ts";
import { BY, freshShelf, openHere, rename, taken } from "./open-here.ts";

const large = largeRecord({ articles: 20, statements: 1500, first: 100, actors: 40 });

test("the parts are the text of the file, and the hash is its hash, whatever the record", async () => {
  await fc.assert(
    fc.asyncProperty(recordWithTexts(), async ({ record }) => {
      const { parts, hash } = await writeInTurns(record, async () => {});
      expect(parts.join("")).toBe(writeRecord(record));
      expect(hash).toBe(recordHash(record));
    }),
    { seed: 12, numRuns: 40 },
  );
});

test("a long record pauses often, however long its text", async () => {
  let pauses = 0;
  const { parts, hash } = await writeInTurns(large, async () => {
    pauses += 1;
  });
  expect(parts.join("")).toBe(writeRecord(large));
  expect(hash).toBe(recordHash(large));
  expect(pauses).toBeGreaterThan(3);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(400_000);
});

test("what is asked and edited while a file is written does not wait for it, and the file is of before", async () => {
  const from = { kind: "text", text: writeRecord(large), origin: { kind: "file", name: "large.json" } } as const;
  const { client } = taken(await openHere(from, { shelf: freshShelf() }));
  const order: string[] = [];
  const note =
    <T>(name: string) =>
    (value: T) => {
      order.push(name);
      return value;
    };
  const first = client.edit(rename("Before"), BY).then(note("first edit"));
  const file = client.file().then(note("file"));
  const reckoned = client.reckon().then(note("reckoned"));
  const asked = client.ask({ ask: "counts", filter: NO_FILTER }).then(note("question"));
  const edited = client.edit(rename("Meanwhile"), BY).then(note("edit"));
  await Promise.all([first, reckoned, asked, edited]);
  expect((await asked).statements).toBeDefined();
  expect(await (await file).text()).toBe(writeRecord({ ...large, title: "Before" }));
  expect((await reckoned).hash).toBe(recordHash({ ...large, title: "Before" }));
  expect(order.indexOf("first edit")).toBe(0);
  expect(order.indexOf("question")).toBeLessThan(order.indexOf("file"));
  expect(order.indexOf("edit")).toBeLessThan(order.indexOf("file"));
  expect(await (await client.file()).text()).toBe(writeRecord({ ...large, title: "Meanwhile" }));
  await client.close();
});
