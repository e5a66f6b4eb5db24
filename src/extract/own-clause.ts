import { type Article, OUTSIDE } from "./article.ts";
import { hasTag, tagMask } from "./entities/tags.ts";
import type { TokenSpan } from "./role-features.ts";
import { WHETHER } from "./rules/clause-after.ts";
import { phraseEnd } from "./rules/phrases.ts";
import { isOutside, isTag, type Reading } from "./rules/reading.ts";
import type { RuleName } from "./rules/rule.ts";
import { LOOSE } from "./rules/said-after.ts";

/**
 * “She praised the mayor for opening the shelters; her husband left”: what is praised, urged or refused ends at the semicolon after which a clause
 * with its own subject begins. What is said may go on there: “He said the shelters were open; the town would pay.”
 */
export function beforeOwnClause(reading: Reading, rule: RuleName | undefined, content: TokenSpan): TokenSpan {
  if (rule === undefined || !LOOSE.has(rule)) return content;
  for (let i = content.from + 1; i < content.to; i += 1) {
    if (reading.small[i] === ";" && isOutside(reading, i) && beginsOwnClause(reading, i + 1, content.to))
      return { from: content.from, to: i };
  }
  return content;
}

/** "The mayor, who signed the rule in May, was less certain": what "who" attributes ends at the comma before the verb of the mayor. */
export function beforeMainClause(
  article: Article,
  source: TokenSpan | null,
  cue: TokenSpan,
  content: TokenSpan,
): TokenSpan {
  const { small, quoted } = article;
  if (source === null || content.from < cue.to || source.to - source.from !== 1) return content;
  if (small[source.from - 1] !== "," || !WHO.has(small[source.from] ?? "")) return content;
  for (let i = content.from + 1; i < content.to - 1; i += 1) {
    if (small[i] === "," && quoted[i] === OUTSIDE && hasTag(article, i + 1, VERB_AUX))
      return { from: content.from, to: i };
  }
  return content;
}

const WHO = new Set(["who", "which"]);
const VERB_AUX = tagMask("VERB", "AUX");

/** A subject and its verb: "the mayor left", "but he has left". "That nobody left" and "the town would pay" are still the speaker's. */
function beginsOwnClause(reading: Reading, at: number, ceiling: number): boolean {
  const { small } = reading;
  let start = at;
  while (start < ceiling && isTag(reading, start, "CCONJ", "ADV")) start += 1;
  const first = small[start] ?? "";
  if (first === "that" || WHETHER.has(first)) return false;
  let verb = phraseEnd(reading, start, ceiling);
  if (verb === start) return false;
  while (verb < ceiling && isTag(reading, verb, "ADV")) verb += 1;
  const word = small[verb] ?? "";
  return verb < ceiling && isTag(reading, verb, "VERB", "AUX") && !word.endsWith("ing") && !REPORTED.has(word);
}

/** Verbs in which somebody's words go on without a new verb of saying. */
const REPORTED: ReadonlySet<string> = new Set(["would", "could", "should", "might"]);
