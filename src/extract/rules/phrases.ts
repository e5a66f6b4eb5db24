import { DAYS } from "../lexicon/days.ts";
import type { TokenSpan } from "../role-features.ts";
import { closes, isOutside, isTag, opens, type Reading, STOPS } from "./reading.ts";

/**
 * The noun phrase that ends before the token at `end`, with its titles and what stands in apposition to it ("Mary Holt, 54, who leads the
 * department,"), none of it before `floor`; null when no noun stands there.
 */
export function phraseBefore(reading: Reading, end: number, floor: number): TokenSpan | null {
  const { small } = reading;
  let to = end;
  while (to > floor && isTag(reading, to - 1, "ADV") && !PRONOUNS.has(small[to - 1] ?? "")) to -= 1;
  const last = small[to - 1] ?? "";
  if (to > floor && (last === "," || last === "—" || last === "–" || last === "--" || last === "-" || last === ")")) {
    return apposed(reading, last === ")" ? to : to - 1, floor, last);
  }
  if (ARTICLES.has(last)) return null;
  const from = phraseStart(reading, to, floor);
  return from < to ? { from, to } : null;
}

/** "Holt, the mayor of Ellery," -> from "Holt" to the last comma. */
function apposed(reading: Reading, end: number, floor: number, mark: string): TokenSpan | null {
  const { small } = reading;
  const opening = mark === ")" ? "(" : mark;
  let at = end - 1;
  for (let steps = 0; at > floor && steps < APPOSITION_MAX; at -= 1, steps += 1) {
    if (closes(reading, at) || small[at] === ";" || small[at] === ":") return null;
    if (small[at] !== opening) continue;
    const from = phraseStart(reading, at, floor);
    if (from < at && !isAdverbial(reading, from, floor)) {
      return { from: beforeAsides(reading, from, floor), to: end };
    }
  }
  return null;
}

/** Where the phrase begins that "54", "of Ellery", "a Democrat" at `from` stand in apposition to; `from` itself when they do to none. */
function beforeAsides(reading: Reading, from: number, floor: number): number {
  let start = from;
  while (reading.small[start - 1] === "," && isAside(reading, start)) {
    const before = phraseStart(reading, start - 1, floor);
    if (before >= start - 1 || isAdverbial(reading, before, floor)) break;
    start = before;
  }
  return start;
}

function isAside(reading: Reading, from: number): boolean {
  return isTag(reading, from, "NUM") || ASIDES.has(reading.small[from] ?? "");
}

const ASIDES = new Set(["of", "a", "an", "jr.", "d"]);

function isAdverbial(reading: Reading, from: number, floor: number): boolean {
  return from > floor && isTag(reading, from - 1, "ADP", "SCONJ") && !LINKING.has(reading.small[from - 1] ?? "");
}

/** Where the noun phrase begins that ends before `end`; `end` itself when none does. */
export function phraseStart(reading: Reading, end: number, floor: number): number {
  const { small } = reading;
  const last = small[end - 1] ?? "";
  if (end <= floor || !isOutside(reading, end - 1)) return end;
  if (PRONOUNS.has(last)) return end - 1;
  let noun = false;
  let start = end;
  for (let i = end - 1; i >= floor && end - i <= PHRASE_MAX; i -= 1) {
    if (!isOutside(reading, i)) break;
    const word = small[i] ?? "";
    const before = small[i - 1] ?? "";
    if (RELATIVES.has(word)) break;
    if (isTag(reading, i, "NOUN", "PROPN", "NUM", "SYM") || (isTag(reading, i, "PRON") && !PRONOUNS.has(word))) {
      if (noun && DAYS.has(word)) break;
      noun = true;
      start = i;
    } else if (isTag(reading, i, "DET") || POSSESSIVES.has(word)) {
      start = i;
      noun = true;
      if (i === floor || !(LINKING.has(before) || BEFORE_ARTICLE.has(before))) break;
    } else if (isTag(reading, i, "ADJ") || word === "'s" || word === "'") {
      if (!noun && word !== "'s") return end;
      start = i;
    } else if (
      LINKING.has(word) &&
      noun &&
      isTag(reading, i - 1, "NOUN", "PROPN", "NUM", "DET", "ADJ", "PRON") &&
      i > floor
    ) {
      if (PRONOUNS.has(before) || (word !== "of" && DAYS.has(before))) break;
    } else if (isTag(reading, i, "ADV") && noun && isTag(reading, i + 1, "ADJ", "NUM")) start = i;
    else break;
  }
  if (!noun) return end;
  while (
    start < end &&
    (small[start] === "'s" || small[start] === "'" || isTag(reading, start, "CCONJ", "ADP", "PUNCT"))
  )
    start += 1;
  return start;
}

