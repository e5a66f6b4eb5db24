import { describe, expect, it, test } from "vitest";
import { likelySame, surePairs } from "../../src/edit/index.ts";
import type { Actor, ActorKind } from "../../src/model/index.ts";
import { done } from "./on-small.ts";

function actor(name: string, role: string | null = null, kind: ActorKind = "person"): Actor {
  const affiliations =
    role === null
      ? []
      : [{ agency: null, role, from: null, to: null, basis: "stated" as const, why: null, evidence: [] }];
  const id = name.toLowerCase().replace(/[^a-z]+/g, "-");
  return { id, kind, name, short: null, aliases: [], description: null, affiliations, sameAs: [] };
}

/** All pairs of these that may be one, the sure ones as "keep < others", and the doubts about the rest. */
function judged(actors: readonly Actor[], apart: readonly { actor: string; other: string }[] = []) {
  const { groups, doubts } = surePairs(actors, likelySame(actors), apart);
  return { groups: groups.map(({ keep, others }) => `${keep} < ${others.join(", ")}`), doubts: [...doubts.values()] };
}

describe("pairs that one answer does for", () => {
  it("are a surname alone and the only one who has it, also of several articles", () => {
    const two = [actor("Ruth Albright"), actor("Albright"), { ...actor("Albright"), id: "albright-2" }];
    expect(judged(two)).toEqual({ groups: ["ruth-albright < albright, albright-2"], doubts: [] });
  });

  it("are a surname alone with the same role, and names that differ in a middle name", () => {
    expect(judged([actor("Ruth Albright", "state senator"), actor("Albright", "senator")]).groups).toHaveLength(1);
    expect(judged([actor("Ruth Albright"), actor("Ruth B. Albright")]).groups).toEqual([
      "ruth-b-albright < ruth-albright",
    ]);
  });

  it("are bodies by one name", () => {
    const union = { ...actor("Harbor Workers Union", null, "group"), aliases: ["HWU"] };
    expect(judged([union, actor("HWU", null, "group")]).groups).toEqual(["harbor-workers-union < hwu"]);
  });
});

describe("pairs with a doubt", () => {
  test.each([
    ["two bearers", [actor("Ruth Albright"), actor("Ben Albright"), actor("Albright")], /both have that surname/],
    ["no bearer", [actor("Albright"), { ...actor("Albright"), id: "albright-2" }], /first name/],
    [
      "other roles",
      [actor("Ruth Albright", "mayor"), actor("Albright", "fisherman")],
      /One is called fisherman, the other mayor/,
    ],
    ["a first letter", [actor("R. Albright"), actor("Ruth Albright")], /not the same/],
    [
      "a name within a name",
      [actor("Harbor Board", null, "group"), actor("Saltmere Harbor Board", null, "group")],
      /not/,
    ],
    [
      "several middle names",
      [actor("Ruth Albright"), actor("Ruth B. Albright"), actor("Ruth C. Albright")],
      /Both Ruth [BC]. Albright and Ruth [BC]. Albright may be meant/,
    ],
  ])("%s", (_, actors, doubt) => {
    const { groups, doubts } = judged(actors);
    expect(groups).toEqual([]);
    expect(doubts.length).toBeGreaterThan(0);
    for (const one of doubts) expect(one).toMatch(doubt);
  });

  it("are those that would make one of two whom somebody told apart", () => {
    const actors = [actor("Ruth Albright"), actor("Albright"), { ...actor("Albright"), id: "albright-2" }];
    const { groups, doubts } = judged(actors, [{ actor: "albright", other: "albright-2" }]);
    expect(groups).toEqual([]);
    expect(doubts[0]).toMatch(/were told apart/);
  });
});

test("several groups are made one in one step, which is taken back in one", () => {
  const { record, words } = done({
    op: "merge-actor-groups",
    groups: [
      { keep: "night-riders", others: ["drivers-union"] },
      { keep: "ada-lind", others: ["ben-okoro"] },
    ],
  });
  expect(words).toMatch(/^Merged 2 actors into 2 others; \d+ statements follow$/);
  const ids = record.actors.map(({ id }) => id);
  expect(ids).not.toContain("drivers-union");
  expect(ids).not.toContain("ben-okoro");
});
