import { type DraftEntity, namedEntity, surnameOf } from "./draft.ts";
import { personOf } from "./kin.ts";
import { nounKind, roleHead } from "./nouns.ts";
import { probabilities } from "./pronouns.ts";
import type { Resolved, RoleReference } from "./role-references.ts";
import type { Scene } from "./scene.ts";

/**
 * "The campaign said" where the article names nobody's campaign, "Her campaign", "the administration" under President Holt: the body of whoever it must
 * be the body of, named by the owner ("Holt campaign") as an article would name it. Null where no owner is likely enough.
 */
export function ownedBody(
  scene: Scene,
  { lemma, plural, modifiers, of, source, place }: RoleReference,
): Resolved | null {
  const made = BODIES.get(lemma);
  if (plural) return null;
  if (made === undefined) {
    if (of === null || !isOwner(of)) return null;
    if (nounKind(lemma) === "person") return personOf(scene, of, lemma);
    if (lemma === "team") return campaignOf(scene, of);
    return lemma === "party" ? partyOfOwner(scene, of) : bodyOfOwner(scene, of, lemma);
  }
  if (modifiers.length > 1) return null;
  if (of !== null) {
    const mayOwn = isOwner(of) && (made.noun !== "administration" || governs(of));
    return mayOwn ? { entity: bodyOf(of), confidence: OWNED } : null;
  }
  if (made.noun === "administration") {
    const president = presidentIn(scene);
    return president === null ? null : { entity: bodyOf(president), confidence: PRESIDED };
  }
  if (!source) return null;
  const owners = scene.memory.recent.filter(isOwner);
  if (owners.length === 0) return null;
  const chances = probabilities([...owners.map(scoreOf), NOBODY]);
  let best = 0;
  for (let k = 1; k < chances.length; k += 1) if ((chances[k] ?? 0) > (chances[best] ?? 0)) best = k;
  const owner = owners[best];
  const confidence = chances[best] ?? 0;
  return owner === undefined || confidence < SURE ? null : { entity: bodyOf(owner), confidence };

  /** Whoever the article tells of most, and told of last outside quotations. */
  function scoreOf({ seen, times }: DraftEntity): number {
    const last = seen?.outside ?? null;
    const between = last === null ? FAR : Math.max(0, place.sentence - last.sentence);
    return 0.7 * Math.log2(1 + times) - 0.5 * Math.log2(1 + between) + (last?.subject ? 0.3 : 0);
  }

  function bodyOf(owner: DraftEntity): DraftEntity {
    const { noun, kind } = made as OwnedBody;
    const known = scene.byNoun.get(noun)?.find((one) => one.owner === owner);
    if (known !== undefined) return known;
    const name = `${surnameOf(owner)} ${noun}`;
    const entity = namedEntity(kind, name, name.toLowerCase().split(" "), undefined, noun);
    entity.owner = owner;
    return entity;
  }
}

/** "Her group" of a director of the European Centre, "his firm" of Holt & Lind's Peter Holt: the one body that is said, or called, to be somebody's. */
function bodyOfOwner({ memory }: Scene, owner: DraftEntity, noun: string): Resolved | null {
  const kind = nounKind(noun);
  const head = roleHead(noun);
  const surname = owner.words.at(-1) ?? "";
  const bodies = new Set<DraftEntity>();
  for (const { of } of owner.roles) if (of !== null) bodies.add(of);
  for (const body of memory.recent)
    if (body.named && body.words.length > 1 && body.words.includes(surname)) bodies.add(body);
  let one: DraftEntity | null = null;
  for (const body of bodies) {
    if (body.kind === "person" || body.kind === "place" || body.owner !== null) continue;
    if (!body.words.includes(head) && !body.words.includes(noun) && !(body.kind === kind && PLAIN.has(head))) continue;
    if (one !== null) return null;
    one = body;
  }
  return one === null ? null : { entity: one, confidence: IN_ROLES };
}

/** "His team" of a candidate whose campaign the article names. */
function campaignOf({ byNoun }: Scene, owner: DraftEntity): Resolved | null {
  const entity = byNoun.get("campaign")?.find((one) => one.owner === owner);
  return entity === undefined ? null : { entity, confidence: IN_ROLES };
}

/** "his party" of a Republican: the one that the article names, else one by that name. */
function partyOfOwner({ named, byNoun }: Scene, { marks }: DraftEntity): Resolved | null {
  const party = marks?.party ?? null;
  if (party === null) return null;
  let known: DraftEntity | null = null;
  for (const { entity } of named) {
    const { words, kind } = entity;
    if (kind === "person" || kind === "place" || !words.some((word) => MEMBERS.get(word) === party)) continue;
    if (words.length === 1) known ??= entity;
    else if (words.at(-1) === "party") return { entity, confidence: IN_ROLES };
  }
  known ??= byNoun.get("party")?.find(({ words }) => words[0] === party) ?? null;
  if (known !== null) return { entity: known, confidence: IN_ROLES };
  const name = `${party.charAt(0).toUpperCase()}${party.slice(1)} Party`;
  return { entity: namedEntity("group", name, [party, "party"]), confidence: IN_ROLES };
}

const MEMBERS: ReadonlyMap<string, string> = new Map([
  ["republican", "republican"],
  ["republicans", "republican"],
  ["gop", "republican"],
  ["democratic", "democratic"],
  ["democrats", "democratic"],
  ["libertarian", "libertarian"],
  ["libertarians", "libertarian"],
  ["green", "green"],
]);

/** They name no kind of body that its name would tell. */
const PLAIN = new Set(
  "group organization company agency newspaper network nonprofit outlet magazine office business".split(" "),
);

function isOwner({ kind, named }: DraftEntity): boolean {
  return kind === "person" && named;
}

function governs({ roles, administration }: DraftEntity): boolean {
  return administration !== null || roles.some(({ head }) => GOVERNING.has(head));
}

const GOVERNING = new Set(["president", "governor", "mayor"]);

/** Whoever the article calls president, of two the one whom it names more; nobody who is that of a body, or was it once. */
function presidentIn({ byNoun }: Scene): DraftEntity | null {
  let one: DraftEntity | null = null;
  for (const entity of byNoun.get("president") ?? []) {
    const role = entity.roles.find(({ head }) => head === "president");
    if (!isOwner(entity) || role === undefined || role.of !== null || role.ofAt !== null) continue;
    if (entity.formerly.includes("president")) continue;
    if (one === null || entity.times > one.times) one = entity;
  }
  return one;
}

interface OwnedBody {
  readonly noun: string;
  readonly kind: "agency" | "group";
}

const BODIES: ReadonlyMap<string, OwnedBody> = new Map([
  ["campaign", { noun: "campaign", kind: "group" }],
  ["camp", { noun: "campaign", kind: "group" }],
  ["administration", { noun: "administration", kind: "agency" }],
]);
/** Whoever it is that has the campaign, in the scores' own measure. */
const NOBODY = 0.6;
/** Sentences back, as far as it counts, of whom nothing was said outside quotations. */
const FAR = 15;
const SURE = 0.4;
const OWNED = 0.85;
const PRESIDED = 0.75;
const IN_ROLES = 0.7;
