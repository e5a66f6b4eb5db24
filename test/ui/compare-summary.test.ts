import { describe, expect, it } from "vitest";
import { type ComparedTarget, createMemoryEngine, NO_FILTER, type Verdict } from "../../src/query/index.ts";
import { sharedPairs } from "../../src/ui/compare/shared-pairs.ts";
import { byVerdict, summarySentence } from "../../src/ui/compare/summary.ts";
import { SMALL_HASH } from "../fixtures/small-record.ts";
import { twoSidedRecord } from "../fixtures/two-sided-record.ts";

const compare = (...actors: string[]) =>
  createMemoryEngine(twoSidedRecord, SMALL_HASH).ask({ ask: "compare", filter: NO_FILTER, actors });

/** A comparison with so many issues of each verdict, and one actor as a target. */
async function withIssues(actors: readonly string[], verdicts: readonly Verdict[]) {
  const base = await compare(...actors);
  const target = (id: string, kind: "issue" | "person", verdict: Verdict): ComparedTarget => {
    return { target: { kind, id, label: id }, verdict, says: actors.map(() => []), statements: 1 };
  };
  const targets = verdicts.map((verdict, i) => target(`issue-${i}`, "issue", verdict));
  return { ...base, targets: [...targets, target("somebody", "person", "agree")] };
}

describe("the sentence over a comparison", () => {
  const two = ["ada-lind", "ben-okoro"];

  it("counts issues on which both speak, and not other targets", async () => {
    const seven = await withIssues(two, ["agree", "agree", "agree", "differ", "apart", "one", "one"]);
    expect(summarySentence(seven)).toBe("On 5 issues both speak: they agree on 3, differ on 1 and do neither on 1.");
  });

  it("names only the verdicts that there are", async () => {
    expect(summarySentence(await withIssues(two, ["differ"]))).toBe("On 1 issue both speak: they differ on 1.");
    expect(summarySentence(await withIssues(two, ["one"]))).toBe("On no issue do both speak.");
  });

  it("speaks of more than two in other words", async () => {
    const three = [...two, "night-riders"];
    expect(summarySentence(await withIssues(three, ["both", "agree"]))).toBe(
      "On 2 issues two or more of them speak: they agree on 1 and both agree and differ on 1.",
    );
    expect(summarySentence(await withIssues(three, []))).toBe("On no issue do two of them speak.");
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
    expect(pairs.map(({ pair, issues, differ }) => [...pair.map(({ id }) => id), issues, differ])).toEqual([
      ["ada-lind", "ben-okoro", 3, 3],
      ["ben-okoro", "night-riders", 2, 2],
      ["ada-lind", "night-riders", 2, 1],
      ["ada-lind", "town-council", 0, 0],
      ["ben-okoro", "town-council", 0, 0],
      ["night-riders", "town-council", 0, 0],
    ]);
  });
});
