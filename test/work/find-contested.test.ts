import { expect, test } from "vitest";
import type { Coded } from "../../src/extract/index.ts";
import { placeOf, proposedIn } from "../../src/ui/entities/proposed.ts";
import { readable } from "../../src/ui/entities/use-contested.ts";
import { findContested } from "../../src/work/find-contested.ts";
import { smallRecord } from "../fixtures/small-record.ts";

function code(some: readonly { readonly text: string }[]): readonly Coded[] {
  if (some.some(({ text }) => text.startsWith("!"))) throw new Error("It went wrong.");
  return some.map(() => ({ cast: { entities: [], mentions: [] }, attributions: [], topics: [] }));
}

test("an article that something goes wrong with is told of, and the others count", () => {
  const told: number[] = [];
  const articles = [
    { source: "a", text: "Ferries." },
    { source: "b", text: "!" },
  ];
  const found = findContested(articles, { code, progress: (done) => told.push(done) });
  expect(found).toEqual({ proposals: [], failed: ["b"] });
  expect(told).toEqual([0, 2]);
});

test("a proposal has the article’s words, on one line, and none of a text that is not at hand", () => {
  const statements = [
    { source: "a", start: 4, end: 15 },
    { source: "constructor", start: 0, end: 5 },
    { source: "long", start: 0, end: 900 },
  ];
  const texts = { a: { text: "The ferry\nhas to run." }, long: { text: "x".repeat(900) } };
  const { said } = proposedIn({ phrase: "ferry", score: 1, why: "Why.", statements }, texts);
  expect(said.map(({ words }) => words)).toEqual(["ferry has t", `${"x".repeat(200)}…`]);
});

test("the statement that shares most with a place is the one that is meant", () => {
  const [first] = smallRecord.statements;
  if (!first) throw new Error("expected a statement, found none");
  const { start, end } = first.quotes[0] ?? { start: 0, end: 0 };
  const rows = smallRecord.statements.slice(0, 2).map((statement) => ({ statement, kept: [], also: [], through: [] }));
  expect(placeOf({ statements: rows }, start - 3, end)).toBe(first.id);
  expect(placeOf({ statements: rows }, 0, 1)).toBeNull();
});

test("only articles in English whose text is at hand are read", () => {
  const [one, two, three] = smallRecord.sources;
  if (!one || !two || !three) throw new Error("expected three sources");
  const sources = [one, { ...two, language: "es" }, { ...three, language: "en-GB" }];
  const texts = { [one.id]: { text: "a" }, [two.id]: { text: "b" }, [three.id]: { text: "c" } };
  expect(readable(sources, texts).map(({ id }) => id)).toEqual([one.id, three.id]);
  expect(readable(sources, {})).toEqual([]);
});
