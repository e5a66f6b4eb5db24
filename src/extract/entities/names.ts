import { SAYING } from "../lexicon/cue-classes.ts";
import type { TokenSpan } from "../role-features.ts";
import { DAYS } from "../rules/phrases.ts";
import type { Reading } from "../rules/reading.ts";
import { bare, capitalsWithin, headlinesIn, isAcronym, isBreak, isCapital, NEVER } from "./capitals.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { isPersonNoun } from "./nouns.ts";
import { hasTag, tagMask } from "./tags.ts";
import { mayPass, wordSieve } from "./word-sieve.ts";
import {
  ADJECTIVES,
  AGENCY_WORDS,
  BODY_NOUNS,
  GROUP_WORDS,
  HONORIFICS,
  KNOWN,
  OFFICE_MODIFIERS,
  OFFICES,
  OUTLET_WORDS,
  PERSON_NOUNS,
  PLACES,
} from "./words.ts";

/** A name with a capital letter, without what stands before it. */
export interface Name extends TokenSpan {
  /** "Sen.", "Vice President", "Mr." right before it. */
  readonly title: TokenSpan | null;
  /** "Los Angeles" in "Los Angeles Mayor Karen Bass". */
  readonly prefix: TokenSpan | null;
  /** It stands in a line that writes most words with a capital letter. */
  readonly inHeadline: boolean;
}

