import { describe, expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import { type Comparison, createMemoryEngine, type Filter, NO_FILTER } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

async function compare(actors: readonly string[], clauses: Partial<Filter> = {}, record = smallRecord) {
  const engine = createMemoryEngine(record, SMALL_HASH);
  return engine.ask({ ask: "compare", filter: { ...NO_FILTER, ...clauses }, actors });
}

const told = ({ targets }: Comparison) =>
  targets.map(({ target, verdict, says, statements }) => {
    const sides = says.map((groups) => groups.map(({ value, rows }) => `${value} ${rows.length}`).join(" and ") || "-");
    return `${verdict} ${target.label}: ${sides.join(", ")} (${statements})`;
  });

describe("Actors side by side", () => {
  test("differ, agree and speak alone, in that order", async () => {
    expect(told(await compare(["ada-lind", "ben-okoro", "night-riders"]))).toEqual([
      "both Higher fares: mixed 1 and neutral 1, support 1 and oppose 1, oppose 1 (4)",
      "both Night buses: support 1, oppose 1, support 1 (3)",
      "agree Ada Lind: -, oppose 1, oppose 1 (1)",
      "one Night Riders: -, -, support 1 (1)",
      "one The new fare is a tax on those who work at night, and the mayor's doing.: oppose 1, -, - (1)",
    ]);
    expect(told(await compare(["ben-okoro", "ada-lind"]))[0]).toBe("differ Night buses: oppose 1, support 1 (2)");
    expect(told(await compare(["ben-okoro", "ada-lind"]))[1]).toMatch(/^apart Higher fares/);
  });

  test("are those that the record holds, each once, in the order asked for", async () => {
    const { actors } = await compare(["night-riders", "nobody", "ada-lind", "night-riders", "fare-rise"]);
    expect(actors.map(({ label }) => label)).toEqual(["Night Riders", "Ada Lind"]);
    expect(await compare([])).toEqual({ actors: [], targets: [], answers: [], names: {} });
  });

  test("say only what the filter leaves", async () => {
    expect(told(await compare(["ada-lind", "ben-okoro"], { stance: ["oppose"] }))).toEqual([
      "one Ada Lind: -, oppose 1 (1)",
      "one Higher fares: -, oppose 1 (1)",
      "one Night buses: -, oppose 1 (1)",
      "one The new fare is a tax on those who work at night, and the mayor's doing.: oppose 1, - (1)",
    ]);
  });

  test("do not differ from themselves: one actor on two sides is alone on each", async () => {
    expect(told(await compare(["ben-okoro"]))).toContain("one Higher fares: support 1 and oppose 1 (2)");
  });
});

describe("Answers", () => {
  const brief = ({ answers }: Comparison) =>
    answers.map(({ by, toward, value, row, answered }) =>
      [by, value, toward, row.statement.id, answered?.statement.id ?? "-"].join(" "),
    );

  test("are what they say of each other and to each other's statements, for each joint speaker", async () => {
    expect(brief(await compare(["ada-lind", "ben-okoro", "night-riders"]))).toEqual([
      "ben-okoro oppose ada-lind s04 -",
      "night-riders oppose ada-lind s04 -",
      "ada-lind oppose ben-okoro s05 s04",
      "ada-lind oppose night-riders s05 s04",
    ]);
    expect(brief(await compare(["ada-lind"]))).toEqual([]);
  });

  test("show what they answer although the filter hides it", async () => {
    const { answers } = await compare(["ada-lind", "ben-okoro"], { speaker: ["ada-lind"] });
    expect(answers.map(({ answered }) => answered)).toMatchObject([{ statement: { id: "s04" }, kept: [] }]);
  });
});

test("every id that the answer refers to has its name", async () => {
  const { names } = await compare(["ben-okoro", "town-council"]);
  expect(Object.keys(names)).toEqual([
    "ada-lind",
    "ben-okoro",
    "courier-1",
    "courier-2",
    "drivers-union",
    "fare-rise",
    "night-buses",
    "night-riders",
    "quay-courier",
    "s02",
    "s04",
    "town-council",
  ]);
});

test("two who are each on both sides agree and differ", async () => {
  const record: OnRecord = {
    ...smallRecord,
    statements: smallRecord.statements.map((statement) =>
      statement.id === "s02" ? { ...statement, others: ["night-riders"] } : statement,
    ),
  };
  expect(told(await compare(["ben-okoro", "night-riders"], {}, record))).toContain(
    "both Higher fares: support 1 and oppose 1, support 1 and oppose 1 (2)",
  );
});
