import type { Reading } from "../rules/reading.ts";
import { bare } from "./capitals.ts";
import { addAlias, addGender, type DraftEntity } from "./draft.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { fullName } from "./full-names.ts";
import { type KnownNames, knownNames, mention } from "./known-names.ts";
import { bodyBeside, isDescribed, nameKind } from "./name-kind.ts";
import { acronymAfter, bodyAfter } from "./name-words.ts";
import type { Name } from "./names.ts";
import { officeHead } from "./nouns.ts";
import { partName } from "./part-names.ts";
import { OFFICE_GENDER } from "./title-gender.ts";
import { HONORIFICS, OFFICES } from "./words.ts";
import { surfaceOf, type WholeName, type WrittenName } from "./written-names.ts";

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
  const known = knownNames(reading, names);
  const { written, made } = known;
  for (let i = 0; i < names.length; i += 1)
    noteKind(known, names[i] as Name, (written[i] as WrittenName).whole, speaks);
  // Full names first, wherever they stand; what names somebody in part is then known.
  for (let i = 0; i < names.length; i += 1) {
    const one = written[i] as WrittenName;
    if (one.whole.words.length > 1) made[i] = mention(names[i] as Name, fullName(known, names[i] as Name, one), 0.97);
  }
  const found: NamedMention[] = [];
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i] as Name;
    const one = made[i] ?? partName(known, name, written[i] as WrittenName, i);
    const { entity } = one;
    made[i] = one;
    found.push(one);
    if (entity.times === 0) entity.namedFirst = name.from;
    entity.namedLast = name.from;
    entity.times += 1;
    if (name.to - name.from === 1) entity.timesAlone += 1;
    if (entity.kind === "person") noteTitle(known, entity, name);
  }
  return found;
}

/** What a name without a title names, by itself and by what stands beside it here. */
function noteKind(
  { reading, byWords }: KnownNames,
  name: Name,
  whole: WholeName,
  speaks: (token: number) => boolean,
): void {
  const { kind } = whole;
  if (name.title !== null || (kind !== null && kind !== "person" && kind !== "thing")) return;
  const body = bodyBeside(reading, name);
  if (body !== null) whole.kind = body;
  else if (kind === null) {
    const read = nameKind(reading, name, speaks) ?? bodyAfter(reading, name);
    const isBody = isLoose(read) && name.to - name.from > 2 && acronymAfter(reading, name) !== null;
    whole.kind = isBody || (read === "person" && isCalledByFirst(reading, byWords, name, whole.words)) ? "group" : read;
  }
}

/** What may be something else by what else is said of it. */
function isLoose(kind: DraftEntity["kind"] | null): boolean {
  return kind === null || kind === "thing" || kind === "place" || kind === "person";
}

/** "Exxon", and never "Mobil", of Exxon Mobil: a person would be called by the surname. */
function isCalledByFirst(
  reading: Reading,
  byWords: ReadonlyMap<string, WholeName>,
  name: Name,
  words: readonly string[],
): boolean {
  const [first = "", last = ""] = words;
  return (
    words.length === 2 &&
    byWords.get(first)?.isAlone === true &&
    byWords.get(last)?.isAlone !== true &&
    !FIRST_NAMES.has(first) &&
    !isDescribed(reading, name)
  );
}

/** What a title says of its bearer: an office becomes a role, an honorific evidence for he or she. */
function noteTitle({ reading, spelt }: KnownNames, entity: DraftEntity, { title, from, to }: Name): void {
  const { small } = reading;
  if (spelt !== null) spell(spelt, entity, entity.words.join(""));
  if (title === null) return;
  const word = bare(small[title.to - 1] ?? "");
  const gender = HONORIFICS.get(word) ?? OFFICE_GENDER.get(word);
  if (gender) addGender(entity, gender, 1);
  if (OFFICES.has(word)) {
    const head = officeHead(title.to - title.from > 1 ? bare(small[title.to - 2] ?? "") : "", word);
    if (spelt !== null) spell(spelt, entity, `${head}${entity.words.at(-1) ?? ""}`);
    if (!entity.roles.some((role) => role.head === head && role.of === null))
      entity.roles.push({ head, at: title, of: null, ofAt: null });
  }
  if (to - from > 1) addAlias(entity, surfaceOf(reading, title.from, to));
}

function spell(spelt: Map<string, Set<DraftEntity>>, entity: DraftEntity, letters: string): void {
  const known = spelt.get(letters) ?? new Set();
  spelt.set(letters, known);
  known.add(entity);
}