/** The names of an article in reading order. "Mayor" and "the President" are none. */
export function namesOf(reading: Reading): Name[] {
  const { small, tokens, unitStarts } = reading;
  const headlines = headlinesIn(reading);
  const capitals = capitalsWithin(reading, headlines);
  const found: Name[] = [];
  let headline = false;
  let i = 0;
  while (i < tokens.count) {
    headline = headlines[i] === 1;
    if (!begins(i)) {
      i += 1;
      continue;
    }
    const to = sequenceEnd(i);
    found.push(...cutNames(reading, { from: i, to }, headline));
    i = Math.max(to, i + 1);
  }
  return found;

  function begins(i: number): boolean {
    if (!isCapital(reading, i)) return false;
    const word = small[i] ?? "";
    if (mayPass(NO_NAMES, reading.words[i]) && (NEVER.has(word) || DAYS.has(word))) return false;
    if (word.length === 1) return isCapital(reading, i + 1);
    const first = isBreak(reading, i - 1) || i === unitStarts[i];
    if (headline) return capitals.within.has(reading.words[i] ?? 0) || hasKnownWord(word) || isBeforeSurname(i);
    if (!first) return !(isCreed(i) && !isCapital(reading, i + 1));
    if (isDescription(i)) return false;
    if (capitals.within.has(reading.words[i] ?? 0) || hasKnownWord(word) || isAcronym(reading, i))
      return !capitals.small.has(reading.words[i] ?? 0) || isCapital(reading, i + 1);
    if (hasTag(reading, i + 1, IS_NOUN) && !isCapital(reading, i + 1)) return false;
    return hasTag(reading, i, IS_PROPN) && (!capitals.small.has(reading.words[i] ?? 0) || isCapital(reading, i + 1));
  }

  /** "Signe" in the headline "Signe Arnesen Leaves the Bench", where the text has "Arnesen". */
  function isBeforeSurname(i: number): boolean {
    return (
      isCapital(reading, i + 1) &&
      capitals.within.has(reading.words[i + 1] ?? 0) &&
      !capitals.small.has(reading.words[i] ?? 0) &&
      hasTag(reading, i, IS_PROPN)
    );
  }

  /** "a Republican senator": a creed, and no name. "Republicans" are one. */
  function isCreed(i: number): boolean {
    return ADJECTIVES.has(small[i] ?? "");
  }

  /** "Rival Ada Lind", "Observers say", "Said Ada Lind", "Surveys show" at the beginning of a sentence. */
  function isDescription(i: number): boolean {
    const word = small[i] ?? "";
    if (
      capitals.within.has(reading.words[i] ?? 0) ||
      FIRST_NAMES.has(word) ||
      OFFICES.has(bare(word)) ||
      HONORIFICS.has(bare(word))
    )
      return false;
    const lemma = reading.lemmas[i] ?? "";
    const several = word.endsWith("s");
    if (PERSON_NOUNS.has(several ? word.slice(0, -1) : word) || (several && isPersonNoun(word.slice(0, -1))))
      return true;
    if (((reading.classes[i] ?? 0) & SAYING) !== 0 || COMMON.test(word)) return true;
    return lemma !== word && lemma !== "" && !hasTag(reading, i, IS_PROPN);
  }

  /** Over capitals and what joins them: "Department of Homeland Security", "Immigration and Customs Enforcement", "Oscar de la Renta". */
  function sequenceEnd(from: number): number {
    let to = from + 1;
    let body = isBodyWord(small[from] ?? "");
    while (to < tokens.count && to - from < NAME_MAX && unitStarts[to] === unitStarts[from]) {
      const word = small[to] ?? "";
      if (reading.firsts[to] === 1) break;
      if (
        isCapital(reading, to) &&
        (body || !NEVER.has(word) || ENDS.has(word)) &&
        !DAYS.has(word) &&
        goesOn(to, from)
      ) {
        body ||= isBodyWord(word);
        to += 1;
      } else if (PARTICLES.has(word) && isCapital(reading, to + 1) && joinedTo(to)) to += 1;
      else if (PARTICLES.has(word) && PARTICLES.has(small[to + 1] ?? "") && isCapital(reading, to + 2)) to += 2;
      else if ((word === "'s" || word === "'") && isCapital(reading, to + 1) && ownsBody(to)) to += 1;
      else if (
        (word === "of" || word === "for" || word === "on") &&
        body &&
        isCapital(reading, to + 1) &&
        !DAYS.has(small[to + 1] ?? "")
      )
        to += 1;
      else if ((word === "of" || word === "for") && body && small[to + 1] === "the" && isCapital(reading, to + 2))
        to += 2;
      else if ((word === "and" || word === "&") && isCapital(reading, to + 1) && joinsBody(from, to, body)) to += 1;
      else break;
    }
    return to;
  }

  /** "Women's March", "Amalgamated Drivers' Union", but no "Republicans' Senate". */
  function ownsBody(mark: number): boolean {
    const owner = small[mark - 1] ?? "";
    if (GENERIC.has(owner)) return true;
    if (small[mark] !== "'" || CREEDS.has(owner) || PLACES.has(owner) || COUNTRIES.has(owner)) return false;
    let last = mark + 1;
    while (last - mark < NAME_MAX && isCapital(reading, last + 1)) last += 1;
    return isBodyWord(small[last] ?? "") && !KNOWN_BY_NOUN.has(small[last] ?? "");
  }

  function goesOn(i: number, from: number): boolean {
    if (!headline || capitals.within.has(reading.words[i] ?? 0) || hasKnownWord(small[i] ?? "")) return true;
    // "Ada Lind" in a headline
    return (
      FIRST_NAMES.has(small[from] ?? "") && hasTag(reading, i, IS_PROPN) && !capitals.small.has(reading.words[i] ?? 0)
    );
  }

  /** "Laura de Vries", but not "the Seine du Paris" after a comma. */
  function joinedTo(to: number): boolean {
    return isCapital(reading, to - 1);
  }

  /** One name goes on over "and": what follows ends in a word for a body, and what stands before is one word or has "of". */
  function joinsBody(from: number, and: number, body: boolean): boolean {
    let end = and + 1;
    while (end < tokens.count && end - and < NAME_MAX && isCapital(reading, end)) end += 1;
    const last = small[end - 1] ?? "";
    const first = small[from] ?? "";
    if (FIRST_NAMES.has(first) || OFFICES.has(bare(first)) || HONORIFICS.has(bare(first))) return false;
    const hasOf = small.slice(from, and).some((word) => word === "of" || word === "for");
    if (small[and] === "&") return true;
    if (hasOf && body)
      return !FIRST_NAMES.has(small[and + 1] ?? "") && !isBodyWord(small[and - 1] ?? "") && end - and <= 4;
    const short = and - from === 1 || (and - from === 2 && COUNTRIES.has(first));
    return short && end - and > 2 && isBodyWord(last) && !KNOWN.has(first) && !isAcronym(reading, and - 1);
  }
}

