import type { DraftEntity } from "./draft.ts";
import type { Memory, Placed } from "./places.ts";
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

/** Those whom a pronoun may mean, with their features; who cannot be meant by gender or number is left out. */
export function pronounCandidates(
  memory: Memory,
  place: PronounPlace,
  ahead: DraftEntity | null,
): { entities: DraftEntity[]; features: number[][] } {
  const entities: DraftEntity[] = [];
  let nearest: DraftEntity | null = null;
  let nearestSubject: DraftEntity | null = null;
  let nearestAt = -1;
  let nearestSubjectAt = -1;
  for (const entity of memory.recent) {
    const last = memory.last.get(entity);
    if (last === undefined || !mayBe(entity, place.base)) continue;
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
  const features = entities.map((entity) => featuresOf(memory, place, entity, ahead, nearest, nearestSubject));
  return { entities, features };
}

/** In the order of {@link FEATURES}. */
function featuresOf(
  memory: Memory,
  place: PronounPlace,
  entity: DraftEntity,
  ahead: DraftEntity | null,
  nearest: DraftEntity | null,
  nearestSubject: DraftEntity | null,
): number[] {
  const outside = memory.lastOutside.get(entity);
  const last = outside ?? memory.last.get(entity);
  const between = last === undefined ? FAR : place.sentence - last.sentence;
  const { subject, possessive, paragraph } = last ?? { ...place, subject: false };
  const { speaker } = memory;
  const spoke = speaker !== null && speaker.entity === entity;
  const sure = genderOf(entity, place.base);
  const before = memory.pronouns.get(place.base);
  const meant = before?.entity === entity;
  return [
    is(spoke),
    is(spoke && speaker.paragraph === place.paragraph),
    is(spoke && speaker.paragraph === place.paragraph - 1),
    is(spoke && place.source && place.quotes),
    is(between === 0),
    is(between === 0 && subject),
    is(between === 1),
    is(between === 1 && subject),
    Math.log2(1 + Math.max(0, between)),
    is(subject),
    is(possessive),
    is(outside === undefined),
    Math.log2(1 + (memory.counts.get(entity) ?? 0)),
    is(sure >= 0.6),
    is(sure > 0 && sure < 0.6),
    is(sure === 0 && (place.base === "he" || place.base === "she")),
    is(sure < 0),
    is(nearest === entity),
    is(nearestSubject === entity),
    is(meant),
    is(meant && before?.paragraph === place.paragraph),
    is(memory.topics.get(place.paragraph) === entity),
    is(memory.topics.get(place.paragraph - 1) === entity),
    is(place.within === entity),
    is(place.quotedBy === entity),
    is(paragraph === place.paragraph),
    is(!entity.named),
    is(entity.kind !== "person"),
    is(entity.plural),
    is(ahead === entity),
    is(spoke && place.replies),
  ];
}

function is(holds: boolean): number {
  return holds ? 1 : 0;
}

/** Sentences back, as far as it counts, of whom nothing was said before. */
const FAR = 4;
/** Paragraphs that a pronoun may look back over. */
const PARAGRAPHS_MAX = 12;

/** The probability of each candidate, which sum to one. */
export function probabilities(
  features: readonly (readonly number[])[],
  weights: ArrayLike<number> = PRONOUN_WEIGHTS,
): number[] {
  const chances: number[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const row of features) {
    let score = 0;
    for (let k = 0; k < row.length; k += 1) score += (row[k] ?? 0) * (weights[k] ?? 0);
    if (score > top) top = score;
    chances.push(score);
  }
  let sum = 0;
  for (let k = 0; k < chances.length; k += 1) {
    const value = Math.exp((chances[k] ?? 0) - top);
    chances[k] = value;
    sum += value;
  }
  for (let k = 0; k < chances.length; k += 1) chances[k] = (chances[k] ?? 0) / sum;
  return chances;
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
