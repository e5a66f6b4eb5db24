import type { Issue } from "../../model/index.ts";
import type { Cast } from "../cast.ts";
import type { Reading } from "../rules/reading.ts";
import type { Spoken } from "../speakers/speakers.ts";
import { type EntityCandidate, entityCandidates, mentionTokens } from "./entity-candidates.ts";
import { type IssueFeatures, issueFeatures } from "./issue-features.ts";
import { type IssueWords, issueWords } from "./issue-words.ts";
import { readSaid, type Said } from "./said.ts";
import { type StanceFeatures, stanceFeatures } from "./stance-features.ts";
import { type StanceReading, stanceReading } from "./stance-reading.ts";
import { weighWords } from "./weigh-words.ts";

/** An attribution beside an issue that it may be about. */
export interface IssueObservation {
  readonly issue: IssueWords;
  /** The issue's note gives examples of a side. */
  readonly exemplified: boolean;
  readonly features: IssueFeatures;
  /** Looked at only where it is likely enough to be a target. */
  readonly stance: () => StanceFeatures;
}

/** An article and what is said in it, seen beside the issues. */
export interface Observation {
  readonly reading: StanceReading;
  readonly attributions: readonly Observed[];
}

/** What is seen of one attribution before anything is judged. */
export interface Observed {
  readonly said: Said;
  /** In the order of the issues. Empty where nothing is said: “declined to comment”. */
  readonly issues: readonly IssueObservation[];
  readonly entities: readonly EntityCandidate[];
}

export function observe(read: Reading, cast: Cast, spoken: readonly Spoken[], issues: readonly Issue[]): Observation {
  const words = issues.map(issueWords);
  const reading = stanceReading(read, stemsOfAll(words));
  const mentionsAt = mentionTokens(reading, cast);
  const said = readSaid(
    reading,
    spoken,
    mentionsAt.map((m) => cast.mentions[m]?.entity ?? -1),
  );
  const weighing = weighWords(reading, words);
  const rows = issueFeatures(reading, weighing, said, words);
  const attributions = said.map((one, k): Observed => {
    if (one.withheld) return { said: one, issues: [], entities: [] };
    const kind = cast.entities[one.spoken.speaker ?? -1]?.kind ?? null;
    const seen: IssueObservation[] = [];
    let near = 0;
    for (let i = 0; i < words.length; i += 1) {
      const issue = words[i];
      const features = rows[k]?.[i] ?? null;
      if (issue === undefined || features === null) continue;
      near = Math.max(near, features.near);
      const exemplified = issue.support.size + issue.oppose.size > 0;
      seen.push({ issue, exemplified, features, stance: () => stanceFeatures(reading, weighing, one, issue, kind) });
    }
    return { said: one, issues: seen, entities: entityCandidates(reading, cast, mentionsAt, one, near) };
  });
  return { reading, attributions };
}

/** Those of the same issues are put together once, however many articles these are sought in. */
function stemsOfAll(words: readonly IssueWords[]): ReadonlySet<string> {
  if (words.length === 0) return NO_STEMS;
  if (words.length === last.words.length && words.every((one, i) => one === last.words[i])) return last.stems;
  const stems = new Set<string>();
  for (const { all } of words) for (const stem of all) stems.add(stem);
  last = { words, stems };
  return stems;
}

const NO_STEMS: ReadonlySet<string> = new Set();
let last: { readonly words: readonly IssueWords[]; readonly stems: ReadonlySet<string> } = {
  words: [],
  stems: NO_STEMS,
};
