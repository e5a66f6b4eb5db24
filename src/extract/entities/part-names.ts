import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { bodyByLastWord } from "./body-by-last-word.ts";
import { bare, isAcronym } from "./capitals.ts";
import { addAlias, addGender, type DraftEntity, namedEntity } from "./draft.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { noteAcronym } from "./full-names.ts";
import { type KnownNames, mention, rename } from "./known-names.ts";
import { isMisspelt } from "./misspelt.ts";
import type { NamedMention } from "./name-entities.ts";
import { hasTrait, OFFICE } from "./name-traits.ts";
import { ALSO, initials } from "./name-words.ts";
import type { Name } from "./names.ts";
import { addNamesake } from "./namesakes.ts";
import { officeHead } from "./nouns.ts";
import { fitsPresident } from "./presidents.ts";
import { fitsTitle, GUESS, titleGender } from "./title-gender.ts";
import { kindOf } from "./whole-kind.ts";
import { surfaceOf, type WrittenName } from "./written-names.ts";

/**
 * Whom a name of one word names, the article's name with the index `at`: a handle's owner, a body by its letters, one of those whose surname it is, or whose
 * first name, or in whose name it is the last word; and else somebody new.
 */
export function partName(known: KnownNames, name: Name, one: WrittenName, at: number): NamedMention {
  const { reading, byWords, byAcronym, bySurname } = known;
  const { small } = reading;
  const { whole: own, surface } = one;
  const isHandle = wordAt(reading, name.from - 1) === "@";
  // Most surnames are written again and again, and are one person's.
  const sole = one.bearers?.length === 1 && name.title === null && !isHandle ? one.bearers[0] : undefined;
  if (sole !== undefined) return mention(name, sole, 0.97);
  const word = own.words[0] ?? "";
  const bearer = isHandle ? handleOf(known, name, word, at) : null;
  if (bearer !== null) {
    addAlias(bearer, `@${surface}`);
    return mention(name, bearer, 0.9);
  }
  const long = ALSO.get(word);
  const also = long === undefined ? null : (byWords.get(long)?.entity ?? null);
  if (also !== null && name.title === null) {
    addAlias(also, surface);
    return mention(name, also, 0.9);
  }
  const letters = isAcronym(reading, name.from);
  const acronym = letters ? byAcronym.get(word.replaceAll(".", "")) : undefined;
  if (acronym !== undefined && name.title === null) {
    addAlias(acronym, surface);
    return mention(name, acronym, 0.95);
  }
  const wanted = titleGender(reading, name);
  const bearers = bySurname.get(word) ?? NOBODY;
  const surnamed = surnamedSo(small, bearers, name, wanted);
  if (surnamed.length === 1 && bearers.length === 1 && name.title === null && !letters) one.bearers = bearers;
  const ownKind = surnamed.length > 0 ? null : kindOf(known, name, own);
  const candidates = surnamed.length > 0 ? surnamed : others(known, name, word, bearers, ownKind, letters);
  if (candidates.length > 0) {
    const best = nearest(reading, candidates, name);
    if (surnamed.length > 0 || best.kind === "person") addTitled(known, best, name, surface);
    else addAlias(best, surface);
    return mention(name, best, candidates.length > 1 ? 0.8 : surnamed.length > 0 ? 0.97 : 0.85);
  }
  const same = own.entity;
  if (same !== null && (name.title === null || fitsTitle(same, wanted))) {
    if (ownKind === "person" && (same.kind === "thing" || same.kind === "place" || isOffice(reading, name)))
      same.kind = "person";
    // "HALDEN —", and Halden below
    if (same.kind === "place" && !letters && same.name.toUpperCase() === same.name) rename(same, surface, same);
    addTitled(known, same, name, surface);
    return mention(name, same, 0.95);
  }
  const meant = same === null && ownKind !== "place" && !letters ? misspelt(bySurname, word) : null;
  if (meant !== null && fitsTitle(meant, wanted)) {
    addTitled(known, meant, name, surface);
    return mention(name, meant, 0.75);
  }
  const entity = newcomer(known, name, one, ownKind, at);
  addTitled(known, entity, name, surface);
  return mention(name, entity, 0.9);
}

/** Somebody whom the article has not named before, and calls by one word. */
function newcomer(
  known: KnownNames,
  name: Name,
  { whole: own, surface }: WrittenName,
  ownKind: DraftEntity["kind"] | null,
  at: number,
): DraftEntity {
  const { reading, byAcronym, bySurname } = known;
  const word = own.words[0] ?? "";
  const guess = FIRST_NAMES.get(word);
  const surname = guess === undefined ? null : surnameBehind(known, name, at);
  const words = surname === null ? [word] : [word, surname];
  const entity = namedEntity(
    surname === null ? (ownKind ?? "thing") : "person",
    surface,
    words,
    surname === null ? own.nouns : undefined,
  );
  if (surname !== null) addNamesake(bySurname, surname, entity);
  own.entity ??= entity;
  addNamesake(bySurname, word, entity);
  if (ownKind !== "person" && ownKind !== null && isAcronym(reading, name.from))
    byAcronym.set(word.replaceAll(".", ""), entity);
  if (word.includes("-")) noteAcronym(byAcronym, initials([word]), entity);
  if (guess !== undefined) addGender(entity, guess, surname === null ? GUESS / 2 : GUESS);
  return entity;
}

