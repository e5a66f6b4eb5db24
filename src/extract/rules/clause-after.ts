import { DAYS } from "../lexicon/days.ts";
import { PRONOUNS, phraseEnd, quotationAfter } from "./phrases.ts";
import { isTag, opens, type Reading } from "./reading.ts";

/** Where what is said begins after a verb, and by what it was known. */
export interface Opening {
  readonly at: number;
  readonly by: "that" | "mark" | "clause" | "whether";
}

/**
 * Where the clause or quotation begins that a verb of saying introduces, over "on Monday", "in a statement", "to reporters"; null when the
 * sentence goes on with none.
 */
export function clauseAfter(reading: Reading, from: number, ceiling: number): Opening | null {
  const { small } = reading;
  let at = from;
  for (let steps = 0; at < ceiling && steps < ADJUNCT_MAX; steps += 1) {
    const word = small[at] ?? "";
    if (word === "that") return { at, by: "that" };
    const mark = quotationAfter(reading, at);
    if (mark >= 0 && at > from && isTitle(reading, mark)) {
      at = reading.quotationEnds[mark] ?? mark + 1;
      continue;
    }
    if (mark >= 0) return { at: mark, by: "mark" };
    if (WHETHER.has(word)) return { at, by: "whether" };
    if (word === ":" && isClock(reading, at)) return null;
    if (word === ":") return at + 1 < ceiling ? { at: at + 1, by: "mark" } : null;
    if (DAYS.has(word) || isTag(reading, at, "ADV")) {
      at += 1;
      if (isTag(reading, at, "NUM")) at += 1;
      if (TIME_WORDS.has(small[at] ?? "")) at += 1;
      continue;
    }
    if (word === ",") {
      // "said, in a statement, that"; but "..., said the mayor, who left" holds no clause.
      const after = small[at + 1] ?? "";
      if (isTag(reading, at + 1, "ADP") || after === "that" || after === "however") {
        at += 1;
        continue;
      }
      return null;
    }
    if (isTag(reading, at, "ADP") && word !== "like") {
      const end = phraseEnd(reading, at + 1, ceiling);
      if (end === at + 1) {
        if (isTag(reading, at + 1, "ADP", "VERB")) {
          at += 1;
          continue;
        }
        return null;
      }
      at = end;
      continue;
    }
    return beginsClause(reading, at, ceiling) ? { at, by: "clause" } : null;
  }
  return null;
}

/** The colon of "8:52". */
function isClock({ tokens: { starts, ends } }: Reading, at: number): boolean {
  return ends[at - 1] === starts[at] && ends[at] === starts[at + 1];
}

/** “Morning Joe”, “An American Son”: a few words in capitals within marks. */
export function isTitle(reading: Reading, open: number): boolean {
  const { text, tokens, quotationEnds, small } = reading;
  const end = quotationEnds[open] ?? open;
  if (end - open > 10) return false;
  let words = 0;
  for (let i = open + 1; i < end - 1; i += 1) {
    const word = text.slice(tokens.starts[i], tokens.ends[i]);
    if (!/^[\p{L}\p{N}]/u.test(word)) continue;
    words += 1;
    if (!/^[\p{Lu}\p{N}]/u.test(word) && !TITLE_WORDS.has(small[i] ?? "")) return false;
  }
  return words > 0;
}
const TITLE_WORDS = new Set(["of", "the", "a", "an", "and", "in", "on", "to", "with", "for", "at", "'s"]);

/** A noun phrase with a verb after it, or "there is". */
export function beginsClause(reading: Reading, at: number, ceiling: number): boolean {
  const { small } = reading;
  if (PRONOUNS.has(small[at] ?? "") || small[at] === "there") return true;
  if (isTag(reading, at, "SCONJ") && small[at] !== "as") return true;
  for (let i = at; i < ceiling && i - at < CLAUSE_MAX; i += 1) {
    if (opens(reading, i)) return true;
    if (isTag(reading, i, "VERB", "AUX") && i > at && !(small[i] ?? "").endsWith("ing")) return true;
    if (small[i] === "," && i - at > 12) return false;
    if (small[i] === ";" || small[i] === ":") return false;
  }
  return false;
}

/** Steps over what may stand between a verb and its clause, and tokens within which a clause shows its verb. */
const ADJUNCT_MAX = 12;
const CLAUSE_MAX = 24;
export const WHETHER: ReadonlySet<string> = new Set([
  "whether",
  "if",
  "how",
  "why",
  "what",
  "who",
  "when",
  "where",
  "which",
]);
const TIME_WORDS = new Set([
  "night",
  "morning",
  "afternoon",
  "evening",
  "year",
  "week",
  "month",
  "ago",
  "p.m.",
  "a.m.",
]);
