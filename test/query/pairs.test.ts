import { describe, expect, test } from "vitest";
import type { OnRecord, Statement } from "../../src/model/index.ts";
import {
  createMemoryEngine,
  type Filter,
  NO_FILTER,
  type PairKind,
  type StatementPair,
} from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

async function pairs(of: PairKind, clauses: Partial<Filter> = {}, record = smallRecord, from = 0, size = 100) {
  const engine = createMemoryEngine(record, SMALL_HASH);
  return engine.ask({ ask: "pairs", filter: { ...NO_FILTER, ...clauses }, of, from, size });
}

const told = (items: readonly StatementPair[]) =>
  items.map(({ speaker, target, aStance, bStance, a, b }) =>
    [a.statement.id, aStance ?? "said", b.statement.id, bStance, speaker?.id ?? "-", target?.id ?? "-"].join(" "),
  );

function withStatements(change: (statement: Statement) => Statement): OnRecord {
  return { ...smallRecord, statements: smallRecord.statements.map(change) };
}

describe("Contradictions", () => {
  test("are one speaker's support and opposition of one target, the earlier first", async () => {
    const { total, items } = await pairs("contradiction");
    expect(total).toBe(1);
    expect(told(items)).toEqual(["s02 support s04 oppose ben-okoro fare-rise"]);
  });

  test("count for each joint speaker", async () => {
    const joint = withStatements((one) => (one.id === "s02" ? { ...one, others: ["night-riders"] } : one));
    expect(told((await pairs("contradiction", {}, joint)).items)).toEqual([
      "s02 support s04 oppose ben-okoro fare-rise",
      "s02 support s04 oppose night-riders fare-rise",
      "s02 oppose s07 support night-riders night-buses",
    ]);
  });

  test("put what has no date after the rest", async () => {
    const undated = withStatements((one) => (one.id === "s02" ? { ...one, source: "post-1" } : one));
    expect(told((await pairs("contradiction", {}, undated)).items)).toEqual([
      "s04 oppose s02 support ben-okoro fare-rise",
    ]);
  });

  test("need both sides to stay", async () => {
    expect((await pairs("contradiction", { source: ["courier-1"] })).total).toBe(0);
    expect((await pairs("contradiction", { stance: ["oppose"] })).total).toBe(0);
  });

  test("are not between two sides of the same statement, nor of the same words", async () => {
    const torn = withStatements((one) => {
      const [stance] = one.stances;
      const both = one.id === "s01" && stance ? [stance, { ...stance, value: "oppose" as const }] : one.stances;
      return { ...one, stances: both };
    });
    expect(told((await pairs("contradiction", { speaker: ["ada-lind"] }, torn)).items)).toEqual([]);
    // Each appearance by itself: what is opposed in the one is supported in the other.
    expect(told((await pairs("contradiction", { speaker: ["ada-lind"], appearances: true }, torn)).items)).toEqual([
      "s01 oppose s03 support ada-lind night-buses",
    ]);
  });
});

describe("Replies", () => {
  test("stand beside what they answer, with who answers whom", async () => {
    expect(told((await pairs("reply")).items)).toEqual(["s04 said s05 oppose ada-lind night-riders"]);
  });

  test("show what they answer although the filter hides it", async () => {
    const { items } = await pairs("reply", { speaker: ["ada-lind"] });
    expect(items).toMatchObject([{ a: { statement: { id: "s04" }, kept: [] }, b: { kept: [0, 1] } }]);
    expect((await pairs("reply", { speaker: ["night-riders"] })).total).toBe(0);
  });

  test("of nobody named have no speaker", async () => {
    const sign = withStatements((one) => (one.id === "s05" ? { ...one, speaker: null } : one));
    expect(told((await pairs("reply", {}, sign)).items)).toEqual(["s04 said s05 oppose - night-riders"]);
  });

  test("name every id that they refer to", async () => {
    const [reply] = (await pairs("reply")).items;
    expect(Object.keys(reply?.names ?? {})).toEqual([
      "ada-lind",
      "ben-okoro",
      "courier-2",
      "fare-rise",
      "night-riders",
      "s04",
      "s05",
    ]);
  });
});

test("a page of pairs tells how many there are", async () => {
  expect(await pairs("reply", {}, smallRecord, 1, 5)).toEqual({ total: 1, from: 1, items: [] });
  await expect(pairs("reply", {}, smallRecord, -1, 5)).rejects.toThrow(RangeError);
});