/** A run of capitals -> its names: titles cut off, possessors parted. Titles alone give none. */
function cutNames(reading: Reading, { from, to }: TokenSpan, inHeadline: boolean): Name[] {
  const { small } = reading;
  let end = to;
  while (end > from && (PARTICLES.has(small[end - 1] ?? "") || small[end - 1] === "of")) end -= 1;
  if (end - from > 1 && BEFORE_NAMES.test(small[from] ?? ""))
    return cutNames(reading, { from: from + 1, to: end }, inHeadline);
  for (let at = end - 2; at >= from; at -= 1) {
    const word = bare(small[at] ?? "");
    const honorific = HONORIFICS.has(word) && (at === from || !FIRST_NAMES.has(small[at - 1] ?? ""));
    if (!(honorific || OFFICES.has(word)) || !titleStandsFor(reading, at, end)) continue;
    if (isJoiner(small[at + 1] ?? "")) continue;
    let start = at;
    while (start > from && OFFICE_MODIFIERS.has(bare(small[start - 1] ?? ""))) start -= 1;
    if (bare(small[start - 1] ?? "") === "secretary") start -= 1;
    start = Math.max(start, from);
    let begin = from;
    while (begin + 1 < start && RANKS.has(small[begin] ?? "")) begin += 1;
    const prefix = start > begin ? { from: begin, to: start } : null;
    const name = { from: at + 1, to: end, title: { from: start, to: at + 1 }, prefix, inHeadline };
    const before = prefix === null ? [] : cutNames(reading, prefix, inHeadline);
    return [...before, name];
  }
  if (
    end - from > 1 &&
    CREEDS.has(small[from] ?? "") &&
    !small.slice(from + 1, end).some((word) => isBodyWord(word) || ADJECTIVES.has(word))
  )
    return [
      { from, to: from + 1, title: null, prefix: null, inHeadline },
      ...cutNames(reading, { from: from + 1, to: end }, inHeadline),
    ];
  // "Eurosceptic SVP": the letters are the name where they also stand alone.
  if (
    end - from === 2 &&
    isAcronym(reading, end - 1) &&
    !isAcronym(reading, from) &&
    !isBodyWord(small[end - 1] ?? "")
  ) {
    const cut = { from: end - 1, to: end, title: null, prefix: null, inHeadline };
    return PLACES.has(small[from] ?? "") || FIRST_NAMES.has(small[from] ?? "")
      ? [{ ...cut, from, to: end - 1 }, cut]
      : [cut];
  }
  // “ISIS Declares War”: in a headline letters are a name by themselves
  if (inHeadline && end - from > 1 && isAcronym(reading, from) && !isBodyWord(small[end - 1] ?? ""))
    return [{ from, to: from + 1, title: null, prefix: null, inHeadline }];
  const person = personWithin(small, from, end);
  if (person !== -1) {
    const before = mayPrecede(small, from, person) ? [] : cutNames(reading, { from, to: person }, inHeadline);
    return [...before, ...cutNames(reading, { from: person, to: end }, inHeadline)];
  }
  if (NO_BODIES.has(small.slice(from, end).join(" "))) return [];
  // “Popular Website Hits Back”: in a headline's capitals a noun is no name
  if (inHeadline && end - from > 1 && HEADLINE_NOUNS.has(small[end - 1] ?? "")) return [];
  const only = end - from === 1 ? (small[from] ?? "") : "";
  if ((BODY_NOUNS.has(only) && !KNOWN_BY_NOUN.has(only)) || only === "pacs") return [];
  if (end - from === 1 && (OFFICES.has(bare(small[from] ?? "")) || HONORIFICS.has(bare(small[from] ?? "")))) return [];
  if (OFFICES.has(bare(small[end - 1] ?? "")) && !isBodyWord(small[end - 1] ?? "")) return [];
  return end > from ? [{ from, to: end, title: null, prefix: null, inHeadline }] : [];
}

/** Where a person's name begins after who they are or their outlet: "Celebrities Signe Arnesen", "Coast News Signe Arnesen". -1 for none. */
function personWithin(small: readonly string[], from: number, end: number): number {
  if (FIRST_NAMES.has(small[from] ?? "")) return -1;
  for (let at = from + 1; at < end - 1; at += 1) {
    if (!FIRST_NAMES.has(small[at] ?? "") || PLACES.has(small[at] ?? "") || isBodyWord(small[end - 1] ?? "")) continue;
    const before = small[at - 1] ?? "";
    return OUTLET_WORDS.has(before) || KNOWN.get(before) === "outlet" || mayPrecede(small, from, at) ? at : -1;
  }
  return -1;
}

