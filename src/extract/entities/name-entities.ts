import type { Reading } from "../rules/reading.ts";
import { bodyByLastWord } from "./body-by-last-word.ts";
import { bare, isAcronym } from "./capitals.ts";
import { addAlias, addGender, type DraftEntity, namedEntity } from "./draft.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { isMisspelt } from "./misspelt.ts";
import { bodyBeside, isDescribed, nameKind } from "./name-kind.ts";
import { ALSO, acronymAfter, bodyAfter, initials } from "./name-words.ts";
import type { Name } from "./names.ts";
import { addNamesake } from "./namesakes.ts";
import { officeHead } from "./nouns.ts";
import { fitsPresident } from "./presidents.ts";
import { sameBody, samePerson } from "./same-name.ts";
import { fitsTitle, GUESS, OFFICE_GENDER, titleGender } from "./title-gender.ts";
import { HONORIFICS, OFFICES } from "./words.ts";
import { surfaceOf, type WholeName, type WrittenName, writtenNames } from "./written-names.ts";

/** A name with whom it names. */
export interface NamedMention extends Name {
  readonly entity: DraftEntity;
  readonly confidence: number;
}

/**
 * The names of an article -> who they name: "Holt", "Mr. Holt" and "Mayor Karen R. Holt" are one; two people of one surname stay two, and a surname
 * alone means the one of them whom its honorific fits and who was named last.
 */
