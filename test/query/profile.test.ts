import { describe, expect, test } from "vitest";
import {
  createMemoryEngine,
  type Filter,
  type Group,
  NO_FILTER,
  type Profile,
  type Row,
} from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const engine = createMemoryEngine(smallRecord, SMALL_HASH);

async function profile(id: string, clauses: Partial<Filter> = {}): Promise<Profile> {
  const answer = await engine.ask({ ask: "profile", filter: { ...NO_FILTER, ...clauses }, id });
  if (!answer) throw new Error(`expected a profile of ${id}`);
  return answer;
}

const idsOf = (rows: readonly Row[]) => rows.map(({ statement }) => statement.id);
const told = (groups: readonly Group[]) =>
  groups.map(({ value, other, rows, tie }) => `${value} ${other.label}: ${idsOf(rows).join(" ")} (${tie ?? "no tie"})`);

describe("An actor", () => {
  test("says what it says by target, with the tie that shows it", async () => {
    expect(told((await profile("ben-okoro")).says)).toEqual([
      "oppose Ada Lind: s04 (ben-okoro~oppose~ada-lind)",
      "support Higher fares: s02 (ben-okoro~support~fare-rise)",
      "oppose Higher fares: s04 (ben-okoro~oppose~fare-rise)",
      "oppose Night buses: s02 (ben-okoro~oppose~night-buses)",
    ]);
  });

  test("has no tie for a stance toward itself or toward a statement", async () => {
    expect(told((await profile("drivers-union")).says)).toEqual(["support Marsh Quay Drivers' Union: s11 (no tie)"]);
    const reply = (await profile("ada-lind")).says.find(({ other }) => other.kind === "statement");
    expect(reply).toMatchObject({ tie: null, value: "oppose", other: { id: "s04" } });
  });

  test("is spoken of by each joint speaker, and not by itself", async () => {
    expect(told((await profile("ada-lind")).about)).toEqual([
      "oppose Ben Okoro: s04 (ben-okoro~oppose~ada-lind)",
      "oppose Night Riders: s04 (night-riders~oppose~ada-lind)",
    ]);
    expect((await profile("night-riders")).about).toEqual([]);
  });

  test("is silent on issues on which it takes no stance in the whole record, whatever the filter", async () => {
    const silent = async (clauses: Partial<Filter>) =>
      (await profile("ben-okoro", clauses)).silent.map(({ label }) => label);
    expect(await silent({})).toEqual(["Moving the depot"]);
    expect(await silent({ stance: ["neutral"] })).toEqual(["Moving the depot"]);
  });

  test("is quoted by the sources that carry its words, repeats too", async () => {
    expect((await profile("ada-lind")).quotedBy).toEqual([
      { source: "courier-2", count: 2 },
      { source: "courier-1", count: 1 },
      { source: "post-1", count: 1 },
    ]);
  });

  test("is named where it was addressed, spoken for or relayed, without speaking or being a target", async () => {
    expect(idsOf((await profile("night-riders")).named)).toEqual(["s08"]);
    expect(idsOf((await profile("town-council")).named)).toEqual(["s11"]);
    expect((await profile("ada-lind")).named).toEqual([]);
  });

  test("has members, deeds and statements that take no stance", async () => {
    const council = await profile("town-council");
    expect(council.members).toMatchObject([{ actor: { id: "ada-lind" }, affiliation: { role: "mayor" } }]);
    expect(council.relations.map(({ id }) => id)).toEqual(["r2"]);
    expect(idsOf(council.uncoded)).toEqual(["s06"]);
  });

  test("that the filter leaves nothing of is still shown", async () => {
    const hidden = await profile("town-council", { stance: ["oppose"] });
    expect(hidden).toMatchObject({ node: { label: "Marsh Quay Town Council" }, statements: [], uncoded: [] });
  });
});

test("an issue shows who stands where, and words that nobody is named for by themselves", async () => {
  const { about, mix, says, statements } = await profile("night-buses");
  expect(told(about)).toEqual([
    "support Ada Lind: s01 (ada-lind~support~night-buses)",
    "oppose Ben Okoro: s02 (ben-okoro~oppose~night-buses)",
    "support Buses should take people home at night.: s09 (no tie)",
    "support Night Riders: s07 (night-riders~support~night-buses)",
  ]);
  expect(mix).toEqual({ support: 3, oppose: 1, mixed: 0, neutral: 0, uncoded: 0 });
  expect(idsOf(statements)).toEqual(["s01", "s02", "s09", "s07"]);
  expect(says).toEqual([]);
});

test("a source shows all that stands in it, also words that count elsewhere", async () => {
  expect(idsOf((await profile("courier-2")).statements)).toEqual(["s03", "s04", "s05", "s06", "s09"]);
  expect(idsOf((await profile("courier-2", { source: ["courier-1"] })).statements)).toEqual([]);
});

describe("A statement", () => {
  test("shows its replies by speaker, and the statements that it relayed", async () => {
    expect(told((await profile("s04")).about)).toEqual(["oppose Ada Lind: s05 (no tie)"]);
    expect(idsOf((await profile("s07")).named)).toEqual(["s08"]);
  });

  test("that repeats another shows where the same words are", async () => {
    const { thing, statements } = await profile("s03");
    expect(thing).toMatchObject({ kind: "statement", row: { statement: { id: "s03" }, kept: [0], also: ["s01"] } });
    expect(idsOf(statements)).toEqual(["s03"]);
  });

  test("that the filter hides is still shown, with no stance that stays", async () => {
    expect(await profile("s01", { stance: ["oppose"] })).toMatchObject({
      thing: { kind: "statement", row: { statement: { id: "s01" }, kept: [], also: [] } },
      statements: [],
    });
  });
});

test("names every id that it refers to", async () => {
  const { names } = await profile("s08");
  expect(Object.keys(names)).toEqual(["ada-lind", "fare-rise", "night-riders", "post-1", "s07", "s08"]);
});

test("of an unknown thing and of a rejected statement there is none", async () => {
  const none = (id: string) => engine.ask({ ask: "profile", filter: NO_FILTER, id });
  expect(await none("nobody")).toBeNull();
  expect(await none("s10")).toBeNull();
});
