import { isOutside, type Reading } from "../rules/reading.ts";
import { bare, isAcronym } from "./capitals.ts";
import type { Name } from "./names.ts";
import { BODY_NOUNS } from "./words.ts";

/** The words of a name without marks, and without what is written short. */
export function wordsIn(small: readonly string[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i += 1) {
    const word = bare(small[i] ?? "");
    if (word === "," || word === "'s" || MARKS.test(word)) continue;
    const long = LONG_FORMS.get(word);
    if (long === undefined) words.push(word);
    else words.push(...long);
  }
  return words;
}

/** Names that go by letters which are not their own. */
export const ALSO: ReadonlyMap<string, string> = new Map([
  ["gop", "republican party"],
  ["ap", "associated press"],
  ["wsj", "wall street journal"],
]);
/** Places that names write short. */
const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map([["ny", ["new", "york"]]]);
const MARKS = /^[“”‘’"'`]+$/;

/** "Democratic National Committee" -> "dnc". */
export function initials(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split("-"))
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0] ?? "")
    .join("");
}

const SMALL = new Set(["of", "and", "for", "the", "&", "on"]);

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
export function bodyAfter({ small }: Reading, { to, title }: Name): "agency" | "group" | "outlet" | null {
  return title === null ? (BODY_NOUNS.get(small[to] ?? "") ?? null) : null;
}
