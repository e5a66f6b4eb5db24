import { describe, expect, test } from "vitest";
import type { OnRecord } from "../../src/model/index.ts";
import {
  createMemoryEngine,
  type Filter,
  NO_FILTER,
  type Part,
  SHOW_NOTHING_ELSE,
  type Show,
} from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

async function part(
  asked: Part,
  clauses: Partial<Filter> = {},
  show: Partial<Show> = {},
  record: OnRecord = smallRecord,
) {
  return createMemoryEngine(record, SMALL_HASH).ask({
    ask: "part",
    filter: { ...NO_FILTER, ...clauses },
    part: asked,
    fold: "actors",
    show: { ...SHOW_NOTHING_ELSE, ...show },
  });
}

const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
const SEE: Part = { what: "see" };

describe("What is seen", () => {
  test("holds each statement with the stances that stay, and every appearance of the same words", async () => {
    const { record, counts } = await part(SEE, { issue: ["night-buses"] });
    expect(idsOf(record.statements)).toEqual(["s01", "s02", "s03", "s07", "s09"]);
    expect(record.statements.find(({ id }) => id === "s02")?.stances).toHaveLength(1);
    expect(counts).toMatchObject({ statements: 4, sources: 3 });
  });

  test("holds all that it refers to: speakers, those spoken to and for, their agencies, the outlet", async () => {
    const { record } = await part(SEE, { speaker: ["ben-okoro"], source: ["courier-1"] });
    expect(idsOf(record.actors)).toEqual(["ben-okoro", "drivers-union", "quay-courier"]);
    expect(idsOf(record.sources)).toEqual(["courier-1"]);
    expect(idsOf(record.issues)).toEqual(["fare-rise", "night-buses"]);
  });

  test("holds relations only when they are drawn, between what is drawn", async () => {
    expect((await part(SEE)).record.relations).toEqual([]);
    expect(idsOf((await part(SEE, {}, { relations: true })).record.relations)).toEqual(["r1", "r3"]);
    const { record } = await part(SEE, {}, { relations: true, isolates: true });
    expect(idsOf(record.relations)).toEqual(["r1", "r2", "r3"]);
  });

  test("says how it came about, and which statements it refers to and does not hold", async () => {
    const { record } = await part(SEE, { speaker: ["ada-lind"], issue: ["fare-rise"], stance: ["neutral"] });
    expect(record.derivedFrom).toEqual({
      title: "Night buses in Marsh Quay",
      hash: SMALL_HASH,
      version: 1,
      filter: {
        filter: { ...NO_FILTER, speaker: ["ada-lind"], issue: ["fare-rise"], stance: ["neutral"] },
        part: SEE,
        fold: "actors",
        show: SHOW_NOTHING_ELSE,
      },
      sentence: "Statements that are neutral on Higher fares, by Ada Lind",
      omitted: ["s07"],
      derivedFrom: null,
    });
  });

  test("of a part keeps where that part came from", async () => {
    const { record } = await part(SEE, { stance: ["oppose"] });
    const again = await part(SEE, { form: ["mixed"] }, {}, record);
    expect(again.record.derivedFrom?.derivedFrom).toEqual(record.derivedFrom);
  });

  test("keeps keys that this software does not know", async () => {
    const marked = { ...smallRecord, note: "kept" };
    expect((await part(SEE, { stance: ["oppose"] }, {}, marked)).record).toMatchObject({ note: "kept" });
  });
});

