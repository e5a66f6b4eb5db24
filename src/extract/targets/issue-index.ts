import type { Issue } from "../../model/index.ts";
import type { Article } from "../article.ts";
import { issueStems, NAMED, PROPOSED, type StemShare } from "./issue-stems.ts";
import { type IssueWords, issueWords } from "./issue-words.ts";
import { stemsOfForm } from "./stems-of-form.ts";

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
  /** Bits of {@link issueStems}. */
  readonly parts: number;
  /** How much it counts among what the issue is known by, from 0 to 1. */
  readonly share: number;
}
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
  const places: StemPlace[][] = [];
  const holding: number[] = [];
  const worn: number[] = [];
  issues.forEach((one, issue) => {
    for (const { stem, parts, share, isWorn } of issueStems(one).all) {
      let number = numberOf.get(stem);
      if (number === undefined) {
        number = numberOf.size;
        numberOf.set(stem, number);
        places.push([]);
        holding.push(0);
        worn.push(isWorn ? 1 : 0);
      }
      places[number]?.push({ issue, parts, share });
      if ((parts & (NAMED | PROPOSED)) !== 0) holding[number] = (holding[number] ?? 0) + 1;
    }
  });
  const weights = new Float64Array(places.length);
  for (let stem = 0; stem < weights.length; stem += 1) {
    holding[stem] = Math.max(1, holding[stem] ?? 0);
    weights[stem] = weightOf({ holding, worn }, stem, 1);
  }
  const cores = issues.map((one) => coreOf(issueStems(one).core, numberOf));
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

function coreOf(core: readonly StemShare[], numberOf: ReadonlyMap<string, number>): Core {
  return { stems: core.map(({ stem }) => numberOf.get(stem) ?? 0), shares: core.map(({ share }) => share) };
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

  function listOf(article: Article, i: number): StemList | null {
    const stems = stemsOfForm(article, i).filter((stem) => numberOf.has(stem));
    return stems.length === 0 ? null : { stems, numbers: stems.map((stem) => numberOf.get(stem) ?? 0) };
  }
}

/** Of more words these are not kept. */
const OTHERS_MAX = 100_000;

/** Words that were met so early are looked up by their number alone. */
const FORMS = 1 << 16;

const NO_ISSUES: IssueIndex = newIndex([]);
let last: IssueIndex = NO_ISSUES;
let lastIssues: readonly Issue[] = [];
