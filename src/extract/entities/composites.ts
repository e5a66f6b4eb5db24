import type { TokenSpan } from "../role-features.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { addAlias, type DraftEntity, namedEntity, surnameOf } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { BODY_NOUN, hasTrait } from "./name-traits.ts";
import { hasTag, tagMask } from "./tags.ts";

/** "the Clinton campaign", "Mr. Trump's presidential campaign", "the Obama administration": bodies that are named by whose they are. */
export interface Composite extends TokenSpan {
  readonly entity: DraftEntity;
  readonly owner: NamedMention;
}

interface Body {
  readonly name: string;
  readonly kind: "agency" | "group";
}

/** All of them have {@link BODY_NOUN}. */
const BODIES: ReadonlyMap<string, Body> = new Map([
  ["campaign", { name: "campaign", kind: "group" }],
  ["camp", { name: "campaign", kind: "group" }],
  ["team", { name: "team", kind: "group" }],
  ["administration", { name: "administration", kind: "agency" }],
  ["government", { name: "government", kind: "agency" }],
  ["office", { name: "office", kind: "agency" }],
]);

const OF_PERSONS = new Set(["campaign", "team"]);

export function composites(reading: Reading, named: readonly NamedMention[]): Composite[] {
  const { small, text, tokens } = reading;
  const standing = new Set<DraftEntity>();
  const places: { readonly owner: NamedMention; readonly at: number; readonly body: Body }[] = [];
  for (const owner of named) {
    let at = owner.to;
    const possessive = small[at] === "'s" || (small[at] === "'" && (small[at - 1] ?? "").endsWith("s"));
    if (possessive) at += 1;
    while (at < owner.to + 3 && hasTag(reading, at, ADJ_NOUN) && bodyAt(reading, at) === undefined) at += 1;
    const body = bodyAt(reading, at);
    if (body === undefined || at < owner.to || !isOutside(reading, owner.from) !== !isOutside(reading, at)) continue;
    if (body.name === "office" && !possessive) continue;
    // “the New England campaign” is somebody's there
    if (owner.entity.kind === "place" && OF_PERSONS.has(body.name)) continue;
    places.push({ owner, at, body });
    if (body.name === "campaign" && owner.entity.kind === "person") standing.add(owner.entity);
  }
  const known = new Map<DraftEntity, Map<string, DraftEntity>>();
  return places.map(({ owner, at, body }) => {
    const own = known.get(owner.entity) ?? new Map<string, DraftEntity>();
    known.set(owner.entity, own);
    // “Ada Lind's camp” and “the Ada campaign” are the Lind campaign, “the United States government” is no States government
    const isPerson = owner.entity.kind === "person";
    const from = isPerson ? owner.to - 1 : owner.from;
    const written = `${text.slice(tokens.starts[from], tokens.ends[owner.to - 1])} ${small[at] ?? ""}`;
    // whoever has a campaign has no other team
    const noun = body.name === "team" && standing.has(owner.entity) ? "campaign" : body.name;
    const name = isPerson ? `${surnameOf(owner.entity)} ${noun}` : written;
    let entity = own.get(noun);
    if (entity === undefined) {
      entity = namedEntity(body.kind, name, name.toLowerCase().split(" "), undefined, noun);
      entity.owner = owner.entity;
      if (noun === "administration" && isPerson) owner.entity.administration = entity;
      own.set(noun, entity);
    }
    if (entity.name !== written) addAlias(entity, written);
    return { from: owner.from, to: at + 1, entity, owner };
  });
}

function bodyAt(reading: Reading, i: number) {
  return hasTrait(reading, i, BODY_NOUN) ? BODIES.get(reading.small[i] ?? "") : undefined;
}

const ADJ_NOUN = tagMask("ADJ", "NOUN");
