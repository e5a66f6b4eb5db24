// What marked words can be to an action, and what they tell of one that is new.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "../../src/edit/index.ts";
import { toldAction, withActionWords } from "../../src/extract/by-hand/index.ts";
import type { Quote, Relation } from "../../src/model/index.ts";
import { textHash } from "../../src/text/index.ts";
import { actionActs, shownAction } from "../../src/ui/articles/coding/action-acts.ts";
import { ferryRecord, MORNING_TEXT } from "../fixtures/ferry-record.ts";

const TEXT = `${MORNING_TEXT} Mara Quill met with the Dock workers. Quill later thanked Tobin Ashe.`;
const { actors } = ferryRecord;
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const sources = ferryRecord.sources.map((source) =>
  source.id === "morning" ? { ...source, text: TEXT, textHash: textHash(TEXT), textLength: TEXT.length } : source,
);
const words = (quotes: readonly Quote[]) => quotes.map(({ start, end }) => TEXT.slice(start, end));
const met = (quotes: readonly Quote[]): Relation => ({
  id: "met",
  from: "mara-quill",
  to: "dock-workers",
  kind: "met with",
  date: null,
  source: "morning",
  quotes,
  gist: "",
  by: null,
});

describe("marked words", () => {
  test("tell who did what to whom where they name two with a verb between", () => {
    const told = (marked: string) => toldAction(TEXT, at(marked), actors);
    expect(told("Mara Quill met with the Dock workers")).toEqual({
      from: "mara-quill",
      to: "dock-workers",
      kind: "met with",
    });
    expect(told("Quill later thanked Tobin Ashe")).toEqual({
      from: "mara-quill",
      to: "tobin-ashe",
      kind: "later thanked",
    });
    expect(told("workers. Quill later thanked")).toEqual({ from: "mara-quill", to: null, kind: "" });
    expect(told("Mara Quill met with the Dock workers. Quill").to).toBe("dock-workers");
    expect(told("bread, bicycles")).toEqual({ from: null, to: null, kind: "" });
  });

  test("are the article’s, whole, whatever marks stand in them", () => {
    const shown = shownAction(at("“It is full by six,” said Mara Quill."), "morning", TEXT, actors);
    expect(shown && words(shown.quotes)).toEqual(["It is full by six,” said Mara Quill"]);
    expect(shown?.quotes[0]).toMatchObject({ verbatim: false });
    expect(shown?.quotes[0]).not.toHaveProperty("exact");
    expect(shownAction(at(",” "), "morning", TEXT, actors)).toBeNull();
  });

  test("become an action’s words, more of them, its only ones, or none of them any more", () => {
    const done = (quotes: readonly Quote[], marked: string) =>
      actionActs(at(marked), met(quotes), TEXT).map(({ key, operation }) => [
        key,
        words((operation.op === "change-relation" && operation.set.quotes) || []),
      ]);
    const first = withActionWords(TEXT, [], at("Mara Quill met with"));
    expect(done([], "met with")).toEqual([["show", ["met with"]]]);
    expect(done(first, "the Dock workers")).toEqual([
      ["widen-action", ["Mara Quill met with the Dock workers"]],
      ["action-words", ["the Dock workers"]],
    ]);
    expect(done(first, "met with")).toEqual([
      ["action-words", ["met with"]],
      ["not-action", ["Mara Quill"]],
    ]);
    expect(done(first, ". ")).toEqual([]);
  });
});

test("an action’s words stay in reading order, apart, and sound, whatever is marked one after the other", () => {
  const span = fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
      let relation = met([]);
      for (const marked of spans) {
        const [act] = actionActs(marked, relation, TEXT);
        if (act?.operation.op !== "change-relation") continue;
        const before = { ...ferryRecord, sources, relations: [relation] };
        const after = apply(before, act.operation, { coder: null, at: "" });
        expect(after).toHaveProperty("record");
        relation = { ...relation, ...act.operation.set };
      }
      for (const [i, { start, end }] of relation.quotes.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThan(relation.quotes[i - 1]?.end ?? -1);
      }
    }),
    { seed: 46, numRuns: 200 },
  );
});
