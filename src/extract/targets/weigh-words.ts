import { WORN_WORDS } from "../lexicon/worn-words.ts";
import type { Reading } from "../rules/reading.ts";
import type { IssueWords } from "./issue-words.ts";
import { stemsAt } from "./said.ts";
import { stemsOf } from "./stems.ts";

/** How much a stem tells: the rarer over the issues and over the article's sentences, the more. */
export interface Weighing {
  readonly weightOf: (stem: string) => number;
  /** How near a set of stems comes to what an issue is called and says, from 0 to 1. */
  readonly nearness: (stems: ReadonlySet<string>, issue: IssueWords) => number;
  /** Of each sentence, how near it comes to each issue. */
  readonly sentences: readonly (readonly number[])[];
}

export function weighWords(reading: Reading, issues: readonly IssueWords[]): Weighing {
  const bySentence = sentenceStems(reading);
  const spread = new Map<string, number>();
  for (const stems of bySentence) for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const holding = new Map<string, number>();
  for (const { named, proposed } of issues) {
    for (const stem of new Set([...named, ...proposed])) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  const all = Math.log(2 + bySentence.length);
  const weightOf = (stem: string): number => {
    const rare = Math.log((2 + bySentence.length) / (1 + (spread.get(stem) ?? 0))) / all;
    return ((0.6 + rare) * (WORN_STEMS.has(stem) ? WORN : 1)) / (holding.get(stem) ?? 1);
  };
  const cores = new Map(issues.map((issue) => [issue, coreOf(issue)]));
  const nearness = (stems: ReadonlySet<string>, issue: IssueWords): number => {
    let found = 0;
    let whole = 0;
    for (const [stem, part] of cores.get(issue) ?? []) {
      const weight = part * weightOf(stem);
      whole += weight;
      if (stems.has(stem)) found += weight;
    }
    return whole === 0 ? 0 : found / whole;
  };
  return { weightOf, nearness, sentences: bySentence.map((stems) => issues.map((issue) => nearness(stems, issue))) };
}

const WORN_STEMS: ReadonlySet<string> = new Set(WORN_WORDS.flatMap((word) => stemsOf(word)));
const WORN = 0.4;

/** The stems that an issue is known by, each with its share. */
function coreOf({ named, proposed, noted }: IssueWords): Map<string, number> {
  const core = new Map<string, number>();
  for (const stem of noted) core.set(stem, 0.3);
  for (const stem of proposed) core.set(stem, 0.6);
  for (const stem of named) core.set(stem, 1);
  return core;
}

function sentenceStems(reading: Reading): Set<string>[] {
  const tokens: number[][] = [];
  for (let i = 0; i < reading.tokens.count; i += 1) {
    const sentence = reading.sentences[i] ?? 0;
    while (tokens.length <= sentence) tokens.push([]);
    tokens[sentence]?.push(i);
  }
  return tokens.map((sentence) => stemsAt(reading, sentence));
}
