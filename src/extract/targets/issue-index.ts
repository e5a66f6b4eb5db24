import type { Issue } from "../../model/index.ts";
import type { Article } from "../article.ts";
import { byForm } from "../by-form.ts";
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
  /** What a token has of these stems: an index in {@link stemLists}, 0 for nothing. */
  readonly stemsOfForm: (article: Article, i: number) => number;
  readonly stemLists: readonly StemList[];
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
  if (!same || last.stemLists.length > LISTS_MAX) {
    last = newIndex(issues.map(issueWords));
    lastIssues = [...issues];
  }
  return last;
}

/** Of more words' stems than these none is kept. */
const LISTS_MAX = 100_000;

function newIndex(issues: readonly IssueWords[]): IssueIndex {
  const numberOf = new Map<string, number>();
  for (const { all } of issues) for (const stem of all) if (!numberOf.has(stem)) numberOf.set(stem, numberOf.size);
  const stems = [...numberOf.keys()];
  const places = stems.map((stem) => issues.flatMap((one, issue) => placeOf(one, issue, stem)));
  return {
    issues,
    numberOf,
    places,
    holding: places.map((of) => Math.max(1, of.filter(({ parts }) => (parts & (NAMED | PROPOSED)) !== 0).length)),
    worn: stems.map((stem) => (WORN_STEMS.has(stem) ? 1 : 0)),
    cores: issues.map((one) => coreOf(one, numberOf)),
    ...formStems(numberOf),
  };
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

function formStems(numberOf: ReadonlyMap<string, number>): Pick<IssueIndex, "stemsOfForm" | "stemLists"> {
  const stemLists: StemList[] = [{ stems: [], numbers: [] }];
  // Most words have none of these stems, which is told by a bit; words that every text is full of stand close together, at the beginning.
  const without = new Uint8Array(FORMS >> 3);
  // Of others one more than what they have, 0 where nobody has asked.
  const told = new Uint16Array(FORMS);
  let late: IssueIndex["stemsOfForm"] | null = null;
  return { stemLists, stemsOfForm };

  function stemsOfForm(article: Article, i: number): number {
    const form = article.forms[i] ?? 0;
    if (form >= FORMS) {
      late ??= byForm(listOf);
      return late(article, i);
    }
    const bit = 1 << (form & 7);
    if (((without[form >> 3] as number) & bit) !== 0) return 0;
    const known = told[form] as number;
    if (known !== 0) return known - 1;
    const list = listOf(article, i);
    if (list === 0) without[form >> 3] = (without[form >> 3] as number) | bit;
    else if (list < FORMS - 1) told[form] = list + 1;
    return list;
  }

  function listOf({ small, lemmas }: Article, i: number): number {
    const both = [...stemsOf(small[i] ?? ""), ...stemsOf(lemmas[i] ?? "")];
    const stems = [...new Set(both)].filter((stem) => numberOf.has(stem));
    if (stems.length === 0) return 0;
    stemLists.push({ stems, numbers: stems.map((stem) => numberOf.get(stem) ?? 0) });
    return stemLists.length - 1;
  }
}

/** Words that were met so early are looked up by their number alone. */
const FORMS = 1 << 16;
const WORN_STEMS: ReadonlySet<string> = new Set(WORN_WORDS.flatMap((word) => stemsOf(word)));

const NO_ISSUES: IssueIndex = newIndex([]);
let last: IssueIndex = NO_ISSUES;
let lastIssues: readonly Issue[] = [];
