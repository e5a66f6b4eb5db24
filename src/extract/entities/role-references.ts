import { oneOf } from "../one-of.ts";
import type { DraftEntity, Placed } from "./draft.ts";
import { isStanding, marksOf, partyOf } from "./marks.ts";
import type { NounKind } from "./nouns.ts";
import type { Memory } from "./places.ts";
import { toChances } from "./pronouns.ts";
import { type Evidence, evidenceFor, type RoleNoun, roleNoun, roleOf } from "./role-evidence.ts";
import { OF_STANDING } from "./role-words.ts";

/** "the mayor", "the social media company", "her spokesman": a noun that refers back. */
export interface RoleReference {
  /** Its base form, in the singular. */
  readonly lemma: string;
  readonly kind: NounKind | null;
  readonly plural: boolean;
  /** The other words of its phrase, in small letters. */
  readonly modifiers: readonly string[];
  /** Whose: "her" spokesman, the department's director, the mayor of Port Ellery. */
  readonly of: DraftEntity | null;
  /** It names who says something, so that somebody must be meant. */
  readonly source: boolean;
  /** It stands in what somebody says; and who that is, where it has been read. */
  readonly within: boolean;
  /** The article tells of it in its own words, where it is not what somebody else is. */
  readonly narrated: boolean;
  readonly teller: DraftEntity | null;
  /** For whom they speak: the owner of a campaign. */
  readonly sentBy: DraftEntity | null;
  /** Where that begins, in tokens; 0 where nobody says it. */
  readonly since: number;
  readonly place: Placed;
}

export interface Resolved {
  readonly entity: DraftEntity;
  /** The likelihood among all whom it may mean, and nobody known. */
  readonly confidence: number;
}

/**
 * Whom a role means, of those whom its noun allows: whoever has most to say for it, by its evidence, how near and how it was mentioned, and how often the
 * article names it. Null where nobody known is likelier. Of those alike the first.
 */
export function resolveRole(
  candidates: readonly (readonly DraftEntity[])[],
  memory: Memory,
  reference: RoleReference,
): Resolved | null {
  const role = roleNoun(reference);
  const isStandingNoun = OF_STANDING.has(role.head);
  let entities: DraftEntity[] | null = null;
  let evidences: Evidence[] | null = null;
  let nearest: DraftEntity | null = null;
  let isHeld = false;
  let someStand = false;
  let isMarked = false;
  for (let l = 0; l < candidates.length; l += 1) {
    const list = candidates[l] as readonly DraftEntity[];
    for (let k = 0; k < list.length; k += 1) {
      const entity = list[k] as DraftEntity;
      if (entity.plural !== role.plural || (entity.seen === null && !entity.named)) continue;
      const evidence = evidenceFor(role, entity);
      if (evidence === null || entities?.includes(entity)) continue;
      if (evidence === "called" && !isOnTop(entity, memory, reference)) continue;
      if (UNSAID.has(evidence) && (entity === reference.teller || doesIt(entity, reference))) continue;
      entities ??= [];
      evidences ??= [];
      entities.push(entity);
      evidences.push(evidence);
      someStand ||= isStandingNoun && isStanding(entity);
      isMarked ||= role.said.length > 0 && marksOf(role.said, entity).shared > 0;
      isHeld ||= evidence === "holds" && entity.seen !== null;
      if ((entity.seen?.last.from ?? -1) > (nearest?.seen?.last.from ?? -1)) nearest = entity;
    }
  }
  if (entities === null || evidences === null) return null;
  const around: Around = { role, reference, memory, nearest, isHeld, someStand, isMarked };
  const chances: number[] = [];
  for (let k = 0; k < entities.length; k += 1)
    chances.push(scoreOf(entities[k] as DraftEntity, evidences[k] as Evidence, around));
  if (role.head === "party") preferParties(entities, chances);
  chances.push(WEIGHTS.nobody + WEIGHTS.nobodyOfWords * role.telling);
  const best = toChances(chances, chances.length);
  const entity = entities[best];
  const confidence = chances[best] as number;
  const isUnsaid = !reference.source && UNSAID.has(evidences[best] as Evidence);
  if (entity === undefined || confidence < (isUnsaid && reference.narrated ? SURE_OF_TOLD : SURE)) return null;
  // An article calls nobody so whom it names but once, and not in that sentence.
  if (isUnsaid && entity.times < 2 && entity.seen?.last.sentence !== reference.place.sentence) return null;
  memory.roles.set(role.head, entity);
  return { entity, confidence: Math.min(MOST, confidence) };
}

