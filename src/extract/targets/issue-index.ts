import type { Issue } from "../../model/index.ts";
import type { Article } from "../article.ts";
import { WORN_WORDS } from "../lexicon/worn-words.ts";
import { type IssueWords, issueWords } from "./issue-words.ts";
import { stemsOf } from "./stems.ts";

/** Issues that are sought together, by the stems that they know, which have numbers here. */
export interface IssueIndex {
  readonly issues: readonly IssueWords[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Of each stem, by its number, where it stands, in the order of the issues. */
  readonly places: readonly (readonly StemPlace[])[];
  /** Of each stem how many issues have it in their name or proposition, 1 at least. */
  readonly holding: readonly number[];
  /** 1 for stems that news of any kind is full of. */
  readonly worn: readonly number[];
  /** Of each issue the stems that it is known by. */
  readonly cores: readonly Core[];
  /** What each stem weighs in an article that does not have it, and then each issue's core. */
  readonly unused: { readonly weights: Float64Array; readonly cores: Float64Array };
  /** What a token has of these stems; null for nothing. */
  readonly stemsOfForm: (article: Article, i: number) => StemList | null;
}

/** Where an issue has a stem. */
export interface StemPlace {
  /** Index of the issue. */
  readonly issue: number;
  /** The bits below. */
  readonly parts: number;
  /** How much it counts among what the issue is known by, from 0 to 1. */
  readonly share: number;
}
export const NAMED = 1;
export const PROPOSED = 2;
export const NOTED = 4;
export const SUPPORT = 8;
export const OPPOSE = 16;
export const NEUTRAL = 32;
export const COUNTER = 64;

/** Stems by their numbers, each with its share. */
export interface Core {
  readonly stems: readonly number[];
  readonly shares: readonly number[];
}

/** A word's stems that an issue knows. */
export interface StemList {
  readonly stems: readonly string[];
  readonly numbers: readonly number[];
}

/** The same issues are put together once, however many articles they are sought in. */
export function issueIndex(issues: readonly Issue[]): IssueIndex {
  if (issues.length === 0) return NO_ISSUES;
  const same = issues.length === lastIssues.length && issues.every((one, i) => one === lastIssues[i]);
  if (!same) {
    last = newIndex(issues.map(issueWords));
    lastIssues = [...issues];
  }
  return last;
}

function newIndex(issues: readonly IssueWords[]): IssueIndex {
  const numberOf = new Map<string, number>();
  for (const { all } of issues) for (const stem of all) if (!numberOf.has(stem)) numberOf.set(stem, numberOf.size);
  const stems = [...numberOf.keys()];
  const places = stems.map((stem) => issues.flatMap((one, issue) => placeOf(one, issue, stem)));
  const holding = places.map((of) => Math.max(1, of.filter(({ parts }) => (parts & (NAMED | PROPOSED)) !== 0).length));
  const worn = stems.map((stem) => (WORN_STEMS.has(stem) ? 1 : 0));
  const cores = issues.map((one) => coreOf(one, numberOf));
  const weights = Float64Array.from(stems, (_, stem) => weightOf({ holding, worn }, stem, 1));
  return {
    issues,
    numberOf,
    places,
    holding,
    worn,
    cores,
    unused: { weights, cores: Float64Array.from(cores, (core) => coreWeight(core, weights)) },
    stemsOfForm: formStems(numberOf),
  };
}

/** How much a stem tells that is as rare in an article as `rare` says, from 0 to 1: the less, the more issues have it. */
export function weightOf({ holding, worn }: Pick<IssueIndex, "holding" | "worn">, stem: number, rare: number): number {
  return ((0.6 + rare) * (worn[stem] === 1 ? WORN : 1)) / (holding[stem] ?? 1);
}

const WORN = 0.4;

/** What the stems that an issue is known by weigh together. */
export function coreWeight({ stems, shares }: Core, weights: Float64Array): number {
  return stems.reduce((sum, stem, at) => sum + (shares[at] ?? 0) * (weights[stem] ?? 0), 0);
}

function placeOf(issue: IssueWords, at: number, stem: string): StemPlace[] {
  const { named, proposed, noted, support, oppose, neutral, counter } = issue;
  const sides = [named, proposed, noted, support, oppose, neutral, counter];
  const parts = sides.reduce((sum, side, bit) => (side.has(stem) ? sum | (1 << bit) : sum), 0);
  return parts === 0 ? [] : [{ issue: at, parts, share: shareOf(issue, stem) }];
}

/** How much a stem counts among those that an issue is known by. */
function shareOf({ named, proposed, noted }: IssueWords, stem: string): number {
  if (named.has(stem)) return 1;
  return proposed.has(stem) ? 0.6 : noted.has(stem) ? 0.3 : 0;
}

function coreOf(issue: IssueWords, numberOf: ReadonlyMap<string, number>): Core {
  const stems = [...new Set([...issue.noted, ...issue.proposed, ...issue.named])];
  return { stems: stems.map((stem) => numberOf.get(stem) ?? 0), shares: stems.map((stem) => shareOf(issue, stem)) };
}

function formStems(numberOf: ReadonlyMap<string, number>): IssueIndex["stemsOfForm"] {
  // Most words have none of these stems, which is told by a bit; words that every text is full of stand close together, at the beginning.
  const without = new Uint8Array(FORMS >> 3);
  const others = new Map<number, StemList | null>();
  return (article, i) => {
    const form = article.forms[i] ?? 0;
    const bit = 1 << (form & 7);
    if (form < FORMS && ((without[form >> 3] as number) & bit) !== 0) return null;
    const known = others.get(form);
    if (known !== undefined) return known;
    if (others.size > OTHERS_MAX) others.clear();
    const made = listOf(article, i);
    if (made === null && form < FORMS) without[form >> 3] = (without[form >> 3] as number) | bit;
    else others.set(form, made);
    return made;
  };

  function listOf({ small, lemmas }: Article, i: number): StemList | null {
    const both = [...stemsOf(small[i] ?? ""), ...stemsOf(lemmas[i] ?? "")];
    const stems = [...new Set(both)].filter((stem) => numberOf.has(stem));
    return stems.length === 0 ? null : { stems, numbers: stems.map((stem) => numberOf.get(stem) ?? 0) };
  }
}

/** Of more words these are not kept. */
const OTHERS_MAX = 100_000;

/** Words that were met so early are looked up by their number alone. */
const FORMS = 1 << 16;
const WORN_STEMS: ReadonlySet<string> = new Set(WORN_WORDS.flatMap((word) => stemsOf(word)));

const NO_ISSUES: IssueIndex = newIndex([]);
let last: IssueIndex = NO_ISSUES;
let lastIssues: readonly Issue[] = [];
