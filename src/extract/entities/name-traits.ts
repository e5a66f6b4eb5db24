import type { Article } from "../article.ts";
import { DAYS } from "../lexicon/days.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { NEVER_NAMES } from "./never-names.ts";
import { isPersonNoun, mayReferBack } from "./nouns.ts";
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

// What a word may be in a name or beside one, as bits: a column of the article.

/** Begins a sentence with a capital letter and is no name. */
export const NEVER = 1;
export const DAY = 1 << 1;
/** Belonging to a place or a creed: "Republican", "Swiss". */
export const ADJECTIVE = 1 << 2;
export const FIRST_NAME = 1 << 3;
/** "Sen.", "Mayor" */
export const OFFICE = 1 << 4;
/** "Mr.", "Dr" */
export const HONORIFIC = 1 << 5;
/** At the beginning of a sentence it says what somebody is or does: "Rival Ada Lind", "Observers say", "Surveys show". */
export const DESCRIBES = 1 << 6;
/** In names of bodies. */
export const BODY = 1 << 7;
/** "de", "van" */
export const PARTICLE = 1 << 8;
/** Before an apostrophe it begins a name of a body: "the Swiss People's Party". */
export const GENERIC = 1 << 9;
/** A party that stands before a name: "Democrat Ada Lind". */
export const CREED = 1 << 10;
/** Stands before a name of one of its bodies: "U.S. Immigration and Customs Enforcement". */
export const COUNTRY = 1 << 11;
/** The noun of a body that is a name by itself: "Congress". */
export const KNOWN_BY_NOUN = 1 << 12;
/** An outlet, agency or group whose name does not say what it is. */
export const KNOWN_BODY = 1 << 13;
export const PLACE = 1 << 14;
/** Is known to be a name or to begin one. */
export const KNOWN_WORD = 1 << 15;
/** Stands before an office and belongs to it. */
export const MODIFIER = 1 << 16;
/** Before a body's name it belongs to the office: "Chief Pentagon Spokesman". */
export const RANK = 1 << 17;
/** "Shanghai-based", "then-Mayor". */
export const BEFORE_NAME = 1 << 18;
/** In a headline's capitals it ends no name. */
export const HEADLINE_NOUN = 1 << 19;
/** The noun of a body: "the Committee". */
export const BODY_NOUN = 1 << 20;
/** "FBI", "U.N.", "AFL-CIO": two capitals or more, no small letter. */
export const ACRONYM = 1 << 21;
/** Begins no name, and ends some: "Gull Watch", "Port Ellery Now". */
export const ENDS = 1 << 22;
/** Ends an outlet's name. */
export const OUTLET = 1 << 23;
/** Says something of the person whose name follows: "Actress", "Celebrities", "Longtime". */
export const PRECEDES = 1 << 24;
/** "General" before it is no title: "General Motors". */
export const TAKES_NO_TITLE = 1 << 25;
/** "of", "for" */
export const OF = 1 << 26;
/** "of", "for", "and", "&" */
export const JOINER = 1 << 27;
/** A mark after which a sentence goes on with a capital letter. */
export const BREAK = 1 << 28;

/** "Muslims", "Nevadans", "Californians" */
export const PEOPLE = 1 << 29;
/** "KerbWise", "ExxonMobil", "UKHospitality", "MPs", but "McCain" and "DeSantis" are people. */
export const MIXED_CASE = 1 << 30;
/** By this noun with "the" a body may be called that has it in its name. */
export const REFERS_BACK = 1 << 31;

/** Whether a token has any of these. */
export function hasTrait({ naming }: Article, i: number, traits: number): boolean {
  return ((naming[i] ?? 0) & traits) !== 0;
}

/** Whether any token of a stretch has any of these. */
export function anyHas(reading: Article, from: number, to: number, traits: number): boolean {
  for (let i = from; i < to; i += 1) if (hasTrait(reading, i, traits)) return true;
  return false;
}

