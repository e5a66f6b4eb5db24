import type { StanceValue } from "../../model/index.ts";
import { singleSpaced } from "../entities/name-words.ts";
import { STANCE_CLASSES } from "../lexicon/stance-words.ts";
import type { EntityCandidate } from "./entity-candidates.ts";
import type { IssueWords } from "./issue-words.ts";
import { range, type Said } from "./said.ts";
import { type StanceReading, stanceAt, stemsAt } from "./stance-reading.ts";

/** One line: which words make it a target, and on what its stance rests. Quotation marks hold words of the statement only. */
export function issueReason(
  reading: StanceReading,
  said: Said,
  { named, proposed, noted, support, oppose }: IssueWords,
  stance: StanceValue | null,
  byOthers: boolean,
): string {
  const { inside } = said;
  const pick = (wanted: ReadonlySet<string> | ReadonlyMap<string, unknown>) =>
    inside.filter((i) => stemsAt(reading, i).some((stem) => wanted.has(stem)));
  const core = inside.filter((i) =>
    stemsAt(reading, i).some((stem) => named.has(stem) || proposed.has(stem) || noted.has(stem)),
  );
  const about = core.length > 0 ? `Speaks of ${quoted(reading, core)}` : "Follows words on it";
  if (stance === null) return `${about}; which side it takes is left open.`;
  const example = pick(stance === "support" ? support : oppose).filter((i) => !core.includes(i));
  const verbs = inside.filter((i) => (stanceAt(reading, i) & TURNING) !== 0 && !core.includes(i));
  const cue =
    said.cue !== null &&
    said.cue.to - said.cue.from <= 4 &&
    range(said.cue).some((i) => (stanceAt(reading, i) & JUDGING) !== 0);
  const rests = [
    ...(cue && said.cue !== null ? [`the verb “${slice(reading, said.cue.from, said.cue.to)}”`] : []),
    ...(verbs.length > 0 ? [quoted(reading, verbs)] : []),
    ...(example.length > 0 ? [`words like the note’s on ${stance}: ${quoted(reading, example)}`] : []),
    ...(byOthers ? ["what the same speaker says of it elsewhere"] : []),
  ];
  return rests.length === 0 ? `${about}.` : `${about}; rests on ${rests.slice(0, 2).join(" and ")}.`;
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

function slice({ text, tokens }: StanceReading, from: number, to: number): string {
  return singleSpaced(text.slice(tokens.starts[from], tokens.ends[to - 1])).replace(/[“”"]/g, "");
}

const TURNING = maskOf("approve", "reject", "end", "doubt", "good", "bad");
const JUDGING = maskOf("approve", "reject", "doubt");

function maskOf(...names: readonly (typeof STANCE_CLASSES)[number][]): number {
  return names.reduce((mask, name) => mask | (1 << STANCE_CLASSES.indexOf(name)), 0);
}
