import { describe, expect, test } from "vitest";
import {
  createMemoryEngine,
  type Filter,
  type Fold,
  NO_FILTER,
  SHOW_NOTHING_ELSE,
  type Show,
  type Steps,
  type Way,
} from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);

async function ties(fold: Fold, clauses: Partial<Filter> = {}, show: Partial<Show> = {}, top = 100) {
  const filter = { ...NO_FILTER, ...clauses };
  return engine.ask({ ask: "ties", filter, fold, show: { ...SHOW_NOTHING_ELSE, ...show }, top });
}

const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe("The actors fold", () => {
  test("draws a tie for each speaker, stance and target, and none toward oneself or a statement", async () => {
    expect(idsOf((await ties("actors")).ties)).toEqual([
      "ada-lind~mixed~fare-rise",
      "ada-lind~neutral~fare-rise",
      "ada-lind~support~night-buses",
      "ben-okoro~oppose~ada-lind",
      "ben-okoro~oppose~fare-rise",
      "ben-okoro~oppose~night-buses",
      "ben-okoro~support~fare-rise",
      "night-riders~oppose~ada-lind",
      "night-riders~oppose~fare-rise",
      "night-riders~support~night-buses",
    ]);
  });

  test("weighs a tie by its statements, repeats once, and says when all are reported speech", async () => {
    const support = (clauses: Partial<Filter>) => ties("actors", { issue: ["night-buses"], ...clauses });
    const lind = "ada-lind~support~night-buses";
    expect((await support({})).ties.find(({ id }) => id === lind)).toMatchObject({ weight: 1, reported: false });
    expect((await support({ appearances: true })).ties.find(({ id }) => id === lind)).toMatchObject({ weight: 2 });
    expect((await support({})).ties.find(({ id }) => id === "ben-okoro~oppose~night-buses")).toEqual({
      id: "ben-okoro~oppose~night-buses",
      kind: "stance",
      source: "ben-okoro",
      target: "night-buses",
      stance: "oppose",
      weight: 1,
      reported: true,
      label: "opposes",
    });
  });

  test("counts on a node what it says and what is said of it, and keeps stances toward itself there", async () => {
    const { nodes } = await ties("actors");
    expect(nodes.find(({ id }) => id === "night-riders")).toEqual({
      id: "night-riders",
      kind: "group",
      label: "Night Riders",
      short: null,
      statements: 2,
      about: 1,
      mix: { support: 1, oppose: 1, mixed: 0, neutral: 0, uncoded: 0 },
      self: ["support"],
      form: null,
    });
    expect(nodes.find(({ id }) => id === "fare-rise")).toMatchObject({
      statements: 4,
      about: 4,
      mix: { support: 1, oppose: 1, mixed: 1, neutral: 1 },
    });
  });

  test("leaves out whom no words tie, unless isolates are shown", async () => {
    expect(idsOf((await ties("actors")).nodes)).not.toContain("drivers-union");
    expect(idsOf((await ties("actors", {}, { isolates: true })).nodes)).toHaveLength(9);
  });
});

describe("The statements fold", () => {
  test("draws a statement between its speakers and its targets", async () => {
    expect(idsOf((await ties("statements", { speaker: ["night-riders"] })).ties)).toEqual([
      "ben-okoro~said~s04",
      "night-riders~said~s04",
      "night-riders~said~s07",
      "s04~oppose~ada-lind",
      "s04~oppose~fare-rise",
      "s07~support~night-buses",
    ]);
  });

  test("draws a reply only when what it replies to is drawn", async () => {
    expect(idsOf((await ties("statements")).ties)).toContain("s05~oppose~s04");
    expect(idsOf((await ties("statements", { speaker: ["ada-lind"] })).ties)).not.toContain("s05~oppose~s04");
  });

  test("keeps every statement as a node, also one that nobody is named for and one that takes no stance", async () => {
    const { nodes } = await ties("statements", { text: "home" });
    expect(idsOf(nodes)).toEqual(["night-buses", "s09"]);
    expect((await ties("statements", { stance: ["uncoded"] })).nodes).toMatchObject([
      { id: "s06", statements: 1, form: "indirect", mix: { uncoded: 1 } },
      { id: "town-council" },
    ]);
  });

  test("draws a reply to a repeat toward the statement that counts for it", async () => {
    const statements = smallRecord.statements.map((statement) =>
      statement.id === "s09"
        ? {
            ...statement,
            stances: statement.stances.map((s) => ({ ...s, toward: { kind: "statement" as const, id: "s03" } })),
          }
        : statement,
    );
    const other = createMemoryEngine({ ...smallRecord, statements }, SMALL_HASH);
    const ask = { ask: "ties", fold: "statements", show: SHOW_NOTHING_ELSE, top: 100 } as const;
    expect(idsOf((await other.ask({ ...ask, filter: NO_FILTER })).ties)).toContain("s09~support~s01");
    const each = { ...NO_FILTER, appearances: true };
    expect(idsOf((await other.ask({ ...ask, filter: each })).ties)).toContain("s09~support~s03");
  });
});

