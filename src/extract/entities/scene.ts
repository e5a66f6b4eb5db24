import type { MentionKind } from "../cast.ts";
import { oneOf } from "../one-of.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { scratch, unwiped } from "../scratch.ts";
import { addressedBy } from "./addressed.ts";
import type { Composite } from "./composites.ts";
import { documentsIn } from "./document-places.ts";
import type { DraftEntity, DraftMention, Placed } from "./draft.ts";
import type { NamedMention } from "./name-entities.ts";
import { isOwner } from "./noun-phrases.ts";
import { isPersonAt } from "./noun-traits.ts";
import { roleHead } from "./nouns.ts";
import { type Memory, newMemory, placedAt, remember } from "./places.ts";
import { type SourceHead, sourceHead } from "./source-head.ts";
import type { RolePhrase } from "./stated-roles.ts";
import { hasTag, tagMask } from "./tags.ts";
import { contentsByToken, paragraphsByToken, type Told } from "./told.ts";
import { BODY_NOUNS } from "./words.ts";

/** A source whose head is a token; `main` where it is the first of those that "and" joins. */
export interface SourceAt {
  readonly head: SourceHead;
  readonly told: Told;
  /** The index of what is told. */
  readonly at: number;
  readonly main: boolean;
}

/** An article while it is read from its beginning to its end: what is known of its words, and what was found up to here. */
export interface Scene {
  readonly reading: Reading;
  readonly told: readonly Told[];
  readonly paragraphOf: Int32Array;
  /** The attribution whose content a token stands in, or -1. */
  readonly contentOf: Int32Array;
  readonly named: readonly NamedMention[];
  /** Of each token one more than the index of the name that begins there, 0 for none. */
  readonly namesAt: Int32Array;
  /** Bodies that are named by whose they are, and of each token one more than the index of the one that begins there, 0 for none. */
  readonly bodies: readonly Composite[];
  readonly bodiesAt: Int32Array;
  /** Where the name ends that a token stands in, 0 where it stands in none. */
  readonly nameEnds: Int32Array;
  /** Of each token one more than the index of those whose role it states, 0 for none. */
  readonly rolesAt: Int32Array;
  readonly holders: readonly DraftEntity[];
  readonly sources: readonly SourceAt[];
  /** Where the nouns of each kind of document stand; read when it is first asked for. */
  readonly documents: () => ReadonlyMap<string, readonly number[]>;
  /** Of the head of a source one more than its index, of that of those spoken to -1, of all other tokens 0. */
  readonly asked: Int32Array;
  readonly memory: Memory;
  /** Entities by the nouns of their names and roles. */
  readonly byNoun: Map<string, DraftEntity[]>;
  /** Groups without a name by the words that name them. */
  readonly groups: Map<string, DraftEntity>;
  readonly mentions: DraftMention[];
  /** Index of the mention that a token stands in, or -1. */
  readonly mentionAt: Int32Array;
  /** By the index of what is told; null until it has been read. */
  readonly speakers: (DraftEntity | null)[];
}

