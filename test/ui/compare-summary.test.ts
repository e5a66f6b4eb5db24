import { describe, expect, it } from "vitest";
import { type ComparedTarget, createMemoryEngine, NO_FILTER, type Verdict } from "../../src/query/index.ts";
import { sharedPairs } from "../../src/ui/compare/shared-pairs.ts";
import { byVerdict, summarySentence } from "../../src/ui/compare/summary.ts";
import { SMALL_HASH } from "../fixtures/small-record.ts";
import { twoSidedRecord } from "../fixtures/two-sided-record.ts";

const compare = (...actors: string[]) =>
  createMemoryEngine(twoSidedRecord, SMALL_HASH).ask({ ask: "compare", filter: NO_FILTER, actors });

/** A comparison with an issue for each verdict, and an actor as a target for each of the others. */
async function withTargets(actors: readonly string[], verdicts: readonly Verdict[], others: readonly Verdict[] = []) {
  const base = await compare(...actors);
  const target = (id: string, kind: "issue" | "person", verdict: Verdict): ComparedTarget => {
    return { target: { kind, id, label: id }, verdict, says: actors.map(() => []), statements: 1 };
  };
  const targets = verdicts.map((verdict, i) => target(`issue-${i}`, "issue", verdict));
  return { ...base, targets: [...targets, ...others.map((verdict, i) => target(`person-${i}`, "person", verdict))] };
}

describe("the sentence over a comparison", () => {
  const two = ["ada-lind", "ben-okoro"];

  it("counts what both speak on, issues and actors, as the headings under it do", async () => {
    const nine = await withTargets(
      two,
      ["agree", "agree", "agree", "differ", "apart", "one", "one"],
      ["differ", "one"],
    );
    expect(summarySentence(nine)).toBe(
      "On 5 issues and 1 actor both speak: they agree on 3, differ on 2 and do neither on 1.",
    );
    const differ = byVerdict(nine.targets).find(([verdict]) => verdict === "differ")?.[1];
    expect(differ).toHaveLength(2);
  });

  it("names issues or actors alone when there are no others", async () => {
    expect(summarySentence(await withTargets(two, ["one"], ["agree", "agree"]))).toBe(
      "On 2 actors both speak: they agree on 2.",
    );
  });

  it("names only the verdicts that there are", async () => {
    expect(summarySentence(await withTargets(two, ["differ"]))).toBe("On 1 issue both speak: they differ on 1.");
    expect(summarySentence(await withTargets(two, ["one"]))).toBe("On no issue or actor do both speak.");
  });

  it("speaks of more than two in other words", async () => {
    const three = [...two, "night-riders"];
    expect(summarySentence(await withTargets(three, ["both", "agree"]))).toBe(
      "On 2 issues two or more of them speak: they agree on 1 and both agree and differ on 1.",
    );
    expect(summarySentence(await withTargets(three, []))).toBe("On no issue or actor do two of them speak.");
  });
});

describe("targets by verdict", () => {
  it("keep their order and are all there", async () => {
    const { targets } = await compare("ada-lind", "ben-okoro");
    const groups = byVerdict(targets);
    expect(groups.flatMap(([, some]) => some)).toEqual(targets);
    expect(groups.every(([verdict, some]) => some.every((target) => target.verdict === verdict))).toBe(true);
    expect(new Set(groups.map(([verdict]) => verdict)).size).toBe(groups.length);
  });
});

describe("pairs to start with", () => {
  it("are those that speak on the most issues, with how many they differ on", async () => {
    const pairs = sharedPairs(await compare("ada-lind", "ben-okoro", "night-riders", "town-council"));
    expect(
      pairs.map(({ pair, issues, actors, differ }) => [...pair.map(({ id }) => id), issues, actors, differ]),
    ).toEqual([
      ["ada-lind", "ben-okoro", 3, 0, 3],
      ["ben-okoro", "night-riders", 2, 1, 2],
      ["ada-lind", "night-riders", 2, 0, 1],
      ["ada-lind", "town-council", 0, 0, 0],
      ["ben-okoro", "town-council", 0, 0, 0],
      ["night-riders", "town-council", 0, 0, 0],
    ]);
  });
});
