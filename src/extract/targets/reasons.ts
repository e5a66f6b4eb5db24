import type { StanceValue } from "../../model/index.ts";
import { singleSpaced } from "../entities/name-words.ts";
import { stanceBit } from "../lexicon/stance-words.ts";
import type { EntityCandidate } from "./entity-candidates.ts";
import type { IssueWords } from "./issue-words.ts";
import type { Outright } from "./outright/outright.ts";
import type { Said } from "./said.ts";
import { SIGN_FEATURES, type SignFeature, type StanceFeatures } from "./stance-features.ts";
import { type StanceReading, stanceAt, stemsAt } from "./stance-reading.ts";

/** One line: which words make it a target, and on what its side rests, by what counts most for it. Quotation marks hold words of the statement only. */
export function issueReason(reading: StanceReading, said: Said, issue: IssueWords, judged: JudgedSide | null): string {
  const about = aboutOf(reading, said, issue);
  if (judged === null) return `${about}; which side it takes is left open.`;
  const way = judged.stance === "support" ? 1 : -1;
  const grounds = [...SIGN_FEATURES.map((name) => ({ name, counts: way * judged.counts[name] }))]
    .filter(({ counts }) => counts >= COUNTING)
    .map(({ name, counts }) => ({ counts, text: groundOf(reading, said, issue, judged, name) }));
  grounds.push({
    counts: way * judged.elsewhere,
    text: way * judged.elsewhere >= COUNTING ? "what the same speaker says of it elsewhere" : "",
  });
  const rests: string[] = [];
  for (const { text } of grounds.sort((one, other) => other.counts - one.counts))
    if (text !== "" && !rests.some((one) => one.includes(text))) rests.push(text);
  return rests.length === 0 ? `${about}.` : `${about}; rests on ${rests.slice(0, 2).join(" and ")}.`;
}

/** A side that is shown, and what counted for it: above 0 for support, in log odds. */
export interface JudgedSide {
  readonly stance: "support" | "oppose";
  readonly counts: StanceFeatures["sign"];
  readonly plainly: Outright;
  readonly elsewhere: number;
}

/** What counts less is not told. */
const COUNTING = 0.15;

function aboutOf(reading: StanceReading, { inside }: Said, { named, proposed, noted }: IssueWords): string {
  const core = inside.filter((i) =>
    stemsAt(reading, i).some((stem) => named.has(stem) || proposed.has(stem) || noted.has(stem)),
  );
  return core.length > 0 ? `Speaks of ${quoted(reading, core)}` : "Follows words on it";
}

/** "" where no words can be shown. */
function groundOf(
  reading: StanceReading,
  said: Said,
  { support, oppose }: IssueWords,
  { stance, plainly }: JudgedSide,
  name: SignFeature,
): string {
  const examples = stance === "support" ? support : oppose;
  const isExample = (i: number) => stemsAt(reading, i).some((stem) => examples.has(stem));
  switch (name) {
    case "examples": {
      const at = said.inside.filter(isExample);
      return at.length === 0 ? "" : `words like the note’s on ${stance}: ${quoted(reading, at)}`;
    }
    case "examplesBeside":
      return `words beside it like the note’s on ${stance}`;
    case "tone": {
      const at = said.inside.filter((i) => (stanceAt(reading, i) & WORTH) !== 0);
      return at.length === 0 ? "" : quoted(reading, at);
    }
    case "fact":
      return "saying that it is so";
    case "figure":
      return "the figure that it gives";
    default:
      return quotedRuns(reading, plainly.by[name]);
  }
}

/** @param by the tokens that say that no side is taken */
export function neutralReason(reading: StanceReading, said: Said, issue: IssueWords, by: readonly number[]): string {
  const from = by[0] ?? 0;
  return `${aboutOf(reading, said, issue)}; says that it takes no side: “${slice(reading, from, (by.at(-1) ?? from) + 1)}”.`;
}

export function entityReason(
  reading: StanceReading,
  said: Said,
  { at, self }: EntityCandidate,
  stance: StanceValue | null,
): string {
  const first = at[0];
  const about = self
    ? "The speaker’s own conduct"
    : first === undefined
      ? "Speaks to them"
      : `Speaks of “${slice(reading, first, lastInRow(at) + 1)}”`;
  if (stance === null || said.cue === null) return `${about}; which side it takes is left open.`;
  return `${about}; rests on the verb “${slice(reading, said.cue.from, said.cue.to)}”.`;
}

/** The last of the tokens that follow the first one without a gap. */
function lastInRow(at: readonly number[]): number {
  let last = at[0] ?? -1;
  while (at.includes(last + 1)) last += 1;
  return last;
}

/** Up to three words, each once. */
function quoted({ text, tokens }: StanceReading, at: readonly number[]): string {
  const words = [...new Set(at.map((i) => text.slice(tokens.starts[i], tokens.ends[i])))].slice(0, 3);
  return words.map((word) => `“${word}”`).join(", ");
}

/** Words in their order, those in a row together; three at most. */
function quotedRuns(reading: StanceReading, at: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const i of [...new Set(at)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs
    .slice(0, 3)
    .map(({ from, to }) => `“${slice(reading, from, to)}”`)
    .join(", ");
}

function slice({ text, tokens }: StanceReading, from: number, to: number): string {
  return singleSpaced(text.slice(tokens.starts[from], tokens.ends[to - 1])).replace(/[“”"]/g, "");
}

const WORTH = stanceBit("good") | stanceBit("bad") | stanceBit("doubt");
