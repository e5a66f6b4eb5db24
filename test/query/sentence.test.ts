import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Filter,
  filterSentence,
  NO_FILTER,
  removeValue,
  type SentencePart,
  sentenceText,
} from "../../src/query/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { arbitraryFilter } from "./arbitrary-question.ts";

const { actors, issues, sources, statements } = smallRecord;
const names = new Map([
  ...[...actors, ...issues].map(({ id, name }) => [id, name] as const),
  ...sources.map(({ id, label }) => [id, label] as const),
  ...statements.map(({ id, gist }) => [id, gist] as const),
]);

function sentence(clauses: Partial<Filter>): string {
  return sentenceText(filterSentence({ ...NO_FILTER, ...clauses }, (id) => names.get(id) ?? id));
}

test("without a clause it is all statements", () => {
  expect(sentence({})).toBe("All statements in this record");
});

test("values are joined by or, clauses by commas", () => {
  expect(
    sentence({
      stance: ["oppose"],
      issue: ["night-buses"],
      speaker: ["ada-lind", "ben-okoro"],
      form: ["direct"],
      source: ["courier-1"],
      from: "2024-03",
      to: "2024-04",
      text: "dawn",
    }),
  ).toBe(
    "Statements that oppose Night buses, by Ada Lind or Ben Okoro, quoted directly, in Courier, first report, " +
      "that may be from March 2024 to April 2024, with the words “dawn”",
  );
});

test("stances read as verbs, with or without what they are toward", () => {
  expect(sentence({ stance: ["support", "mixed"] })).toBe("Statements that support or are mixed on something");
  expect(sentence({ stance: ["neutral", "uncoded"] })).toBe(
    "Statements that are neutral on something or carry no stance",
  );
  expect(sentence({ stance: ["uncoded"] })).toBe("Statements that carry no stance");
  expect(sentence({ issue: ["night-buses", "fare-rise"] })).toBe("Statements on Night buses or Higher fares");
});

test("every other clause has its phrase", () => {
  expect(sentence({ actor: ["night-riders"] })).toBe("Statements involving Night Riders");
  expect(sentence({ kind: ["person", "group"] })).toBe("Statements by speakers who are persons or groups");
  expect(sentence({ form: ["mixed", "indirect"] })).toBe("Statements partly quoted or in reported speech");
  expect(sentence({ outlet: ["quay-courier"] })).toBe("Statements published by The Quay Courier");
  expect(sentence({ to: "2024-03-05", undated: false })).toBe(
    "Statements that may be of 5 March 2024 or earlier, without undated ones",
  );
  expect(sentence({ appearances: true })).toBe("Statements, each appearance counted");
});

test("what is left out is named, a statement by its gist", () => {
  expect(sentence({ without: ["ada-lind", "fare-rise"] })).toBe("Statements without Ada Lind or Higher fares");
  expect(sentence({ stance: ["oppose"], without: ["s06"] })).toBe(
    "Statements that oppose something, without No comment",
  );
  expect(sentence({ without: [] })).toBe("All statements in this record");
});

test("a date that is first and last is named once, and taken out at once", () => {
  expect(sentence({ from: "2025-07", to: "2025-07" })).toBe("Statements that may be of July 2025");
  expect(sentence({ from: "2025", to: "2025", undated: false })).toBe(
    "Statements that may be of 2025, without undated ones",
  );
  expect(sentence({ from: "2025-07-04", to: "2025-07-04" })).toBe("Statements that may be of 4 July 2025");
  expect(sentence({ from: "2025-07", to: "2025-07-31" })).toBe("Statements that may be from July 2025 to 31 July 2025");
  const filter: Filter = { ...NO_FILTER, from: "2025-07", to: "2025-07" };
  expect(removeValue(filter, "from", "2025-07")).toEqual(NO_FILTER);
  expect(removeValue({ ...filter, to: "2025-08" }, "from", "2025-07")).toEqual({ ...NO_FILTER, to: "2025-08" });
});

test("a date never says more than is known: what a filter leaves only may be of it", () => {
  expect(sentence({ from: "2025-06-06", to: "2025-06-06" })).toBe("Statements that may be of 6 June 2025");
  expect(sentence({ from: "2025-06" })).toBe("Statements that may be of June 2025 or later");
});

test("a list that keeps nothing is told", () => {
  expect(sentence({ stance: [] })).toBe("Statements with no stance");
  expect(sentence({ speaker: [], issue: [] })).toBe("Statements on no issue, by no speaker");
});

test("each part that stands for a value takes it out of the filter", () => {
  fc.assert(
    fc.property(arbitraryFilter(smallRecord), (drawn) => {
      let filter: Filter = drawn;
      for (let [part, ...rest] = valued(filter); part?.clause; [part, ...rest] = valued(filter)) {
        filter = removeValue(filter, part.clause, part.value);
        // Leaving out what has no date is only told, and only asked, beside a date.
        const dated = rest.some(({ clause }) => clause === "from" || clause === "to");
        expect(keys(valued(filter))).toEqual(keys(rest.filter(({ clause }) => dated || clause !== "undated")));
      }
      expect(sentence(filter)).toBe("All statements in this record");
    }),
    { seed: 1 },
  );
});

const keys = (parts: readonly SentencePart[]) => parts.map(({ clause, value }) => `${clause} ${value}`).sort();

function valued(filter: Filter) {
  return filterSentence(filter, (id) => id).filter(({ clause }) => clause !== null);
}

test("marks that were pasted around words do not double the sentence's own", () => {
  expect(sentence({ text: " “They need" })).toBe("Statements with the words “They need”");
  expect(sentence({ text: '"to leave"' })).toBe("Statements with the words “to leave”");
});