/** The surname that stands behind the next one's first name: "Jim and Moira Sands". */
function surnameBehind(known: KnownNames, { to }: Name, at: number): string | null {
  const { reading, names, written } = known;
  const next = reading.small[to] === "and" ? names[at + 1] : undefined;
  if (next === undefined || next.from !== to + 1 || next.to - next.from !== 2) return null;
  const whole = written[at + 1]?.whole;
  const isPerson = whole !== undefined && kindOf(known, next, whole) === "person";
  return isPerson ? (reading.small[next.to - 1] ?? "") : null;
}

/** The persons among those of a surname whom a title fits; mostly there is one. */
function surnamedSo(
  small: readonly string[],
  bearers: readonly DraftEntity[],
  name: Name,
  wanted: "he" | "she" | null,
): readonly DraftEntity[] {
  const one = bearers[0];
  if (one === undefined) return NOBODY;
  if (bearers.length === 1) return mayBeSo(small, one, name, wanted) ? bearers : NOBODY;
  return bearers.filter((entity) => mayBeSo(small, entity, name, wanted));
}

function mayBeSo(small: readonly string[], entity: DraftEntity, name: Name, wanted: "he" | "she" | null): boolean {
  return entity.kind === "person" && fitsTitle(entity, wanted) && fitsPresident(entity, name, small);
}

/** Those who are not known by it as a surname. */
function others(
  { reading, byFirst, byMiddle }: KnownNames,
  { from, title }: Name,
  word: string,
  bearers: readonly DraftEntity[],
  ownKind: DraftEntity["kind"] | null,
  letters: boolean,
): readonly DraftEntity[] {
  const named = (byFirst.get(word) ?? NOBODY).filter((entity) => !isOfPlace(entity));
  // "Ms. Acosta" of Melba Acosta Febo
  if (title !== null) return (byMiddle.get(word) ?? named).filter(({ kind }) => kind === "person");
  const body = bearers.length === 0 ? NOBODY : bodyByLastWord(bearers, word, wordAt(reading, from - 1) === "the");
  if (body.length > 0 || named.length === 0) return body;
  const loose = ownKind !== "place" && ownKind !== "thing";
  return named.filter(
    ({ kind }) => kind === "person" || (loose && !(letters && (kind === "thing" || kind === "place"))),
  );
}

/** "Halden" is where the Halden Courier comes out; "Fox" is Fox News. */
function isOfPlace({ kind, words }: DraftEntity): boolean {
  return kind === "outlet" && !/^(?:news|media|magazine|network|radio|tv)$/.test(words.at(-1) ?? "");
}

/** The only person whose surname a word is but for a letter. */
function misspelt(bySurname: ReadonlyMap<string, readonly DraftEntity[]>, word: string): DraftEntity | null {
  let one: DraftEntity | null = null;
  for (const surname of bySurname.keys()) {
    if (surname.charCodeAt(0) !== word.charCodeAt(0) || !isMisspelt(word, surname)) continue;
    for (const entity of bySurname.get(surname) ?? NOBODY) {
      if (entity === one || entity.kind !== "person" || entity.words.length < 2) continue;
      if (one !== null) return null;
      one = entity;
    }
  }
  return one;
}

function nearest(reading: Reading, candidates: readonly DraftEntity[], name: Name): DraftEntity {
  let best = candidates[0] as DraftEntity;
  if (candidates.length === 1) return best;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const entity of candidates) {
    const near = entity.times === 0 ? -4 : -Math.log2(1 + (name.from - entity.namedLast) / 20);
    const known = 0.7 * Math.log2(1 + entity.times) + 0.8 * Math.log2(1 + entity.timesAlone);
    const score = near + known + 2 * titleMatch(reading, entity, name);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

function titleMatch(reading: Reading, entity: DraftEntity, { title }: Name): number {
  if (title === null) return 0;
  const { small } = reading;
  const head = officeHead(bare(small[title.to - 2] ?? ""), bare(small[title.to - 1] ?? ""));
  if (entity.roles.some((role) => role.head === head)) return 1;
  // somebody named again and again without it would have had it by now
  return hasTrait(reading, title.to - 1, OFFICE) && entity.times > OFTEN ? -1 : 0;
}

/** "President" of "President Holt", whatever "the Holt administration" was taken for. */
function isOffice(reading: Reading, { title }: Name): boolean {
  return title !== null && hasTrait(reading, title.to - 1, OFFICE);
}

function addTitled({ reading }: KnownNames, entity: DraftEntity, { title, to }: Name, surface: string): void {
  const alias = title === null ? surface : surfaceOf(reading, title.from, to);
  if (alias !== entity.name) addAlias(entity, alias);
}

/** Whose handle it is: of the name that it signs ("Ida Brandt (@ida)"), or of whom its letters spell ("@MayorHolt"). */
function handleOf({ reading, made, spelt }: KnownNames, { from }: Name, word: string, at: number): DraftEntity | null {
  const before = made[at - 1] ?? null;
  if (wordAt(reading, from - 2) === "(" && before !== null && before.to >= from - SIGNED_MAX) return before.entity;
  const [one = null, other = null] = spelt?.get(word.replace(/[^\p{L}]/gu, "")) ?? [];
  return other === null ? one : null;
}

const NOBODY: readonly DraftEntity[] = [];
const OFTEN = 3;
/** Tokens between a name and its handle: "(GNU) (@". */
const SIGNED_MAX = 4;
