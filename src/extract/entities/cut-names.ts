import { DEPARTMENT, hasWord } from "../lexicon/small-words.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import {
  ACRONYM,
  ADJECTIVE,
  anyHas,
  BEFORE_NAME,
  BODY,
  BODY_NOUN,
  COUNTRY,
  CREED,
  FIRST_NAME,
  HEADLINE_NOUN,
  HONORIFIC,
  hasTrait,
  JOINER,
  KNOWN_BODY,
  KNOWN_BY_NOUN,
  MODIFIER,
  OFFICE,
  OUTLET,
  PARTICLE,
  PLACE,
  PRECEDES,
  RANK,
  TAKES_NO_TITLE,
} from "./name-traits.ts";
import type { Name } from "./names.ts";
import { OFFICES } from "./words.ts";

/** A run of capitals -> its names, put behind those found: titles cut off, possessors parted. Titles alone give none. */
export function cutNames(reading: Reading, from: number, to: number, inHeadline: boolean, found: Name[]): void {
  const { small } = reading;
  let end = to;
  while (end > from && (hasTrait(reading, end - 1, PARTICLE) || small[end - 1] === "of")) end -= 1;
  if (end - from > 1) {
    if (cutBehindOf(reading, from, end, inHeadline, found)) return;
    if (hasTrait(reading, from, BEFORE_NAME)) {
      cutNames(reading, from + 1, end, inHeadline, found);
      return;
    }
    if (cutTitle(reading, from, end, inHeadline, found)) return;
    if (hasTrait(reading, from, CREED) && !anyHas(reading, from + 1, end, BODY | ADJECTIVE)) {
      found.push({ from, to: from + 1, title: null, prefix: null, inHeadline });
      cutNames(reading, from + 1, end, inHeadline, found);
      return;
    }
    // "Eurosceptic SVP": the letters are the name where they also stand alone.
    if (end - from === 2 && hasTrait(reading, end - 1, ACRONYM)) {
      if (!hasTrait(reading, from, ACRONYM) && !hasTrait(reading, end - 1, BODY)) {
        if (hasTrait(reading, from, PLACE | FIRST_NAME))
          found.push({ from, to: end - 1, title: null, prefix: null, inHeadline });
        found.push({ from: end - 1, to: end, title: null, prefix: null, inHeadline });
        return;
      }
    }
    // “ISIS Declares War”: in a headline letters are a name by themselves
    if (inHeadline && hasTrait(reading, from, ACRONYM) && !hasTrait(reading, end - 1, BODY)) {
      found.push({ from, to: from + 1, title: null, prefix: null, inHeadline });
      return;
    }
    const person = personWithin(reading, from, end);
    // “CNN Clip”, “RNC Chief of Staff”: letters that are known, and what is theirs
    if (person === -1 && isKnownBody(reading, from) && !hasTrait(reading, end - 1, BODY)) {
      found.push({ from, to: from + 1, title: null, prefix: null, inHeadline });
      return;
    }
    if (person !== -1) {
      if (!mayPrecede(reading, from, person)) cutNames(reading, from, person, inHeadline, found);
      cutNames(reading, person, end, inHeadline, found);
      return;
    }
    // “The Ohio Republican”
    if (hasTrait(reading, end - 2, PLACE) && CREED_NOUNS.has(small[end - 1] ?? "")) return;
    if (small[from + 1] === "of" && NO_BODIES.has(small.slice(from, end).join(" "))) return;
    // “Popular Website Hits Back”: in a headline's capitals a noun is no name
    if (inHeadline && hasTrait(reading, end - 1, HEADLINE_NOUN)) return;
  } else {
    if (end <= from || small[from] === "pacs" || hasTrait(reading, from, OFFICE | HONORIFIC)) return;
    if (hasTrait(reading, from, BODY_NOUN) && !hasTrait(reading, from, KNOWN_BY_NOUN)) return;
    // “Q.” before a question
    if (small[from]?.length === 2 && small[from]?.endsWith(".")) return;
  }
  if (hasTrait(reading, end - 1, OFFICE) && !hasTrait(reading, end - 1, BODY)) return;
  found.push({ from, to: end, title: null, prefix: null, inHeadline });
}

function isKnownBody(reading: Reading, i: number): boolean {
  return hasTrait(reading, i, ACRONYM) && hasTrait(reading, i, KNOWN_BODY) && !hasTrait(reading, i, COUNTRY);
}

