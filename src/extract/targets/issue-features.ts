import { oneOf } from "../one-of.ts";
import type { IssueIndex } from "./issue-index.ts";
import { NAMED, PROPOSED } from "./issue-stems.ts";
import type { IssueWords } from "./issue-words.ts";
import type { Said } from "./said.ts";
import type { StanceReading } from "./stance-reading.ts";
import { frameNear, type StemHits, stemHits } from "./stem-hits.ts";
import type { Weighing } from "./weigh-words.ts";

/** What is known of whether words are about an issue: numbers from -1 to 1, most from 0 to 1. */
export const ISSUE_FEATURES = [
  "near",
  "nearBest",
  "nameHit",
  "nameAll",
  "propositionHits",
  "noteHits",
  "sideHits",
  "sideBest",
  "sideMargin",
  "counterBest",
  "frameNear",
  "before",
  "talkedOf",
  "talkedOfMost",
  "share",
  "alone",
  "few",
  "pronoun",
  "priorSame",
  "nextSame",
  "prevAny",
  "decline",
  "question",
  "firm",
  "headline",
] as const;
export type IssueFeature = (typeof ISSUE_FEATURES)[number];

/** An issue that an attribution may be about. */
export interface IssueSeen {
  /** Its index. */
  readonly at: number;
  /** How near the content comes to it, from 0 to 1. */
  readonly near: number;
  /** More than one word says that it is about this one. */
  readonly firm: boolean;
  /** The content opens with what points back, and the sentence before comes nearest to this one: “We oppose it”. */
  readonly pointed: boolean;
  /** In the order of {@link ISSUE_FEATURES}. */
  readonly features: readonly number[];
}

/** Of each attribution the issues of which there is something near, in their order. */
export function issuesSeen(
  reading: StanceReading,
  weighing: Weighing,
  said: readonly Said[],
): (readonly IssueSeen[])[] {
  const { index, stemmedAt } = reading;
  const count = index.issues.length;
  if (count === 0 || (stemmedAt.length === 0 && count > FEW)) return said.map(() => NONE);
  const { sentences } = weighing;
  const talked = talkedOf(sentences, count);
  const total = sharesOf(sentences, count);
  const nothing = new Float64Array(count);
  const hits = said.map((one) => stemHits(reading, weighing, one));
  return said.map((one, k) => {
    const own = hits[k] ?? null;
    const prior = oneOf(hits, neighbour(said, k, -1) + 1);
    const next = oneOf(hits, neighbour(said, k, 1) + 1);
    const last = oneOf(hits, k);
    const frame = frameNear(reading, weighing, one);
    const tells = own !== null || prior !== null || next !== null || last !== null || frame !== null;
    if (!tells && count > FEW) return NONE;
    const { near, side, counter, noted, proposed, heaviest } = own ?? noHits(nothing);
    const besides = frame ?? nothing;
    const row = (reading.sentences[one.from] ?? 0) * count;
    let most = 0;
    for (let i = 0; i < count; i += 1) most = Math.max(most, talked[row + i] ?? 0);
    const anaphor = hasAnaphor(reading, one) ? 1 : 0;
    const seen: IssueSeen[] = [];
    for (let at = 0; at < count; at += 1) {
      const issue = index.issues[at];
      if (issue === undefined) continue;
      const nearOwn = near[at] ?? 0;
      const sideOwn = side[at] ?? 0;
      const noteHits = noted[at] ?? 0;
      const beside = Math.max(nearAt(prior, at), nearAt(next, at), nearAt(last, at));
      if (count > FEW && nearOwn + sideOwn + (besides[at] ?? 0) + noteHits + beside === 0) continue;
      const sideOther = bestOther(side, at);
      const salience = talked[row + at] ?? 0;
      const firm = own !== null && isFirm(index, own, issue, at);
      seen.push({
        at,
        near: nearOwn,
        firm,
        pointed: anaphor === 1 && row > 0 && isLast(sentences, row - count, at, count),
        // In the order of their names.
        features: [
          nearOwn,
          Math.max(-1, Math.min(1, 2 * (nearOwn - bestOther(near, at)))),
          Math.min(1, heaviest[at] ?? 0),
          (heaviest[at] ?? 0) > 0 && own !== null ? share(weighing, own, issue, index) : 0,
          Math.min(1, (proposed[at] ?? 0) / 3),
          Math.min(1, noteHits / 2),
          Math.min(1, sideOwn / 3),
          sideOwn > 0 && sideOwn >= sideOther ? 1 : 0,
          Math.max(-1, Math.min(1, (sideOwn - sideOther) / 3)),
          bestOther(counter, at) > (counter[at] ?? 0) ? 1 : 0,
          besides[at] ?? 0,
          row > 0 ? (sentences[row - count + at] ?? 0) : 0,
          Math.min(1, salience),
          most > 0 && salience / most === 1 ? 1 : 0,
          total[at] ?? 0,
          count === 1 ? 1 : 0,
          1 / count,
          anaphor,
          nearAt(prior, at),
          nearAt(next, at),
          last?.near[at] ?? 0,
          one.spoken.act === "decline" ? 1 : 0,
          one.spoken.act === "request" ? 1 : 0,
          firm ? 1 : 0,
          reading.firsts[one.from] === 1 && row === 0 ? 1 : 0,
        ],
      });
    }
    return seen;
  });
}

