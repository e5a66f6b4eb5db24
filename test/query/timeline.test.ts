// Statements in time, on the night buses of Marsh Quay and on records whose dates are made for it.
import { describe, expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import { createMemoryEngine, type Filter, NO_FILTER, type TimeUnit } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

function timeline(by: TimeUnit, clauses: Partial<Filter> = {}, record = smallRecord) {
  return createMemoryEngine(record, SMALL_HASH).ask({ ask: "timeline", by, filter: { ...NO_FILTER, ...clauses } });
}

/** One statement a date, in no source that dates it. */
function dated(...dates: readonly string[]): OnRecord {
  const [first] = smallRecord.statements;
  if (!first) throw new Error("expected a statement, found none");
  return {
    ...smallRecord,
    statements: dates.map((edtf, i) => ({
      ...first,
      id: `d${i}`,
      source: "post-1",
      date: { edtf, basis: "stated", why: null },
    })),
  };
}

describe("By day", () => {
  test("days stand between the first and the last, and what is less exact stands beside them", async () => {
    const { by, bins, spans, undated, first, last } = await timeline("day");
    expect(by).toBe("day");
    expect(bins).toMatchObject([
      { value: "2024-03-04", statements: 1, inferred: 1, mix: { support: 1, oppose: 0 } },
      { value: "2024-03-05", statements: 1, inferred: 1, mix: { support: 1, oppose: 1 } },
    ]);
    expect(spans).toMatchObject([
      { from: "2024-04-01", to: "2024-04-30", label: "April 2024", statements: 4, inferred: 4 },
    ]);
    expect(undated).toMatchObject({ statements: 3, inferred: 0 });
    expect([first, last]).toEqual(["2024-03-04", "2024-04-30"]);
  });

  test("a day without a statement is listed too", async () => {
    const { bins } = await timeline("day", {}, dated("2024-02-28", "2024-03-01"));
    expect(bins.map(({ value, statements }) => [value, statements])).toEqual([
      ["2024-02-28", 1],
      ["2024-02-29", 0],
      ["2024-03-01", 1],
    ]);
  });

  test("a stated date of its own is not inferred", async () => {
    expect((await timeline("day", {}, dated("2024-03-01"))).bins).toMatchObject([{ inferred: 0 }]);
  });
});

describe("By month", () => {
  test("a day falls into its month, and so does what lies within one", async () => {
    const { bins, spans } = await timeline(
      "month",
      {},
      dated("2024-03-01", "2024-03", "2024-03-05/2024-03-09", "2024"),
    );
    expect(bins).toMatchObject([{ value: "2024-03", statements: 3 }]);
    expect(spans).toMatchObject([{ from: "2024-01-01", to: "2024-12-31", label: "2024", statements: 1 }]);
  });

  test("months stand between the first and the last, over a new year too", async () => {
    const { bins } = await timeline("month", {}, dated("2024-11", "2025-02"));
    expect(bins.map(({ value }) => value)).toEqual(["2024-11", "2024-12", "2025-01", "2025-02"]);
  });
});

test("ranges are in order, and an open end is none", async () => {
  const { spans, first, last } = await timeline(
    "day",
    {},
    dated("2024-05/..", "../2024-04", "2024-05/2024-06", "2024-05"),
  );
  expect(spans.map(({ from, to, label }) => [from, to, label])).toEqual([
    [null, "2024-04-30", "until April 2024"],
    ["2024-05-01", "2024-05-31", "May 2024"],
    ["2024-05-01", "2024-06-30", "May 2024 – June 2024"],
    ["2024-05-01", null, "from May 2024"],
  ]);
  expect([first, last]).toEqual(["2024-05-01", "2024-06-30"]);
});

test("the filter counts but for its dates", async () => {
  const clauses = { speaker: ["ada-lind"] };
  const whole = await timeline("month", clauses);
  expect(whole.bins.map(({ value, statements }) => [value, statements])).toEqual([
    ["2024-03", 1],
    ["2024-04", 1],
  ]);
  expect(await timeline("month", { ...clauses, from: "2024-04", to: "2024-04", undated: false })).toEqual(whole);
  expect((await timeline("month", { ...clauses, appearances: true })).bins[1]).toMatchObject({ statements: 2 });
});

test("nothing has no time", async () => {
  expect(await timeline("day", { speaker: [] })).toMatchObject({ bins: [], spans: [], first: null, last: null });
});

describe("Of a long time", () => {
  test("days give way to months, and the answer says so", async () => {
    const { by, bins } = await timeline("day", {}, dated("2020-01-01", "2024-12-31"));
    expect([by, bins.length]).toEqual(["month", 60]);
    expect((await timeline("day", {}, dated("2020-01-01", "2022-09-26"))).bins).toHaveLength(1000);
  });

  test("of more than 1000 months only those with a statement are listed", async () => {
    const { bins } = await timeline("day", {}, dated("0044-03-15", "1789-07-14", "2024-12-31"));
    expect(bins.map(({ value }) => value)).toEqual(["0044-03", "1789-07", "2024-12"]);
  });
});
