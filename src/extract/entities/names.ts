import { SAYING } from "../lexicon/cue-classes.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { bylinesOf, isWriter } from "./bylines.ts";
import { type Capitals, capitalsIn, isBreak, isCapital, isWrittenSmall, standsWithin } from "./capitals.ts";
import { cutNames } from "./cut-names.ts";
import { isDateline } from "./name-kind.ts";
import {
  ACRONYM,
  ADJECTIVE,
  BEFORE_NAME,
  BODY,
  COUNTRY,
  CREED,
  DAY,
  DESCRIBES,
  ENDS,
  FIRST_NAME,
  GENERIC,
  HONORIFIC,
  hasTrait,
  KNOWN_BODY,
  KNOWN_BY_NOUN,
  KNOWN_WORD,
  NEVER,
  OF,
  OFFICE,
  PARTICLE,
  PLACE,
} from "./name-traits.ts";
import { isPersonAt, isPlural, nounKindAt } from "./noun-traits.ts";
import { speltOut } from "./spelt-out.ts";
import { hasTag, tagMask } from "./tags.ts";
import { isUnion } from "./unions.ts";

/** A name with a capital letter, without what stands before it. */
export interface Name extends TokenSpan {
  /** "Sen.", "Vice President", "Mr." right before it. */
  readonly title: TokenSpan | null;
  /** "Los Angeles" in "Los Angeles Mayor Karen Bass". */
  readonly prefix: TokenSpan | null;
  /** It stands in a line that writes most words with a capital letter. */
  readonly inHeadline: boolean;
}

/** The names of an article in reading order, but those of its writers in a byline. "Mayor" and "the President" are none. `speaks` as in `readCast`. */
export function namesOf(reading: Reading, speaks: (token: number) => boolean): Name[] {
  const capitals = capitalsIn(reading);
  const { at, count, headlines } = capitals;
  const whole = speltOut(reading, capitals);
  const bylines = bylinesOf(reading);
  const found: Name[] = [];
  let next = 0;
  for (let k = 0; k < count; k += 1) {
    const i = at[k] as number;
    if (i < next) continue;
    const end = whole.size === 0 ? undefined : whole.get(i);
    if (end !== undefined) {
      found.push({ from: i, to: end, title: null, prefix: null, inHeadline: false });
      next = end;
    } else if (begins(reading, capitals, i, speaks)) {
      next = sequenceEnd(reading, capitals, i);
      cutNames(reading, i, next, headlines[i] === 1, found);
    }
  }
  return found.filter((name) => !isWireOfDateline(reading, name) && !isWriter(reading, bylines, name));
}

/** "HALDEN (Coastal Wire) — ...": who sent the article, of whom it does not tell. */
function isWireOfDateline(reading: Reading, { from }: TokenSpan): boolean {
  const first = reading.unitStarts[from] ?? 0;
  return first !== from && isDateline(reading, { from: first }) && reading.small.slice(first, from).includes("(");
}

function begins(reading: Reading, capitals: Capitals, i: number, speaks: (token: number) => boolean): boolean {
  const { small, unitStarts } = reading;
  if (small[i] === "local" && hasTag(reading, i + 1, IS_NUM)) return true;
  if (hasTrait(reading, i, NEVER | DAY)) return false;
  if (small[i]?.length === 1) return isCapital(reading, i + 1);
  // “Chicago-born”
  if (hasTrait(reading, i, BEFORE_NAME) && small[i]?.includes("-")) return false;
  if (capitals.headlines[i] === 1)
    return (
      standsWithin(reading, capitals, i) || hasTrait(reading, i, KNOWN_WORD) || isBeforeSurname(reading, capitals, i)
    );
  // "a Republican senator": a creed, and no name. "Republicans" are one.
  if (i !== unitStarts[i] && !isBreak(reading, i - 1))
    return !hasTrait(reading, i, ADJECTIVE) || isCapital(reading, i + 1);
  if (isUnion(reading, i)) return true;
  const within = standsWithin(reading, capitals, i);
  if (!within && isDescription(reading, i)) return false;
  if (within || hasTrait(reading, i, KNOWN_WORD | ACRONYM))
    return isCapital(reading, i + 1) || !isWrittenSmall(reading, capitals, i);
  if (isSurnameAlone(reading, i) && !isWrittenSmall(reading, capitals, i) && (isToldOf(reading, i) || speaks(i)))
    return true;
  if (hasTag(reading, i + 1, IS_NOUN) && !isCapital(reading, i + 1)) return false;
  // “Close to 50”, “Offstage, they said”
  if (hasTag(reading, i + 1, IS_ADP) || small[i + 1] === ",") return false;
  return hasTag(reading, i, IS_PROPN) && (isCapital(reading, i + 1) || !isWrittenSmall(reading, capitals, i));
}

/** One word that the tagger takes for a name, and that is no noun of several or of a body: "Lund", "Baker", and neither "Riders" nor "Police". */
function isSurnameAlone(reading: Reading, i: number): boolean {
  if (!hasTag(reading, i, IS_PROPN) || isPlural(reading, i)) return false;
  return nounKindAt(reading, i) === null || isPersonAt(reading, i);
}

/** "Lund, who led it", "Lund, 54, ...". */
function isToldOf({ small }: Reading, i: number): boolean {
  return small[i + 1] === "," && /^(?:who|whose|\d\d)$/.test(small[i + 2] ?? "");
}

