/** A comparison -> a sentence that counts its targets, and the words of its verdicts. */
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
 * "On 4 issues and 1 actor both speak: they differ on 4 and do neither on 1." Counted are the same targets that stand under the
 * verdicts, all but those on which only one speaks.
 */
export function summarySentence({ actors, targets }: Pick<Comparison, "actors" | "targets">): string {
  const shared = targets.filter(({ verdict }) => verdict !== "one");
  const who = actors.length === 2 ? "both" : "two or more of them";
  if (shared.length === 0)
    return actors.length === 2 ? "On no issue or actor do both speak." : "On no issue or actor do two of them speak.";
  const issues = shared.filter(({ target }) => target.kind === "issue").length;
  const things = [
    { noun: "issue", count: issues },
    { noun: "actor", count: shared.length - issues },
  ].filter(({ count }) => count > 0);
  const on = (verdict: Verdict) => shared.filter((target) => target.verdict === verdict).length;
  const parts = [
    { verb: "agree on", count: on("agree") },
    { verb: "differ on", count: on("differ") },
    { verb: "both agree and differ on", count: on("both") },
    { verb: "do neither on", count: on("apart") },
  ].filter(({ count }) => count > 0);
  const what = listed(things.map(({ noun, count }) => counted(count, noun)));
  const verdicts = listed(parts.map(({ verb, count }) => `${verb} ${count}`));
  return `On ${what} ${who} speak: they ${verdicts}.`;
}

/** Targets by verdict, in the order of verdicts; verdicts without any are left out. */
export function byVerdict(
  targets: readonly ComparedTarget[],
): readonly (readonly [Verdict, readonly ComparedTarget[]])[] {
  const groups = new Map<Verdict, ComparedTarget[]>();
  for (const target of targets) groups.set(target.verdict, [...(groups.get(target.verdict) ?? []), target]);
  return [...groups];
}