const NONE: readonly IssueSeen[] = [];

function noHits(zeros: Float64Array): StemHits {
  return {
    content: [],
    cue: [],
    near: zeros,
    side: zeros,
    counter: zeros,
    noted: zeros,
    proposed: zeros,
    heaviest: zeros,
  };
}

/** What another attribution holds of an issue. */
function nearAt(hits: StemHits | null, issue: number): number {
  return hits === null ? 0 : Math.min(1, (hits.near[issue] ?? 0) + 0.2 * (hits.side[issue] ?? 0));
}

/** The greatest of the values but one, 0 at least. */
function bestOther(values: Float64Array, but: number): number {
  let most = 0;
  for (let i = 0; i < values.length; i += 1) if (i !== but) most = Math.max(most, values[i] ?? 0);
  return most;
}

/** Of the weight of an issue's name what a content has. */
function share({ weights }: Weighing, { content }: StemHits, { named }: IssueWords, { numberOf }: IssueIndex): number {
  let found = 0;
  let whole = 0;
  for (const stem of named) {
    const number = numberOf.get(stem) ?? -1;
    whole += weights[number] ?? 0;
    if (content.includes(number)) found += weights[number] ?? 0;
  }
  return whole === 0 ? 0 : found / whole;
}

/** It holds all of the issue's name, or two of its words that tell something: one alone may be of anything ("wall" of "Wall Street"). */
function isFirm(
  { places, worn }: IssueIndex,
  { content, cue, side }: StemHits,
  { named }: IssueWords,
  at: number,
): boolean {
  let found = 0;
  let names = 0;
  for (const stem of content) {
    const parts = partsOf(stem);
    if ((parts & NAMED) !== 0) names += 1;
    if ((parts & (NAMED | PROPOSED)) !== 0 && worn[stem] === 0) found += 1;
  }
  for (const stem of cue) if ((partsOf(stem) & (NAMED | PROPOSED)) === PROPOSED && worn[stem] === 0) found += 1;
  const whole = named.size > 0 && names === named.size;
  return whole || found >= 2 || (found === 1 && (side[at] ?? 0) > 0);

  function partsOf(stem: number): number {
    for (const { issue, parts } of places[stem] ?? []) if (issue === at) return parts;
    return 0;
  }
}

/** Of all issues the sentence of that row comes nearest to this one. */
function isLast(sentences: Float64Array, row: number, at: number, count: number): boolean {
  const own = sentences[row + at] ?? 0;
  for (let i = 0; i < count; i += 1) if (i !== at && (sentences[row + i] ?? 0) >= own) return false;
  return own > TALKED_OF;
}

/** Of each issue the share of the sentences that come near to it. */
function sharesOf(sentences: Float64Array, count: number): Float64Array {
  const found = new Float64Array(count);
  for (let k = 0; k < sentences.length; k += 1)
    if ((sentences[k] ?? 0) > TALKED_OF) found[k % count] = (found[k % count] ?? 0) + 1;
  return found.map((sum) => sum / Math.max(1, sentences.length / count));
}

/** Before each sentence, how much each issue has been talked of lately: rows as those of the sentences, and one more. */
function talkedOf(sentences: Float64Array, count: number): Float64Array {
  const found = new Float64Array(sentences.length + count);
  for (let k = 0; k < sentences.length; k += 1) found[k + count] = 0.6 * (found[k] ?? 0) + (sentences[k] ?? 0);
  return found;
}

/** The attribution before or after where the same one says it, else -1. */
function neighbour(said: readonly Said[], k: number, step: 1 | -1): number {
  const speaker = said[k]?.spoken.speaker;
  const other = oneOf(said, k + step + 1);
  return other !== null && speaker !== null && other.spoken.speaker === speaker ? k + step : -1;
}

function hasAnaphor({ small }: StanceReading, { inside }: Said): boolean {
  for (let at = 0; at < Math.min(inside.length, OPENING); at += 1)
    if (ANAPHORS.has(small[inside[at] ?? -1] ?? "")) return true;
  return false;
}

/** A sentence that comes as near as this to an issue talks of it. */
const TALKED_OF = 0.12;
/** Tokens of a content in which it is told that it goes on with what was talked of. */
const OPENING = 8;
/** With more issues than these one without a word of its own near is not looked at. */
const FEW = 4;
const ANAPHORS = new Set(["it", "this", "that", "they", "them", "these"]);
