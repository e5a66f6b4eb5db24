import type { IssueWords } from "../issue-words.ts";
import type { Clause } from "./clause.ts";
import type { Speech } from "./speech.ts";
import type { Thing } from "./things.ts";

/** A clause, read for an issue. */
export interface Telling {
  readonly clause: Clause;
  /** What stands in it for what is contested. */
  readonly things: readonly Thing[];
  readonly issue: IssueWords;
  /** How the content is said that it is of. */
  readonly speech: Speech;
  /** It opens the content, so that the cue governs it. */
  readonly first: boolean;
  /** Its subject is left out and is that of the clause before, whoever speaks: “... and would vote for it”. */
  readonly goesOn: boolean;
}

/** Which way a clause tells, above 0 for what is proposed; and the places in it of the words that tell it, beside what is contested. */
export interface Way {
  readonly side: number;
  readonly by: readonly number[];
}

export const NO_WAY: Way = { side: 0, by: [] };

/** The same the other way, or as much less sure. */
export function times(factor: number, { side, by }: Way): Way {
  return side === 0 || factor === 0 ? NO_WAY : { side: factor * side, by };
}