export function newScene(
  reading: Reading,
  named: readonly NamedMention[],
  bodies: readonly Composite[],
  phrases: readonly RolePhrase[],
  told: readonly Told[],
): Scene {
  const { count } = reading.tokens;
  const nameEnds = scratch("whole", "name ends", count + BEYOND);
  for (const { from, to } of named) markEnds(from, to);
  for (const { from, to } of bodies) markEnds(from, to);
  const nameEnd = (token: number) => nameEnds[token] ?? 0;
  const rolesAt = scratch("whole", "roles at", count + BEYOND);
  const holders: DraftEntity[] = [];
  for (const { from, to, entity } of phrases) noteHolder(from, to, entity);
  const namesAt = scratch("whole", "names at", count + BEYOND);
  for (let n = 0; n < named.length; n += 1) namesAt[named[n]?.from ?? 0] = n + 1;
  const bodiesAt = scratch("whole", "bodies at", count + BEYOND);
  for (let b = 0; b < bodies.length; b += 1) bodiesAt[bodies[b]?.from ?? 0] = b + 1;
  let documents: Map<string, number[]> | null = null;
  const sources: SourceAt[] = [];
  const asked = scratch("whole", "asked", count + BEYOND);
  for (const [at, one] of told.entries()) {
    const head = one.source === null ? null : sourceHead(reading, one.source, nameEnd);
    if (one.source !== null && head !== null) {
      sources.push({ head, told: one, at, main: true });
      asked[head.head] = sources.length;
      const apposed = nameEnd(head.head) > 0 ? null : apposedName(one.source, head, head.head);
      if (apposed !== null) noteHolder(head.phrase.from, head.head + 1, apposed);
      for (const joint of head.joint) {
        if ((asked[joint] ?? 0) > 0) continue;
        sources.push({ head, told: one, at, main: false });
        asked[joint] = sources.length;
      }
    }
    const to = one.cue === null ? null : addressedBy(reading, one.cue, nameEnd);
    if (to !== null && asked[to.to - 1] === 0) asked[to.to - 1] = -1;
  }
  const byNoun = new Map<string, DraftEntity[]>();
  for (const { entity, from } of named) {
    if (from !== entity.namedFirst) continue;
    for (const { head, at } of entity.roles) {
      noteOffice(byNoun, head, entity);
      if (isFormer(reading, at)) entity.formerly.push(head);
    }
    if (entity.administration !== null) noteNoun(byNoun, "president", entity);
    // "the university" before Columbia University is named
    const last = entity.nouns.at(-1) ?? "";
    if (entity.kind !== "person" && last === entity.words.at(-1) && BODY_NOUNS.has(last))
      noteNoun(byNoun, last, entity);
  }
  // "The campaign" before the Holt campaign is named
  for (const { entity } of bodies) if (entity.head !== null) noteNoun(byNoun, entity.head, entity);
  return {
    reading,
    told,
    paragraphOf: paragraphsByToken(reading),
    contentOf: contentsByToken(told, count),
    named,
    namesAt,
    bodies,
    bodiesAt,
    nameEnds,
    rolesAt,
    holders,
    sources,
    documents: () => {
      documents ??= documentsIn(reading);
      return documents;
    },
    asked,
    memory: newMemory(),
    byNoun,
    groups: new Map(),
    mentions: [],
    mentionAt: unwiped("whole", "mention at", count + BEYOND).fill(-1, 0, count + BEYOND),
    speakers: told.map(() => null),
  };

  function noteHolder(from: number, to: number, entity: DraftEntity): void {
    holders.push(entity);
    for (let i = from; i < to; i += 1) rolesAt[i] = holders.length;
  }

  function markEnds(from: number, to: number): void {
    for (let i = from; i < to; i += 1) if ((nameEnds[i] ?? 0) < to) nameEnds[i] = to;
  }

  /**
   * Winifred Stroud in "The chair of the bench, Winifred Stroud": a person's name after the comma; and after "A spokeswoman for the bench", but not
   * after "A spokesman for the mayor", whose name it may be.
   */
  function apposedName(source: TokenSpan, { phrase }: SourceHead, head: number): DraftEntity | null {
    if (phrase.from === head && hasTag(reading, head, IS_PRON)) return null;
    let at = head + 1;
    let spokenFor = false;
    while (at < source.to && reading.small[at] !== ",") {
      if (reading.small[at] === "who") return null;
      spokenFor ||= reading.small[at] === "for";
      at += 1;
    }
    // “a spokeswoman for the port”: no person is called so, whose name it could be
    const body = (nameEnds[at - 1] ?? 0) > 0 || !isPersonAt(reading, at - 1);
    if (spokenFor && !body) return null;
    for (let i = at + 1; i < Math.min(source.to, at + 9); i += 1) {
      const name = oneOf(named, namesAt[i]);
      if (name !== null) return name.entity.kind === "person" ? name.entity : null;
      if (!hasTag(reading, i, DET_ADJ_NOUN_PROPN_NUM) && !isOwner(reading, i)) return null;
    }
    return null;
  }
}

function isFormer({ small }: Reading, { from, to }: TokenSpan): boolean {
  for (let i = Math.max(0, from - 1); i < to; i += 1) if (small[i] === "former" || small[i] === "ex") return true;
  return false;
}