/** "she trails the senator": not herself, but maybe one of whom the sentence told before what is said here. */
function doesIt({ seen }: DraftEntity, { place, source, since }: RoleReference): boolean {
  const last = seen?.last;
  if (source || place.subject || last === undefined || last.from < since) return false;
  return last.subject && last.sentence === place.sentence;
}

/** Who spoke last, did something in the sentence before, or whom this paragraph or the one before tells of. */
function isOnTop(entity: DraftEntity, { speaker, topics }: Memory, { place }: RoleReference): boolean {
  if (speaker !== null && speaker.entity === entity && place.paragraph - speaker.paragraph <= NEAR) return true;
  if (topics[place.paragraph] === entity || oneOf(topics, place.paragraph) === entity) return true;
  const last = entity.seen?.last;
  return last?.subject === true && !last.quoted && place.sentence - last.sentence === 1;
}

/** "Democrats" are of the party that is meant by its name, where the article has that. */
function preferParties(entities: readonly DraftEntity[], chances: number[]): void {
  for (let k = 0; k < entities.length; k += 1) {
    const party = membersOf(entities[k] as DraftEntity);
    if (party === null) continue;
    const own = entities.findIndex((one) => partyNamed(one) === party);
    if (own === -1) continue;
    chances[own] = Math.max(chances[own] as number, chances[k] as number);
    chances[k] = WEIGHTS.members;
  }
}

function membersOf({ words }: DraftEntity): string | null {
  const [word = ""] = words;
  return words.length === 1 && word.endsWith("s") ? partyOf(word.slice(0, -1)) : null;
}

function partyNamed({ words }: DraftEntity): string | null {
  return words.at(-1) === "party" ? partyOf(words.at(-2) ?? "") : null;
}

/** What is the same for all whom a role may mean. */
interface Around {
  readonly role: RoleNoun;
  readonly reference: RoleReference;
  readonly memory: Memory;
  /** Of all of them who was mentioned last. */
  readonly nearest: DraftEntity | null;
  /** The article says of one of them that it holds the role. */
  readonly isHeld: boolean;
  /** Some of them stand for the office that "the candidate" stands for. */
  readonly someStand: boolean;
  /** What the role says of party or state the article says of one of them. */
  readonly isMarked: boolean;
}

/** What there is to say for one. */
function scoreOf(entity: DraftEntity, evidence: Evidence, around: Around): number {
  const { role, reference, memory, nearest, isHeld, someStand, isMarked } = around;
  const { place, within, teller } = reference;
  const { seen, owner } = entity;
  const own = evidence === "administration" ? (entity.administration?.seen?.last ?? null) : null;
  const last = later(seen?.last ?? null, own);
  const shared = sharedWords(role, entity);
  let score = EVIDENCE[evidence] + (evidence === "holds" ? scoreOfHolder(entity, role) : 0);
  if (role.said.length > 0 && entity.kind === "person") {
    const beside = marksOf(role.said, entity);
    score += WEIGHTS.marked * beside.shared + WEIGHTS.unmarked * beside.missing;
    if (isMarked && beside.shared === 0) score += WEIGHTS.anotherMarked;
  }
  if (evidence === "in its name" && shared === 0 && role.telling > 0 && entity.owner === null)
    score += WEIGHTS.otherOfItsName;
  score += WEIGHTS.shared * shared + WEIGHTS.notShared * Math.max(0, role.telling - shared);
  score += WEIGHTS.between * Math.log2(1 + (last === null ? FAR : Math.max(0, place.sentence - last.sentence)));
  if (last === null) score += WEIGHTS.unseen;
  else {
    if (last.paragraph === place.paragraph) score += WEIGHTS.sameParagraph;
    if (within && last.sentence === place.sentence && entity !== teller) score += WEIGHTS.sameSentence;
    if (last.subject) score += WEIGHTS.subject;
    if (last.quoted) score += WEIGHTS.quoted;
  }
  if (memory.speaker?.entity === entity)
    score += WEIGHTS.spoke + (place.paragraph - memory.speaker.paragraph < 2 ? WEIGHTS.spokeNear : 0);
  score += WEIGHTS.mentioned * Math.log2(1 + (seen?.count ?? 0)) + WEIGHTS.named * Math.log2(1 + entity.times);
  if (memory.topics[place.paragraph] === entity) score += WEIGHTS.topic;
  if (oneOf(memory.topics, place.paragraph) === entity) score += WEIGHTS.topicBefore;
  if (nearest === entity) score += WEIGHTS.nearest;
  if (memory.roles.get(role.head) === entity) score += WEIGHTS.meantLast;
  // Of two campaigns the one of whose owner the article tells most.
  if (owner !== null) {
    const far = Math.max(0, place.sentence - (owner.seen?.last.sentence ?? 0));
    score +=
      WEIGHTS.ownerBetween * Math.log2(1 + far) + WEIGHTS.ownerMentioned * Math.log2(1 + (owner.seen?.count ?? 0));
  }
  // An article calls those by such nouns of whom it tells most.
  if (evidence === "office" || evidence === "epithet" || evidence === "called")
    score += WEIGHTS.epithetNamed * Math.log2(1 + entity.times);
  if (someStand)
    score += entity === role.sentBy ? WEIGHTS.sends : isStanding(entity) ? WEIGHTS.stands : WEIGHTS.standsNot;
  if (evidence !== "office" || !isHeld) return score;
  return score + (role.head === "president" ? WEIGHTS.presidentIsAnother : WEIGHTS.heldByAnother);
}

