import { oneOf } from "../one-of.ts";
import { type DraftEntity, genderFor, type Placed } from "./draft.ts";
import { type Memory, RECENT_MAX } from "./places.ts";
import { PRONOUN_WEIGHTS } from "./pronoun-weights.ts";

/** What is known where a pronoun stands. */
export interface PronounPlace {
  readonly placed: Placed;
  /** "he", "she" or "they", whatever its case; "either" for words that tell of one person and not which pronoun. */
  readonly base: "he" | "she" | "they" | "it" | "either";
  /** It names who says something. */
  readonly source: boolean;
  /** ... in quotation marks. */
  readonly quotes: boolean;
  /** ... in reply to somebody. */
  readonly replies: boolean;
  /** Who says what it stands in, when that is not quoted. */
  readonly within: DraftEntity | null;
  /** Who says what it stands in, when that is quoted. */
  readonly quotedBy: DraftEntity | null;
  /** What else there is to say for somebody, in the measure of the weights; null for nothing. */
  readonly adds: ((entity: DraftEntity) => number) | null;
}

/** Names of the features of one whom a pronoun may mean, in the order of their weights. */
export const FEATURES = [
  "spoke last",
  "spoke last, same paragraph",
  "spoke last, paragraph before",
  "spoke last, and this says something quoted",
  "same sentence",
  "same sentence, subject",
  "sentence before",
  "sentence before, subject",
  "sentences between",
  "last as a subject",
  "last as a possessor",
  "last in a quotation",
  "named often",
  "gender by title",
  "gender by first name",
  "gender unknown",
  "gender against by first name",
  "nearest",
  "nearest subject",
  "meant by the last one",
  "meant by the last one, same paragraph",
  "topic of the paragraph",
  "topic of the paragraph before",
  "says what it stands in",
  "says the quotation it stands in",
  "same paragraph",
  "unnamed",
  "a body",
  "plural",
  "follows in the sentence",
  "spoke last, and this replies",
] as const;

/** What weights are learnt from, for each whom a pronoun may mean: the features in the order of {@link FEATURES}. */
export interface PronounRows {
  readonly entities: DraftEntity[];
  readonly features: number[][];
}

/**
 * Whom a pronoun most likely means, of those mentioned last whom it may mean by gender and number, with the probability; the first of those alike, and
 * null where there is none. Where weights are to be learnt `rows` gets all of them.
 */
export function likeliest(
  memory: Memory,
  place: PronounPlace,
  ahead: DraftEntity | null,
  weights: ArrayLike<number> = PRONOUN_WEIGHTS,
  rows: PronounRows | null = null,
): { readonly entity: DraftEntity; readonly chance: number } | null {
  const { recent } = memory;
  // Of each its index among those mentioned last, so that no list is made for a pronoun.
  let count = 0;
  let isAheadNew = ahead !== null && mayBe(ahead, place.base) && !isOwnWord(place, ahead);
  let nearest: DraftEntity | null = null;
  let nearestSubject: DraftEntity | null = null;
  let nearestAt = -1;
  let nearestSubjectAt = -1;
  const { paragraph } = place.placed;
  for (let k = 0; k < recent.length; k += 1) {
    const entity = recent[k] as DraftEntity;
    if (!mayBe(entity, place.base) || isOwnWord(place, entity)) continue;
    const last = entity.seen?.last;
    if (last === undefined || paragraph - last.paragraph > PARAGRAPHS_MAX) continue;
    indices[count++] = k;
    if (entity === ahead) isAheadNew = false;
    if (last.from > nearestAt) {
      nearest = entity;
      nearestAt = last.from;
    }
    if (last.subject && last.from > nearestSubjectAt) {
      nearestSubject = entity;
      nearestSubjectAt = last.from;
    }
  }
  if (isAheadNew) indices[count++] = AHEAD;
  if (count === 0) return null;
  const around: Around = {
    speaker: memory.speaker,
    before: place.base === "either" ? null : memory.pronouns[place.base],
    topic: memory.topics[paragraph] ?? null,
    topicBefore: oneOf(memory.topics, paragraph),
    ahead,
    nearest,
    nearestSubject,
  };
  for (let k = 0; k < count; k += 1) {
    const entity = entityOf(k);
    const held = featuresOf(place, around, entity);
    const between = log2Of(1 + Math.max(0, sentencesSince(place, entity)));
    const often = log2Of(1 + (entity.seen?.count ?? 0));
    scores[k] = sumOf(held, between, often, weights) + (place.adds === null ? 0 : place.adds(entity));
    if (rows === null) continue;
    rows.entities.push(entity);
    rows.features.push(rowOf(held, between, often));
  }
  const best = toChances(scores, count);
  return { entity: entityOf(best), chance: scores[best] as number };

  function entityOf(k: number): DraftEntity {
    const index = indices[k] as number;
    return (index === AHEAD ? ahead : recent[index]) as DraftEntity;
  }
}

/** Whoever is only named after it. */
const AHEAD = -1;
/** Written over for each pronoun. */
const indices = new Int32Array(RECENT_MAX + 1);
const scores = new Float64Array(RECENT_MAX + 1);

/** The sum of the weights of what holds, in the order of {@link FEATURES}. */
function sumOf(held: number, between: number, often: number, weights: ArrayLike<number>): number {
  let score = 0;
  for (let left = held; left !== 0; left &= left - 1) {
    const feature = 31 - Math.clz32(left & -left);
    const weight = weights[feature] as number;
    score += feature === BETWEEN ? between * weight : feature === OFTEN ? often * weight : weight;
  }
  return score;
}