/** Notes words that stand for an entity (or for nobody who is known), and whoever speaks by them; `known` where how they stand was read before. */
export function addMention(
  scene: Scene,
  span: TokenSpan,
  kind: MentionKind,
  entity: DraftEntity | null,
  confidence: number,
  known: Placed | null = null,
): void {
  const { mentions, mentionAt, memory, sources, speakers, paragraphOf, reading } = scene;
  const made: DraftMention = { from: span.from, to: span.to, kind, entity, confidence };
  for (let i = span.from; i < span.to; i += 1) mentionAt[i] = mentions.length;
  mentions.push(made);
  if (entity === null) return;
  if (entity.seen === null) enter(scene, entity);
  let isSource = false;
  for (let i = span.from; i < span.to; i += 1) {
    const asked = scene.asked[i] ?? 0;
    if (asked === 0) continue;
    const source = oneOf(sources, asked);
    entity.speaks = true;
    isSource ||= source !== null;
    if (source?.main) {
      speakers[source.at] = entity;
      memory.speaker = { entity, paragraph: paragraphOf[span.from] ?? 0, at: span.from };
    }
  }
  remember(memory, entity, known ?? placedAt(reading, paragraphOf, span, isSource));
}

function enter({ byNoun }: Scene, entity: DraftEntity): void {
  for (const noun of entity.nouns) noteNoun(byNoun, noun, entity);
  for (const { head } of entity.roles) noteOffice(byNoun, head, entity);
  if (entity.administration !== null) noteNoun(byNoun, "president", entity);
  if (entity.headRole !== null) noteNoun(byNoun, entity.headRole, entity);
}

/** By the word behind its rank: "president" of "vice president". */
function noteOffice(byNoun: Map<string, DraftEntity[]>, head: string, entity: DraftEntity): void {
  noteNoun(byNoun, head.slice(head.indexOf(" ") + 1), entity);
}

/** Each noun once: whoever was noted last under it is this one then. */
function noteNoun(byNoun: Map<string, DraftEntity[]>, noun: string, entity: DraftEntity): void {
  const list = byNoun.get(noun);
  if (list === undefined) byNoun.set(noun, [entity]);
  else if (list.at(-1) !== entity) {
    list.push(entity);
    if (list.length > BY_NOUN_MAX) list.shift();
  }
}

/** Of more that share a noun only the last are asked. */
const BY_NOUN_MAX = 40;

/** Those whom a noun may mean: whose name or role has it, then whoever was mentioned last; one may come more than once. */
export function thoseOf({ memory, byNoun }: Scene, noun: string): (readonly DraftEntity[])[] {
  const head = roleHead(noun);
  const named = head === noun ? undefined : byNoun.get(noun);
  return [byNoun.get(head) ?? NOBODY, named ?? NOBODY, memory.recent];
}

const NOBODY: readonly DraftEntity[] = [];

export function entityAt({ mentions, mentionAt }: Scene, token: number): DraftEntity | null {
  const at = mentionAt[token] ?? -1;
  return at === -1 ? null : (mentions[at]?.entity ?? null);
}

/** Who is named where a token stands that begins a name, or a body that is named by whose it is. */
export function nameAt({ bodies, bodiesAt, named, namesAt }: Scene, token: number): DraftEntity | null {
  const name = oneOf(named, namesAt[token]);
  return name === null ? null : (oneOf(bodies, bodiesAt[token])?.entity ?? name.entity);
}

/** The source whose head a token is. */
export function sourceAt({ sources, asked }: Scene, token: number): SourceAt | null {
  return oneOf(sources, asked[token]);
}

/** Whoever owns a phrase: the department of "The department's director", Holt of "Holt's note", Tinder of "a Tinder spokeswoman". */
export function ownerIn(scene: Scene, { from, to }: TokenSpan): DraftEntity | null {
  for (let i = to - 2; i >= from; i -= 1) {
    const owner = entityAt(scene, i);
    if (owner !== null) return owner;
  }
  return null;
}

/** The union of "a spokesman for the union", Port Ellery of "the mayor of Port Ellery". */
export function ofWhom(scene: Scene, head: number): DraftEntity | null {
  const { reading } = scene;
  const word = reading.small[head + 1] ?? "";
  if (word !== "of" && word !== "for" && word !== "at" && word !== "with") return null;
  for (let i = head + 2; i < head + 6; i += 1) {
    const name = nameAt(scene, i);
    if (name !== null) return name;
    if (!hasTag(reading, i, DET_ADJ_NOUN)) return null;
  }
  return null;
}

/** Tokens after the last that may be asked for. */
const BEYOND = 64;

const DET_ADJ_NOUN = tagMask("DET", "ADJ", "NOUN");
const DET_ADJ_NOUN_PROPN_NUM = tagMask("DET", "ADJ", "NOUN", "PROPN", "NUM");
const IS_PRON = tagMask("PRON");
