import { SAYING } from "../lexicon/cue-classes.ts";
import type { TokenSpan } from "../role-features.ts";
import { DAYS } from "../rules/phrases.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { hasTag, tagMask } from "./tags.ts";
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
    if (NEVER.has(word) || DAYS.has(word)) return false;
    if (word.length === 1) return isCapital(reading, i + 1);
    const first = isBreak(reading, i - 1) || i === unitStarts[i];
    if (headline) return capitals.within.has(reading.words[i] ?? 0) || hasKnownWord(word);
    if (!first) return !(isCreed(i) && !isCapital(reading, i + 1));
    if (isDescription(i)) return false;
    if (capitals.within.has(reading.words[i] ?? 0) || hasKnownWord(word) || isAcronym(reading, i))
      return !capitals.small.has(reading.words[i] ?? 0) || isCapital(reading, i + 1);
    if (hasTag(reading, i + 1, IS_NOUN) && !isCapital(reading, i + 1)) return false;
    return hasTag(reading, i, IS_PROPN) && (!capitals.small.has(reading.words[i] ?? 0) || isCapital(reading, i + 1));
  }

  /** "a Republican senator": a creed, and no name. "Republicans" are one. */
  function isCreed(i: number): boolean {
    return ADJECTIVES.has(small[i] ?? "");
  }

  /** "Rival Ada Lind", "Said Ada Lind", "Surveys show" at the beginning of a sentence. */
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
    if (((reading.classes[i] ?? 0) & SAYING) !== 0 || PERSON_NOUNS.has(word.replace(/s$/, "")) || COMMON.test(word))
      return true;
    return lemma !== word && lemma !== "" && !hasTag(reading, i, IS_PROPN);
  }

  /** Over capitals and what joins them: "Department of Homeland Security", "Immigration and Customs Enforcement", "Oscar de la Renta". */
  function sequenceEnd(from: number): number {
    let to = from + 1;
    let body = isBodyWord(small[from] ?? "");
    while (to < tokens.count && to - from < NAME_MAX && unitStarts[to] === unitStarts[from]) {
      const word = small[to] ?? "";
      if (reading.firsts[to] === 1) break;
      if (isCapital(reading, to) && !(NEVER.has(word) && !body) && !DAYS.has(word) && goesOn(to)) {
        body ||= isBodyWord(word);
        to += 1;
      } else if (PARTICLES.has(word) && isCapital(reading, to + 1) && joinedTo(to)) to += 1;
      else if (PARTICLES.has(word) && PARTICLES.has(small[to + 1] ?? "") && isCapital(reading, to + 2)) to += 2;
      else if ((word === "'s" || word === "'") && GENERIC.has(small[to - 1] ?? "") && isCapital(reading, to + 1))
        to += 1;
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

  function goesOn(i: number): boolean {
    return !headline || capitals.within.has(reading.words[i] ?? 0) || hasKnownWord(small[i] ?? "");
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
  const only = end - from === 1 ? (small[from] ?? "") : "";
  if ((BODY_NOUNS.has(only) && !KNOWN_BY_NOUN.has(only)) || only === "pacs") return [];
  if (end - from === 1 && (OFFICES.has(bare(small[from] ?? "")) || HONORIFICS.has(bare(small[from] ?? "")))) return [];
  if (OFFICES.has(bare(small[end - 1] ?? "")) && !isBodyWord(small[end - 1] ?? "")) return [];
  return end > from ? [{ from, to: end, title: null, prefix: null, inHeadline }] : [];
}

/** "General" is a title in "General Grant", not in "Attorney General of Ohio" or "General Motors". */
function titleStandsFor({ small }: Reading, at: number, end: number): boolean {
  const rest = small.slice(at + 1, end);
  return !rest.some((word) => isBodyWord(word) && !FIRST_NAMES.has(word) && word !== "star" && word !== "post");
}

function isJoiner(word: string): boolean {
  return word === "of" || word === "and" || word === "for" || word === "&";
}

/** Hashes of the words that stand with a capital inside sentences of the article, and of those that it writes small. */
function capitalsWithin(reading: Reading, headlines: Uint8Array) {
  const within = new Set<number>();
  const written = new Set<number>();
  const { small, words, tokens, unitStarts } = reading;
  for (let i = 0; i < tokens.count; i += 1) {
    const word = small[i] ?? "";
    if (!isCapital(reading, i)) {
      if (word.length > 1) written.add(words[i] ?? 0);
    } else if (headlines[i] === 0 && unitStarts[i] !== i && !isBreak(reading, i - 1) && !NEVER.has(word))
      within.add(words[i] ?? 0);
  }
  return { within, small: written };
}

/** 1 for the tokens of headlines. */
function headlinesIn(reading: Reading): Uint8Array {
  const { tokens, unitStarts, unitEnds } = reading;
  const marks = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i = Math.max(i + 1, unitEnds[i] ?? 0)) {
    if (unitStarts[i] === i && isHeadline(reading, i, unitEnds[i] ?? i)) marks.fill(1, i, unitEnds[i]);
  }
  return marks;
}

export function isCapital({ text, tokens: { count, starts } }: Reading, i: number): boolean {
  if (i < 0 || i >= count) return false;
  const unit = text.charCodeAt(starts[i] ?? 0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(text.slice(starts[i], (starts[i] ?? 0) + 2));
}

/** "FBI", "U.N.", "AFL-CIO": two capitals or more, no small letter. */
export function isAcronym({ text, tokens: { starts, ends } }: Reading, i: number): boolean {
  const from = starts[i] ?? 0;
  const to = ends[i] ?? 0;
  if (to - from < 2 || to - from > 10 || /^[a-z]$/.test(text[from + 1] ?? "")) return false;
  return ACRONYM.test(text.slice(from, to));
}

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}.&/-]+$/u;

