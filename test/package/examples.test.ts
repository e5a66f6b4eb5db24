// The examples of the library's own documentation, run as they stand there.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import english from "wink-eng-lite-web-model";
import type { Coded } from "../../src/index.ts";
import * as library from "../../src/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const [, documentation = ""] = /\/\*\*([\s\S]*?)\*\//.exec(readFileSync("src/index.ts", "utf8")) ?? [];
const examples = documentation
  .replace(/^ \* ?/gm, "")
  .split("@example")
  .slice(1);

/** Runs an example with the library's exports and what it is given; its result is what `wanted` names. */
function run(example: string, given: Readonly<Record<string, unknown>>, wanted: string): Promise<unknown> {
  const world: Readonly<Record<string, unknown>> = { ...library, ...given };
  const names = Object.keys(world);
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<unknown>;
  return new AsyncFunction(...names, `${example}\nreturn ${wanted};`)(...names.map((name) => world[name]));
}

test("a record is read and asked", async () => {
  const counts = await run(examples[0] ?? "", { text: library.writeRecord(smallRecord) }, "statements");
  expect(counts).toMatchObject({ kept: expect.any(Number), total: expect.any(Number) });
});

test("the statements in an article are found, and who says them; they become a record of suggestions", async () => {
  const weights = readFileSync("data/models/statements-en.bin");
  const { said, speakers, suggestions, coded, all } = (await run(
    `${examples[1]}\n${examples[2]}`,
    { english, weights, issues: [] },
    "{ said, speakers, suggestions, coded, all }",
  )) as { said: string[][]; speakers: string[]; suggestions: string; coded: Coded; all: Coded[] };
  expect(said.flat().join(" ")).toContain("We will stay");
  expect(speakers).toEqual(["Ada Lind"]);
  expect(all).toEqual([coded]);
  expect(library.readRecord(suggestions).problems).toEqual([]);
});

test("a record is changed, and the change taken back", async () => {
  const [words, same] = (await run(examples[3] ?? "", { record: smallRecord }, "[done.step.words, same]")) as unknown[];
  expect(words).toContain("Accepted");
  expect(same).toBe(true);
});

test("there is no example that is not run", () => {
  expect(examples.length).toBe(4);
});
