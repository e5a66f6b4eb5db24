import type { TokenSpan } from "../role-features.ts";
import { isCapital } from "./capitals.ts";
import { type DraftEntity, unnamedEntity } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { singleSpaced } from "./name-words.ts";
import { bodyKindAt, isPlural, nounAt } from "./noun-traits.ts";
import type { NounKind } from "./nouns.ts";
import { placedAt } from "./places.ts";
import { type Resolved, resolveRole } from "./role-references.ts";
import { addMention, entityAt, nameAt, type Scene, thoseOf } from "./scene.ts";
import { hasTag, tagMask } from "./tags.ts";

/** Their holders speak for whatever the words before name. */
const SPOKEN = new Set(["spokesman", "spokeswoman", "spokesperson"]);

/** Whether the noun of a token is one for whom speaks for a body. */
export function isSpoken({ reading }: Scene, head: number): boolean {
  return SPOKEN.has(reading.small[head] ?? "");
}

/** Whose spokesman words that name nobody tell of: `owner` where one was found, and else a name or a noun among them: "an NDI spokesman". */
export function spokenFor(scene: Scene, { from, to }: TokenSpan, owner: DraftEntity | null): DraftEntity | null {
  let of = owner;
  for (let i = to - 2; i >= from && of === null; i -= 1) of = nameAt(scene, i);
  return of === null ? bodyOfNouns(scene, from, to - 1) : somebody(of);
}

/** The ministry of "defence ministry spokesperson Mira Halas", at the name: it is mentioned there, where no name tells whose she is. */
export function mentionSpokenFor(scene: Scene, { entity, from }: NamedMention): void {
  for (let k = 0; k < entity.roles.length; k += 1) {
    const role = entity.roles[k];
    if (role === undefined || role.at.to !== from) continue;
    const known = role.of ?? (role.ofAt === null ? null : entityAt(scene, role.ofAt));
    // “Company”, and not “her”
    const isNoun = role.ofAt === null || isCapital(scene.reading, role.ofAt);
    const of = known === null && isNoun ? bodyOfNouns(scene, role.at.from, from - 1) : known;
    if (of !== null) entity.roles[k] = { ...role, of: somebody(of) };
    return;
  }
}

/** "Kites" of "a Kites spokesman": what has one is somebody, though nothing else tells so. */
function somebody(entity: DraftEntity): DraftEntity {
  if (entity.kind === "thing") entity.kind = "group";
  return entity;
}

/** The body that a noun and what belongs to it name, before the noun at `head`: one known, or a new one where more than the noun tells which. */
function bodyOfNouns(scene: Scene, floor: number, head: number): DraftEntity | null {
  const { reading, nameEnds } = scene;
  const at = head - 1;
  const kind = at < floor ? null : bodyKindAt(reading, at);
  if (kind === null || !hasTag(reading, at, NOUN_PROPN) || isPlural(reading, at) || nameEnds[at] !== 0) return null;
  let from = at;
  while (from > floor && hasTag(reading, from - 1, NOUN_ADJ_PROPN) && nameEnds[from - 1] === 0) from -= 1;
  const span = { from, to: head };
  const lemma = nounAt(reading, at);
  const found = knownBody(scene, at, kind, span, reading.small.slice(from, at));
  if (found === null && from === at) return null;
  const { starts, ends } = reading.tokens;
  const words = reading.small.slice(from, head);
  const name = singleSpaced(reading.text.slice(starts[from], ends[at]));
  const body = found?.entity ?? unnamedEntity(kind, name, lemma, false, words, [lemma]);
  body.speaks = true;
  addMention(scene, span, "role", body, found?.confidence ?? 0.7);
  return body;
}

/** The body that a noun means by itself, of those of which the article has told. */
export function knownBody(
  scene: Scene,
  noun: number,
  kind: NounKind,
  span: TokenSpan,
  modifiers: readonly string[],
): Resolved | null {
  const { reading, memory, paragraphOf } = scene;
  const lemma = nounAt(reading, noun);
  return resolveRole(thoseOf(scene, lemma), memory, {
    lemma,
    kind,
    plural: false,
    modifiers,
    of: null,
    source: false,
    within: false,
    narrated: false,
    teller: null,
    sentBy: null,
    since: 0,
    place: placedAt(reading, paragraphOf, span, false),
  });
}

const NOUN_PROPN = tagMask("NOUN", "PROPN");
const NOUN_ADJ_PROPN = tagMask("NOUN", "ADJ", "PROPN");