function isBreak(reading: Reading, i: number): boolean {
  return i < 0 || !isOutside(reading, i)
    ? /^[^\p{L}\p{N}]*$/u.test(reading.small[i] ?? "")
    : /^(?:[:—.(?!;•*]|--)$/.test(reading.small[i] ?? "");
}

/** A paragraph of its own that writes most words with a capital letter, or a sentence all in capitals. */
function isHeadline(reading: Reading, from: number, to: number): boolean {
  const { tokens, text, firsts, small } = reading;
  const { count, starts, ends } = tokens;
  const whole = firsts[from] === 1 && (to === count || firsts[to] === 1) && to - from <= HEADLINE_MAX;
  let capitals = 0;
  let shouted = 0;
  let words = 0;
  for (let i = from; i < to; i += 1) {
    if ((ends[i] ?? 0) - (starts[i] ?? 0) < LONG || !LETTER.test(small[i] ?? "")) continue;
    words += 1;
    if (!isCapital(reading, i)) {
      if (!whole) return false;
      continue;
    }
    capitals += 1;
    if (text.slice(starts[i], ends[i]).toUpperCase() === text.slice(starts[i], ends[i])) shouted += 1;
    else if (!whole) return false;
  }
  return words > 3 && (shouted === words || (whole && capitals > words * SHARE));
}

const LETTER = /^\p{L}/u;
const LONG = 4;
const HEADLINE_MAX = 40;
const SHARE = 0.7;
/** "Shanghai-based", "then-Mayor". */
const BEFORE_NAMES = /^(?:.*-(?:based|born|backed|led)|former|ex)$/;
/** Nouns of bodies that are names by themselves. */
const KNOWN_BY_NOUN = new Set("congress pentagon senate house parliament cabinet".split(" "));
/** Parties that stand before a name: "Democrat Ada Lind". */
const CREEDS = new Set(
  "republican republicans democrat democrats democratic libertarian conservative tory labour independent".split(" "),
);
/** Begin sentences before a name or a verb. */
const COMMON = /^(?:.{3,}(?:ed|ing|ly)|famed|dozens|hundreds|thousands|exit|polls|surveys|note|latest)$/;
/** Before a body's name they belong to the office: "Chief Pentagon Spokesman". */
const RANKS = new Set("chief former senior acting deputy retired rival".split(" "));
/** Tokens of the longest name. */
const NAME_MAX = 12;

function hasKnownWord(word: string): boolean {
  return (
    FIRST_NAMES.has(word) ||
    KNOWN.has(bare(word)) ||
    PLACES.has(bare(word)) ||
    HONORIFICS.has(bare(word)) ||
    OFFICES.has(bare(word))
  );
}

export function isBodyWord(word: string): boolean {
  const plain = bare(word);
  return AGENCY_WORDS.has(plain) || GROUP_WORDS.has(plain) || OUTLET_WORDS.has(plain) || OF_BODIES.has(plain);
}

/** Stand before names of their bodies: "U.S. Immigration and Customs Enforcement". */
const COUNTRIES = new Set(["u.s.", "us", "u.k.", "uk", "federal"]);
/** Begin names that go on with "of". */
const OF_BODIES = new Set(
  "secretary daughters sons league university bank church council society duke bishop archbishop school museum centers ministers chamber house joint order city".split(
    " ",
  ),
);

/** A word without its full stops at the end: "sen." -> "sen". */
export function bare(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** Before an apostrophe they begin names of bodies: "the Swiss People's Party". */
const GENERIC = new Set(
  "people peoples women men children citizens workers veterans farmers residents teachers mothers nurses students girls boys magistrates sheriff governor officers employees riders tenants".split(
    " ",
  ),
);
const PARTICLES = new Set("de da do dos du di la le van von der den bin al el ibn del della af zu ter y".split(" "));
/** Begin sentences with a capital letter and are no name. */
const NEVER: ReadonlySet<string> = new Set(
  (
    "i i'm a an the this that these those he she they it we you his her their its our my your who what when where why how which whose there here and but or nor so " +
    "yet if as at by for from in into of on onto to up with without after before since while until though although because unless once than then thus " +
    "not no yes all any both each few many more most much other others another some such same several one two three four five six seven eight nine ten " +
    "is are was were be been being do does did has have had can could may might must shall should will would also even ever just only very too now still " +
    "again asked according about above across against along amid among around behind below beneath beside besides between beyond during despite down " +
    "except inside instead like meanwhile moreover near nevertheless next off out outside over past per plus through throughout toward towards under " +
    "unlike upon via within however indeed perhaps later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday " +
    "january february march april june july august september october november december first second third last let let's please " +
    "everyone everybody everything nobody nothing someone somebody something anyone anybody anything ok okay oh well mr. full text abstract updated update " +
    "photo image advertisement related read watch editor's getty credit caption video story letters letter opinion yeah hey look"
  ).split(" "),
);

const IS_NOUN = tagMask("NOUN");
const IS_PROPN = tagMask("PROPN");