export function nameEntities(
  reading: Reading,
  names: readonly Name[],
  speaks: (token: number) => boolean,
): NamedMention[] {
  const { small } = reading;
  /** Persons by what a handle may spell: "karenholt", "mayorholt"; none where the article has no handle. */
  const hasHandles = names.some(({ from }) => small[from - 1] === "@");
  const spelt = new Map<string, Set<DraftEntity>>();
  /** Words that are names by themselves somewhere. */
  const alone = new Set<string>();
  for (const { from, to } of names) if (to - from === 1) alone.add(small[from] ?? "");
  const bySurname = new Map<string, DraftEntity[]>();
  const byFirst = new Map<string, DraftEntity[]>();
  const byMiddle = new Map<string, DraftEntity[]>();
  const byAcronym = new Map<string, DraftEntity>();
  const byWords = new Map<string, WholeName>();
  const writing = writtenNames(reading, byWords);
  const written = names.map((name) => writing(name));
  /** Letters mean somebody where the article has some. */
  const hasLetters = names.some(({ from }, i) => (written[i]?.whole.words.length ?? 0) < 2 && isAcronym(reading, from));
  const made: (NamedMention | null)[] = names.map(() => null);

  names.forEach((name, i) => {
    const whole = written[i]?.whole;
    if (whole === undefined || name.title !== null) return;
    const known = whole.kind;
    const body = bodyBeside(reading, name);
    if (body !== null && (known === null || known === "person" || known === "thing")) whole.kind = body;
    else if (known === null) {
      const read = nameKind(reading, name, speaks) ?? bodyAfter(reading, name);
      const kind = isLoose(read) && name.to - name.from > 2 && acronymAfter(reading, name) !== null ? "group" : read;
      whole.kind = kind === "person" && isCalledByFirst(name, whole.words) ? "group" : kind;
    }
  });

  /** "Exxon", and never "Mobil", of Exxon Mobil: a person would be called by the surname. */
  function isCalledByFirst(name: Name, words: readonly string[]): boolean {
    const [first = "", last = ""] = words;
    return (
      words.length === 2 &&
      alone.has(first) &&
      !alone.has(last) &&
      !FIRST_NAMES.has(first) &&
      !isDescribed(reading, name)
    );
  }

  // Full names first, wherever they stand; what names somebody in part is then known.
  names.forEach((name, i) => {
    const one = written[i];
    if (one !== undefined && one.whole.words.length > 1) made[i] = mention(name, fullName(name, one), 0.97);
  });
  names.forEach((name, i) => {
    const own = written[i];
    if (own === undefined) return;
    const one = made[i] ?? partName(name, own, i);
    const { entity } = one;
    made[i] = one;
    entity.namedLast = name.from;
    entity.times += 1;
    if (name.to - name.from === 1) entity.timesAlone += 1;
    noteTitle(entity, name);
  });
  return made.filter((one) => one !== null);

  function fullName(name: Name, { whole, surface }: WrittenName): DraftEntity {
    const { words, nouns } = whole;
    const kind = kindOf(name, whole);
    const bearers = whole.entity === null ? bySurname.get(words.at(-1) ?? "") : undefined;
    const same =
      whole.entity ?? (kind === "person" || kind === null ? samePerson(bearers, words) : sameBody(bearers, words));
    if (same !== undefined) {
      whole.entity = same;
      if (kind === "person" && (same.kind === "thing" || same.kind === "place")) same.kind = "person";
      if (isFuller(words, same)) rename(same, surface, whole);
      else addAlias(same, surface);
      if (same.kind === "person") addNamesake(bySurname, words.at(-1) ?? "", same);
      return same;
    }
    const surname = words.at(-1) ?? "";
    const again = kind === null && alone.has(surname);
    const entity = namedEntity(kind ?? (again ? "person" : "thing"), surface, words, nouns);
    whole.entity = entity;
    if (entity.kind === "person") {
      const sure = surname.replace(/^(?:jr|sr|ii|iii|iv)$/, "") === "" ? (words.at(-2) ?? "") : surname;
      addNamesake(bySurname, sure, entity);
      if (words.length > 2) addNamesake(bySurname, words.slice(-2).join(" "), entity);
      addNamesake(byFirst, words[0] ?? "", entity);
      for (const middle of words.slice(1, -1)) if (middle.length > 2) addNamesake(byMiddle, middle, entity);
      const guess = FIRST_NAMES.get(words[0] ?? "");
      if (guess !== undefined) addGender(entity, guess, GUESS);
    } else {
      addNamesake(byFirst, words[0] ?? "", entity);
      addNamesake(bySurname, words.at(-1) ?? "", entity);
      if (hasLetters) noteLetters(name, words, entity);
    }
    return entity;
  }

  function noteLetters(name: Name, words: readonly string[], entity: DraftEntity): void {
    noteAcronym(initials(words), entity);
    // "DoF" of the "U.S. Department of Ferries"
    const isOfCountry = COUNTRIES.has(words[0] ?? "");
    const home = isOfCountry ? words.slice(1) : words;
    if (isOfCountry) noteAcronym(initials(home), entity);
    noteAcronym(initials(home, true), entity);
    const bracket = acronymAfter(reading, name);
    if (bracket !== null) byAcronym.set(bracket, entity);
  }

  function noteAcronym(letters: string, entity: DraftEntity): void {
    if (letters.length > 1 && !byAcronym.has(letters)) byAcronym.set(letters, entity);
  }

  function rename(entity: DraftEntity, surface: string, { words, nouns }: Pick<WholeName, "words" | "nouns">): void {
    addAlias(entity, entity.name);
    entity.name = surface;
    entity.words = words;
    entity.nouns = nouns;
    entity.aliases?.delete(entity.name);
  }

  function partName(name: Name, one: WrittenName, at: number): NamedMention {
    const { whole: own, surface } = one;
    const isHandle = small[name.from - 1] === "@";
    // Most surnames are written again and again, and are one person's.
    const sole = one.bearers?.length === 1 && name.title === null && !isHandle ? one.bearers[0] : undefined;
    if (sole !== undefined) return mention(name, sole, 0.97);
    const word = own.words[0] ?? "";
    const bearer = isHandle ? handleOf(name, word, at) : null;
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
    const surnamed = surnamedSo(bearers, name, wanted);
    if (surnamed.length === 1 && bearers.length === 1 && name.title === null && !letters) one.bearers = bearers;
    const ownKind = kindOf(name, own);
    const candidates = surnamed.length > 0 ? surnamed : others(name, word, bearers, ownKind, letters);
    if (candidates.length > 0) {
      const best = nearest(candidates, name);
      if (surnamed.length > 0 || best.kind === "person") addTitled(best, name, surface);
      else addAlias(best, surface);
      return mention(name, best, candidates.length > 1 ? 0.8 : surnamed.length > 0 ? 0.97 : 0.85);
    }
    const known = own.entity;
    if (known !== null && (name.title === null || fitsTitle(known, wanted))) {
      if (ownKind === "person" && (known.kind === "thing" || known.kind === "place" || isOffice(name)))
        known.kind = "person";
      // "HALDEN —", and Halden below
      if (known.kind === "place" && !letters && known.name.toUpperCase() === known.name) rename(known, surface, known);
      addTitled(known, name, surface);
      return mention(name, known, 0.95);
    }
    const meant = known === null && ownKind !== "place" && !letters ? misspelt(word) : null;
    if (meant !== null && fitsTitle(meant, wanted)) {
      addTitled(meant, name, surface);
      return mention(name, meant, 0.75);
    }
    // "Jim and Moira Sands"
    const shared = small[name.to] === "and" && FIRST_NAMES.has(word) ? (names[at + 1] ?? null) : null;
    const surname =
      shared !== null &&
      shared.from === name.to + 1 &&
      shared.to - shared.from === 2 &&
      kindOf(shared, written[at + 1]?.whole) === "person"
        ? (small[shared.to - 1] ?? "")
        : null;
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
    if (ownKind !== "person" && ownKind !== null && letters) byAcronym.set(word.replaceAll(".", ""), entity);
    if (word.includes("-")) {
      const acronymOf = initials([word]);
      if (acronymOf.length > 1 && !byAcronym.has(acronymOf)) byAcronym.set(acronymOf, entity);
    }
    const guess = FIRST_NAMES.get(word);
    if (guess !== undefined) addGender(entity, guess, surname === null ? GUESS / 2 : GUESS);
    addTitled(entity, name, surface);
    return mention(name, entity, 0.9);
  }

  /** The persons among those of a surname whom a title fits; mostly there is one. */
  function surnamedSo(
    bearers: readonly DraftEntity[],
    name: Name,
    wanted: "he" | "she" | null,
  ): readonly DraftEntity[] {
    const one = bearers[0];
    if (one === undefined) return NOBODY;
    if (bearers.length === 1) return mayBeSo(one, name, wanted) ? bearers : NOBODY;
    return bearers.filter((entity) => mayBeSo(entity, name, wanted));
  }

  function mayBeSo(entity: DraftEntity, name: Name, wanted: "he" | "she" | null): boolean {
    return entity.kind === "person" && fitsTitle(entity, wanted) && fitsPresident(entity, name, small);
  }

  /** Those who are not known by it as a surname. */
  function others(
    { from, title }: Name,
    word: string,
    bearers: readonly DraftEntity[],
    ownKind: DraftEntity["kind"] | null,
    letters: boolean,
  ): readonly DraftEntity[] {
    const named = byFirst.get(word) ?? NOBODY;
    // "Ms. Acosta" of Melba Acosta Febo
    if (title !== null) return (byMiddle.get(word) ?? named).filter(({ kind }) => kind === "person");
    const body = bearers.length === 0 ? NOBODY : bodyByLastWord(bearers, word, small[from - 1] === "the");
    if (body.length > 0 || named.length === 0) return body;
    const loose = ownKind !== "place" && ownKind !== "thing";
    return named.filter(
      ({ kind }) => kind === "person" || (loose && !(letters && (kind === "thing" || kind === "place"))),
    );
  }

  /** The only person whose surname a word is but for a letter. */
  function misspelt(word: string): DraftEntity | null {
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

  function nearest(candidates: readonly DraftEntity[], name: Name): DraftEntity {
    let best = candidates[0] as DraftEntity;
    if (candidates.length === 1) return best;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of candidates) {
      const near = entity.times === 0 ? -4 : -Math.log2(1 + (name.from - entity.namedLast) / 20);
      const known = 0.7 * Math.log2(1 + entity.times) + 0.8 * Math.log2(1 + entity.timesAlone);
      const score = near + known + 2 * titleMatch(entity, name);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  function titleMatch(entity: DraftEntity, { title }: Name): number {
    if (title === null) return 0;
    const head = officeHead(bare(small[title.to - 2] ?? ""), bare(small[title.to - 1] ?? ""));
    if (entity.roles.some((role) => role.head === head)) return 1;
    // somebody named again and again without it would have had it by now
    return OFFICES.has(bare(small[title.to - 1] ?? "")) && entity.times > OFTEN ? -1 : 0;
  }

  /** "President" of "President Holt", whatever "the Holt administration" was taken for. */
  function isOffice({ title }: Name): boolean {
    return title !== null && OFFICES.has(bare(small[title.to - 1] ?? ""));
  }

  function addTitled(entity: DraftEntity, { title, to }: Name, surface: string): void {
    const alias = title === null ? surface : surfaceOf(reading, title.from, to);
    if (alias !== entity.name) addAlias(entity, alias);
  }

  /** Whose handle it is: of the name that it signs ("Ida Brandt (@ida)"), or of whom its letters spell ("@MayorHolt"). */
  function handleOf({ from }: Name, word: string, at: number): DraftEntity | null {
    const before = made[at - 1] ?? null;
    if (small[from - 2] === "(" && before !== null && before.to >= from - SIGNED_MAX) return before.entity;
    const letters = word.replace(/[^\p{L}]/gu, "");
    const known = [...(spelt.get(letters) ?? [])];
    return known.length === 1 ? (known[0] ?? null) : null;
  }

  /** What a title says of its bearer: an office becomes a role, an honorific evidence for he or she. */
  function noteTitle(entity: DraftEntity, { title, from, to }: Name): void {
    if (entity.kind !== "person") return;
    if (hasHandles) spell(entity, entity.words.join(""));
    if (title === null) return;
    const word = bare(small[title.to - 1] ?? "");
    const gender = HONORIFICS.get(word) ?? OFFICE_GENDER.get(word);
    if (gender) addGender(entity, gender, 1);
    if (OFFICES.has(word)) {
      const head = officeHead(title.to - title.from > 1 ? bare(small[title.to - 2] ?? "") : "", word);
      if (hasHandles) spell(entity, `${head}${entity.words.at(-1) ?? ""}`);
      if (!entity.roles.some((role) => role.head === head && role.of === null))
        entity.roles.push({ head, at: title, of: null, ofAt: null });
    }
    if (to - from > 1) {
      addAlias(entity, surfaceOf(reading, title.from, to));
    }
  }

  function spell(entity: DraftEntity, letters: string): void {
    const known = spelt.get(letters) ?? new Set();
    spelt.set(letters, known);
    known.add(entity);
  }
}

/** What may be something else by what else is said of it. */
function isLoose(kind: DraftEntity["kind"] | null): boolean {
  return kind === null || kind === "thing" || kind === "place" || kind === "person";
}

function kindOf({ title }: Name, whole: WholeName | undefined): DraftEntity["kind"] | null {
  return title === null ? (whole?.kind ?? null) : "person";
}

function mention({ from, to, title, prefix, inHeadline }: Name, entity: DraftEntity, confidence: number): NamedMention {
  return { from, to, title, prefix, inHeadline, entity, confidence };
}

/** They stand before names of their bodies. */
const COUNTRIES = new Set(["u.s", "us", "u.k", "uk", "united"]);
const NOBODY: readonly DraftEntity[] = [];
const OFTEN = 3;
/** Tokens between a name and its handle: "(GNU) (@". */
const SIGNED_MAX = 4;
/** A name with more words is fuller, unless it has them from a nickname in marks. */
function isFuller(words: readonly string[], { words: known }: DraftEntity): boolean {
  return words.length > known.length;
}
