// What is written as CSV is read back by a parser that others use, and no spreadsheet takes a text for a formula.
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Cell, toCsv } from "../../src/io/csv.ts";
import { exportPart } from "../../src/io/export-part.ts";
import { mixCsv } from "../../src/io/mix-csv.ts";
import { statementsCsv } from "../../src/io/statements-csv.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { createMemoryEngine, type Filter, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

/** Takes away the apostrophe that was put before what looks like a formula. */
const unguarded = (cell: string) =>
  /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && cell.length > 2 ? cell.slice(1) : cell;

function read(text: string): string[][] {
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1, -2), { newline: "\r\n", delimiter: "," });
  expect(errors).toEqual([]);
  return data;
}

function table(text: string): Record<string, string>[] {
  const [head = [], ...rows] = read(text);
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ""])));
}

async function rowsUnder(record: OnRecord, filter: Partial<Filter>) {
  const engine = createMemoryEngine(record, SMALL_HASH);
  const sort = { by: "date" as const, descending: false };
  return (await engine.ask({ ask: "statements", filter: { ...NO_FILTER, ...filter }, sort, from: 0, size: 1e6 })).items;
}

describe("toCsv", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      '"',
      ",",
      "\r\n",
      "\n",
      "\r",
      "\t",
      "=1+1",
      "+",
      "-1",
      "@x",
      "'=1",
      "''",
      "\uFEFFx",
      " a ",
      "“a”",
      "",
      "سلام,",
    ),
    fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "'", "=", "+", "-", "@", "\t", "a"), maxLength: 9 }),
  );

  it("gives any text back, through a parser", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant("row"), hostile, hostile), { maxLength: 6 }), (rows) => {
        const [head, ...data] = read(toCsv(["first", "second", "third"], rows));
        expect(head).toEqual(["first", "second", "third"]);
        expect(data.map((row) => row.map(unguarded))).toEqual(rows);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it("leaves no cell that a spreadsheet would take for a formula, but a sign that stands alone", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, [, cell = ""] = []] = read(toCsv(["first", "second"], [["row", text]]));
        expect(cell).not.toMatch(/^[=+\-@\t\r].+/s);
      }),
      { seed: 6, numRuns: 400 },
    );
    const signs: Cell[][] = [["row", "+", -3]];
    expect(read(toCsv(["a", "b", "c"], signs))[1]).toEqual(["row", "+", "-3"]);
  });
});

