import { expect, test } from "vitest";
import { createMemoryEngine, type Facet, type Filter, NO_FILTER } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);

async function counted(facet: Facet, clauses: Partial<Filter> = {}) {
  const answer = await engine.ask({ ask: "facets", filter: { ...NO_FILTER, ...clauses }, of: [facet] });
  return (answer[facet] ?? []).map(({ label, count }) => `${label} ${count}`);
}

test("every value of the record is listed, those without a count at the end", async () => {
  expect(await counted("issue")).toEqual(["Higher fares 4", "Night buses 4", "Moving the depot 0"]);
});

test("a facet is counted without its own clause and under all others", async () => {
  expect(await counted("speaker", { speaker: ["ada-lind"], issue: ["fare-rise"] })).toEqual([
    "Ada Lind 2",
    "Ben Okoro 2",
    "Night Riders 1",
    "Marsh Quay Drivers' Union 0",
    "Marsh Quay Town Council 0",
  ]);
});

test("the stance facet under an issue counts stances toward that issue", async () => {
  expect(await counted("stance", { issue: ["fare-rise"] })).toEqual([
    "Mixed 1",
    "Neutral 1",
    "Oppose 1",
    "Support 1",
    "Not coded 0",
  ]);
});

test("not coded is listed only when the record has any", async () => {
  const coded = { ...smallRecord, statements: smallRecord.statements.filter(({ id }) => id !== "s06") };
  const answer = await createMemoryEngine(coded, SMALL_HASH).ask({ ask: "facets", filter: NO_FILTER, of: ["stance"] });
  expect(answer.stance?.map(({ value }) => value)).toEqual(["support", "oppose", "mixed", "neutral"]);
});

test("speakers are those who speak, outlets those that publish", async () => {
  expect(await counted("outlet")).toEqual(["The Quay Courier 6"]);
  expect(await counted("speaker")).toHaveLength(5);
  expect(await counted("actor")).toHaveLength(6);
});

test("dates are months in their order, then what has none", async () => {
  expect(await counted("date")).toEqual(["March 2024 2", "April 2024 5", "No date 3"]);
});

test("a value's mix is that of the statements it would leave", async () => {
  const { issue } = await engine.ask({ ask: "facets", filter: NO_FILTER, of: ["issue"] });
  expect(issue?.find(({ value }) => value === "night-buses")?.mix).toEqual({
    support: 3,
    oppose: 1,
    mixed: 0,
    neutral: 0,
    uncoded: 0,
  });
});

test("a year without a month counts in each of its months; a century lists only its ends", async () => {
  const dated = (edtf: string) => ({
    ...smallRecord,
    statements: smallRecord.statements.slice(0, 1).map((statement) => ({
      ...statement,
      date: { edtf, basis: "stated" as const, why: null },
    })),
  });
  const months = async (edtf: string) => {
    const one = createMemoryEngine(dated(edtf), SMALL_HASH);
    const { date } = await one.ask({ ask: "facets", filter: NO_FILTER, of: ["date"] });
    return date?.map(({ value, count }) => `${value} ${count}`);
  };
  expect(await months("2024")).toHaveLength(12);
  expect(await months("2023-01/2024-12")).toHaveLength(24);
  expect(await months("2023-01/2025-01")).toEqual(["2023-01 1", "2025-01 1"]);
  expect(await months("19XX")).toEqual(["1900-01 1", "1999-12 1"]);
  expect(await months("2024-05/..")).toEqual(["2024-05 1"]);
});