/** "Actress", "Celebrities", "Longtime": one word that says something of the person whose name follows. */
function mayPrecede(small: readonly string[], from: number, to: number): boolean {
  const word = small[from] ?? "";
  return (
    to - from === 1 && (PRAISE.has(word) || isPersonNoun(word.replace(/(?:ies|s)$/, (end) => (end === "s" ? "" : "y"))))
  );
}

const PRAISE = new Set("longtime top legendary celebrity celebrities one-time onetime fellow billionaire".split(" "));

/** "General" is a title in "General Grant", not in "Attorney General of Ohio" or "General Motors". */
function titleStandsFor({ small }: Reading, at: number, end: number): boolean {
  const rest = small.slice(at + 1, end);
  return !rest.some((word) => isBodyWord(word) && !FIRST_NAMES.has(word) && word !== "star" && word !== "post");
}

function isJoiner(word: string): boolean {
  return word === "of" || word === "and" || word === "for" || word === "&";
}

/** "Shanghai-based", "then-Mayor". */
const BEFORE_NAMES = /^(?:.*-(?:based|born|backed|led)|former|ex)$/;
const HEADLINE_NOUNS = new Set(
  "website company poll survey report leader leaders officials newspaper magazine".split(" "),
);
/** Names of things that read like names of bodies. */
const NO_BODIES = new Set(["state of the union", "statue of liberty", "bill of rights", "house of cards"]);
/** Nouns of bodies that are names by themselves. */
const KNOWN_BY_NOUN = new Set("congress pentagon senate house parliament cabinet".split(" "));
/** Parties that stand before a name: "Democrat Ada Lind". */
const CREEDS = new Set(
  "republican republicans democrat democrats democratic libertarian conservative tory labour independent".split(" "),
);
/** Begin sentences before a name or a verb. */
const COMMON =
  /^(?:.{3,}(?:ed|ing|ly|ful|ous|lent|less)|footage|images|pictures|famed|dozens|hundreds|thousands|exit|polls|surveys|note|latest)$/;
/** Before a body's name they belong to the office: "Chief Pentagon Spokesman". */
const RANKS = new Set("chief former senior acting deputy retired rival".split(" "));
/** Begin no name, and end some: "Gull Watch", "Port Ellery Now". */
const ENDS = new Set(["watch", "now", "first", "today"]);
/** Tokens of the longest name. */
const NAME_MAX = 12;

function hasKnownWord(word: string): boolean {
  return KNOWN_WORDS.has(bare(word)) || FIRST_NAMES.has(word);
}

const KNOWN_WORDS: ReadonlySet<string> = new Set([...KNOWN.keys(), ...PLACES, ...HONORIFICS.keys(), ...OFFICES.keys()]);

export function isBodyWord(word: string): boolean {
  return BODY_WORDS.has(bare(word));
}

/** Stand before names of their bodies: "U.S. Immigration and Customs Enforcement". */
const COUNTRIES = new Set(["u.s.", "us", "u.k.", "uk", "federal"]);
/** Begin names that go on with "of". */
const OF_BODIES = new Set(
  "secretary daughters sons league university bank church council society duke bishop archbishop school museum centers ministers chamber house joint order city".split(
    " ",
  ),
);
const BODY_WORDS: ReadonlySet<string> = new Set([...AGENCY_WORDS, ...GROUP_WORDS, ...OUTLET_WORDS, ...OF_BODIES]);

/** Before an apostrophe they begin names of bodies: "the Swiss People's Party". */
const GENERIC = new Set(
  "people peoples women men children citizens workers veterans farmers residents teachers mothers nurses students girls boys magistrates sheriff governor officers employees riders tenants".split(
    " ",
  ),
);
const PARTICLES = new Set("de da do dos du di la le van von der den bin al el ibn del della af zu ter y".split(" "));
const NO_NAMES = wordSieve([...NEVER, ...DAYS]);
const IS_NOUN = tagMask("NOUN");
const IS_PROPN = tagMask("PROPN");
