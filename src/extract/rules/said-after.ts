import type { TokenSpan } from "../role-features.ts";
import { clauseAfter } from "./clause-after.ts";
import { contentEnd } from "./content-end.ts";
import { particlesOf, takes, WITH_THINGS } from "./frames.ts";
import { phraseEnd, quotationAfter } from "./phrases.ts";
import { isTag, opens, type Reading } from "./reading.ts";
import type { RuleAttribution, RuleName } from "./rule.ts";
import type { VerbPlace } from "./verb-group.ts";

/** Where what a verb attributes begins after it, the rule that says so, and where the cue ends. */
interface Found {
  readonly rule: RuleName;
  readonly at: number;
  readonly cueEnd: number;
}

/** What follows a verb as its content; null when nothing does that the verb takes. */
export function saidAfter(reading: Reading, place: VerbPlace): RuleAttribution | null {
  const { group, ceiling, source, framed } = place;
  const moved = source.to + 2 >= group.from ? movedPronoun(reading, source) : null;
  const found = particle(reading, place) ?? frame(reading, place) ?? (moved && verbAlone(reading, place));
  if (found === null || found.at >= ceiling) return null;
  const loose = LOOSE.has(found.rule);
  const end = contentEnd(reading, found.at, ceiling, { framed: framed || moved !== null, loose });
  const to = NAMING.has(group.lemma) ? afterName(reading, found.at, end) : end;
  if (to <= found.at) return null;
  const rest = { from: found.at, to };
  return {
    rule: found.rule,
    content: moved === null ? [rest] : [moved, rest],
    cue: { from: group.from, to: found.cueEnd },
    source,
  };
}

/** Frames whose content ends with its own clause. */
export const LOOSE: ReadonlySet<RuleName> = new Set<RuleName>(["object", "infinitive", "particle", "request"]);

/** called for a vote; pointed out that ... */
function particle(reading: Reading, { group, ceiling }: VerbPlace): Found | null {
  const word = reading.small[group.to] ?? "";
  if (!particlesOf(group.lemma).includes(word)) return null;
  const cueEnd = group.to + 1;
  if (word !== "out" && !(word === "on" && group.lemma === "go")) return { rule: "particle", at: cueEnd, cueEnd };
  const clause = clauseAfter(reading, cueEnd, ceiling);
  if (clause !== null) return { rule: "particle", at: clause.at, cueEnd };
  const object = group.lemma !== "go" && phraseEnd(reading, cueEnd, ceiling) > cueEnd;
  return { rule: "particle", at: object ? cueEnd : ceiling, cueEnd };
}

/** The first of the verb's frames that what follows it fits. */
function frame(reading: Reading, { group, ceiling }: VerbPlace): Found | null {
  const { small } = reading;
  const { lemma, to } = group;
  const found = (rule: RuleName, at: number): Found => ({ rule, at, cueEnd: to });
  if (takes(lemma, "infinitive") && small[to] === "to") return found("infinitive", to);
  const mark = quotationAfter(reading, to);
  if (mark >= 0 && (takes(lemma, "quote") || takes(lemma, "clause") || takes(lemma, "object"))) {
    return found("quotation-after", mark);
  }
  const person = phraseEnd(reading, to, ceiling);
  if (person > to && takes(lemma, "request") && small[person] === "to") return found("request", to);
  if (person > to && takes(lemma, "person")) {
    const clause = clauseAfter(reading, person, ceiling);
    if (clause !== null) return found("person", clause.at);
  }
  const clause = clauseAfter(reading, to, ceiling);
  if (clause !== null && takes(lemma, "clause")) {
    const sure = clause.by !== "clause" || (!WITH_THINGS.has(lemma) && (!takes(lemma, "object") || clause.at > to));
    if (sure || (person > to && isTag(reading, person, "VERB", "AUX")))
      return found(CLAUSE_RULES[clause.by], clause.at);
  }
  if (clause?.by === "mark" && takes(lemma, "quote")) return found("quotation-after", clause.at);
  if (lemma === "put" && person > to && small[person] === "at") return found("object", to);
  if (takes(lemma, "object") && (person > to || isTag(reading, to, "DET", "ADJ", "VERB"))) return found("object", to);
  return null;
}

/** "a finish that he said defied belief" */
function verbAlone(reading: Reading, { group }: VerbPlace): Found | null {
  if (!takes(group.lemma, "clause") || !isTag(reading, group.to, "VERB", "AUX")) return null;
  return { rule: "clause-bare", at: group.to, cueEnd: group.to };
}

const CLAUSE_RULES = {
  that: "clause-that",
  mark: "quotation-after",
  clause: "clause-bare",
  whether: "clause-whether",
} as const satisfies Record<string, RuleName>;

/** The pronoun that stands for a part of the content before its source: "changes, which officials said will come". */
function movedPronoun(reading: Reading, source: TokenSpan): TokenSpan | null {
  const at = source.from - 1;
  const word = reading.small[at];
  const stands = word === "which" || word === "what" || (word === "that" && isTag(reading, at - 1, "NOUN", "PROPN"));
  return stands ? { from: at, to: at + 1 } : null;
}

/** The end of the name in "called it “a farce” and left". */
function afterName(reading: Reading, from: number, to: number): number {
  const { small, quotationEnds } = reading;
  for (let i = from; i < to; i += 1) {
    if (!opens(reading, i)) continue;
    const end = quotationEnds[i] ?? i + 1;
    const more = (small[end] === "and" || small[end] === "or") && (opens(reading, end + 1) || opens(reading, end + 2));
    if (!more) return Math.min(to, end);
    i = end;
  }
  return to;
}

const NAMING = new Set(["call", "label", "dub", "brand", "term", "describe"]);
