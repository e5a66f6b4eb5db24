import { describe, expect, it } from "vitest";
import type { OnRecord, Statement } from "../../src/model/index.ts";
import { createMemoryEngine, NO_FILTER, type Profile } from "../../src/query/index.ts";
import { eachOtherWords } from "../../src/ui/connect/each-other.ts";
import { leadingOf } from "../../src/ui/connect/leading.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const FILTER = { ...NO_FILTER, appearances: true };

async function told(from: string, to: string, record = smallRecord) {
  const engine = createMemoryEngine(record, SMALL_HASH);
  const profile = async (id: string): Promise<Profile> => {
    const answer = await engine.ask({ ask: "profile", id, filter: FILTER });
    if (!answer) throw new Error(`expected ${id} in the record`);
    return answer;
  };
  return eachOtherWords(await profile(from), await profile(to));
}

describe("leadingOf", () => {
  const engine = createMemoryEngine(smallRecord, SMALL_HASH);
  const ask = { ask: "paths", filter: NO_FILTER, over: ["stance", "source"], most: 9 } as const;

  it("lets the shortest lead, or the one that was chosen", async () => {
    const answer = await engine.ask({ ...ask, from: "ada-lind", to: "ben-okoro" });
    const paths = answer?.paths ?? [];
    const short = paths.filter(({ links }) => links.length === paths[0]?.links.length);
    expect(short.length).toBeGreaterThan(0);
    expect(paths.length).toBeGreaterThan(short.length);
    const leading = leadingOf(paths, undefined);
    expect([...leading.places]).toEqual(short.map((_, i) => i));
    expect(leading.words).toBe(
      `Standing out: ${short.length === 1 ? "the shortest way" : `the ${short.length} shortest ways`}.`,
    );
    const last = paths.length;
    const chosen = leadingOf(paths, last);
    expect([...chosen.places]).toEqual([last - 1]);
    expect(chosen.words).toBe(`Standing out: way ${last}, over ${paths.at(-1)?.links.length} links.`);
    const own = paths.at(-1);
    const ids = [...(own?.nodes ?? []), ...(own?.links.flat() ?? [])].map(({ id }) => id);
    expect([...(chosen.kept ?? [])].toSorted()).toEqual([...new Set(ids)].toSorted());
    // A link may ask for one that the filters have taken away.
    expect(leadingOf(paths, last + 1)).toEqual(leading);
  });

  it("lets nothing step back where there is nothing else", async () => {
    const answer = await engine.ask({ ...ask, from: "ada-lind", to: "ben-okoro", most: 1 });
    const [only] = answer?.paths ?? [];
    expect(only && leadingOf([only], undefined)).toEqual({ places: new Set([0]), kept: null, words: null });
    expect(leadingOf([], 3)).toEqual({ places: new Set(), kept: null, words: null });
  });
});

describe("eachOtherWords", () => {
  const name = (id: string) => smallRecord.actors.find((actor) => actor.id === id)?.name;
  const bare: OnRecord = {
    ...smallRecord,
    statements: smallRecord.statements.map((statement) => ({
      ...statement,
      stances: statement.stances.filter(({ toward }) => toward.kind === "issue"),
      mentions: [],
    })),
  };

  it("says that two do not speak of each other, by their true names and either way round", async () => {
    expect(await told("ada-lind", "ben-okoro", bare)).toBe(
      `${name("ada-lind")} and ${name("ben-okoro")} do not speak of each other in this record.`,
    );
    expect(await told("ben-okoro", "ada-lind", bare)).toBe(
      `${name("ben-okoro")} and ${name("ada-lind")} do not speak of each other in this record.`,
    );
  });

  it("does not say so where one takes a stance toward the other, or toward its words, or names it", async () => {
    const [first] = bare.statements.filter(({ speaker }) => speaker === "ada-lind");
    const [answer] = bare.statements.filter(({ speaker }) => speaker === "ben-okoro");
    if (!first || !answer) throw new Error("expected both to speak");
    const change = (parts: Partial<Statement>) => ({
      ...bare,
      statements: bare.statements.map((one) => (one.id === answer.id ? { ...one, ...parts } : one)),
    });
    const stance = { value: "oppose", basis: "stated", reason: "Invented." } as const;
    for (const toward of [
      { kind: "actor", id: "ada-lind" },
      { kind: "statement", id: first.id },
    ] as const) {
      expect(await told("ada-lind", "ben-okoro", change({ stances: [{ ...stance, toward }] }))).toBeNull();
      expect(await told("ben-okoro", "ada-lind", change({ stances: [{ ...stance, toward }] }))).toBeNull();
    }
    for (const [from, to] of [
      ["ada-lind", "ben-okoro"],
      ["ben-okoro", "ada-lind"],
    ] as const) {
      expect(await told(from, to, change({ mentions: ["ada-lind"] }))).toBe(
        `${name("ben-okoro")} names ${name("ada-lind")} in this record, and neither takes a stance toward the other.`,
      );
    }
  });

  it("says of an actor that it takes no stance on an issue, and nothing of two issues", async () => {
    const silent = { ...bare, statements: bare.statements.filter(({ speaker }) => speaker !== "ada-lind") };
    const issue = smallRecord.issues[0];
    if (!issue) throw new Error("expected an issue");
    expect(await told("ada-lind", issue.id, silent)).toBe(
      `${name("ada-lind")} takes no stance on ${issue.name} in this record.`,
    );
    expect(await told(issue.id, "ada-lind", silent)).toBe(
      `${name("ada-lind")} takes no stance on ${issue.name} in this record.`,
    );
    expect(await told(issue.id, smallRecord.issues.at(-1)?.id ?? "", silent)).toBeNull();
  });
});