/** In that body; and "the former president" is not President Holt, but former President Lund. */
function scoreOfHolder(holder: DraftEntity, { head, of, modifiers }: RoleNoun): number {
  const inBody = of !== null && roleOf(holder, head)?.of === of ? WEIGHTS.inThatBody : 0;
  const once = holder.formerly.includes(head);
  if (modifiers.includes("former")) return inBody + (once ? WEIGHTS.onceAsAsked : WEIGHTS.stillNotOnce);
  return inBody + (once ? WEIGHTS.onceNotStill : 0);
}

function sharedWords({ said }: RoleNoun, { words }: DraftEntity): number {
  let shared = 0;
  for (const word of said) if (words.includes(word)) shared += 1;
  return shared;
}

function later(one: Placed | null, other: Placed | null): Placed | null {
  if (one === null || other === null) return one ?? other;
  return one.from >= other.from ? one : other;
}

/** Weights set by hand: weights that were learnt from four hundred roles did no better on articles that they were not learnt from. */
const EVIDENCE: Readonly<Record<Evidence, number>> = {
  holds: 3,
  administration: 2.4,
  "by name": 2,
  "brought in": 2.8,
  "by another": 2.2,
  narrower: 2.2,
  "in its name": 3,
  party: 2,
  letters: 2,
  office: 0.3,
  epithet: 0.5,
  called: 0,
  kind: 1.6,
  outlet: 1.1,
};

const WEIGHTS = {
  nobody: 0.6,
  /** For each word beside the noun. */
  nobodyOfWords: 0.2,
  inThatBody: 1.5,
  onceAsAsked: 0.8,
  stillNotOnce: -1.6,
  onceNotStill: -0.4,
  heldByAnother: -0.7,
  /** There is one president. */
  presidentIsAnother: -2.5,
  /** "The candidate" of whom the article says as much, or for whose campaign somebody speaks. */
  stands: 0.8,
  standsNot: -0.3,
  sends: 2.5,
  /** "Democrats", beside the Democratic Party. */
  members: -1,
  shared: 0.6,
  /** "Ohio" of "the Ohio senator", where it stood beside the name. */
  marked: 1.2,
  unmarked: -0.4,
  anotherMarked: -1,
  notShared: -0.2,
  /** "The appeals court" is not the Supreme Court. */
  otherOfItsName: -1.6,
  unseen: -0.9,
  /** Of the logarithm of the sentences between. */
  between: -0.35,
  sameParagraph: 0.2,
  sameSentence: 0.8,
  subject: 0.2,
  quoted: -0.3,
  spoke: 0.3,
  spokeNear: 0.3,
  mentioned: 0.15,
  named: 0.1,
  topic: 0.3,
  topicBefore: 0.1,
  nearest: 0.2,
  meantLast: 0.8,
  ownerBetween: -0.2,
  ownerMentioned: 0.6,
  epithetNamed: 0.5,
};
/** By these nobody means themselves. */
const UNSAID: ReadonlySet<Evidence> = new Set<Evidence>(["office", "epithet", "called"]);
/** Paragraphs since somebody spoke who may be called by any noun. */
const NEAR = 2;
/** Sentences back, as far as it counts, of whom nothing was said before. */
const FAR = 15;
/** Below this a role means nobody who is known; above that nobody is sure: of roles that nothing was chosen from, the likeliest were right four times in five. */
const SURE = 0.3;
/** "The senator is ahead", where nothing says that somebody is one. */
const SURE_OF_TOLD = 0.5;
const MOST = 0.85;
