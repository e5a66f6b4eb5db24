import { addAlias, addGender, type DraftEntity, namedEntity } from "./draft.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { type KnownNames, rename } from "./known-names.ts";
import { acronymAfter, initials } from "./name-words.ts";
import type { Name } from "./names.ts";
import { addNamesake } from "./namesakes.ts";
import { sameBody, samePerson } from "./same-name.ts";
import { GUESS } from "./title-gender.ts";
import { kindOf } from "./whole-kind.ts";
import type { WrittenName } from "./written-names.ts";

/** Whom a name of several words names: whoever has it, or it but for a middle name, already, and else somebody new. */
export function fullName(known: KnownNames, name: Name, { whole, surface }: WrittenName): DraftEntity {
  const { bySurname, byFirst, byWords } = known;
  const { words, nouns } = whole;
  const kind = kindOf(known, name, whole);
  const surname = words.at(-1) ?? "";
  const bearers = whole.entity === null ? bySurname.get(surname) : undefined;
  const same =
    whole.entity ?? (kind === "person" || kind === null ? samePerson(bearers, words) : sameBody(bearers, words));
  if (same !== undefined) {
    whole.entity = same;
    if (kind === "person" && (same.kind === "thing" || same.kind === "place")) same.kind = "person";
    // A name with more words is fuller.
    if (words.length > same.words.length) rename(same, surface, whole);
    else addAlias(same, surface);
    if (same.kind === "person") addNamesake(bySurname, surname, same);
    return same;
  }
  const again = kind === null && (byWords.get(surname)?.isAlone ?? false);
  const entity = namedEntity(kind ?? (again ? "person" : "thing"), surface, words, nouns);
  whole.entity = entity;
  addNamesake(byFirst, words[0] ?? "", entity);
  if (entity.kind === "person") notePerson(known, words, entity);
  else {
    addNamesake(bySurname, surname, entity);
    if (known.hasLetters) noteLetters(known, name, words, entity);
  }
  return entity;
}

function notePerson({ bySurname, byMiddle }: KnownNames, words: readonly string[], entity: DraftEntity): void {
  const last = words.at(-1) ?? "";
  const surname = /^(?:jr|sr|ii|iii|iv)$/.test(last) ? (words.at(-2) ?? "") : last;
  addNamesake(bySurname, surname, entity);
  if (words.length > 2) addNamesake(bySurname, words.slice(-2).join(" "), entity);
  for (let k = 1; k < words.length - 1; k += 1) {
    const middle = words[k] as string;
    if (middle.length > 2) addNamesake(byMiddle, middle, entity);
  }
  const guess = FIRST_NAMES.get(words[0] ?? "");
  if (guess !== undefined) addGender(entity, guess, GUESS);
}

/** Letters that may stand for a body: "DF" and "DoF" of the Department of Ferries, and what stands in brackets behind it. */
function noteLetters(
  { reading, byAcronym }: KnownNames,
  name: Name,
  words: readonly string[],
  entity: DraftEntity,
): void {
  noteAcronym(byAcronym, initials(words), entity);
  // "DoF" of the "U.S. Department of Ferries"
  const isOfCountry = COUNTRIES.has(words[0] ?? "");
  const home = isOfCountry ? words.slice(1) : words;
  if (isOfCountry) noteAcronym(byAcronym, initials(home), entity);
  noteAcronym(byAcronym, initials(home, true), entity);
  const bracket = acronymAfter(reading, name);
  if (bracket !== null) byAcronym.set(bracket, entity);
}

/** Letters mean whoever had them first. */
export function noteAcronym(byAcronym: Map<string, DraftEntity>, letters: string, entity: DraftEntity): void {
  if (letters.length > 1 && !byAcronym.has(letters)) byAcronym.set(letters, entity);
}

/** They stand before names of their bodies. */
const COUNTRIES = new Set(["u.s", "us", "u.k", "uk", "united"]);
