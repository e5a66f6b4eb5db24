import type { TokenSpan } from "../role-features.ts";
import type { IssueIndex, StemPlace } from "./issue-index.ts";
import { COUNTER, NAMED, NEUTRAL, NOTED, OPPOSE, PROPOSED, SUPPORT } from "./issue-stems.ts";
import type { Said } from "./said.ts";
import { anchorOf, isWithin } from "./said-closely.ts";
import { type StanceReading, stemmedWithin, stemNumbersAt } from "./stance-reading.ts";
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
export function stemHits(reading: StanceReading, weighing: Weighing, said: Said): StemHits | null {
  const { index, stemmedAt } = reading;
  if (stemmedAt.length === 0) return null;
  const all: number[] = [];
  for (const { from, to } of said.content) addNumbers(reading, from, to, all);
  const inside = all.length;
  if (said.cue !== null) addNumbers(reading, said.cue.from, said.cue.to, all);
  if (all.length === 0) return null;
  const content = all.slice(0, inside);
  const row = () => new Float64Array(index.issues.length);
  const hits: StemHits = {
    content,
    cue: all.slice(inside),
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
  const { unitStarts, unitEnds, index, stemmedAt } = reading;
  if (stemmedAt.length === 0) return null;
  const anchor = anchorOf(reading, said);
  const found: number[] = [];
  addNumbers(reading, unitStarts[anchor] ?? 0, unitEnds[anchor] ?? 0, found, said.content);
  if (found.length === 0) return null;
  const row = new Float64Array(index.issues.length);
  addNearness(index, weighing, found, row, 0);
  return row;
}

/** The numbers of the stems of some tokens, but of those in some spans, each once: to those that were found before. */
function addNumbers(
  reading: StanceReading,
  from: number,
  to: number,
  found: number[],
  besides: readonly TokenSpan[] = NO_SPANS,
): void {
  for (const i of stemmedWithin(reading, from, to)) {
    if (isWithin(besides, i)) continue;
    for (const stem of stemNumbersAt(reading, i)) if (!found.includes(stem)) found.push(stem);
  }
}

const NO_SPANS: readonly TokenSpan[] = [];