/** Karen Holt in "then-Secretary of State Karen Holt", where the capitals begin behind "of". False where there is no such office. */
function cutBehindOf(reading: Reading, from: number, end: number, inHeadline: boolean, found: Name[]): boolean {
  let of = from - 1;
  // “Health and” of “Health and Human Services”
  while (wordAt(reading, of) === "and" || hasWord(reading, of, DEPARTMENT)) of -= 1;
  if (wordAt(reading, of) !== "of" || !OFFICES.has(wordAt(reading, of - 1).replace(/^(?:then|ex)-/, ""))) return false;
  const name = departmentEnd(reading, from, end);
  if (name === from || name >= end) return false;
  found.push({ from: name, to: end, title: { from: of - 1, to: of }, prefix: null, inHeadline });
  return true;
}

/** The token behind "State", "the Interior", "Health and Human Services", and behind "London" before a first name; the same where no office is of that. */
function departmentEnd(reading: Reading, from: number, end: number): number {
  const { small } = reading;
  let to = from;
  while (
    to < end &&
    (hasWord(reading, to, DEPARTMENT) || ((small[to] === "and" || small[to] === "the") && to + 1 < end))
  )
    to += 1;
  if (to > from) return to;
  if (small[to] === "new" || small[to] === "los" || small[to] === "san") to += 1;
  while (to < end && hasTrait(reading, to, PLACE | COUNTRY)) to += 1;
  const isPerson = end - to === 2 || hasTrait(reading, to, FIRST_NAME);
  return isPerson && !anyHas(reading, to, end, BODY) ? to : from;
}

/** Names that end in one with a title: "Los Angeles Mayor Karen Bass". False where there is no title. */
function cutTitle(reading: Reading, from: number, end: number, inHeadline: boolean, found: Name[]): boolean {
  const titled = titleWithin(reading, from, end);
  if (titled === null) return false;
  const { title, name } = titled;
  let begin = from;
  while (begin + 1 < title.from && hasTrait(reading, begin, RANK)) begin += 1;
  const prefix = title.from > begin ? { from: begin, to: title.from } : null;
  if (prefix !== null) cutNames(reading, prefix.from, prefix.to, inHeadline, found);
  found.push({ from: name, to: end, title, prefix, inHeadline });
  return true;
}

/** The last title that a name follows, with what belongs to it, and where the name begins: right behind it, or behind "of State". */
function titleWithin(
  reading: Reading,
  from: number,
  end: number,
): { readonly title: TokenSpan; readonly name: number } | null {
  const { small } = reading;
  for (let at = end - 2; at >= from; at -= 1) {
    if (!hasTrait(reading, at, OFFICE | HONORIFIC)) continue;
    if (!hasTrait(reading, at, OFFICE) && at > from && hasTrait(reading, at - 1, FIRST_NAME)) continue;
    const behind = small[at + 1] === "of" ? departmentEnd(reading, at + 2, end) : at + 2;
    const name = behind > at + 2 && behind < end ? behind : at + 1;
    // “the Attorney General”
    if (name === end - 1 && small[name] === "general") continue;
    // "General" is a title in "General Grant", not in "Attorney General of Ohio" or "General Motors".
    if (hasTrait(reading, name, JOINER) || anyHas(reading, name, end, TAKES_NO_TITLE)) continue;
    let start = at;
    while (start > from && hasTrait(reading, start - 1, MODIFIER) && !isWhiteHouse(start - 1)) start -= 1;
    if (start > from && (small[start - 1] === "secretary" || small[start - 1] === "secretary.")) start -= 1;
    return { title: { from: start, to: at + 1 }, name };
  }
  return null;

  /** "House" in "White House Chief of Staff", which does not belong to the title. */
  function isWhiteHouse(i: number): boolean {
    return small[i] === "house" && small[i - 1] === "white";
  }
}

/** Where a person's name begins after who they are or their outlet: "Celebrities Signe Arnesen", "Coast News Signe Arnesen". -1 for none. */
function personWithin(reading: Reading, from: number, end: number): number {
  if (hasTrait(reading, from, FIRST_NAME) || hasTrait(reading, end - 1, BODY)) return -1;
  for (let at = from + 1; at < end - 1; at += 1) {
    if (!hasTrait(reading, at, FIRST_NAME) || hasTrait(reading, at, PLACE)) continue;
    return hasTrait(reading, at - 1, OUTLET) || mayPrecede(reading, from, at) ? at : -1;
  }
  return -1;
}

/** "Actress", "Celebrities", "Longtime": one word that says something of the person whose name follows. */
function mayPrecede(reading: Reading, from: number, to: number): boolean {
  return to - from === 1 && hasTrait(reading, from, PRECEDES);
}

const CREED_NOUNS = new Set(["republican", "democrat"]);
/** Names of things that read like names of bodies. */
const NO_BODIES = new Set(["state of the union", "statue of liberty", "bill of rights", "house of cards"]);