describe("Structure", () => {
  test("of deeds stands between what words tie, and weighs as many deeds of one kind", async () => {
    const shown = await ties("actors", {}, { relations: true });
    expect(shown.ties.filter(({ kind }) => kind === "relation")).toEqual([
      {
        id: "ada-lind~did:met_with~ben-okoro",
        kind: "relation",
        source: "ada-lind",
        target: "ben-okoro",
        stance: null,
        weight: 2,
        reported: false,
        label: "met with",
      },
    ]);
  });

  test("of deeds follows the clauses on source, outlet and date alone", async () => {
    const met = async (clauses: Partial<Filter>) =>
      (await ties("actors", clauses, { relations: true, isolates: true })).ties.find(
        ({ label }) => label === "met with",
      )?.weight;
    expect(await met({ stance: ["neutral"], speaker: ["drivers-union"] })).toBe(2);
    expect(await met({ source: ["courier-1"] })).toBe(1);
    expect(await met({ from: "2024-04" })).toBe(1);
    expect(await met({ outlet: [] })).toBeUndefined();
  });

  test("of affiliations carries the role", async () => {
    const { ties: drawn } = await ties("actors", {}, { affiliations: true, isolates: true });
    expect(drawn.filter(({ kind }) => kind === "affiliation").map(({ id, label }) => [id, label])).toEqual([
      ["ada-lind~of~town-council", "mayor"],
      ["ben-okoro~of~drivers-union", "chair"],
    ]);
  });

  test("of sources goes from speakers, or from statements in their fold", async () => {
    const of = async (fold: Fold) =>
      (await ties(fold, { text: "dawn" }, { sources: true })).ties.filter(({ kind }) => kind === "source");
    expect(await of("actors")).toMatchObject([{ id: "ada-lind~in~courier-1", weight: 1 }]);
    expect(await of("statements")).toMatchObject([{ id: "s01~in~courier-1", weight: 1 }]);
  });
});

describe("Top", () => {
  test("keeps the nodes with the most statements made and about, equals by id, and counts the rest", async () => {
    const { nodes, ties: drawn, dropped } = await ties("actors", {}, {}, 3);
    expect(idsOf(nodes)).toEqual(["ada-lind", "fare-rise", "night-buses"]);
    expect(idsOf(drawn)).toEqual([
      "ada-lind~mixed~fare-rise",
      "ada-lind~neutral~fare-rise",
      "ada-lind~support~night-buses",
    ]);
    expect(dropped).toBe(2);
  });
});

describe("Around", () => {
  const around = (ids: readonly string[], steps: 1 | 2 | 3, fold: Fold = "actors", top = 100) =>
    engine.ask({ ask: "around", filter: NO_FILTER, ids, steps, fold, show: SHOW_NOTHING_ELSE, top });

  test("an issue after one step is who takes a stance on it, without the stances between them", async () => {
    const near = await around(["night-buses"], 1);
    expect(idsOf(near.nodes)).toEqual(["ada-lind", "ben-okoro", "night-buses", "night-riders"]);
    expect(idsOf(near.ties)).not.toContain("ben-okoro~oppose~ada-lind");
  });

  test("a second step adds the ties of whom the first one reached", async () => {
    expect(idsOf((await around(["night-buses"], 2)).ties)).toContain("ben-okoro~oppose~ada-lind");
  });

  test("a tie starts from both of its ends", async () => {
    expect(idsOf((await around(["ben-okoro~oppose~ada-lind"], 1)).nodes)).toHaveLength(5);
  });

  test("a statement that is not drawn starts from its speakers and targets", async () => {
    expect(await around(["s07"], 1)).toEqual(await around(["night-riders", "night-buses"], 1));
  });

  test("out goes along the ties, in against them, at every step", async () => {
    const walk = async (id: string, way: Way, steps: Steps) =>
      idsOf(
        (
          await engine.ask({
            ...{ ask: "around", filter: NO_FILTER, ids: [id], steps, way, fold: "actors", top: 100 },
            show: SHOW_NOTHING_ELSE,
          })
        ).nodes,
      );
    expect(await walk("ben-okoro", "out", 1)).toEqual(["ada-lind", "ben-okoro", "fare-rise", "night-buses"]);
    expect(await walk("ada-lind", "in", 1)).toEqual(["ada-lind", "ben-okoro", "night-riders"]);
    expect(await walk("ada-lind", "in", 3)).toEqual(["ada-lind", "ben-okoro", "night-riders"]);
    expect(await walk("fare-rise", "out", 3)).toEqual(["fare-rise"]);
  });

  test("what is expanded adds all its ties when it is there by then, in order", async () => {
    const expand = (expanded: readonly string[]) =>
      engine.ask({
        ...{ ask: "around", filter: NO_FILTER, ids: ["night-riders"], steps: 1, way: "out", expanded, top: 100 },
        ...{ fold: "actors", show: SHOW_NOTHING_ELSE },
      });
    const near = ["ada-lind", "fare-rise", "night-buses", "night-riders"];
    expect(idsOf((await expand([])).nodes)).toEqual(near);
    expect(idsOf((await expand(["ben-okoro", "nobody"])).nodes)).toEqual(near);
    const { nodes, ties } = await expand(["ada-lind", "ben-okoro"]);
    expect(idsOf(nodes)).toEqual(["ada-lind", "ben-okoro", "fare-rise", "night-buses", "night-riders"]);
    expect(idsOf(ties)).toContain("ben-okoro~oppose~night-buses");
    expect(idsOf((await expand(["ben-okoro", "ada-lind"])).ties)).not.toContain("ben-okoro~oppose~night-buses");
  });

  test("what the record does not hold starts nothing", async () => {
    expect(await around(["nobody"], 3)).toEqual({ nodes: [], ties: [], dropped: 0 });
  });

  test("the start is kept before all others", async () => {
    expect(idsOf((await around(["night-riders"], 1, "actors", 1)).nodes)).toEqual(["night-riders"]);
  });
});