describe("Repeats in a part", () => {
  const chain: OnRecord = {
    ...smallRecord,
    statements: smallRecord.statements.map((statement) =>
      statement.id === "s09" ? { ...statement, repeats: "s03" } : statement,
    ),
  };

  test("point to what the part holds when the statement between is left out", async () => {
    const forms: Partial<Filter> = { appearances: true };
    const { record } = await part({ what: "selection", ids: ["s01", "s09"] }, forms, {}, chain);
    expect(record.statements.map(({ id, repeats }) => [id, repeats])).toEqual([
      ["s01", null],
      ["s09", "s01"],
    ]);
  });

  test("point to the words that all repeat when none before is held, which is listed as omitted", async () => {
    const { record } = await part(SEE, { source: ["courier-2"], issue: ["night-buses"] }, {}, chain);
    expect(record.statements.map(({ id, repeats }) => [id, repeats])).toEqual([
      ["s03", "s01"],
      ["s09", "s03"],
    ]);
    expect(record.derivedFrom?.omitted).toEqual(["s01"]);
    const reopened = await createMemoryEngine(record, SMALL_HASH).ask({ ask: "counts", filter: NO_FILTER });
    expect(reopened.statements).toEqual({ kept: 1, total: 1 });
  });
});

describe("A selection", () => {
  const selected = async (ids: readonly string[], clauses: Partial<Filter> = {}) =>
    idsOf((await part({ what: "selection", ids }, clauses)).record.statements);

  test("of an actor holds what it says, not what is said of it", async () => {
    expect(await selected(["ada-lind"])).toEqual(["s01", "s03", "s05", "s08"]);
  });

  test("of an issue, a source or a statement holds what is on it, in it, and itself with the same words elsewhere", async () => {
    expect(await selected(["fare-rise"])).toEqual(["s02", "s04", "s05", "s08"]);
    expect(await selected(["courier-1"])).toEqual(["s01", "s02"]);
    expect(await selected(["s03"])).toEqual(["s01", "s03"]);
  });

  test("of a tie holds what stands behind it, under the filter", async () => {
    expect(await selected(["ada-lind~support~night-buses", "ben-okoro~oppose~ada-lind"])).toEqual([
      "s01",
      "s03",
      "s04",
    ]);
    expect(await selected(["ada-lind~support~night-buses"], { source: ["courier-2"] })).toEqual(["s03"]);
  });

  test("holds a node that nothing is said by, and says what was selected", async () => {
    const { record, ties } = await part({ what: "selection", ids: ["depot-move"] });
    expect(record.statements).toEqual([]);
    expect(idsOf(record.issues)).toEqual(["depot-move"]);
    expect(idsOf(ties.nodes)).toEqual(["depot-move"]);
    expect(record.derivedFrom?.sentence).toBe(
      "All statements in this record; of these, the selection of Moving the depot",
    );
  });
});

test("a neighbourhood holds what stands behind the ties near it", async () => {
  const { record } = await part({ what: "around", ids: ["ada-lind"], steps: 1 });
  expect(idsOf(record.statements)).toEqual(["s01", "s03", "s04", "s05", "s08"]);
  expect(record.derivedFrom?.sentence).toBe("All statements in this record; of these, within 1 step of Ada Lind");
});

test("a neighbourhood holds a statement that stands alone in the statements fold", async () => {
  const { record } = await createMemoryEngine(smallRecord, SMALL_HASH).ask({
    ask: "part",
    filter: { ...NO_FILTER, stance: ["uncoded"] },
    part: { what: "around", ids: ["s06"], steps: 1 },
    fold: "statements",
    show: SHOW_NOTHING_ELSE,
  });
  expect(idsOf(record.statements)).toEqual(["s06"]);
  const nobody = smallRecord.statements.map((statement) => ({ ...statement, speaker: null, others: [], stances: [] }));
  const alone = await createMemoryEngine({ ...smallRecord, statements: nobody }, SMALL_HASH).ask({
    ask: "part",
    filter: NO_FILTER,
    part: { what: "around", ids: ["s03"], steps: 1 },
    fold: "statements",
    show: SHOW_NOTHING_ELSE,
  });
  expect(idsOf(alone.record.statements)).toEqual(["s01", "s03"]);
  expect(alone.ties.ties).toEqual([]);
});

test("everything is the record itself, whatever the filter", async () => {
  const { record, counts } = await part({ what: "everything" }, { stance: ["oppose"] });
  expect(record).toBe(smallRecord);
  expect(counts).toEqual({ statements: 9, nodes: 5, edges: 10, sources: 3 });
});
