import type { TokenSpan } from "../role-features.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { addAlias, type DraftEntity, namedEntity } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { BODY_NOUN, hasTrait } from "./name-traits.ts";
import { hasTag, tagMask } from "./tags.ts";

/** "the Clinton campaign", "Mr. Trump's presidential campaign", "the Obama administration": bodies that are named by whose they are. */
export interface Composite extends TokenSpan {
  readonly entity: DraftEntity;
  readonly owner: NamedMention;
}

/** All of them have {@link BODY_NOUN}. */
const BODIES: ReadonlyMap<string, { readonly name: string; readonly kind: "agency" | "group" }> = new Map([
  ["campaign", { name: "campaign", kind: "group" }],
  ["camp", { name: "campaign", kind: "group" }],
  ["team", { name: "team", kind: "group" }],
  ["administration", { name: "administration", kind: "agency" }],
  ["government", { name: "government", kind: "agency" }],
  ["office", { name: "office", kind: "agency" }],
]);

export function composites(reading: Reading, named: readonly NamedMention[]): Composite[] {
  const { small, text, tokens } = reading;
  const known = new Map<DraftEntity, Map<string, DraftEntity>>();
  const found: Composite[] = [];
  for (const owner of named) {
    let at = owner.to;
    const possessive = small[at] === "'s" || (small[at] === "'" && (small[at - 1] ?? "").endsWith("s"));
    if (possessive) at += 1;
    while (at < owner.to + 3 && hasTag(reading, at, ADJ_NOUN) && bodyAt(reading, at) === undefined) at += 1;
    const body = bodyAt(reading, at);
    if (body === undefined || at < owner.to || !isOutside(reading, owner.from) !== !isOutside(reading, at)) continue;
    if (body.name === "office" && !possessive) continue;
    const own = known.get(owner.entity) ?? new Map<string, DraftEntity>();
    known.set(owner.entity, own);
    // “Ada Lind's campaign” is the Lind campaign, “the United States government” is no States government
    const from = owner.entity.kind === "person" ? owner.to - 1 : owner.from;
    const name = `${text.slice(tokens.starts[from], tokens.ends[owner.to - 1])} ${small[at] ?? ""}`;
    let entity = own.get(body.name);
    if (entity === undefined) {
      entity = namedEntity(body.kind, name, name.toLowerCase().split(" "), undefined, body.name);
      entity.owner = owner.entity;
      if (body.name === "administration" && owner.entity.kind === "person") owner.entity.administration = entity;
      own.set(body.name, entity);
    } else if (entity.name !== name) addAlias(entity, name);
    found.push({ from: owner.from, to: at + 1, entity, owner });
  }
  return found;
}

function bodyAt(reading: Reading, i: number) {
  return hasTrait(reading, i, BODY_NOUN) ? BODIES.get(reading.small[i] ?? "") : undefined;
}

const ADJ_NOUN = tagMask("ADJ", "NOUN");
