import type { DraftEntity, Placed } from "./draft.ts";
import type { Memory } from "./places.ts";
import { PRONOUN_WEIGHTS } from "./pronoun-weights.ts";

/** What is known where a pronoun stands. */
export interface PronounPlace extends Placed {
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

/**
 * Those whom a pronoun may mean, `each` told with the features, in a row that is written over for the next; who cannot be meant by gender or
 * number is left out.
 */
export function pronounCandidates(
  memory: Memory,
  place: PronounPlace,
  ahead: DraftEntity | null,
  each: (features: Float64Array) => void,
): DraftEntity[] {
  const entities: DraftEntity[] = [];
  let nearest: DraftEntity | null = null;
  let nearestSubject: DraftEntity | null = null;
  let nearestAt = -1;
  let nearestSubjectAt = -1;
  for (const entity of memory.recent) {
    if (!mayBe(entity, place.base)) continue;
    const last = entity.seen?.last;
    if (last === undefined) continue;
    if (place.paragraph - last.paragraph > PARAGRAPHS_MAX) continue;
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
  for (const entity of entities) {
    fillRow(memory, place, entity, ahead, nearest, nearestSubject);
    each(row);
  }
  return entities;
}

const row = new Float64Array(FEATURES.length);

/** In the order of {@link FEATURES}. */
function fillRow(
  memory: Memory,
  place: PronounPlace,
  entity: DraftEntity,
  ahead: DraftEntity | null,
  nearest: DraftEntity | null,
  nearestSubject: DraftEntity | null,
): void {
  const { seen } = entity;
  const last = seen === null ? null : (seen.outside ?? seen.last);
  const between = last === null ? FAR : place.sentence - last.sentence;
  const subject = last?.subject ?? false;
  const { possessive, paragraph } = last ?? place;
  const { speaker } = memory;
  const spoke = speaker !== null && speaker.entity === entity;
  const sure = genderOf(entity, place.base);
  const before = memory.pronouns.get(place.base);
  const meant = before?.entity === entity;
  let at = 0;
  row[at++] = is(spoke);
  row[at++] = is(spoke && speaker.paragraph === place.paragraph);
  row[at++] = is(spoke && speaker.paragraph === place.paragraph - 1);
  row[at++] = is(spoke && place.source && place.quotes);
  row[at++] = is(between === 0);
  row[at++] = is(between === 0 && subject);
  row[at++] = is(between === 1);
  row[at++] = is(between === 1 && subject);
  row[at++] = log2Of(1 + Math.max(0, between));
  row[at++] = is(subject);
  row[at++] = is(possessive);
  row[at++] = is(seen === null || seen.outside === null);
  row[at++] = log2Of(1 + (seen?.count ?? 0));
  row[at++] = is(sure >= 0.6);
  row[at++] = is(sure > 0 && sure < 0.6);
  row[at++] = is(sure === 0 && (place.base === "he" || place.base === "she"));
  row[at++] = is(sure < 0);
  row[at++] = is(nearest === entity);
  row[at++] = is(nearestSubject === entity);
  row[at++] = is(meant);
  row[at++] = is(meant && before?.paragraph === place.paragraph);
  row[at++] = is(memory.topics.get(place.paragraph) === entity);
  row[at++] = is(memory.topics.get(place.paragraph - 1) === entity);
  row[at++] = is(place.within === entity);
  row[at++] = is(place.quotedBy === entity);
  row[at++] = is(paragraph === place.paragraph);
  row[at++] = is(!entity.named);
  row[at++] = is(entity.kind !== "person");
  row[at++] = is(entity.plural);
  row[at++] = is(ahead === entity);
  row[at++] = is(spoke && place.replies);
}

function log2Of(count: number): number {
  return LOGS[count] ?? Math.log2(count);
}
const LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log2(count));

function is(holds: boolean): number {
  return holds ? 1 : 0;
}

/** Sentences back, as far as it counts, of whom nothing was said before. */
const FAR = 4;
/** Paragraphs that a pronoun may look back over. */
const PARAGRAPHS_MAX = 12;

/** What a candidate's features say for it. */
export function scoreOf(features: ArrayLike<number>, weights: ArrayLike<number> = PRONOUN_WEIGHTS): number {
  let score = 0;
  for (let k = 0; k < features.length; k += 1) score += (features[k] ?? 0) * (weights[k] ?? 0);
  return score;
}

/** The probability of each candidate by what is said for it, which sum to one. */
export function probabilities(scores: readonly number[]): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  const chances = scores.map((score) => Math.exp(score - top));
  let sum = 0;
  for (const chance of chances) sum += chance;
  return chances.map((chance) => chance / sum);
}

function mayBe(entity: DraftEntity, base: PronounPlace["base"]): boolean {
  if (base === "he" || base === "she")
    return entity.kind === "person" && !entity.plural && genderOf(entity, base) > -0.6;
  if (QUANTITIES.has(entity.head ?? "")) return false;
  if (base === "they")
    return entity.plural || entity.kind === "agency" || entity.kind === "group" || entity.kind === "outlet";
  return !entity.plural && (entity.kind === "agency" || entity.kind === "group" || entity.kind === "outlet");
}

/** "Some" and "many" are of somebody else. */
const QUANTITIES = new Set(["some", "many", "most", "other", "others", "few", "several", "one"]);

function genderOf({ gender }: DraftEntity, base: PronounPlace["base"]): number {
  if (base === "he") return gender.he - gender.she;
  return base === "she" ? gender.she - gender.he : 0;
}
