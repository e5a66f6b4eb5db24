import type { TokenSpan } from "../role-features.ts";
import { TAG } from "../tag.ts";
import { isAttributing, SEEMING, takes } from "./frames.ts";
import { asked, passive, seeming } from "./passives.ts";
import { PRONOUNS, phraseBefore } from "./phrases.ts";
import { isOutside, isTag, type Reading } from "./reading.ts";
import type { RuleAttribution } from "./rule.ts";
import { saidAfter } from "./said-after.ts";
import { saidAs } from "./said-as.ts";
import { endsOpen, saidBefore, saidInverted } from "./said-before.ts";
import { type VerbGroup, type VerbPlace, verbGroup } from "./verb-group.ts";

/** Every verb outside quotations that can attribute -> what it attributes, by the frames that it takes. */
export function verbAttributions(reading: Reading): RuleAttribution[] {
  const { lemmas, tokens } = reading;
  const found: RuleAttribution[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isOutside(reading, i) || !isVerb(reading, i)) continue;
    const lemma = lemmas[i] ?? "";
    if (!isAttributing(lemma) && !SEEMING.has(lemma) && lemma !== "put" && !followsQuotation(reading, i)) continue;
    const made = attribution(reading, i, found.at(-1)?.source ?? null);
    if (made !== null) found.push(made);
  }
  return found;
}

/** A few words after a quotation that ends in a comma: “...,” barked Holt; “...,” Holt, the warden, barked. */
function followsQuotation(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < AFTER_QUOTATION; at -= 1) if (endsOpen(reading, at)) return true;
  return false;
}

const AFTER_QUOTATION = 8;

/** The tagger's verbs, and what it takes for a noun between a noun and "that" or a subject ("The filings show that ..."). */
function isVerb(reading: Reading, i: number): boolean {
  const { small, lemmas, tags } = reading;
  if (tags[i] === TAG.VERB) return true;
  const lemma = lemmas[i] ?? "";
  if (!isTag(reading, i, "NOUN", "PROPN") || !PRESENT.test(small[i] ?? "")) return false;
  if (!isTag(reading, i - 1, "NOUN", "PROPN", "PRON", "NUM")) return false;
  const next = small[i + 1] ?? "";
  if (next === "to") return takes(lemma, "infinitive") && isTag(reading, i - 1, "PROPN", "PRON");
  if (!takes(lemma, "clause")) return false;
  return (
    next === "that" || next === "the" || next === "a" || PRONOUNS.has(next) || (next === "." && small[i - 2] === ",")
  );
}

const PRESENT = /s$|^(?:show|say|think|claim|know|believe|suggest|report)$/;

function attribution(reading: Reading, head: number, lastSource: TokenSpan | null): RuleAttribution | null {
  const { small, unitStarts, unitEnds } = reading;
  const floor = unitStarts[head] ?? 0;
  const ceiling = unitEnds[head] ?? head + 1;
  const group = verbGroup(reading, head, floor);
  if (group.passive) return passive(reading, group, floor, ceiling);
  if (group.shape === "infinitive") return null;
  if (small[head] === "asked" && (head === floor || small[head - 1] === "when")) return asked(reading, group, ceiling);
  if (group.shape === "participle") {
    const source = sharedSource(reading, group, floor, lastSource);
    return source && saidAfter(reading, { group, floor, ceiling, source, framed: false });
  }
  const subject = phraseBefore(reading, group.from, floor);
  const inverted = saidInverted(reading, group, floor, ceiling, subject);
  if (inverted !== null) return inverted;
  const source = subject ?? sharedSource(reading, group, floor, lastSource);
  if (source === null) return null;
  if (SEEMING.has(group.lemma)) return subject && seeming(reading, group, subject, ceiling);
  const framed = subject !== null && (small[subject.from] === "who" || isSubordinate(reading, subject.from, floor));
  const place: VerbPlace = { group, floor, ceiling, source, framed };
  return (subject && (saidAs(reading, place) ?? saidBefore(reading, place))) ?? saidAfter(reading, place);
}

/** "After he said ..., the party left": the sentence goes on after a comma. */
function isSubordinate(reading: Reading, from: number, floor: number): boolean {
  const { small } = reading;
  if (from <= floor || !SUBORDINATING.has(small[from - 1] ?? "")) return false;
  return from - 2 <= floor || small[from - 2] === "," || isTag(reading, from - 2, "NOUN", "ADV", "CCONJ");
}

const SUBORDINATING = new Set([
  "if",
  "after",
  "when",
  "while",
  "although",
  "though",
  "because",
  "since",
  "before",
  "once",
  "until",
  "as",
]);

/** Who says it where the verb has no subject of its own: "Holt denied it and said ..."; "..., Holt said, adding that ..." */
function sharedSource(
  reading: Reading,
  group: VerbGroup,
  floor: number,
  lastSource: TokenSpan | null,
): TokenSpan | null {
  const { small } = reading;
  if (!JOINING.has(small[group.from - 1] ?? "") && !isTag(reading, group.from - 1, "ADV")) return null;
  if (lastSource !== null && lastSource.from >= floor) return lastSource;
  const reach = Math.max(floor, group.from - SUBJECT_REACH);
  for (let i = group.from - 1; i > reach; i -= 1) {
    if (!isOutside(reading, i) || !isTag(reading, i, "VERB", "AUX")) continue;
    const subject = phraseBefore(reading, i, floor);
    if (subject !== null && small[subject.from] !== "it") return subject;
  }
  return null;
}

const JOINING = new Set([",", "and", "but", "before", "then", "by", "while", "—", "upon", "after"]);
/** Tokens back to the verb whose subject a later verb may share. */
const SUBJECT_REACH = 60;
