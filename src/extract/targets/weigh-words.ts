import { WORN_WORDS } from "../lexicon/worn-words.ts";
import type { IssueWords } from "./issue-words.ts";
import type { StanceReading } from "./stance-reading.ts";
import { stemsOf } from "./stems.ts";

/** How much a stem tells: the rarer over the issues and over the article's sentences, the more. */
export interface Weighing {
  readonly weightOf: (stem: string) => number;
  /** How near a set of stems comes to what an issue is called and says, from 0 to 1. */
  readonly nearness: (stems: ReadonlySet<string>, issue: IssueWords) => number;
  /** Of each sentence, how near it comes to each issue. */
  readonly sentences: readonly (readonly number[])[];
}

export function weighWords(reading: StanceReading, issues: readonly IssueWords[]): Weighing {
  const bySentence = sentenceStems(reading);
  const spread = new Map<string, number>();
  for (const stems of bySentence) for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const holding = new Map<string, number>();
  for (const { named, proposed } of issues) {
    for (const stem of new Set([...named, ...proposed])) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  const all = Math.log(2 + bySentence.length);
  const weights = new Map<string, number>();
  const weightOf = (stem: string): number => {
    const known = weights.get(stem);
    if (known !== undefined) return known;
    const rare = Math.log((2 + bySentence.length) / (1 + (spread.get(stem) ?? 0))) / all;
    const weight = ((0.6 + rare) * (WORN_STEMS.has(stem) ? WORN : 1)) / (holding.get(stem) ?? 1);
    weights.set(stem, weight);
    return weight;
  };
  const cores = new Map(
    issues.map((issue) => {
      const core = new Map([...coreOf(issue)].map(([stem, part]) => [stem, part * weightOf(stem)] as const));
      return [issue, { core, whole: [...core.values()].reduce((sum, weight) => sum + weight, 0) }];
    }),
  );
  const nearness = (stems: ReadonlySet<string>, issue: IssueWords): number => {
    const known = cores.get(issue);
    if (known === undefined || known.whole === 0) return 0;
    let found = 0;
    for (const stem of stems) found += known.core.get(stem) ?? 0;
    return found / known.whole;
  };
  const nothing: readonly number[] = issues.map(() => 0);
  const sentences = bySentence.map((stems) =>
    stems.size === 0 ? nothing : issues.map((issue) => nearness(stems, issue)),
  );
  return { weightOf, nearness, sentences };
}

/** A word that news of any kind is full of. */
export function isWorn(stem: string): boolean {
  return WORN_STEMS.has(stem);
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

function sentenceStems({ sentences, stems }: StanceReading): ReadonlySet<string>[] {
  const count = stems.length === 0 ? 0 : (sentences[stems.length - 1] ?? 0) + 1;
  const found = new Array<ReadonlySet<string>>(count).fill(NO_STEMS);
  let last = -1;
  let open = new Set<string>();
  for (let i = 0; i < stems.length; i += 1) {
    const own = stems[i];
    if (own === undefined || own.length === 0) continue;
    const sentence = sentences[i] ?? 0;
    if (sentence !== last) {
      last = sentence;
      open = new Set();
      found[sentence] = open;
    }
    for (const stem of own) open.add(stem);
  }
  return found;
}

const NO_STEMS: ReadonlySet<string> = new Set();
