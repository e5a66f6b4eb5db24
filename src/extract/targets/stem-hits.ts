import type { TokenSpan } from "../role-features.ts";
import {
  COUNTER,
  type IssueIndex,
  NAMED,
  NEUTRAL,
  NOTED,
  OPPOSE,
  PROPOSED,
  type StemPlace,
  SUPPORT,
} from "./issue-index.ts";
import type { Said } from "./said.ts";
import { anchorOf, isWithin } from "./said-closely.ts";
import { type StanceReading, stemNumbersAt } from "./stance-reading.ts";
import { addNearness, type Weighing } from "./weigh-words.ts";

/** What an attribution has of the issues' stems. */
export interface StemHits {
  /** The numbers of the stems in its content, each once; and of those that its cue has besides. */
  readonly content: readonly number[];
  readonly cue: readonly number[];
  /** How near the content comes to each issue. */
  readonly near: Float64Array;
  /** Of each issue what it has of the parts, in weight; of sides the one that it has most of, with the cue. */
  readonly side: Float64Array;
  readonly counter: Float64Array;
  readonly noted: Float64Array;
  readonly proposed: Float64Array;
  /** The weight of the heaviest stem of its name. */
  readonly heaviest: Float64Array;
}

/** Null where neither content nor cue has any. */
export function stemHits(reading: StanceReading, weighing: Weighing, { inside, cue }: Said): StemHits | null {
  const content = numbersIn(reading, inside);
  const besides = cue === null ? NO_STEMS : cueNumbers(reading, cue, content);
  if (content.length + besides.length === 0) return null;
  const { index } = reading;
  const row = () => new Float64Array(index.issues.length);
  const hits: StemHits = {
    content,
    cue: besides,
    near: row(),
    side: row(),
    counter: row(),
    noted: row(),
    proposed: row(),
    heaviest: row(),
  };
  addNearness(index, weighing, content, hits.near, 0);
  for (const stem of content) {
    const weight = weighing.weights[stem] ?? 0;
    for (const place of index.places[stem] ?? []) note(hits, place, weight);
  }
  weighSides(index, weighing, hits);
  return hits;
}

function note({ counter, noted, proposed, heaviest }: StemHits, { issue, parts }: StemPlace, weight: number): void {
  if ((parts & COUNTER) !== 0) counter[issue] = (counter[issue] ?? 0) + weight;
  if ((parts & NOTED) !== 0) noted[issue] = (noted[issue] ?? 0) + weight;
  if ((parts & PROPOSED) !== 0) proposed[issue] = (proposed[issue] ?? 0) + weight;
  if ((parts & NAMED) !== 0) heaviest[issue] = Math.max(heaviest[issue] ?? 0, weight);
}

function weighSides({ places, issues }: IssueIndex, { weights }: Weighing, { content, cue, side }: StemHits): void {
  for (const part of SIDES) {
    const sums = new Float64Array(issues.length);
    for (const stems of [content, cue]) {
      for (const stem of stems) {
        for (const { issue, parts } of places[stem] ?? [])
          if ((parts & part) !== 0) sums[issue] = (sums[issue] ?? 0) + (weights[stem] ?? 0);
      }
    }
    for (let i = 0; i < sums.length; i += 1) side[i] = Math.max(side[i] ?? 0, sums[i] ?? 0);
  }
}

const SIDES = [SUPPORT, OPPOSE, NEUTRAL] as const;

/** What the rest of the sentence comes near to; null where it has no stems. */
export function frameNear(reading: StanceReading, weighing: Weighing, said: Said): Float64Array | null {
  const anchor = anchorOf(reading, said);
  const { stemmed, unitStarts, unitEnds, index } = reading;
  const ceiling = unitEnds[anchor] ?? 0;
  let found: number[] | null = null;
  for (let i = unitStarts[anchor] ?? 0; i < ceiling; i += 1) {
    if (stemmed[i] === 0 || isWithin(said.content, i)) continue;
    found ??= [];
    for (const stem of stemNumbersAt(reading, i)) if (!found.includes(stem)) found.push(stem);
  }
  if (found === null) return null;
  const row = new Float64Array(index.issues.length);
  addNearness(index, weighing, found, row, 0);
  return row;
}

function numbersIn(reading: StanceReading, tokens: readonly number[]): readonly number[] {
  let found: number[] | null = null;
  for (const i of tokens) {
    if (reading.stemmed[i] === 0) continue;
    found ??= [];
    for (const stem of stemNumbersAt(reading, i)) if (!found.includes(stem)) found.push(stem);
  }
  return found ?? NO_STEMS;
}

function cueNumbers(reading: StanceReading, { from, to }: TokenSpan, content: readonly number[]): readonly number[] {
  let found: number[] | null = null;
  for (let i = from; i < to; i += 1) {
    if (reading.stemmed[i] === 0) continue;
    found ??= [];
    for (const stem of stemNumbersAt(reading, i))
      if (!found.includes(stem) && !content.includes(stem)) found.push(stem);
  }
  return found ?? NO_STEMS;
}

const NO_STEMS: readonly number[] = [];
