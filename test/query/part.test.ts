import { describe, expect, test } from "vitest";
import type { Affiliation, LastCheck, OnRecord, Quote } from "../../src/model/index.ts";
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

  test("leaves named views to the whole, which they are of", async () => {
    const views = [{ id: "v1", name: "Everyone", note: "", address: "at=ada-lind" }];
    const viewed = { ...smallRecord, views };
    expect((await part(SEE, {}, {}, viewed)).record).not.toHaveProperty("views");
    expect((await part({ what: "selection", ids: ["ada-lind"] }, {}, {}, viewed)).record).not.toHaveProperty("views");
    expect((await part({ what: "everything" }, {}, {}, viewed)).record.views).toEqual(views);
  });

  test("keeps keys that this software does not know", async () => {
    const marked = { ...smallRecord, note: "kept" };
    expect((await part(SEE, { stance: ["oppose"] }, {}, marked)).record).toMatchObject({ note: "kept" });
  });
});

describe("The last check of a source", () => {
  const counts = { moved: 0, altered: 0, missing: 0 };
  const checked = (change: Partial<LastCheck> = {}): OnRecord => ({
    ...smallRecord,
    actors: smallRecord.actors.map((actor) => (actor.id === "ada-lind" ? { ...actor, affiliations: [MAYOR] } : actor)),
    sources: smallRecord.sources.map((source) => {
      const { id, textHash } = source;
      const evidence = id === "courier-2" ? 1 : 0;
      const verified = [...smallRecord.statements, ...smallRecord.relations]
        .filter((each) => each.source === id)
        .reduce((sum, { quotes }) => sum + quotes.length, evidence);
      return { ...source, lastCheck: { textHash, on: "2024-04-01", verified, ...counts, ...change } };
    }),
  });
  const MAYOR: Affiliation = {
    agency: "town-council",
    role: "mayor",
    from: null,
    to: null,
    basis: "stated",
    why: null,
    evidence: [{ source: "courier-2", quote: quoteOf("s03") }],
  };
  const lastChecks = ({ sources }: OnRecord) => sources.map(({ id, lastCheck }) => [id, lastCheck?.verified ?? null]);

  test("counts the part's own quotes, those of affiliations among them; the count of sources does not", async () => {
    const { record, counts } = await part({ what: "selection", ids: ["s08"] }, {}, {}, checked());
    expect(lastChecks(record)).toEqual([
      ["courier-2", 1],
      ["post-1", 1],
    ]);
    expect(counts).toMatchObject({ statements: 1, sources: 1 });
  });

  test("counts relations that are in the part", async () => {
    const asked: Partial<Filter> = { source: ["courier-1"] };
    const without = await part(SEE, asked, {}, checked());
    const withRelations = await part(SEE, asked, { relations: true }, checked());
    expect(lastChecks(without.record)[0]).toEqual(["courier-1", 3]);
    expect(lastChecks(withRelations.record)[0]).toEqual(["courier-1", 4]);
  });

  test.each([
    ["one quote was altered", { altered: 1 }],
    ["one quote was moved", { moved: 1 }],
    ["one quote was missing", { missing: 1 }],
    ["fewer quotes were checked than there are", { verified: 1 }],
  ])("is left out when %s, since it does not say which", async (_, change) => {
    const { record } = await part({ what: "selection", ids: ["s08"] }, {}, {}, checked(change));
    expect(record.sources.map(({ lastCheck }) => lastCheck)).toEqual([null, null]);
  });

  test("is untouched in everything, and in a part of a part counted again", async () => {
    const whole = checked();
    expect((await part({ what: "everything" }, {}, {}, whole)).record.sources).toBe(whole.sources);
    const first = await part(SEE, { source: ["courier-1"] }, {}, whole);
    const again = await part({ what: "selection", ids: ["s01"] }, {}, {}, first.record);
    expect(lastChecks(again.record)[0]).toEqual(["courier-1", 1]);
  });
});

function quoteOf(id: string): Quote {
  const [quote] = smallRecord.statements.find((statement) => statement.id === id)?.quotes ?? [];
  if (!quote) throw new Error(`expected a quote of ${id}`);
  return quote;
}

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
