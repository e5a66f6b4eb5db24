import { isOutside, type Reading } from "../rules/reading.ts";
import { bare, isAcronym, isLetter } from "./capitals.ts";
import { BODY_NOUN, hasTrait, REFERS_BACK } from "./name-traits.ts";
import type { Name } from "./names.ts";
import { BODY_NOUNS } from "./words.ts";

/** The words of a name without marks, without what is written short, and without a firm's "Inc." behind two words or more. */
export function wordsIn(small: readonly string[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i += 1) {
    const word = bare(small[i] ?? "");
    if (word === "," || word === "'s" || (!isLetter(word.charCodeAt(0)) && MARKS.test(word))) continue;
    const long = word.length === SHORT ? LONG_FORMS.get(word) : undefined;
    if (long === undefined) words.push(word);
    else words.push(...long);
  }
  if (words.length > 2 && FIRMS.has(words.at(-1) ?? "")) words.pop();
  return words;
}

/** Those of its words that somebody may be called by with "the". */
export function nounsIn(reading: Reading, from: number, to: number): readonly string[] {
  let nouns: string[] | null = null;
  for (let i = from; i < to; i += 1) {
    if (!hasTrait(reading, i, REFERS_BACK)) continue;
    nouns ??= [];
    nouns.push(bare(reading.small[i] ?? ""));
  }
  return nouns ?? NO_NOUNS;
}

const NO_NOUNS: readonly string[] = [];

/** Words with one blank between each two. */
export function singleSpaced(words: string): string {
  for (let i = 0; i < words.length; i += 1) {
    const unit = words.charCodeAt(i);
    const plain = unit < 0x80 && (unit > 32 || (unit === 32 && words.charCodeAt(i + 1) !== 32));
    if (!plain) return words.replace(/\s+/g, " ");
  }
  return words;
}

/** Names that go by letters which are not their own. */
export const ALSO: ReadonlyMap<string, string> = new Map([
  ["gop", "republican party"],
  ["ap", "associated press"],
  ["wsj", "wall street journal"],
  ["isis", "islamic state"],
  ["isil", "islamic state"],
  ["daesh", "islamic state"],
  ["scotus", "supreme court"],
  ["eu", "european union"],
  ["fed", "federal reserve"],
]);
/** Places that names write short. */
const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map([["ny", ["new", "york"]]]);
const FIRMS = new Set(["inc", "corp", "co", "ltd", "llc", "plc"]);
const SHORT = 2;
const MARKS = /^[“”‘’"'`]+$/;

/** "Democratic National Committee" -> "dnc"; "Department of Ferries" -> "df", or "dof" with the small words. */
export function initials(words: readonly string[], withSmall = false): string {
  let letters = "";
  for (const word of words) {
    if (!word.includes("-")) letters += SMALL.has(word) && !withSmall ? "" : (word[0] ?? "");
    else for (const part of word.split("-")) letters += SMALL.has(part) ? "" : (part[0] ?? "");
  }
  return letters;
}

const SMALL = new Set(["of", "and", "for", "the", "&", "on", "in"]);

/** "Department of Ferries (DoF)": the letters that stand after a name for it. */
export function acronymAfter(reading: Reading, { to }: Name): string | null {
  const { small } = reading;
  // "the Swiss People's Party, or SVP,"
  if (small[to] === "," && small[to + 1] === "or" && isAcronym(reading, to + 2))
    return (small[to + 2] ?? "").replaceAll(".", "");
  if (small[to] !== "(" || small[to + 2] !== ")" || !isOutside(reading, to + 1) || !isAcronym(reading, to + 1))
    return null;
  return (small[to + 1] ?? "").replaceAll(".", "");
}

/** "the Trump Victory fund", "the Save Our Staithe group". */
export function bodyAfter(reading: Reading, { to, title }: Name): "agency" | "group" | "outlet" | null {
  if (title !== null || !hasTrait(reading, to, BODY_NOUN)) return null;
  return BODY_NOUNS.get(reading.small[to] ?? "") ?? null;
}
