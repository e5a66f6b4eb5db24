import { phrasal } from "../lexicon/stance-phrases.ts";
import { stanceBit } from "../lexicon/stance-words.ts";
import { figuresIn, sameFigure } from "./figures.ts";
import type { IssueWords } from "./issue-words.ts";
import { range, type Said } from "./said.ts";
import type { SaidClosely } from "./said-closely.ts";
import { isNegated } from "./signs.ts";
import { type StanceReading, stanceAt, stemsAt } from "./stance-reading.ts";

/** Whether words say that a proposition is so: above 0 that it is, below 0 that it is not, from -1 to 1. */
export interface Assertion {
  /** By its words, of a proposition that says what is: “repairs would not cost £2.3m”. */
  readonly fact: number;
  /** By its figure: “puts it at £900,000”. */
  readonly figure: number;
}

export function assertion(reading: StanceReading, said: SaidClosely, issue: IssueWords): Assertion {
  return { fact: issue.normative ? 0 : factOf(reading, said, issue), figure: figureOf(reading, said, issue) };
}

function factOf(reading: StanceReading, said: SaidClosely, issue: IssueWords): number {
  const doubted =
    said.cue !== null && range(said.cue).some((i) => (stanceAt(reading, i) & DOUBT) !== 0 || phrasal(reading, i) < 0);
  let fact = 0;
  said.clauses.forEach(({ at: clause }, c) => {
    const doubts = clause.filter((i) => (stanceAt(reading, i) & DOUBT) !== 0).length;
    const denials = doubts + (doubted && c === 0 ? 1 : 0) + issue.negators;
    fact += shareSaid(reading, clause, issue) * (denials % 2 === 0 ? 1 : -1);
  });
  return Math.max(-1, Math.min(1, fact));
}

/** The share of the proposition's words that a clause holds, those with a denial shortly before them taken off. */
function shareSaid(reading: StanceReading, clause: readonly number[], { proposed }: IssueWords): number {
  const seen = new Set<string>();
  let sum = 0;
  clause.forEach((i, at) => {
    const stem = stemsAt(reading, i).find((one) => proposed.has(one) && !seen.has(one));
    if (stem === undefined) return;
    seen.add(stem);
    sum += isNegated(reading, clause, at) ? -1 : 1;
  });
  return proposed.size === 0 ? 0 : sum / proposed.size;
}

function figureOf({ text, tokens }: StanceReading, { content }: Said, { figures }: IssueWords): number {
  if (figures.length === 0) return 0;
  const words = content.map(({ from, to }) => text.slice(tokens.starts[from], tokens.ends[to - 1]));
  return sameFigure(figuresIn(words.join(" ")), figures);
}

const DOUBT = stanceBit("doubt");
