import { NEGATORS } from "../lexicon/small-words.ts";
import { assertion } from "./assertion.ts";
import type { IssueWords } from "./issue-words.ts";
import { MANNERS } from "./manner.ts";
import { OUTRIGHT, type Outright, outright } from "./outright/outright.ts";
import { range, type Said } from "./said.ts";
import type { SaidClosely } from "./said-closely.ts";
import type { StanceReading } from "./stance-reading.ts";
import type { Weighing } from "./weigh-words.ts";

/** What speaks for agreeing with a proposition (above 0) or against it (below), each from -1 to 1; 0 says nothing. */
export const SIGN_FEATURES = [
  // Words like those that the note gives for support, or for opposition; and in the rest of the sentence
  "examples",
  "examplesBeside",
  // Good words or bad ones, whatever they are said of
  "tone",
  ...OUTRIGHT,
  // That what is proposed is so
  "fact",
  "figure",
] as const;
export type SignFeature = (typeof SIGN_FEATURES)[number];

/** What speaks for or against a side being taken at all, from -1 to 1, beside what speaks for the issue being meant. */
export const SIDED_FEATURES = [
  // How much likelier a target it is than any other issue
  "ahead",
  "outright",
  "neutralExamples",
  "examples",
  "person",
  "agency",
  "factual",
  ...MANNERS,
] as const;
export type SidedFeature = (typeof SIDED_FEATURES)[number];

export interface StanceFeatures {
  readonly sign: Readonly<Record<SignFeature, number>>;
  readonly sided: Readonly<Record<SidedFeature, number>>;
  readonly plainly: Outright;
  /** The tokens that say that no side is taken. */
  readonly undecidedBy: readonly number[];
}

/**
 * @param kind of who speaks, null where that is open
 * @param ahead how much likelier a target the issue is than any other, from -1 to 1
 */
export function stanceFeatures(
  reading: StanceReading,
  weighing: Pick<Weighing, "weightOf">,
  said: SaidClosely,
  issue: IssueWords,
  kind: string | null,
  ahead: number,
): StanceFeatures {
  const { words, signs: content } = said;
  const [pro, con] = examples(words, said.denied, issue, weighing);
  const [proBeside, conBeside] = examples(said.frame, NONE_DENIED, issue, weighing);
  let neutral = 0;
  for (const one of words) if (issue.neutral.has(one)) neutral += weighing.weightOf(one);
  const fact = issue.normative ? 0 : 1;
  const plainly = outright(reading, said, issue);
  const asserted = assertion(reading, said, issue);
  const tone = content.good - content.bad;
  return {
    plainly,
    undecidedBy: said.undecidedBy,
    sign: {
      examples: (pro - con) / (pro + con + 0.8),
      examplesBeside: (proBeside - conBeside) / (proBeside + conBeside + 1.5),
      tone: (issue.parity * tone) / (1 + Math.abs(tone)),
      ...plainly.sides,
      fact: fact * asserted.fact,
      figure: refuses(reading, said) ? -asserted.figure : asserted.figure,
    },
    sided: {
      ahead,
      outright: Math.max(...Object.values(plainly.sides).map(Math.abs)),
      neutralExamples: Math.min(1, neutral / 2),
      examples: Math.min(1, (pro + con) / 3),
      person: kind === "person" ? 1 : 0,
      agency: kind === "agency" ? 1 : 0,
      factual: fact,
      ...said.manner,
    },
  };
}

/**
 * How much the words are like the note's examples of support, and of opposition; of a word in both the one that denies it as the words do. Of a side of which
 * they have nothing but what names the issue's own thing they have nothing.
 */
function examples(
  words: ReadonlySet<string>,
  denied: ReadonlySet<string>,
  { support, oppose, telling }: IssueWords,
  { weightOf }: Pick<Weighing, "weightOf">,
): [pro: number, con: number] {
  const weigh = (own: ReadonlyMap<string, boolean>, other: ReadonlyMap<string, boolean>): number => {
    let sum = 0;
    let tells = false;
    for (const stem of words) {
      const isDenied = own.get(stem);
      if (isDenied === undefined || other.get(stem) === isDenied) continue;
      if (other.has(stem) && denied.has(stem) !== isDenied) continue;
      sum += weightOf(stem);
      tells ||= telling.has(stem);
    }
    return tells ? sum : 0;
  };
  return [weigh(support, oppose), weigh(oppose, support)];
}

/** The cue says that what follows is not so or will not be: denied, ruled out. */
function refuses({ small }: StanceReading, { cue, verb }: Said): boolean {
  if (cue === null) return false;
  if (REFUSALS.has(verb)) return !range(cue).some((i) => NEGATORS.has(small[i] ?? ""));
  return verb === "rule" && range(cue).some((i) => small[i] === "out");
}

const NONE_DENIED: ReadonlySet<string> = new Set();
const REFUSALS = new Set(
  "deny refuse reject dismiss dispute decline rebut refute doubt question oppose resist contradict".split(" "),
);
