/** A comparison -> a sentence that counts its issues, and the words of its verdicts. */
import type { ComparedTarget, Comparison, Verdict } from "../../query/index.ts";
import { counted, listed } from "../words.ts";

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  differ: "They differ",
  both: "Some agree, some differ",
  agree: "They agree",
  apart: "Neither side",
  one: "Only one speaks",
};

/** What each verdict says under its name, where that does not say it all. */
export const VERDICT_NOTES: Readonly<Record<Verdict, string>> = {
  differ: "One supports it and another opposes it.",
  both: "Some are on the same side and some on different ones.",
  agree: "They are on the same side.",
  apart: "They speak of it and are neither on the same side nor on different ones.",
  one: "The others make no statement on it.",
};

/**
 * "On 5 issues both speak: they agree on 3 and differ on 1, and on 1 they do neither." Issues only: what they say of each other
 * and of others has no proposition to agree on.
 */
export function summarySentence({ actors, targets }: Pick<Comparison, "actors" | "targets">): string {
  const issues = targets.filter(({ target, verdict }) => target.kind === "issue" && verdict !== "one");
  const who = actors.length === 2 ? "both" : "two or more of them";
  if (issues.length === 0)
    return actors.length === 2 ? "On no issue do both speak." : "On no issue do two of them speak.";
  const on = (verdict: Verdict) => issues.filter((issue) => issue.verdict === verdict).length;
  const parts = [
    { verb: "agree on", count: on("agree") },
    { verb: "differ on", count: on("differ") },
    { verb: "both agree and differ on", count: on("both") },
    { verb: "do neither on", count: on("apart") },
  ].filter(({ count }) => count > 0);
  const verdicts = listed(parts.map(({ verb, count }) => `${verb} ${count}`));
  return `On ${counted(issues.length, "issue")} ${who} speak: they ${verdicts}.`;
}

/** Targets by verdict, in the order of verdicts; verdicts without any are left out. */
export function byVerdict(
  targets: readonly ComparedTarget[],
): readonly (readonly [Verdict, readonly ComparedTarget[]])[] {
  const groups = new Map<Verdict, ComparedTarget[]>();
  for (const target of targets) groups.set(target.verdict, [...(groups.get(target.verdict) ?? []), target]);
  return [...groups];
}
