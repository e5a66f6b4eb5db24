// What stays under a filter, on the night buses of Marsh Quay (test/fixtures/small-record.ts).
import { describe, expect, test } from "vitest";
import { createMemoryEngine, type Filter, NO_FILTER } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);

async function rows(clauses: Partial<Filter>) {
  const filter = { ...NO_FILTER, ...clauses };
  const sort = { by: "words", descending: false } as const;
  const { items } = await engine.ask({ ask: "statements", filter, sort, from: 0, size: 100 });
  return items.toSorted((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
}

async function ids(clauses: Partial<Filter>) {
  return (await rows(clauses)).map(({ statement }) => statement.id);
}

describe("Stance and issue", () => {
  test("without a clause every statement stays but the rejected one, and repeats count once", async () => {
    expect(await ids({})).toEqual(["s01", "s02", "s04", "s05", "s06", "s07", "s08", "s09", "s11"]);
  });

  test("must hold on the same stance: Okoro opposes night buses and supports fares, and does not oppose fares in it", async () => {
    expect(await ids({ stance: ["oppose"], issue: ["fare-rise"] })).toEqual(["s04"]);
    expect(await ids({ stance: ["support"], issue: ["fare-rise"] })).toEqual(["s02"]);
  });

  test("say which stances of a statement stay", async () => {
    expect(await rows({ stance: ["oppose"], speaker: ["ben-okoro"] })).toMatchObject([
      { statement: { id: "s02" }, kept: [0] },
      { statement: { id: "s04" }, kept: [0, 1] },
    ]);
  });

  test("an empty list keeps nothing", async () => {
    expect(await ids({ stance: [] })).toEqual([]);
    expect(await ids({ speaker: [] })).toEqual([]);
  });

  test("a refusal to comment is not coded, and never on an issue", async () => {
    expect(await ids({ stance: ["uncoded"] })).toEqual(["s06"]);
    expect(await ids({ stance: ["uncoded"], issue: ["fare-rise"] })).toEqual([]);
  });
});

describe("Speaker, actor and kind", () => {
  test("a joint speaker is a speaker", async () => {
    expect(await ids({ speaker: ["ben-okoro"] })).toEqual(["s02", "s04"]);
  });

  test("an actor takes part by speaking, being spoken for, addressed, relaying, being named or a target", async () => {
    expect(await ids({ actor: ["night-riders"] })).toEqual(["s04", "s07", "s08"]);
    expect(await ids({ actor: ["drivers-union"] })).toEqual(["s02", "s11"]);
    expect(await ids({ actor: ["quay-courier"] })).toEqual(["s02", "s06"]);
  });

  test("an actor is no target of a stance that does not stay", async () => {
    expect(await ids({ actor: ["night-riders"], stance: ["neutral"] })).toEqual(["s08"]);
  });

  test("a statement without a speaker is of no kind", async () => {
    const kinds = await ids({ kind: ["person", "agency", "group", "outlet"] });
    expect(kinds).not.toContain("s09");
    expect(await ids({ kind: ["agency"] })).toEqual(["s06"]);
  });
});

describe("Source, outlet and date", () => {
  test("a source keeps what stands in it, also words that otherwise count elsewhere", async () => {
    expect(await ids({ source: ["courier-2"] })).toEqual(["s03", "s04", "s05", "s06", "s09"]);
  });

  test("an outlet keeps what its sources hold", async () => {
    expect(await ids({ outlet: ["quay-courier"] })).toEqual(["s01", "s02", "s04", "s05", "s06", "s09"]);
  });

  test("a statement's own date goes before its source's", async () => {
    expect(await ids({ to: "2024-03-04", undated: false })).toEqual(["s01"]);
    expect(await ids({ from: "2024-03-05", to: "2024-03-31", undated: false })).toEqual(["s02"]);
  });

  test("a month may overlap a day within it", async () => {
    expect(await ids({ from: "2024-04-17", undated: false })).toEqual(["s03", "s04", "s05", "s06", "s09"]);
  });

  test("what has no date stays unless it is left out, and only while a date is asked for", async () => {
    expect(await ids({ to: "2024-03-04" })).toEqual(["s01", "s07", "s08", "s11"]);
    expect(await ids({ undated: false })).toHaveLength(9);
  });
});

describe("Text", () => {
  test("looks for every word, case and diacritics folded, in words, gist, names and the source's label", async () => {
    expect(await ids({ text: "DAWN lind" })).toEqual(["s01"]);
    expect(await ids({ text: "märsh" })).toEqual(["s06", "s11"]);
    expect(await ids({ text: "second report stop" })).toEqual([]);
    expect(await ids({ text: "second sign" })).toEqual([]);
    expect(await ids({ text: "second home" })).toEqual(["s09"]);
  });

  test("finds words whose apostrophe is curly by a straight one, and the other way round", async () => {
    expect(await ids({ text: "mayor’s" })).toEqual(["s04"]);
    expect(await ids({ text: "drivers' union" })).toEqual(["s11"]);
  });

  test.each([
    "“a tax on the tired",
    '"tax on the tired"',
    "a tax “on the” tired",
    "‘a tax’, … tired",
    "a tax on (‘the tired’).",
    "«the» ‹tired›",
  ])("finds words that are pasted with marks around or inside them: %s", async (text) => {
    expect(await ids({ text })).toEqual(["s04"]);
  });

  test("of marks alone asks for nothing", async () => {
    expect(await ids({ text: " “ ‘…’ — " })).toHaveLength(9);
  });

  test("of white space alone asks for nothing", async () => {
    expect(await ids({ text: "  " })).toHaveLength(9);
  });
});

describe("Repeats", () => {
  test("say where the same words are", async () => {
    expect((await rows({ issue: ["night-buses"] }))[0]).toMatchObject({ statement: { id: "s01" }, also: ["s03"] });
  });

  test("a repeat stands for the words when the first wording does not stay", async () => {
    expect(await rows({ source: ["courier-2"], speaker: ["ada-lind"], form: ["direct"] })).toMatchObject([
      { statement: { id: "s03" }, also: [] },
      { statement: { id: "s05" } },
    ]);
  });

  test("the first wording stands for the words, whatever its id", async () => {
    const renamed = smallRecord.statements.map((statement) => ({
      ...statement,
      id: statement.id === "s01" ? "z01" : statement.id,
      repeats: statement.repeats && "z01",
    }));
    const other = createMemoryEngine({ ...smallRecord, statements: renamed }, SMALL_HASH);
    const answer = await other.ask({
      ask: "statements",
      filter: { ...NO_FILTER, text: "dawn" },
      sort: { by: "date", descending: false },
      from: 0,
      size: 10,
    });
    expect(answer.items).toMatchObject([{ statement: { id: "z01" }, also: ["s03"] }]);
  });

  test("each count when appearances are asked for", async () => {
    expect(await ids({ appearances: true, text: "dawn" })).toEqual(["s01", "s03"]);
  });
});

describe("Left out", () => {
  test("an actor's own statements go, a joint one stays", async () => {
    expect(await ids({ without: ["ben-okoro"] })).toEqual(["s01", "s04", "s05", "s06", "s07", "s08", "s09", "s11"]);
    expect(await ids({ without: ["ben-okoro", "night-riders"] })).not.toContain("s04");
  });

  test("stances toward it go, and a statement that keeps none of its own", async () => {
    expect(await rows({ without: ["night-buses"], speaker: ["ben-okoro"] })).toMatchObject([
      { statement: { id: "s02" }, kept: [1] },
      { statement: { id: "s04" }, kept: [0, 1] },
    ]);
    expect(await ids({ without: ["night-buses", "fare-rise"] })).toEqual(["s04", "s05", "s06", "s07", "s11"]);
    expect(await ids({ without: ["night-buses"], stance: ["oppose"], speaker: ["ben-okoro"] })).toEqual(["s04"]);
  });

  test("statements in a source go, and a repeat elsewhere stands for its words", async () => {
    expect(await ids({ without: ["courier-1"], speaker: ["ada-lind"] })).toEqual(["s03", "s05", "s08"]);
  });

  test("a statement goes with its words, or only one appearance of them", async () => {
    expect(await ids({ without: ["s03"], text: "dawn" })).toEqual([]);
    expect(await ids({ without: ["s03"], text: "dawn", appearances: true })).toEqual(["s01"]);
  });

  test("a reply to it goes when it says nothing else", async () => {
    expect(await rows({ without: ["s04"], speaker: ["ada-lind"] })).toMatchObject([
      { statement: { id: "s01" } },
      { statement: { id: "s05" }, kept: [1] },
      { statement: { id: "s08" } },
    ]);
    expect(await ids({ without: ["s04", "fare-rise"], speaker: ["ada-lind"] })).toEqual(["s01"]);
  });

  test("it is not drawn: not as a joint speaker, nor among nodes without edges, nor as the end of a deed", async () => {
    const filter = { ...NO_FILTER, without: ["ben-okoro", "courier-2", "depot-move"] };
    const show = { sources: true, relations: true, affiliations: true, isolates: true };
    for (const fold of ["actors", "statements"] as const) {
      const { nodes, ties } = await engine.ask({ ask: "ties", filter, fold, show, top: 100 });
      const drawn = nodes.map(({ id }) => id);
      expect(drawn).toEqual(expect.arrayContaining(["ada-lind", "courier-1", "night-buses"]));
      for (const id of filter.without) expect(drawn).not.toContain(id);
      for (const { source, target } of ties) expect(drawn).toEqual(expect.arrayContaining([source, target]));
      expect(ties.filter(({ kind }) => kind === "relation")).toEqual([]);
    }
  });

  test("what was left out is still described, with nothing of its own", async () => {
    const filter = { ...NO_FILTER, without: ["ada-lind"] };
    const hidden = await engine.ask({ ask: "profile", filter, id: "ada-lind" });
    expect(hidden).toMatchObject({ node: { label: "Ada Lind" }, statements: [], says: [], about: [], relations: [] });
    const tie = { ask: "evidence", tie: "ben-okoro~oppose~ada-lind", from: 0, size: 10 } as const;
    expect(await engine.ask({ ...tie, filter })).toBeNull();
  });

  test("is not counted, and is named among what to loosen", async () => {
    const filter = { ...NO_FILTER, without: ["ben-okoro"] };
    expect(await engine.ask({ ask: "counts", filter })).toMatchObject({
      statements: { kept: 8, total: 9 },
      actors: { kept: 4, total: 6 },
    });
    const nothing = { ...filter, speaker: ["ben-okoro"], form: ["indirect"] as const };
    expect((await engine.ask({ ask: "counts", filter: nothing })).loosen).toEqual([
      { clause: "speaker", statements: 2 },
      { clause: "form", statements: 1 },
      { clause: "without", statements: 1 },
    ]);
  });
});

describe("Counts", () => {
  test("are of what speaks or is spoken of, out of all that the record holds", async () => {
    const filter: Filter = { ...NO_FILTER, stance: ["oppose"] };
    expect(await engine.ask({ ask: "counts", filter })).toEqual({
      statements: { kept: 3, total: 9 },
      actors: { kept: 3, total: 6 },
      issues: { kept: 2, total: 3 },
      sources: { kept: 2, total: 3 },
      mix: { support: 0, oppose: 3, mixed: 0, neutral: 0, uncoded: 0 },
      dating: null,
      loosen: [],
    });
  });

  test("tell what is dated to the time that is asked for from what only may be of it", async () => {
    const dates = ["2024-03", "2024-03-04", "2024-03-04/2024-03-05", "2024-02"];
    const dated = {
      ...smallRecord,
      statements: smallRecord.statements.map((statement, i) => {
        const edtf = dates[i];
        return { ...statement, repeats: null, date: edtf ? { edtf, basis: "stated" as const, why: null } : null };
      }),
      sources: smallRecord.sources.map((source) => ({ ...source, published: null })),
    };
    const ask = async (from: string | null, to: string | null, undated = true) =>
      (await createMemoryEngine(dated, SMALL_HASH).ask({ ask: "counts", filter: { ...NO_FILTER, from, to, undated } }))
        .dating;
    const others = (await ask("2024-03", null))?.undated;
    expect(others).toBeGreaterThan(0);
    expect(await ask("2024-03-04", "2024-03-04")).toEqual({ within: 1, maybe: 2, undated: others });
    expect(await ask("2024-03", "2024-03", false)).toEqual({ within: 3, maybe: 0, undated: 0 });
    expect(await ask(null, "2024-03-04")).toEqual({ within: 2, maybe: 2, undated: others });
    expect(await ask(null, null)).toBeNull();
  });

  test("count a source that only repeats what another one has", async () => {
    const filter: Filter = { ...NO_FILTER, text: "dawn" };
    expect(await engine.ask({ ask: "counts", filter })).toMatchObject({
      statements: { kept: 1, total: 9 },
      sources: { kept: 2, total: 3 },
    });
  });

  test("name the clause to loosen when nothing stays, the most helpful one first", async () => {
    const filter: Filter = { ...NO_FILTER, stance: ["neutral"], speaker: ["night-riders"], text: "fare" };
    expect((await engine.ask({ ask: "counts", filter })).loosen).toEqual([
      { clause: "speaker", statements: 1 },
      { clause: "stance", statements: 1 },
      { clause: "text", statements: 0 },
    ]);
  });
});
