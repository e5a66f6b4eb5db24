import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import {
  ACRONYM,
  ADJECTIVE,
  anyHas,
  BEFORE_NAME,
  BODY,
  BODY_NOUN,
  CREED,
  FIRST_NAME,
  HEADLINE_NOUN,
  HONORIFIC,
  hasTrait,
  JOINER,
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

/** A run of capitals -> its names, put behind those found: titles cut off, possessors parted. Titles alone give none. */
export function cutNames(reading: Reading, from: number, to: number, inHeadline: boolean, found: Name[]): void {
  const { small } = reading;
  let end = to;
  while (end > from && (hasTrait(reading, end - 1, PARTICLE) || small[end - 1] === "of")) end -= 1;
  if (end - from > 1) {
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
    if (person !== -1) {
      if (!mayPrecede(reading, from, person)) cutNames(reading, from, person, inHeadline, found);
      cutNames(reading, person, end, inHeadline, found);
      return;
    }
    if (small[from + 1] === "of" && NO_BODIES.has(small.slice(from, end).join(" "))) return;
    // “Popular Website Hits Back”: in a headline's capitals a noun is no name
    if (inHeadline && hasTrait(reading, end - 1, HEADLINE_NOUN)) return;
  } else {
    if (end <= from || small[from] === "pacs" || hasTrait(reading, from, OFFICE | HONORIFIC)) return;
    if (hasTrait(reading, from, BODY_NOUN) && !hasTrait(reading, from, KNOWN_BY_NOUN)) return;
  }
  if (hasTrait(reading, end - 1, OFFICE) && !hasTrait(reading, end - 1, BODY)) return;
  found.push({ from, to: end, title: null, prefix: null, inHeadline });
}

/** Names that end in one with a title: "Los Angeles Mayor Karen Bass". False where there is no title. */
function cutTitle(reading: Reading, from: number, end: number, inHeadline: boolean, found: Name[]): boolean {
  const title = titleWithin(reading, from, end);
  if (title === null) return false;
  let begin = from;
  while (begin + 1 < title.from && hasTrait(reading, begin, RANK)) begin += 1;
  const prefix = title.from > begin ? { from: begin, to: title.from } : null;
  if (prefix !== null) cutNames(reading, prefix.from, prefix.to, inHeadline, found);
  found.push({ from: title.to, to: end, title, prefix, inHeadline });
  return true;
}

/** The last title that a name follows, with what belongs to it. */
function titleWithin(reading: Reading, from: number, end: number): TokenSpan | null {
  const { small } = reading;
  for (let at = end - 2; at >= from; at -= 1) {
    if (!hasTrait(reading, at, OFFICE | HONORIFIC)) continue;
    if (!hasTrait(reading, at, OFFICE) && at > from && hasTrait(reading, at - 1, FIRST_NAME)) continue;
    // "General" is a title in "General Grant", not in "Attorney General of Ohio" or "General Motors".
    if (hasTrait(reading, at + 1, JOINER) || anyHas(reading, at + 1, end, TAKES_NO_TITLE)) continue;
    let start = at;
    while (start > from && hasTrait(reading, start - 1, MODIFIER)) start -= 1;
    if (start > from && (small[start - 1] === "secretary" || small[start - 1] === "secretary.")) start -= 1;
    return { from: start, to: at + 1 };
  }
  return null;
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

/** Names of things that read like names of bodies. */
const NO_BODIES = new Set(["state of the union", "statue of liberty", "bill of rights", "house of cards"]);
