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
export const FEATURE_COUNT = FEATURES.length;

/** Those whom a pronoun may mean, with their features; who cannot be meant by gender or number is left out. */
export function pronounCandidates(
  memory: Memory,
  place: PronounPlace,
  ahead: DraftEntity | null,
): { entities: DraftEntity[]; features: Float64Array[] } {
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
  const features = entities.map((entity) => featuresOf(entity));
  return { entities, features };

  function featuresOf(entity: DraftEntity): Float64Array {
    const found = new Float64Array(FEATURE_COUNT);
    const last = memory.lastOutside.get(entity) ??
      memory.last.get(entity) ?? { ...place, sentence: place.sentence - 4, subject: false };
    const set = (name: (typeof FEATURES)[number], value: boolean | number) => {
      found[INDEX.get(name) ?? 0] = Number(value);
    };
    const spoke = memory.speaker !== null && memory.speaker.entity === entity;
    const between = place.sentence - last.sentence;
    set("spoke last", spoke);
    set("spoke last, same paragraph", spoke && memory.speaker?.paragraph === place.paragraph);
    set("spoke last, paragraph before", spoke && memory.speaker?.paragraph === place.paragraph - 1);
    set("spoke last, and this says something quoted", spoke && place.source && place.quotes);
    set("spoke last, and this replies", spoke && place.replies);
    set("same sentence", between === 0);
    set("same sentence, subject", between === 0 && last.subject);
    set("sentence before", between === 1);
    set("sentence before, subject", between === 1 && last.subject);
    set("sentences between", Math.log2(1 + Math.max(0, between)));
    set("last as a subject", last.subject);
    set("last as a possessor", last.possessive);
    set("last in a quotation", !memory.lastOutside.has(entity));
    set("named often", Math.log2(1 + (memory.counts.get(entity) ?? 0)));
    const sure = genderOf(entity, place.base);
    set("gender by title", sure >= 0.6);
    set("gender by first name", sure > 0 && sure < 0.6);
    set("gender unknown", sure === 0 && (place.base === "he" || place.base === "she"));
    set("gender against by first name", sure < 0);
    set("nearest", nearest === entity);
    set("nearest subject", nearestSubject === entity);
    const before = memory.pronouns.get(place.base);
    set("meant by the last one", before?.entity === entity);
    set("meant by the last one, same paragraph", before?.entity === entity && before.paragraph === place.paragraph);
    set("topic of the paragraph", memory.topics.get(place.paragraph) === entity);
    set("topic of the paragraph before", memory.topics.get(place.paragraph - 1) === entity);
    set("says what it stands in", place.within === entity);
    set("says the quotation it stands in", place.quotedBy === entity);
    set("same paragraph", last.paragraph === place.paragraph);
    set("unnamed", !entity.named);
    set("a body", entity.kind !== "person");
    set("plural", entity.plural);
    set("follows in the sentence", ahead === entity);
    return found;
  }
}

const INDEX: ReadonlyMap<string, number> = new Map(FEATURES.map((name, i) => [name, i]));
/** Paragraphs that a pronoun may look back over. */
const PARAGRAPHS_MAX = 12;

/** The probability of each candidate, which sum to one. */
export function probabilities(
  features: readonly Float64Array[],
  weights: ArrayLike<number> = PRONOUN_WEIGHTS,
): number[] {
  const scores = features.map((row) => row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0));
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((value) => value / sum);
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
