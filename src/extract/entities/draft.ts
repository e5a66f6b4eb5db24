import type { ActorKind } from "../../model/index.ts";
import type { MentionKind } from "../cast.ts";
import type { TokenSpan } from "../role-features.ts";
import { mayReferBack, peopleLike, roleHead } from "./nouns.ts";

/** A role as it is read, in tokens: "director", of the department. */
export interface DraftRole {
  /** The noun that later words refer back with, in small letters: "senator" for "Sen.". */
  readonly head: string;
  readonly at: TokenSpan;
  readonly of: DraftEntity | null;
  /** The token that says whose, where no name does: "her", "department". What it means is known only when all has been read. */
  readonly ofAt: number | null;
}

/** Where somebody was mentioned last, and how. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** As who does or says something. */
  readonly subject: boolean;
  /** "Holt's", "the Holt campaign". */
  readonly possessive: boolean;
  readonly quoted: boolean;
}

/** What is remembered of somebody who has been mentioned. */
export interface Seen {
  last: Placed;
  /** The last mention outside quotations. */
  outside: Placed | null;
  count: number;
}

/** Somebody or something while an article is read. */
export interface DraftEntity {
  /** Places and things are left out in the end, unless they speak. */
  kind: ActorKind | "place" | "thing";
  name: string;
  readonly named: boolean;
  /** The words of the fullest name, in small letters. */
  words: readonly string[];
  /** Those of them that it may be called by with "the". */
  nouns: readonly string[];
  /** Of an unnamed one the noun that introduces it. */
  readonly head: string | null;
  /** The noun that this one shares with others that mean the same. */
  readonly headRole: string | null;
  /** ... and with all that tell of the same people: "protester" for "a demonstrator". */
  readonly headLike: string | null;
  /** That noun is "some" or "many", which are of somebody else each time. */
  readonly vague: boolean;
  /** Null where it has none, as most have. */
  aliases: Set<string> | null;
  readonly roles: DraftRole[];
  /** What the text says for "he", less what it says for "she", in parts of one; a guess by first name weighs little. Never leaves this room. */
  gender: number;
  readonly plural: boolean;
  /** Whose it is: Clinton's campaign. */
  owner: DraftEntity | null;
  /** Heads of roles that it once held: "former President Holt". */
  readonly formerly: string[];
  /** What the words beside a person's name say of party and state, and that the person stands for an office; null for nothing. */
  marks: { party: string | null; readonly states: Set<string>; stands: boolean } | null;
  /** Of a document who made it. */
  maker: DraftEntity | null;
  /** How often the article names it, how often by one word, and with which tokens first and last: while names are read, up to there. */
  times: number;
  timesAlone: number;
  namedFirst: number;
  namedLast: number;
  /** "The Holt administration", which tells of the office of a president, as far as no other is stated. */
  administration: DraftEntity | null;
  /** Whether a source names it. */
  speaks: boolean;
  /** Up to where the article has been read. */
  seen: Seen | null;
  /** Its index in the cast, -1 where it is left out. */
  index: number;
}

export interface DraftMention extends TokenSpan {
  readonly kind: MentionKind;
  readonly entity: DraftEntity | null;
  readonly confidence: number;
}

/** Where the nouns are not known they are looked for among the words; a body named by whose it is has a head, too. */
export function namedEntity(
  kind: DraftEntity["kind"],
  name: string,
  words: readonly string[],
  nouns: readonly string[] = words.filter(mayReferBack),
  head: string | null = null,
): DraftEntity {
  return newEntity(kind, name, true, false, head, words, nouns);
}

export function unnamedEntity(
  kind: DraftEntity["kind"],
  name: string,
  head: string,
  plural: boolean,
  words: readonly string[] = [],
  nouns: readonly string[] = [],
): DraftEntity {
  return newEntity(kind, name, false, plural, head, words, nouns);
}

function newEntity(
  kind: DraftEntity["kind"],
  name: string,
  named: boolean,
  plural: boolean,
  head: string | null,
  words: readonly string[],
  nouns: readonly string[],
): DraftEntity {
  const headRole = head === null ? null : roleHead(head);
  // What is asked of everybody again and again stands first, and so together.
  return {
    kind,
    plural,
    named,
    seen: null,
    gender: 0,
    roles: [],
    head,
    headRole,
    headLike: headRole === null ? null : peopleLike(headRole),
    administration: null,
    words,
    times: 0,
    timesAlone: 0,
    namedFirst: -1,
    namedLast: -1,
    vague: head !== null && QUANTITIES.has(head),
    owner: null,
    marks: null,
    name,
    nouns,
    aliases: null,
    formerly: [],
    maker: null,
    speaks: false,
    index: -1,
  };
}

/** As the article writes it: the last word of the name, but for "Jr.". */
export function surnameOf({ name }: DraftEntity): string {
  const words = name.replace(/,? (?:jr|sr|ii|iii|iv)\.?$/i, "").split(" ");
  return words.at(-1) ?? name;
}

/** Notes what says of somebody "he" or "she". */
export function addGender(entity: DraftEntity, said: "he" | "she", weight: number): void {
  entity.gender += said === "he" ? weight : -weight;
}

/** What the text says for "he" or for "she", less what it says for the other. */
export function genderFor({ gender }: DraftEntity, said: "he" | "she"): number {
  return said === "he" ? gender : -gender;
}

export function addAlias(entity: DraftEntity, alias: string): void {
  entity.aliases ??= new Set();
  entity.aliases.add(alias);
}

/** "Some", "many": of somebody else each time. */
export const QUANTITIES: ReadonlySet<string> = new Set([
  "some",
  "many",
  "most",
  "other",
  "others",
  "few",
  "several",
  "one",
]);

export function isPerson({ kind }: DraftEntity): boolean {
  return kind === "person";
}
