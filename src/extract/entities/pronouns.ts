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
    const spoke = memory.speaker !== null && memory.speaker.entity === entity;
    const between = place.sentence - last.sentence;
    found[AT["spoke last"]] = Number(spoke);
    found[AT["spoke last, same paragraph"]] = Number(spoke && memory.speaker?.paragraph === place.paragraph);
    found[AT["spoke last, paragraph before"]] = Number(spoke && memory.speaker?.paragraph === place.paragraph - 1);
    found[AT["spoke last, and this says something quoted"]] = Number(spoke && place.source && place.quotes);
    found[AT["spoke last, and this replies"]] = Number(spoke && place.replies);
    found[AT["same sentence"]] = Number(between === 0);
    found[AT["same sentence, subject"]] = Number(between === 0 && last.subject);
    found[AT["sentence before"]] = Number(between === 1);
    found[AT["sentence before, subject"]] = Number(between === 1 && last.subject);
    found[AT["sentences between"]] = Number(Math.log2(1 + Math.max(0, between)));
    found[AT["last as a subject"]] = Number(last.subject);
    found[AT["last as a possessor"]] = Number(last.possessive);
    found[AT["last in a quotation"]] = Number(!memory.lastOutside.has(entity));
    found[AT["named often"]] = Math.log2(1 + (memory.counts.get(entity) ?? 0));
    const sure = genderOf(entity, place.base);
    found[AT["gender by title"]] = Number(sure >= 0.6);
    found[AT["gender by first name"]] = Number(sure > 0 && sure < 0.6);
    found[AT["gender unknown"]] = Number(sure === 0 && (place.base === "he" || place.base === "she"));
    found[AT["gender against by first name"]] = Number(sure < 0);
    found[AT.nearest] = Number(nearest === entity);
    found[AT["nearest subject"]] = Number(nearestSubject === entity);
    const before = memory.pronouns.get(place.base);
    found[AT["meant by the last one"]] = Number(before?.entity === entity);
    found[AT["meant by the last one, same paragraph"]] = Number(
      before?.entity === entity && before.paragraph === place.paragraph,
    );
    found[AT["topic of the paragraph"]] = Number(memory.topics.get(place.paragraph) === entity);
    found[AT["topic of the paragraph before"]] = Number(memory.topics.get(place.paragraph - 1) === entity);
    found[AT["says what it stands in"]] = Number(place.within === entity);
    found[AT["says the quotation it stands in"]] = Number(place.quotedBy === entity);
    found[AT["same paragraph"]] = Number(last.paragraph === place.paragraph);
    found[AT.unnamed] = Number(!entity.named);
    found[AT["a body"]] = Number(entity.kind !== "person");
    found[AT.plural] = Number(entity.plural);
    found[AT["follows in the sentence"]] = Number(ahead === entity);
    return found;
  }
}

const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Readonly<
  Record<(typeof FEATURES)[number], number>
>;
/** Paragraphs that a pronoun may look back over. */
const PARAGRAPHS_MAX = 12;

/** The probability of each candidate, which sum to one. */
export function probabilities(
  features: readonly Float64Array[],
  weights: ArrayLike<number> = PRONOUN_WEIGHTS,
): number[] {
  const scores = features.map((row) => {
    let score = 0;
    for (let k = 0; k < row.length; k += 1) score += (row[k] ?? 0) * (weights[k] ?? 0);
    return score;
  });
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
