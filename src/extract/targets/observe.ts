import type { Issue } from "../../model/index.ts";
import type { Cast } from "../cast.ts";
import type { Told } from "../entities/told.ts";
import { oneOf } from "../one-of.ts";
import type { Reading } from "../rules/reading.ts";
import type { Spoken } from "../speakers/speakers.ts";
import { type EntityCandidate, entityCandidates, mentionTokens } from "./entity-candidates.ts";
import { type IssueSeen, issuesSeen } from "./issue-features.ts";
import { issueIndex } from "./issue-index.ts";
import { readSaid, type Said } from "./said.ts";
import { readClosely, type SaidClosely } from "./said-closely.ts";
import { type StanceFeatures, stanceFeatures } from "./stance-features.ts";
import { type StanceReading, stanceReading } from "./stance-reading.ts";
import { weighWords } from "./weigh-words.ts";

/** An article and what is said in it, seen beside the issues. */
export interface Observation {
  readonly reading: StanceReading;
  readonly attributions: readonly Observed[];
  /** Looked at only where an issue is likely enough to be a target of the attribution with that index; `ahead`: how much likelier than any other. */
  readonly stanceOf: (attribution: number, seen: IssueSeen, ahead: number) => StanceFeatures;
}

/** What is seen of one attribution before anything is judged. */
export interface Observed {
  readonly said: Said;
  /** In the order of the issues. Empty where nothing is said: “declined to comment”. */
  readonly issues: readonly IssueSeen[];
  readonly entities: readonly EntityCandidate[];
}

/** `told` are the same attributions in tokens. */
export function observe(
  read: Reading,
  cast: Cast,
  spoken: readonly Spoken[],
  issues: readonly Issue[],
  told: readonly Told[],
): Observation {
  const reading = stanceReading(read, issueIndex(issues));
  const mentionsAt = mentionTokens(reading, cast);
  const said = spoken.map((one, k) => readSaid(reading, one, told[k] ?? NOTHING));
  const weighing = weighWords(reading);
  const seen = issuesSeen(reading, weighing, said);
  const attributions = said.map((one, k): Observed => {
    if (one.withheld) return { said: one, issues: NO_ISSUES, entities: NOBODY };
    const near = seen[k] ?? NO_ISSUES;
    let nearest = 0;
    for (const issue of near) nearest = Math.max(nearest, issue.near);
    return { said: one, issues: near, entities: entityCandidates(reading, cast, mentionsAt, one, nearest) };
  });
  let close: SaidClosely | null = null;
  return { reading, attributions, stanceOf };

  function stanceOf(attribution: number, { at }: IssueSeen, ahead: number): StanceFeatures {
    const one = said[attribution];
    const issue = reading.index.issues[at];
    if (one === undefined || issue === undefined) throw new Error(`Attribution ${attribution}, issue ${at}: none such`);
    if (close === null || close.spoken !== one.spoken) close = readClosely(reading, one, named);
    const kind = one.spoken.speaker === null ? null : (cast.entities[one.spoken.speaker]?.kind ?? null);
    return stanceFeatures(reading, weighing, close, issue, kind, ahead);
  }

  function named(token: number): number {
    return oneOf(cast.mentions, mentionsAt[token])?.entity ?? -1;
  }
}

const NO_ISSUES: readonly IssueSeen[] = [];
const NOBODY: readonly EntityCandidate[] = [];
const NOTHING: Told = { content: [], cue: null, source: null };
