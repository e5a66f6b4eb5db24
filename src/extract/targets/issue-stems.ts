import { WORN_WORDS } from "../lexicon/worn-words.ts";
import type { IssueWords } from "./issue-words.ts";
import { stemsOf } from "./stems.ts";

/** What an issue has a stem for, a bit each. */
export const NAMED = 1;
export const PROPOSED = 2;
export const NOTED = 4;
export const SUPPORT = 8;
export const OPPOSE = 16;
export const NEUTRAL = 32;
export const COUNTER = 64;

/** A stem of an issue. */
export interface StemShare {
  readonly stem: string;
  /** The bits above. */
  readonly parts: number;
  /** How much it counts among what the issue is known by, from 0 to 1. */
  readonly share: number;
  /** News of any kind is full of it. */
  readonly isWorn: boolean;
}

/** An issue's stems. */
export interface IssueStems {
  readonly all: readonly StemShare[];
  /** Those that it is known by. */
  readonly core: readonly StemShare[];
}

/** They are put together once, whichever issues it is sought with. */
export function issueStems(issue: IssueWords): IssueStems {
  const known = remembered.get(issue);
  if (known !== undefined) return known;
  const core = [...new Set([...issue.noted, ...issue.proposed, ...issue.named])];
  const made = {
    all: Array.from(issue.all, (stem) => stemShare(issue, stem)),
    core: core.map((stem) => stemShare(issue, stem)),
  };
  remembered.set(issue, made);
  return made;
}

const remembered = new WeakMap<IssueWords, IssueStems>();

function stemShare(issue: IssueWords, stem: string): StemShare {
  const { named, proposed, noted, support, oppose, neutral, counter } = issue;
  const sides = [named, proposed, noted, support, oppose, neutral, counter];
  const parts = sides.reduce((sum, side, bit) => (side.has(stem) ? sum | (1 << bit) : sum), 0);
  return { stem, parts, share: shareOf(parts), isWorn: WORN_STEMS.has(stem) };
}

/** How much a stem counts among those that an issue is known by. */
function shareOf(parts: number): number {
  if ((parts & NAMED) !== 0) return 1;
  return (parts & PROPOSED) !== 0 ? 0.6 : (parts & NOTED) !== 0 ? 0.3 : 0;
}

const WORN_STEMS: ReadonlySet<string> = new Set(WORN_WORDS.flatMap((word) => stemsOf(word)));