describe("statementsCsv", () => {
  it("has a row for each statement and stance that stay, with the words as they were said", async () => {
    const rows = await rowsUnder(smallRecord, { stance: ["oppose", "uncoded"] });
    const lines = table(statementsCsv(rows, smallRecord, () => "verified"));
    const expected = rows.flatMap(({ statement: { id, stances }, kept }) => {
      const stays = stances.filter((_, i) => kept.includes(i));
      return stays.length > 0 ? stays.map(({ value, toward }) => `${id} ${value} ${toward.id}`) : [`${id}  `];
    });
    expect(lines.map(({ statement_id, stance, target_id }) => `${statement_id} ${stance} ${target_id}`)).toEqual(
      expected,
    );
    expect(new Set(lines.map(({ sign }) => sign))).toEqual(new Set(["\u2212", ""]));
    for (const { statement_id, words, gist, check, stance, not_coded_why } of lines) {
      const statement = smallRecord.statements.find(({ id }) => id === statement_id);
      const said = statement?.quotes.flatMap(({ exact, verbatim }) => (verbatim && exact !== undefined ? [exact] : []));
      expect(words).toBe(said?.map((exact) => `“${exact}”`).join(" … "));
      expect(gist).toBe(statement?.gist);
      expect(check).toBe("verified");
      expect(not_coded_why === "").toBe(stance !== "");
    }
  });

  it("can be read back whole for any record, and counts what the screen counts", async () => {
    await fc.assert(
      fc.asyncProperty(recordWithTexts(), async ({ record }) => {
        const rows = await rowsUnder(record, {});
        const lines = table(statementsCsv(rows, record));
        const engine = createMemoryEngine(record, SMALL_HASH);
        const { mix } = await engine.ask({ ask: "counts", filter: NO_FILTER });
        for (const value of ["support", "oppose", "mixed", "neutral"] as const) {
          const ids = lines.filter(({ stance }) => stance === value).map(({ statement_id }) => statement_id);
          expect(new Set(ids).size, value).toBe(mix[value]);
        }
        expect(new Set(lines.map(({ statement_id }) => statement_id)).size).toBe(rows.length);
        for (const { statement_id, review, words_confidence } of lines) {
          const statement = record.statements.find(({ id }) => id === statement_id);
          expect(review).toBe(statement?.review.status);
          expect(words_confidence).toBe(String(statement?.suggested?.confidence.content ?? ""));
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it("names whom words came through, also when a statement has them in it, and keeps the ids", async () => {
    const engine = createMemoryEngine(smallRecord, SMALL_HASH);
    const request = { part: { what: "see" }, filter: NO_FILTER, fold: "actors", show: SHOW_NOTHING_ELSE } as const;
    const { text } = await exportPart(engine, request, "csv");
    for (const lines of [table(text), table(statementsCsv(await rowsUnder(smallRecord, {}), smallRecord))]) {
      const line = lines.find(({ statement_id }) => statement_id === "s08");
      expect(line?.relayed_by).toBe("Night Riders; Night Riders");
      expect(line?.relayed_by_ids).toBe("night-riders; s07");
      expect(lines.find(({ statement_id }) => statement_id === "s07")?.relayed_by).toBe("");
    }
  });

  it("keeps what was suggested beside what is decided, target by target, and names who was merged since", () => {
    const [statement, ...others] = smallRecord.statements;
    if (statement === undefined) throw new Error("expected a statement");
    const [issue] = smallRecord.issues;
    const [actor] = smallRecord.actors;
    if (issue === undefined || actor === undefined) throw new Error("expected an issue and an actor");
    const target = { basis: "stated", reason: "Its words." } as const;
    const coding = {
      speaker: { id: "old-id", confidence: 0.81 },
      others: [],
      onBehalfOf: null,
      addressees: [],
      relayedBy: [],
      targets: [
        {
          ...target,
          toward: { kind: "issue", id: issue.id },
          stance: "oppose",
          confidence: { target: 0.9, stance: 0.7 },
        },
        { ...target, toward: { kind: "actor", id: actor.id }, stance: null, confidence: { target: 0.6, stance: null } },
      ],
    } as const;
    const suggested = { confidence: { content: 0.95, source: null }, coding };
    const actors = smallRecord.actors.map((one) => (one === actor ? { ...one, was: ["old-id"] } : one));
    const rows = [{ ...statement, suggested, stances: [], uncoded: "Not coded yet." }, ...others.slice(0, 1)].map(
      (one) => ({ statement: one, kept: [], also: [], through: [] }),
    );
    const [first, second] = table(statementsCsv(rows, { ...smallRecord, actors }));
    expect(first).toMatchObject({
      stance: "",
      target: "",
      suggested_speaker: actor.name,
      suggested_speaker_id: "old-id",
      suggested_speaker_confidence: "0.81",
      suggested_targets: `${issue.name}; ${actor.name}`,
      suggested_target_ids: `${issue.id}; ${actor.id}`,
      suggested_target_confidences: "0.9; 0.6",
      suggested_sides: "oppose; none",
      suggested_side_confidences: "0.7; none",
    });
    expect(second).toMatchObject({ suggested_speaker: "", suggested_targets: "", suggested_sides: "" });
  });

  it("is what a part is written as, appearances and all", async () => {
    const engine = createMemoryEngine(smallRecord, SMALL_HASH);
    const request = { part: { what: "see" }, filter: NO_FILTER, fold: "actors", show: SHOW_NOTHING_ELSE } as const;
    const { text, fileName } = await exportPart(engine, request, "csv");
    expect(fileName).toBe("night-buses-in-marsh-quay-view.csv");
    const ids = new Set(table(text).map(({ statement_id }) => statement_id));
    const accepted = smallRecord.statements.filter(({ review }) => review.status !== "rejected");
    expect(ids).toEqual(new Set(accepted.map(({ id }) => id)));
  });
});

describe("mixCsv", () => {
  it("has a row for each issue, in the order given", async () => {
    const engine = createMemoryEngine(smallRecord, SMALL_HASH);
    const { issue = [] } = await engine.ask({ ask: "facets", of: ["issue"], filter: NO_FILTER });
    const lines = table(mixCsv(issue, smallRecord));
    expect(lines.map(({ issue_id }) => issue_id)).toEqual(issue.map(({ value }) => value));
    for (const [i, { support, oppose, statements }] of lines.entries()) {
      expect([support, oppose, statements]).toEqual(
        [issue[i]?.mix.support, issue[i]?.mix.oppose, issue[i]?.count].map(String),
      );
    }
  });
});
