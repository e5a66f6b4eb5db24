import { describe, expect, it } from "vitest";
import type { StanceValue } from "../../src/model/index.ts";
import type { Group, Row } from "../../src/query/index.ts";
import { standings } from "../../src/ui/axis/standings.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const [sample] = smallRecord.statements;

function row(id: string): Row {
  if (!sample) throw new Error("expected a statement");
  return { statement: { ...sample, id }, kept: [0], also: [], through: [] };
}

function group(who: string, value: StanceValue, ...ids: string[]): Group {
  const other = { kind: "person" as const, id: who.toLowerCase(), label: who };
  return { tie: `${other.id}~${value}~buses`, value, other, rows: ids.map(row) };
}

describe("who stands where", () => {
  it("puts a speaker at the mean of its statements: support 1, oppose −1, mixed and neutral 0", () => {
    const all = standings([
      group("Ada", "support", "s1", "s2"),
      group("Ada", "oppose", "s3"),
      group("Ada", "neutral", "s4"),
      group("Ben", "oppose", "s5"),
      group("Cleo", "mixed", "s6"),
      group("Dan", "support", "s7"),
    ]);
    expect(all.map(({ who, place }) => [who.label, place])).toEqual([
      ["Ben", -1],
      ["Cleo", 0],
      ["Ada", 0.25],
      ["Dan", 1],
    ]);
  });

  it("counts a statement once, however many stances it takes", () => {
    const [ada] = standings([group("Ada", "support", "s1", "s2"), group("Ada", "oppose", "s2")]);
    expect(ada).toMatchObject({ statements: 2, place: 0.5, least: -1, most: 1 });
    expect(ada?.mix).toEqual({ support: 2, oppose: 1, mixed: 0, neutral: 0, uncoded: 0 });
  });

  it("has no span where all stances are alike", () => {
    const [ada] = standings([group("Ada", "support", "s1", "s2")]);
    expect(ada).toMatchObject({ least: 1, most: 1, statements: 2 });
  });

  it("leads to the stance with most statements, the first of them in the order of stances", () => {
    const [ada] = standings([group("Ada", "oppose", "s1", "s2"), group("Ada", "support", "s3")]);
    expect(ada?.leadsTo).toBe("ada~oppose~buses");
    const [ben] = standings([group("Ben", "oppose", "s1"), group("Ben", "support", "s3")]);
    expect(ben?.leadsTo).toBe("ben~support~buses");
  });

  it("leads to the statement where nobody is named for it", () => {
    const sign = {
      ...group("Sign", "support", "s9"),
      tie: null,
      other: { kind: "statement" as const, id: "s9", label: "" },
    };
    expect(standings([sign])[0]?.leadsTo).toBe("s9");
  });

  it("orders one place by statements, then by name", () => {
    const all = standings([
      group("Cleo", "oppose", "s1"),
      group("Ben", "oppose", "s2"),
      group("Ada", "oppose", "s3", "s4"),
    ]);
    expect(all.map(({ who }) => who.label)).toEqual(["Ada", "Ben", "Cleo"]);
  });

  it("adds thirds up to the same place in any order", () => {
    const places = standings([
      group("Ada", "support", "s1", "s2"),
      group("Ada", "oppose", "s3"),
      group("Ben", "support", "s4", "s5", "s6", "s7"),
      group("Ben", "oppose", "s8", "s9"),
    ]).map(({ place }) => place);
    expect(new Set(places).size).toBe(1);
  });
});
