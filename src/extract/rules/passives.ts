import type { TokenSpan } from "../role-features.ts";
import { clauseAfter, WHETHER } from "./clause-after.ts";
import { contentBefore } from "./content-before.ts";
import { contentEnd } from "./content-end.ts";
import { EXPECTED, takes } from "./frames.ts";
import { phraseAfter, phraseBefore } from "./phrases.ts";
import { isOutside, type Reading } from "./reading.ts";
import type { RuleAttribution } from "./rule.ts";
import type { VerbGroup } from "./verb-group.ts";

/** "The plan was described by Holt as a farce"; "The plan is expected to fail" */
export function passive(reading: Reading, group: VerbGroup, floor: number, ceiling: number): RuleAttribution | null {
  const { small } = reading;
  const subject = phraseBefore(reading, group.from, floor);
  if (subject === null) return null;
  if (TOLD.has(group.lemma)) return told(reading, group, floor, subject, ceiling);
  if (small[group.to] === "by" && takes(group.lemma, "object")) {
    const source = phraseAfter(reading, group.to + 1, ceiling);
    if (source === null) return null;
    const to = small[source.to] === "as" ? contentEnd(reading, source.to, ceiling, {}) : source.to;
    const content = to > source.to ? [subject, { from: source.to, to }] : [subject];
    return { rule: "passive-by", content, cue: { from: group.from, to: group.to + 1 }, source };
  }
  if (!EXPECTED.has(group.lemma) || small[group.to] !== "to") return null;
  const to = contentEnd(reading, group.to, ceiling, {});
  return { rule: "passive-to", content: [subject, { from: group.to, to }], cue: cueOf(group), source: null };
}

/** "The council was told that the gate leaks"; "The gate leaks, an inquest was told": by nobody who is named. */
function told(
  reading: Reading,
  group: VerbGroup,
  floor: number,
  subject: TokenSpan,
  ceiling: number,
): RuleAttribution | null {
  const next = reading.small[group.to];
  const clause = next === "to" ? { at: group.to } : clauseAfter(reading, group.to, ceiling);
  const before =
    clause === null && reading.small[subject.from - 1] === "," ? contentBefore(reading, floor, subject.from) : null;
  const content = clause === null ? before : { from: clause.at, to: contentEnd(reading, clause.at, ceiling, {}) };
  if (content === null || content.to <= content.from) return null;
  return { rule: "passive-told", content: [content], cue: cueOf(group), source: null };
}

const TOLD = new Set(["tell", "ask", "order", "inform", "warn", "advise", "urge"]);

/** "The plan seemed to fail": seen so by nobody who is named. */
export function seeming(
  reading: Reading,
  group: VerbGroup,
  subject: TokenSpan,
  ceiling: number,
): RuleAttribution | null {
  if (reading.small[group.to] !== "to" || reading.small[subject.from] === "it") return null;
  const to = contentEnd(reading, group.to, ceiling, { loose: true });
  return { rule: "seeming", content: [subject, { from: group.to, to }], cue: cueOf(group), source: null };
}

/** "Asked whether the plan would fail, Holt ..."; "when asked by a reporter about the plan" */
export function asked(reading: Reading, group: VerbGroup, ceiling: number): RuleAttribution | null {
  const { small } = reading;
  const source = small[group.to] === "by" ? phraseAfter(reading, group.to + 1, ceiling) : null;
  const reach = Math.min(ceiling, group.to + ASKED_REACH);
  let at = source?.to ?? group.to;
  while (at < reach && !isAsked(small[at] ?? "")) at += 1;
  if (at >= reach) return null;
  const from = small[at] === "about" ? at + 1 : at;
  let to = from;
  while (to < ceiling && !(isOutside(reading, to) && (small[to] === "," || small[to] === "."))) to += 1;
  return to > from ? { rule: "asked", content: [{ from, to }], cue: cueOf(group), source } : null;
}

const ASKED_REACH = 12;

function isAsked(word: string): boolean {
  return word === "about" || word === "to" || WHETHER.has(word);
}

function cueOf({ from, to }: VerbGroup): TokenSpan {
  return { from, to };
}