function rowOf(held: number, between: number, often: number): number[] {
  return FEATURES.map((_, k) => (k === BETWEEN ? between : k === OFTEN ? often : (held >> k) & 1));
}

/** What is the same for all whom a pronoun may mean. */
interface Around extends Pick<Memory, "speaker"> {
  /** Whom the last one of its kind meant. */
  readonly before: Memory["pronouns"]["he"];
  /** Of its paragraph, and of the one before. */
  readonly topic: DraftEntity | null;
  readonly topicBefore: DraftEntity | null;
  /** Who is named after it. */
  readonly ahead: DraftEntity | null;
  readonly nearest: DraftEntity | null;
  readonly nearestSubject: DraftEntity | null;
}

/** Which of {@link FEATURES} hold, as bits in their order; those that measure something always do. */
function featuresOf(place: PronounPlace, around: Around, entity: DraftEntity): number {
  const here = place.placed;
  const { speaker, before, topic, topicBefore, ahead, nearest, nearestSubject } = around;
  const { seen } = entity;
  const last = seen === null ? null : (seen.outside ?? seen.last);
  const between = sentencesSince(place, entity);
  const subject = last?.subject ?? false;
  const { possessive, paragraph } = last ?? here;
  const spoke = speaker !== null && speaker.entity === entity;
  const sure = genderOf(entity, place.base);
  const meant = before !== null && before.entity === entity;
  let at = 0;
  let held = 0;
  held |= bit(at++, spoke);
  held |= bit(at++, spoke && speaker.paragraph === here.paragraph);
  held |= bit(at++, spoke && speaker.paragraph === here.paragraph - 1);
  held |= bit(at++, spoke && place.source && place.quotes);
  held |= bit(at++, between === 0);
  held |= bit(at++, between === 0 && subject);
  held |= bit(at++, between === 1);
  held |= bit(at++, between === 1 && subject);
  held |= bit(at++, true);
  held |= bit(at++, subject);
  held |= bit(at++, possessive);
  held |= bit(at++, seen === null || seen.outside === null);
  held |= bit(at++, true);
  held |= bit(at++, sure >= 0.6);
  held |= bit(at++, sure > 0 && sure < 0.6);
  held |= bit(at++, sure === 0 && (place.base === "he" || place.base === "she"));
  held |= bit(at++, sure < 0);
  held |= bit(at++, nearest === entity);
  held |= bit(at++, nearestSubject === entity);
  held |= bit(at++, meant);
  held |= bit(at++, meant && before.paragraph === here.paragraph);
  held |= bit(at++, topic === entity);
  held |= bit(at++, topicBefore === entity);
  held |= bit(at++, place.within === entity);
  held |= bit(at++, place.quotedBy === entity);
  held |= bit(at++, paragraph === here.paragraph);
  held |= bit(at++, !entity.named);
  held |= bit(at++, entity.kind !== "person");
  held |= bit(at++, entity.plural);
  held |= bit(at++, ahead === entity);
  held |= bit(at++, spoke && place.replies);
  return held;
}

function bit(feature: number, holds: boolean): number {
  return holds ? 1 << feature : 0;
}

/** How many sentences ago somebody was mentioned. */
function sentencesSince({ placed }: PronounPlace, { seen }: DraftEntity): number {
  return seen === null ? FAR : placed.sentence - (seen.outside ?? seen.last).sentence;
}

const BETWEEN = FEATURES.indexOf("sentences between");
const OFTEN = FEATURES.indexOf("named often");

function log2Of(count: number): number {
  return LOGS[count] ?? Math.log2(count);
}
const LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log2(count));

/** Sentences back, as far as it counts, of whom nothing was said before. */
const FAR = 4;
/** Paragraphs that a pronoun may look back over. */
const PARAGRAPHS_MAX = 12;

/** What a candidate's features say for it. */
export function scoreOf(features: ArrayLike<number>, weights: ArrayLike<number>): number {
  let score = 0;
  for (let k = 0; k < features.length; k += 1) score += (features[k] ?? 0) * (weights[k] ?? 0);
  return score;
}

/** The probability of each candidate by what is said for it, which sum to one. */
export function probabilities(scores: readonly number[]): number[] {
  const chances = [...scores];
  toChances(chances, chances.length);
  return chances;
}

/** Makes what is said for each of the first `count` candidates its probability; -> the first of the likeliest. */
export function toChances(scores: number[] | Float64Array, count: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) if ((scores[k] as number) > top) top = scores[k] as number;
  let sum = 0;
  for (let k = 0; k < count; k += 1) {
    const chance = Math.exp((scores[k] as number) - top);
    scores[k] = chance;
    sum += chance;
  }
  let best = 0;
  for (let k = 0; k < count; k += 1) {
    scores[k] = (scores[k] as number) / sum;
    if ((scores[k] as number) > (scores[best] as number)) best = k;
  }
  return best;
}

function mayBe(entity: DraftEntity, base: PronounPlace["base"]): boolean {
  if (base === "he" || base === "she" || base === "either")
    return entity.kind === "person" && !entity.plural && genderOf(entity, base) > -0.6;
  if (entity.vague) return false;
  const body = entity.kind === "agency" || entity.kind === "group" || entity.kind === "outlet";
  return base === "they" ? entity.plural || body : !entity.plural && body;
}

/** Nobody says "he" or "she" of themselves in words that are quoted. */
function isOwnWord({ base, quotedBy }: PronounPlace, entity: DraftEntity): boolean {
  return entity === quotedBy && (base === "he" || base === "she");
}

function genderOf(entity: DraftEntity, base: PronounPlace["base"]): number {
  return base === "he" || base === "she" ? genderFor(entity, base) : 0;
}