/** A word as it stands and in small letters -> the bits above. */
export function nameTraits(surface: string, small: string): number {
  const plain = small.endsWith(".") ? small.slice(0, -1) : small;
  let traits = 0;
  for (const [trait, words] of OF_WORDS) if (words.has(small)) traits |= trait;
  for (const [trait, words] of OF_BARE_WORDS) if (words.has(plain)) traits |= trait;
  if (traits & FIRST_NAME) traits |= KNOWN_WORD;
  if (describes(small)) traits |= DESCRIBES;
  if (/^(?:.*-(?:based|born|bred|raised|backed|led|educated|trained|funded|sponsored)|former|ex)$/.test(small))
    traits |= BEFORE_NAME;
  if (KNOWN.get(small) === "outlet") traits |= OUTLET;
  if (isPersonNoun(small.replace(/(?:ies|s)$/, (end) => (end === "s" ? "" : "y")))) traits |= PRECEDES;
  if (traits & BODY && !(traits & FIRST_NAME) && small !== "star" && small !== "post") traits |= TAKES_NO_TITLE;
  if (mayReferBack(plain)) traits |= REFERS_BACK;
  if (isAcronym(surface)) traits |= ACRONYM;
  if (PEOPLES.test(plain)) traits |= PEOPLE;
  if (MIXED.test(surface) && !/^(?:Mac|Fitz)/.test(surface)) traits |= MIXED_CASE;
  return traits;
}

const MIXED = /^\p{Lu}\p{Ll}{2,}\p{Lu}|^\p{Lu}{2,}(?:\p{Ll}{3,}|s)$/u;

function describes(word: string): boolean {
  const several = word.endsWith("s");
  const single = several ? word.slice(0, -1) : word;
  return PERSON_NOUNS.has(single) || (several && isPersonNoun(single)) || COMMON.test(word);
}

/** Begin sentences before a name or a verb. */
const COMMON =
  /^(?:.{3,}(?:ed|ing|ly|ful|ous|lent|less)|footage|images|pictures|famed|dozens|hundreds|thousands|exit|polls|surveys|note|latest)$/;

const PEOPLES =
  /(?:.{4}ans|.ish|[^aeiou]ese|muslims|jews|latinos|latinas|hispanics|christians|catholics|whites|blacks)$/;

function isAcronym(word: string): boolean {
  return word.length > 1 && word.length <= 10 && !/[a-z]/.test(word.charAt(1)) && LETTERS.test(word);
}
const LETTERS = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}.&/-]+$/u;

interface Words {
  has(word: string): boolean;
}

function words(list: string): Words {
  return new Set(list.split(" "));
}

const OF_WORDS: readonly (readonly [trait: number, words: Words])[] = [
  [NEVER, NEVER_NAMES],
  [DAY, DAYS],
  [ADJECTIVE, ADJECTIVES],
  [FIRST_NAME, FIRST_NAMES],
  [PARTICLE, words("de da do dos du di la le van von der den bin al el ibn del della af zu ter y")],
  [
    GENERIC,
    words(
      "people peoples women men children citizens workers veterans farmers residents teachers mothers nurses students girls boys magistrates sheriff governor officers employees riders tenants",
    ),
  ],
  [
    CREED,
    words("republican republicans democrat democrats democratic libertarian conservative tory labour independent"),
  ],
  [COUNTRY, words("u.s. us u.k. uk federal")],
  [KNOWN_BY_NOUN, words("congress pentagon senate house parliament cabinet")],
  [KNOWN_BODY, KNOWN],
  [PLACE, PLACES],
  [RANK, words("chief former senior acting deputy retired rival")],
  [HEADLINE_NOUN, words("website company poll survey report leader leaders officials newspaper magazine")],
  [BODY_NOUN, BODY_NOUNS],
  [ENDS, words("watch now first today")],
  [OUTLET, OUTLET_WORDS],
  [PRECEDES, words("longtime top legendary celebrity celebrities one-time onetime fellow billionaire")],
  [OF, words("of for")],
  [JOINER, words("of for and &")],
  [BREAK, words(": — . ( ? ! ; • * --")],
];

/** Of words without a full stop at the end. */
const OF_BARE_WORDS: readonly (readonly [trait: number, words: Words])[] = [
  [OFFICE, OFFICES],
  [HONORIFIC, HONORIFICS],
  [BODY, AGENCY_WORDS],
  [BODY, GROUP_WORDS],
  [BODY, OUTLET_WORDS],
  // They begin names that go on with "of".
  [
    BODY,
    words(
      "secretary daughters sons league university bank church council society duke bishop archbishop school museum centers ministers chamber house joint order city",
    ),
  ],
  [MODIFIER, OFFICE_MODIFIERS],
  [KNOWN_WORD, KNOWN],
  [KNOWN_WORD, PLACES],
  [KNOWN_WORD, HONORIFICS],
  [KNOWN_WORD, OFFICES],
];