/**
 * The noun phrase that begins at `start`, with what stands in apposition to it, none of it at or after `ceiling`. Used where the verb stands
 * before who says it: "said Miriam Castle, a nurse who has made the crossing for 16 years."
 */
export function phraseAfter(reading: Reading, start: number, ceiling: number): TokenSpan | null {
  const { small } = reading;
  const core = phraseEnd(reading, start, ceiling);
  if (core === start) return null;
  if (PRONOUNS.has(small[start] ?? "")) return { from: start, to: start + 1 };
  let to = core;
  while (small[to] === "," && to + 1 < ceiling) {
    const next = to + 1;
    const word = small[next] ?? "";
    const goesOn =
      isTag(reading, next, "DET", "NUM", "NOUN", "PROPN", "ADJ") || word === "who" || word === "whose" || word === "of";
    if (!goesOn || word === "according") break;
    let at = next + 1;
    while (at < ceiling && small[at] !== "," && isOutside(reading, at) && !ENDERS.has(small[at] ?? "")) at += 1;
    to = at;
    if (small[at] !== ",") break;
  }
  while (to > core && STOPS.has(small[to - 1] ?? "")) to -= 1;
  return { from: start, to };
}

/** Where the plain noun phrase ends that begins at `start`; `start` itself when none does. */
export function phraseEnd(reading: Reading, start: number, ceiling: number): number {
  const { small } = reading;
  if (start >= ceiling) return start;
  if (PRONOUNS.has(small[start] ?? "")) return start + 1;
  let noun = false;
  let end = start;
  for (let i = start; i < ceiling && i - start < PHRASE_MAX && isOutside(reading, i); i += 1) {
    const word = small[i] ?? "";
    if (isTag(reading, i, "NOUN", "PROPN", "NUM", "PRON", "SYM")) {
      if (noun && (DAYS.has(word) || PRONOUNS.has(word))) break;
      noun = true;
      end = i + 1;
    } else if (isTag(reading, i, "DET") || POSSESSIVES.has(word)) {
      if (noun && !LINKING.has(small[i - 1] ?? "")) break;
    } else if (word === "'s" || word === "'") end = i + 1;
    else if (isTag(reading, i, "ADJ") || (isTag(reading, i, "ADV") && !noun)) continue;
    else if (noun && (word === "of" || word === "for" || word === "at" || word === "and" || word === "&")) {
      if (!isTag(reading, i + 1, "NOUN", "PROPN", "DET", "ADJ", "NUM") || DAYS.has(small[i + 1] ?? "")) break;
    } else break;
  }
  return noun ? end : start;
}

/** Whether a quotation stands right before the token, over its comma. */
export function quotationBefore(reading: Reading, at: number): boolean {
  return closes(reading, at - 1) || (reading.small[at - 1] === "," && closes(reading, at - 2));
}

/** Where a quotation opens right at the token, or after a comma or colon: its first mark, else -1. */
export function quotationAfter(reading: Reading, at: number): number {
  if (opens(reading, at)) return at;
  return (reading.small[at] === "," || reading.small[at] === ":") && opens(reading, at + 1) ? at + 1 : -1;
}

const PHRASE_MAX = 40;
const APPOSITION_MAX = 60;
export const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they", "it", "i", "we", "you", "who"]);
const ARTICLES = new Set(["a", "an", "the", "his", "their", "its", "such", "no"]);
const RELATIVES = new Set(["which", "that", "whom", "what", "whose"]);
const POSSESSIVES = new Set(["his", "her", "their", "its", "my", "our", "your"]);
const LINKING = new Set(["of", "for", "at", "in", "and", "&", "from", "with", "to", "on"]);
const BEFORE_ARTICLE = new Set(["all", "both", "half", "many", "some", "one", "even"]);
const ENDERS = new Set(["in", "on", "during", "after", "before", "when", "as", "while", "adding", "—", ";", ":"]);
