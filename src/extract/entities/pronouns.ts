import type { DraftEntity, Placed } from "./draft.ts";
import type { Memory } from "./places.ts";
import { PRONOUN_WEIGHTS } from "./pronoun-weights.ts";

/** What is known where a pronoun stands. */
export interface PronounPlace {
  readonly placed: Placed;
  /** "he", "she" or "they", whatever its case. */
  readonly base: "he" | "she" | "they" | "it";
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

/** Those whom a pronoun may mean, in the order in which they were mentioned last. */
export interface PronounCandidates {
  readonly entities: readonly DraftEntity[];
  /** What the features of each say for it. */
  readonly scores: readonly number[];
}

/**
 * Those whom a pronoun may mean by gender and number. Where weights are to be learnt `rows` gets the features of each, in the order of
 * {@link FEATURES}.
 */
export function pronounCandidates(
  memory: Memory,
  place: PronounPlace,
  ahead: DraftEntity | null,
  weights: ArrayLike<number> = PRONOUN_WEIGHTS,
  rows: number[][] | null = null,
): PronounCandidates {
  const entities: DraftEntity[] = [];
  let nearest: DraftEntity | null = null;
  let nearestSubject: DraftEntity | null = null;
  let nearestAt = -1;
  let nearestSubjectAt = -1;
  const { paragraph } = place.placed;
  for (const entity of memory.recent) {
    const last = entity.seen?.last;
    if (last === undefined || paragraph - last.paragraph > PARAGRAPHS_MAX || !mayBe(entity, place.base)) continue;
    entities.push(entity);
    if (last.from > nearestAt) {
      nearest = entity;
      nearestAt = last.from;
    }
    if (last.subject && last.from > nearestSubjectAt) {
      nearestSubject = entity;
      nearestSubjectAt = last.from;
    }
  }
  if (ahead !== null && mayBe(ahead, place.base) && !entities.includes(ahead)) entities.push(ahead);
  const scores: number[] = [];
  const around: Around = {
    speaker: memory.speaker,
    before: memory.pronouns[place.base],
    topic: memory.topics[paragraph] ?? null,
    topicBefore: memory.topics[paragraph - 1] ?? null,
    ahead,
    nearest,
    nearestSubject,
  };
  for (const entity of entities) {
    readFeatures(place, around, entity);
    let score = 0;
    for (let k = 0; k < count; k += 1) score += (values[k] as number) * (weights[held[k] as number] as number);
    scores.push(score);
    if (rows !== null) rows.push(wholeRow());
  }
  return { entities, scores };
}

/** The features of one candidate that are not zero, by their number in {@link FEATURES}; written over for the next. */
const held = new Int32Array(FEATURES.length);
const values = new Float64Array(FEATURES.length);
let count = 0;

function has(feature: number, holds: boolean): void {
  if (!holds) return;
  held[count] = feature;
  values[count] = 1;
  count += 1;
}

function measures(feature: number, value: number): void {
  held[count] = feature;
  values[count] = value;
  count += 1;
}

function wholeRow(): number[] {
  const row = FEATURES.map(() => 0);
  for (let k = 0; k < count; k += 1) row[held[k] as number] = values[k] as number;
  return row;
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

/** In the order of {@link FEATURES}. */
function readFeatures(place: PronounPlace, around: Around, entity: DraftEntity): void {
  const here = place.placed;
  const { speaker, before, topic, topicBefore, ahead, nearest, nearestSubject } = around;
  const { seen } = entity;
  const last = seen === null ? null : (seen.outside ?? seen.last);
  const between = last === null ? FAR : here.sentence - last.sentence;
  const subject = last?.subject ?? false;
  const { possessive, paragraph } = last ?? here;
  const spoke = speaker !== null && speaker.entity === entity;
  const sure = genderOf(entity, place.base);
  const meant = before !== null && before.entity === entity;
  let at = 0;
  count = 0;
  has(at++, spoke);
  has(at++, spoke && speaker.paragraph === here.paragraph);
  has(at++, spoke && speaker.paragraph === here.paragraph - 1);
  has(at++, spoke && place.source && place.quotes);
  has(at++, between === 0);
  has(at++, between === 0 && subject);
  has(at++, between === 1);
  has(at++, between === 1 && subject);
  measures(at++, log2Of(1 + Math.max(0, between)));
  has(at++, subject);
  has(at++, possessive);
  has(at++, seen === null || seen.outside === null);
  measures(at++, log2Of(1 + (seen?.count ?? 0)));
  has(at++, sure >= 0.6);
  has(at++, sure > 0 && sure < 0.6);
  has(at++, sure === 0 && (place.base === "he" || place.base === "she"));
  has(at++, sure < 0);
  has(at++, nearest === entity);
  has(at++, nearestSubject === entity);
  has(at++, meant);
  has(at++, meant && before.paragraph === here.paragraph);
  has(at++, topic === entity);
  has(at++, topicBefore === entity);
  has(at++, place.within === entity);
  has(at++, place.quotedBy === entity);
  has(at++, paragraph === here.paragraph);
  has(at++, !entity.named);
  has(at++, entity.kind !== "person");
  has(at++, entity.plural);
  has(at++, ahead === entity);
  has(at++, spoke && place.replies);
}

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
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  const chances: number[] = [];
  let sum = 0;
  for (const score of scores) {
    const chance = Math.exp(score - top);
    chances.push(chance);
    sum += chance;
  }
  for (let k = 0; k < chances.length; k += 1) chances[k] = (chances[k] as number) / sum;
  return chances;
}

function mayBe(entity: DraftEntity, base: PronounPlace["base"]): boolean {
  if (base === "he" || base === "she")
    return entity.kind === "person" && !entity.plural && genderOf(entity, base) > -0.6;
  if (entity.vague) return false;
  const body = entity.kind === "agency" || entity.kind === "group" || entity.kind === "outlet";
  return base === "they" ? entity.plural || body : !entity.plural && body;
}

function genderOf({ gender }: DraftEntity, base: PronounPlace["base"]): number {
  if (base === "he") return gender.he - gender.she;
  return base === "she" ? gender.she - gender.he : 0;
}
