// With POLNEAR naming a corpus folder: mentions of its train split mean whom a person says they mean, no less often than is required.
import { describe, expect, it, test } from "vitest";
import type { Cast } from "../../src/extract/cast.ts";
import { judgeCorpus } from "./corpus-mentions.ts";
import {
  type GoldMention,
  goldMentions,
  judgeMention,
  KINDS_SCORED,
  meansSomebody,
  mentionScore,
} from "./mentions-score.ts";

const corpus = process.env.POLNEAR ?? "";
const skipped = corpus === "" ? " (skipped: POLNEAR is not set)" : "";

/** What is reached stands behind. */
const FLOORS: readonly (readonly [string, number])[] = [
  // .896
  ["pronouns", 0.87],
  // .991
  ["surnames", 0.97],
  // .924
  ["roles and acronyms", 0.88],
];

describe.skipIf(corpus === "")(`of the mentions in the corpus's train split${skipped}`, () => {
  const judged = corpus === "" ? [] : judgeCorpus(corpus, "work");

  it.each(FLOORS)("%s mean the right one", (name, floor) => {
    const score = mentionScore(judged.filter(({ gold }) => KINDS_SCORED[name]?.includes(gold.kind)));
    expect(score.total).toBeGreaterThan(60);
    expect(score.accuracy, JSON.stringify(score)).toBeGreaterThanOrEqual(floor);
  });

  it("those that are sure are right, nearly all", () => {
    const sure = judged.filter(({ confidence }) => confidence >= 0.84);
    expect(sure.length).toBeGreaterThan(150);
    expect(mentionScore(sure).accuracy).toBeGreaterThan(0.93);
  });
});

describe.skipIf(corpus === "")(`of four hundred roles in the corpus's train split${skipped}`, () => {
  const judged = corpus === "" ? [] : judgeCorpus(corpus, "roles");
  const roles = judged.filter(({ gold }) => KINDS_SCORED["roles and acronyms"]?.includes(gold.kind));

  // .804, .834
  it.each([
    ["all", 0.77, roles],
    ["those that mean a person or a body", 0.8, roles.filter(({ gold }) => meansSomebody(gold))],
  ] as const)("%s mean the right one", (_, floor, those) => {
    expect(those.length).toBeGreaterThan(250);
    expect(mentionScore(those).accuracy).toBeGreaterThanOrEqual(floor);
  });

  it("those that are sure are right, nearly all", () => {
    const sure = judged.filter(({ confidence }) => confidence >= 0.84);
    expect(sure.length).toBeGreaterThan(100);
    expect(mentionScore(sure).accuracy).toBeGreaterThan(0.9);
  });
});

describe.skipIf(corpus === "")(`of nine hundred roles that speak in the corpus${skipped}`, () => {
  const judged = corpus === "" ? [] : judgeCorpus(corpus, "speaking");
  const roles = judged.filter(({ gold }) => KINDS_SCORED["roles and acronyms"]?.includes(gold.kind));

  // .861, .847, .646
  it.each([
    ["all", 0.84, roles],
    ["those that mean a person or a body", 0.82, roles.filter(({ gold }) => meansSomebody(gold))],
    [
      "those who are named elsewhere, also as “a spokesman” who is named later",
      0.62,
      roles.filter(({ gold }) => gold.named !== null),
    ],
  ] as const)("%s mean the right one", (_, floor, those) => {
    expect(those.length).toBeGreaterThan(200);
    expect(mentionScore(those).accuracy).toBeGreaterThanOrEqual(floor);
  });
});

describe("the scorer of mentions", () => {
  const cast: Cast = {
    entities: [
      { kind: "person", name: "Ada Holt", named: true, aliases: ["Holt"], roles: [], maker: null, mentions: [0, 2] },
      { kind: "person", name: "a clerk", named: false, aliases: [], roles: [], maker: null, mentions: [1] },
    ],
    mentions: [
      { start: 0, end: 8, kind: "name", entity: 0, confidence: 0.97 },
      { start: 20, end: 27, kind: "role", entity: 1, confidence: 0.8 },
      { start: 40, end: 43, kind: "pronoun", entity: 0, confidence: 0.9 },
      { start: 50, end: 54, kind: "pronoun", entity: null, confidence: 0 },
    ],
  };

  function gold(
    start: number,
    end: number,
    entity: string | null,
    named: readonly [number, number] | null,
  ): GoldMention {
    return {
      split: "train",
      article: "a",
      start,
      end,
      kind: "pronoun",
      entity,
      entityKind: "person",
      named,
      note: null,
    };
  }

  const text = "Ada Holt came. Then her aid of the household spoke, and she (Holt) left us all";

  test("judges the mention at the noun of a mark, without what follows it", () => {
    const marked = { ...gold(20, 41, null, null), kind: "role" as const };
    expect(text.slice(20, 41)).toBe("her aid of the househ");
    expect(judgeMention(marked, cast, text)).toMatchObject({ found: "a clerk", right: true });
    const her: Cast = { ...cast, mentions: [{ start: 20, end: 23, kind: "pronoun", entity: 0, confidence: 0.9 }] };
    expect(judgeMention(marked, her, text)).toMatchObject({ found: null, answered: false });
  });

  test("asks for a mention where the gold names the entity, other than the one in question", () => {
    expect(judgeMention(gold(40, 43, "Ada Holt", [0, 8]), cast, text).right).toBe(true);
    expect(judgeMention(gold(0, 8, "Ada Holt", [0, 8]), cast, text).right).toBe(false);
    expect(judgeMention(gold(20, 27, "Ada Holt", [0, 8]), cast, text).right).toBe(false);
  });

  test("asks for the name where the gold has no other mention, and for nobody of a name where nobody is meant", () => {
    expect(judgeMention(gold(0, 8, "Holt", null), cast, text).right).toBe(true);
    expect(judgeMention(gold(20, 27, null, null), cast, text).right).toBe(true);
    expect(judgeMention(gold(0, 8, null, null), cast, text).right).toBe(false);
    expect(judgeMention(gold(50, 54, "Ada Holt", [0, 8]), cast, text)).toMatchObject({ right: false, answered: false });
  });

  test("leaves out those that stand for two", () => {
    expect(goldMentions("work").some(({ note }) => note?.includes("joint"))).toBe(false);
  });
});
