import type { Id, Issue } from "../../model/index.ts";
import type { Cast } from "../cast.ts";
import type { Reading } from "../rules/reading.ts";
import type { Spoken } from "../speakers/speakers.ts";
import { type EntityCandidate, entityCandidates, mentionTokens } from "./entity-candidates.ts";
import { type IssueFeatures, issueFeatures } from "./issue-features.ts";
import { issueWords } from "./issue-words.ts";
import { readSaid, type Said } from "./said.ts";
import { type StanceFeatures, stanceFeatures } from "./stance-features.ts";
import { weighWords } from "./weigh-words.ts";

/** An attribution beside an issue that it may be about. */
export interface IssueObservation extends StanceFeatures {
  readonly id: Id;
  /** The issue's note gives examples of a side. */
  readonly exemplified: boolean;
  readonly features: IssueFeatures;
}

/** What is seen of one attribution before anything is judged. */
export interface Observed {
  readonly said: Said;
  /** In the order of the issues. Empty where nothing is said: “declined to comment”. */
  readonly issues: readonly IssueObservation[];
  readonly entities: readonly EntityCandidate[];
}

export function observe(reading: Reading, cast: Cast, spoken: readonly Spoken[], issues: readonly Issue[]): Observed[] {
  const words = issues.map(issueWords);
  const said = readSaid(reading, spoken);
  const weighing = weighWords(reading, words);
  const rows = issueFeatures(reading, weighing, said, words);
  const mentionsAt = mentionTokens(reading, cast);
  return said.map((one, k) => {
    if (one.withheld) return { said: one, issues: [], entities: [] };
    const kind = cast.entities[one.spoken.speaker ?? -1]?.kind ?? null;
    const near = Math.max(0, ...words.map((issue) => weighing.nearness(one.stems, issue)));
    return {
      said: one,
      issues: words.flatMap((issue, i) => {
        const features = rows[k]?.[i];
        if (features === undefined) return [];
        const exemplified = issue.support.size + issue.oppose.size > 0;
        return [{ id: issue.id, exemplified, features, ...stanceFeatures(reading, weighing, one, issue, kind) }];
      }),
      entities: entityCandidates(reading, cast, mentionsAt, one, near),
    };
  });
}
