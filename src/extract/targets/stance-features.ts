import { NEGATORS } from "../lexicon/small-words.ts";
import { direction } from "./direction.ts";
import type { IssueWords } from "./issue-words.ts";
import { range, type Said } from "./said.ts";
import type { SaidClosely } from "./said-closely.ts";
import type { StanceReading } from "./stance-reading.ts";
import type { Weighing } from "./weigh-words.ts";

/** What speaks for agreeing with a proposition (above 0) or against it (below), each from -1 to 1; 0 says nothing. */
export const SIGN_FEATURES = [
  // Words like those that the note gives for support, or for opposition
  "examples",
  "examplesOnly",
  "examplesBeside",
  // The cue: backs, opposes. Of what should be, and of what is
  "cueFor",
  "cueAgainst",
  "cueForFact",
  "cueAgainstFact",
  "doubt",
  "accuse",
  // Directions of the content
  "deed",
  "value",
  "valueFact",
  "called",
  "fact",
  "figure",
] as const;
export type SignFeature = (typeof SIGN_FEATURES)[number];

/** What speaks for or against a side being taken at all, from 0 to about 1. */
export const SIDED_FEATURES = [
  "strength",
  "neutralExamples",
  "examples",
  "question",
  "asked",
  "request",
  "decline",
  "commits",
  "demand",
  "accuse",
  "figures",
  "person",
  "agency",
  "direct",
  "first",
  "report",
  "cueJudges",
  "near",
  "exclaims",
  "but",
  "factual",
  "nested",
] as const;
export type SidedFeature = (typeof SIDED_FEATURES)[number];

export interface StanceFeatures {
  readonly sign: Readonly<Record<SignFeature, number>>;
  readonly sided: Readonly<Record<SidedFeature, number>>;
}

/**
 * @param kind of who speaks, null where that is open
 * @param near how near the content comes to the issue, from 0 to 1
 */
export function stanceFeatures(
  reading: StanceReading,
  weighing: Pick<Weighing, "weightOf">,
  said: SaidClosely,
  issue: IssueWords,
  kind: string | null,
  near: number,
): StanceFeatures {
  const { spoken, cueStems } = said;
  const { act } = spoken;
  const { inside, signs: content, cueSigns: cue } = said;
  const words = new Set([...said.own, ...cueStems]);
  const [pro, con] = examples(words, said.denied, issue, weighing);
  const [proBeside, conBeside] = examples(said.frame, new Set(), issue, weighing);
  const neutral = [...issue.neutral].reduce((sum, one) => sum + (words.has(one) ? weighing.weightOf(one) : 0), 0);
  const normative = issue.normative ? 1 : 0;
  const fact = 1 - normative;
  const cueFor = Math.sign(cue.approve);
  const cueAgainst = cue.reject > 0 || (cue.doubt > 0 && cue.approve <= 0) ? -1 : cue.reject < 0 ? 1 : 0;
  const way = direction(reading, said, issue);
  const sign = {
    examples: (pro - con) / (pro + con + 0.8),
    examplesOnly: pro > 0 && con === 0 ? 1 : con > 0 && pro === 0 ? -1 : 0,
    examplesBeside: (proBeside - conBeside) / (proBeside + conBeside + 1.5),
    cueFor: normative * cueFor,
    cueAgainst: normative * cueAgainst,
    cueForFact: fact * cueFor,
    cueAgainstFact: FORESEEN.has(said.verb) ? 0 : fact * cueAgainst,
    doubt: -content.doubt / (1 + Math.abs(content.doubt)),
    accuse: act === "accuse" ? -1 : 0,
    deed: normative * way.deed,
    value: normative * way.value,
    valueFact: fact * way.value,
    called: way.called,
    fact: fact * way.fact,
    figure: refuses(reading, said) ? -way.figure : way.figure,
  };
  const small = inside.slice(0, READ_MAX).map((i) => reading.small[i] ?? "");
  return {
    sign,
    sided: {
      strength: Object.values(sign).reduce((sum, one) => sum + Math.abs(one), 0) / 4,
      neutralExamples: Math.min(1, neutral / 2),
      examples: Math.min(1, (pro + con) / 3),
      question: small.includes("?") ? 1 : 0,
      asked: said.asked ? 1 : 0,
      request: act === "request" ? 1 : 0,
      decline: act === "decline" ? 1 : 0,
      commits: act === "promise" || act === "order" ? 1 : 0,
      demand: act === "demand" ? 1 : 0,
      accuse: act === "accuse" ? 1 : 0,
      figures: small.some((word) => /\d/.test(word)) ? 1 : 0,
      person: kind === "person" ? 1 : 0,
      agency: kind === "agency" ? 1 : 0,
      direct: spoken.form === "direct" ? 1 : 0,
      first: small.some((word) => FIRST.has(word)) ? 1 : 0,
      report: REPORTS.has(said.verb) ? 1 : 0,
      cueJudges: cue.approve !== 0 || cue.reject !== 0 || cue.doubt !== 0 ? 1 : 0,
      near,
      exclaims: small.includes("!") ? 1 : 0,
      but: small.includes("but") ? 1 : 0,
      factual: fact,
      nested: said.nested.size > 0 ? 1 : 0,
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
    for (const [stem, isDenied] of own) {
      if (!words.has(stem) || other.get(stem) === isDenied) continue;
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

const READ_MAX = 60;
const REFUSALS = new Set(
  "deny refuse reject dismiss dispute decline rebut refute doubt question oppose resist contradict".split(" "),
);
/** With these what follows is said to be so. */
const FORESEEN = new Set(["warn", "warning", "fear", "worry", "complain", "regret", "lament"]);
const FIRST = new Set(["i", "we", "my", "our", "us", "me"]);
const REPORTS = new Set("accord find show report estimate put describe read".split(" "));
