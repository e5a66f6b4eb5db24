import type { Actor } from "../model/index.ts";
import { firstLetters, isLetters, lettersOf } from "../text/first-letters.ts";
import { fold } from "../text/index.ts";
import { bodyKey } from "../text/name-key.ts";
import { isTownOf } from "../text/town-of.ts";
import { shorterNames } from "../text/within-name.ts";
import { type Likely, sure, unsure } from "./likely.ts";
import { oneLetter, withOneLess } from "./one-letter.ts";

/** Agencies, groups and outlets, two of them -> why they may be one; null when nothing says so. */
export function sameBody(one: BodyNames, other: BodyNames): Likely | null {
  const [a, b] = [one.actor.name, other.actor.name];
  if (one.own === other.own) {
    return sure(a === b ? `Both are called “${a}”.` : `“${a}” and “${b}” are one name, printed in two ways.`);
  }
  if (isTownOf(one.own, other.own) || isTownOf(other.own, one.own)) return null;
  const called = calledLike(one, other) ?? calledLike(other, one) ?? abbreviated(one, other) ?? abbreviated(other, one);
  if (called !== null) return called;
  if (one.single !== null && one.single === other.single) {
    return unsure(`“${a}” and “${b}” are the same letters, as one and as many.`);
  }
  const more = moreWord(one.own, other.own) ?? moreWord(other.own, one.own);
  if (more !== null) return unsure(`“${a}” and “${b}” differ in the word “${more}” only.`);
  const within = shortened(one, other) ?? shortened(other, one);
  if (within !== null) return within;
  const [shared] = [...one.called].filter(([key, alias]) => isTelling(alias) && other.called.has(key));
  if (shared !== undefined) return unsure(`Both are called “${shared[1]}”.`);
  const typing = oneLetter(one.own, other.own);
  return typing !== null &&
    Math.min(one.own.length, other.own.length) >= NAME_LEAST &&
    !/\d/.test(typing.letters.join(""))
    ? unsure(`“${a}” and “${b}” differ in one letter.`)
    : null;
}

/** Shorter names that differ in a letter are two: "NBC" and "ABC". */
const NAME_LEAST = 8;

/** A name of a body that another one can hardly have: its letters, or several words that begin with a capital where there are any. */
function isTelling(alias: string): boolean {
  return isLetters(alias) || (/\s/.test(alias.trim()) && !/^\p{Ll}/u.test(alias.trim()));
}

function calledLike({ actor, called }: BodyNames, { own }: BodyNames): Likely | null {
  const alias = called.get(own);
  return alias === undefined ? null : sure(`${actor.name} is called “${alias}”, too.`);
}

/** One body's name or short name is made of the first letters of the other's name, with or without its small words. */
function abbreviated({ letters }: BodyNames, { actor, made }: BodyNames): Likely | null {
  const short = letters.find((one) => made.includes(one));
  return short === undefined
    ? null
    : unsure(`“${short.toUpperCase()}” may stand for the first letters of “${actor.name}”.`);
}

/** One is the other's name without the place or owner that stands with it. */
function shortened(short: BodyNames, long: BodyNames): Likely | null {
  return long.shorter.includes(short.own)
    ? unsure(`“${short.actor.name}” may be “${long.actor.name}” without its place or owner.`)
    : null;
}

/** Words that a name has or lacks without being another's. */
const FORM_WORDS = new Set(
  "inc corp corporation co company ltd llc plc department dept agency administration party newspaper news".split(" "),
);

function moreWord(short: string, long: string): string | null {
  const rest = long.startsWith(`${short} `) ? long.slice(short.length + 1) : null;
  return rest !== null && FORM_WORDS.has(rest) ? rest : null;
}

/** A body with all names as they are compared, and what any other that may be the same shares. */
export interface BodyNames {
  readonly actor: Actor;
  readonly own: string;
  /** Aliases and the short name, by how they are compared. */
  readonly called: ReadonlyMap<string, string>;
  /** The letters that it is called by, small and without dots. */
  readonly letters: readonly string[];
  /** Its name's first letters, all of them and without its small words; none of a name of one word. */
  readonly made: readonly string[];
  /** Its letters in the singular where its name is nothing else; else null. */
  readonly single: string | null;
  /** What its name may be without a place or owner. */
  readonly shorter: readonly string[];
  readonly keys: readonly string[];
}

export function bodyNames(actor: Actor): BodyNames {
  const short = actor.short === null ? [] : [actor.short];
  const own = bodyName(actor.name);
  const called = new Map([...actor.aliases, ...short].map((alias) => [bodyName(alias), alias]));
  const letters = [actor.name, ...short].filter(isLetters).map(lettersOf);
  const single = isLetters(actor.name) ? lettersOf(actor.name) : null;
  const made = firstLetters(actor.name);
  const keys = [
    ...[own, own.slice(0, Math.max(0, own.lastIndexOf(" "))), ...called.keys()].map((key) => `body ${key}`),
    ...[...letters, ...made].map((one) => `letters ${one}`),
    ...withOneLess(own).map((less) => `typed ${less}`),
  ];
  return { actor, own, called, letters, made, single, shorter: shorterNames(own), keys };
}

/** Without marks, the country before it and "the", well-known letters written out. */
function bodyName(name: string): string {
  return bodyKey(fold(name));
}
