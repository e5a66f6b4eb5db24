// What is painted before something is done with marked words is what is marked afterwards.
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "../../src/edit/index.ts";
import type { Span } from "../../src/model/index.ts";
import { codingActs } from "../../src/ui/articles/coding/coding-acts.ts";
import { comingWords } from "../../src/ui/articles/coding/coming-words.ts";
import { ferryRecord, NIGHT_TEXT } from "../fixtures/ferry-record.ts";

const { actors } = ferryRecord;
const statements = ferryRecord.statements.filter(({ source }) => source === "night");
const passages = statements.map(({ id, quotes }) => ({ id, marks: quotes.map((quote) => ({ ...quote, id })) }));
/** The places that spans have, each once: quotes may touch. */
const places = (spans: readonly Span[]) =>
  [...new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))].sort(
    (a, b) => a - b,
  );

test("whatever words are marked and whatever statement is pointed at, the words that are shown are those it then has", () => {
  const seen = new Set<string>();
  const span = fc
    .tuple(fc.nat(NIGHT_TEXT.length - 2), fc.integer({ min: 1, max: 120 }))
    .map(([start, length]) => ({ start, end: Math.min(start + length, NIGHT_TEXT.length) }));
  fc.assert(
    fc.property(span, fc.constantFrom(...statements), (marked, current) => {
      const coding = { source: "night", text: NIGHT_TEXT, actors, statements, coder: null, unique: "ab12" };
      for (const { key, operation, at } of codingActs(marked, current, coding)) {
        const done = apply(ferryRecord, operation, { coder: null, at: "2026-03-01T10:00:00Z" });
        if ("problem" in done) throw new Error(`expected ${key} to be done, got ${JSON.stringify(done.problem)}`);
        const statement = done.record.statements.find(({ id }) => id === at);
        const named = key === "cue" ? statement?.cue : statement?.mention;
        const isNamed = key === "new" || key === "speaker" || key === "cue";
        const words = isNamed ? [named].flatMap((one) => one ?? []) : (statement?.quotes ?? []);
        expect([key, places(comingWords(operation, passages))]).toEqual([key, places(words)]);
        seen.add(key);
      }
    }),
    { seed: 47, numRuns: 400 },
  );
  expect([...seen].sort()).toEqual(["add", "cue", "merge", "new", "speaker", "split", "widen", "words"]);
});
