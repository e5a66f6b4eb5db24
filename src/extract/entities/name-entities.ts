import type { Reading } from "../rules/reading.ts";
import { bare } from "./capitals.ts";
import { addAlias, addGender, type DraftEntity } from "./draft.ts";
import { fullName } from "./full-names.ts";
import { type KnownNames, knownNames, mention } from "./known-names.ts";
import { hasTrait, OFFICE } from "./name-traits.ts";
import type { Name } from "./names.ts";
import { officeHead } from "./nouns.ts";
import { partName } from "./part-names.ts";
import { titleGender } from "./title-gender.ts";
import { surfaceOf, type WrittenName } from "./written-names.ts";

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
  const known = knownNames(reading, names, speaks);
  const { written, made } = known;
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

/** What a title says of its bearer: an office becomes a role, an honorific evidence for he or she. */
function noteTitle({ reading, spelt }: KnownNames, entity: DraftEntity, name: Name): void {
  const { small } = reading;
  const { title, from, to } = name;
  if (spelt !== null) spell(spelt, entity, entity.words.join(""));
  if (title === null) return;
  const gender = titleGender(reading, name);
  if (gender !== null) addGender(entity, gender, 1);
  if (hasTrait(reading, title.to - 1, OFFICE)) {
    const rank = title.to - title.from > 1 ? bare(small[title.to - 2] ?? "") : "";
    const head = officeHead(rank, bare(small[title.to - 1] ?? ""));
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