/** "Signe" in the headline "Signe Arnesen Leaves the Bench", where the text has "Arnesen". */
function isBeforeSurname(reading: Reading, capitals: Capitals, i: number): boolean {
  return (
    isCapital(reading, i + 1) &&
    standsWithin(reading, capitals, i + 1) &&
    !isWrittenSmall(reading, capitals, i) &&
    hasTag(reading, i, IS_PROPN)
  );
}

/** "Rival Ada Lind", "Observers say", "Said Ada Lind", "Surveys show" at the beginning of a sentence. */
function isDescription(reading: Reading, i: number): boolean {
  if (hasTrait(reading, i, FIRST_NAME | OFFICE | HONORIFIC)) return false;
  if (hasTrait(reading, i, DESCRIBES) || ((reading.classes[i] ?? 0) & SAYING) !== 0) return true;
  const lemma = reading.lemmas[i] ?? "";
  return !hasTag(reading, i, IS_PROPN) && lemma !== reading.small[i] && lemma !== "";
}

/** Over capitals and what joins them: "Department of Homeland Security", "Immigration and Customs Enforcement", "Oscar de la Renta". */
function sequenceEnd(reading: Reading, capitals: Capitals, from: number): number {
  const { tokens, unitStarts } = reading;
  let to = from + 1;
  let body = hasTrait(reading, from, BODY);
  while (to < tokens.count && to - from < NAME_MAX && unitStarts[to] === unitStarts[from]) {
    if (reading.firsts[to] === 1) break;
    // "Local 518"
    const isNumbered = to === from + 1 && reading.small[from] === "local" && hasTag(reading, to, IS_NUM);
    if (isNumbered || (isCapital(reading, to) && goesOn(reading, capitals, to, from, body))) {
      body ||= hasTrait(reading, to, BODY);
      to += 1;
      continue;
    }
    const next = joinedEnd(reading, from, to, body);
    if (next === to) break;
    to = next;
  }
  return to;
}

function goesOn(reading: Reading, capitals: Capitals, i: number, from: number, body: boolean): boolean {
  if (hasTrait(reading, i, DAY) || !(body || !hasTrait(reading, i, NEVER) || hasTrait(reading, i, ENDS))) return false;
  if (capitals.headlines[from] !== 1 || standsWithin(reading, capitals, i) || hasTrait(reading, i, KNOWN_WORD))
    return true;
  // "Ada Lind" in a headline
  return hasTrait(reading, from, FIRST_NAME) && hasTag(reading, i, IS_PROPN) && !isWrittenSmall(reading, capitals, i);
}

/** The token after what joins the next capital to those before; the same where nothing does. */
function joinedEnd(reading: Reading, from: number, to: number, body: boolean): number {
  const { small } = reading;
  const follows = isCapital(reading, to + 1);
  if (!follows && !hasTrait(reading, to, PARTICLE | OF)) return to;
  const word = small[to] ?? "";
  if (to === from + 1 && isUnion(reading, from)) return to + 1;
  if (hasTrait(reading, to, PARTICLE)) {
    // "Laura de Vries", but not "the Seine du Paris" after a comma.
    if (follows && isCapital(reading, to - 1)) return to + 1;
    if (hasTrait(reading, to + 1, PARTICLE) && isCapital(reading, to + 2)) return to + 2;
  }
  if (follows) {
    if ((word === "'s" || word === "'") && ownsBody(reading, to)) return to + 1;
    if (body && (word === "of" || word === "for" || word === "on") && !hasTrait(reading, to + 1, DAY)) return to + 1;
  }
  if (body && hasTrait(reading, to, OF) && small[to + 1] === "the" && isCapital(reading, to + 2)) return to + 2;
  return follows && (word === "and" || word === "&") && joinsBody(reading, from, to, body) ? to + 1 : to;
}

/** "Women's March", "Amalgamated Drivers' Union", but no "Republicans' Senate". */
function ownsBody(reading: Reading, mark: number): boolean {
  if (hasTrait(reading, mark - 1, GENERIC)) return true;
  if (reading.small[mark] !== "'" || hasTrait(reading, mark - 1, CREED | PLACE | COUNTRY)) return false;
  let last = mark + 1;
  while (last - mark < NAME_MAX && isCapital(reading, last + 1)) last += 1;
  return hasTrait(reading, last, BODY) && !hasTrait(reading, last, KNOWN_BY_NOUN);
}

/** One name goes on over "and": what follows ends in a word for a body, and what stands before is one word or has "of". */
function joinsBody(reading: Reading, from: number, and: number, body: boolean): boolean {
  let end = and + 1;
  while (end < reading.tokens.count && end - and < NAME_MAX && isCapital(reading, end)) end += 1;
  if (hasTrait(reading, from, FIRST_NAME | OFFICE | HONORIFIC)) return false;
  if (reading.small[and] === "&") return true;
  if (body && hasOf(reading, from, and))
    return !hasTrait(reading, and + 1, FIRST_NAME) && !hasTrait(reading, and - 1, BODY) && end - and <= 4;
  const short = and - from === 1 || (and - from === 2 && hasTrait(reading, from, COUNTRY));
  if (!short || end - and <= 2 || !hasTrait(reading, end - 1, BODY)) return false;
  return !hasTrait(reading, from, KNOWN_BODY) && !hasTrait(reading, and - 1, ACRONYM);
}

function hasOf(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (hasTrait(reading, i, OF)) return true;
  return false;
}

/** Tokens of the longest name. */
const NAME_MAX = 12;

const IS_ADP = tagMask("ADP");
const IS_NOUN = tagMask("NOUN");
const IS_NUM = tagMask("NUM");
const IS_PROPN = tagMask("PROPN");
