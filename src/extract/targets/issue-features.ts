import type { IssueWords } from "./issue-words.ts";
import type { Said } from "./said.ts";
import type { StanceReading } from "./stance-reading.ts";
import { isWorn, type Weighing } from "./weigh-words.ts";

/** What is known of whether words are about an issue: numbers from -1 to 1, most from 0 to 1. */
export const ISSUE_FEATURES = [
  "near",
  "nearBest",
  "nameHit",
  "nameAll",
  "propositionHits",
  "noteHits",
  "sideHits",
  "sideBest",
  "counterBest",
  "frameNear",
  "before",
  "talkedOf",
  "talkedOfMost",
  "share",
  "alone",
  "few",
  "pronoun",
  "priorSame",
  "nextSame",
  "decline",
  "question",
  "headline",
  "sideMargin",
  "prevAny",
  "firm",
] as const;
export type IssueFeature = (typeof ISSUE_FEATURES)[number];
export type IssueFeatures = Readonly<Record<IssueFeature, number>>;

/** Null for an issue of which there is nothing near. */
export function issueFeatures(
  reading: StanceReading,
  weighing: Weighing,
  said: readonly Said[],
  issues: readonly IssueWords[],
): (IssueFeatures | null)[][] {
  if (issues.length === 0) return said.map(() => []);
  const { weightOf, nearness, sentences } = weighing;
  const talked = talkedOf(sentences, issues.length);
  const total = issues.map(
    (_, i) => sentences.filter((near) => (near[i] ?? 0) > 0.12).length / Math.max(1, sentences.length),
  );
  const nothing: readonly number[] = issues.map(() => 0);
  const near = said.map(({ stems }) => (stems.size === 0 ? nothing : issues.map((issue) => nearness(stems, issue))));
  const side = said.map(({ stems, cueStems }) => {
    if (stems.size + cueStems.size === 0) return nothing;
    const all = new Set([...stems, ...cueStems]);
    return issues.map((issue) => Math.max(hits(all, issue.support), hits(all, issue.oppose), hits(all, issue.neutral)));
  });
  const counter = said.map(({ stems }) =>
    stems.size === 0 ? nothing : issues.map((issue) => hits(stems, issue.counter)),
  );
  const silent = issues.map(() => null);
  return said.map((one, k) => {
    const prior = neighbour(said, k, -1);
    const next = neighbour(said, k, 1);
    const tells = one.frame.size > 0 || [k, prior, next, k - 1].some((other) => other !== null && tellsAt(other));
    if (!tells && issues.length > FEW) return silent;
    const sentence = reading.sentences[one.from] ?? 0;
    const salience = talked[sentence] ?? [];
    const most = Math.max(0, ...salience);
    const opening = openingWords(reading, one);
    const anaphor = opening.some((word) => ANAPHORS.has(word)) ? 1 : 0;
    const bestNear = bestOthers(near[k] ?? []);
    const bestSide = bestOthers(side[k] ?? []);
    const bestCounter = bestOthers(counter[k] ?? []);
    return issues.map((issue, i) => {
      const own = near[k]?.[i] ?? 0;
      const best = bestNear(i);
      const sideOwn = side[k]?.[i] ?? 0;
      const sideOther = bestSide(i);
      const frameNear = nearness(one.frame, issue);
      const noteHits = hits(one.stems, issue.noted);
      const beside = Math.max(nearAt(prior, i), nearAt(next, i), nearAt(k - 1, i));
      if (issues.length > FEW && own + sideOwn + frameNear + noteHits + beside === 0) return null;
      const lead = most > 0 ? (salience[i] ?? 0) / most : 0;
      return {
        near: own,
        nearBest: Math.max(-1, Math.min(1, 2 * (own - best))),
        nameHit: Math.min(1, heaviest(one.stems, issue.named)),
        nameAll: share(one.stems, issue.named),
        propositionHits: Math.min(1, hits(one.stems, issue.proposed) / 3),
        noteHits: Math.min(1, noteHits / 2),
        sideHits: Math.min(1, sideOwn / 3),
        sideBest: sideOwn > 0 && sideOwn >= sideOther ? 1 : 0,
        sideMargin: Math.max(-1, Math.min(1, (sideOwn - sideOther) / 3)),
        counterBest: bestCounter(i) > (counter[k]?.[i] ?? 0) ? 1 : 0,
        frameNear,
        before: sentence > 0 ? (sentences[sentence - 1]?.[i] ?? 0) : 0,
        talkedOf: Math.min(1, salience[i] ?? 0),
        talkedOfMost: lead === 1 ? 1 : 0,
        share: total[i] ?? 0,
        alone: issues.length === 1 ? 1 : 0,
        few: 1 / issues.length,
        pronoun: anaphor,
        priorSame: nearAt(prior, i),
        nextSame: nearAt(next, i),
        prevAny: k > 0 ? (near[k - 1]?.[i] ?? 0) : 0,
        decline: one.spoken.act === "decline" ? 1 : 0,
        question: one.spoken.act === "request" ? 1 : 0,
        firm: isFirm(one, issue, sideOwn) ? 1 : 0,
        headline: reading.firsts[one.from] === 1 && sentence === 0 ? 1 : 0,
      };
    });
  });

  /** Whether an attribution has any word of an issue. */
  function tellsAt(k: number): boolean {
    const one = said[k];
    return one !== undefined && one.stems.size + one.cueStems.size > 0;
  }

  /** What another attribution holds of an issue. */
  function nearAt(k: number | null, i: number): number {
    return k === null ? 0 : Math.min(1, (near[k]?.[i] ?? 0) + 0.2 * (side[k]?.[i] ?? 0));
  }

  function heaviest(stems: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
    let most = 0;
    for (const stem of stems) if (wanted.has(stem)) most = Math.max(most, weightOf(stem));
    return most;
  }

  function share(stems: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
    let found = 0;
    let whole = 0;
    for (const stem of wanted) {
      whole += weightOf(stem);
      if (stems.has(stem)) found += weightOf(stem);
    }
    return whole === 0 ? 0 : found / whole;
  }

  function hits(stems: ReadonlySet<string>, wanted: ReadonlySet<string> | ReadonlyMap<string, boolean>): number {
    let sum = 0;
    for (const stem of stems) if (wanted.has(stem)) sum += weightOf(stem);
    return sum;
  }
}

/** Of each value the greatest of the others, 0 at least. */
function bestOthers(values: readonly number[]): (i: number) => number {
  let most = 0;
  let second = 0;
  for (const value of values) {
    if (value > most) {
      second = most;
      most = value;
    } else if (value > second) second = value;
  }
  return (i) => (values[i] === most ? second : most);
}

/** It holds all of the issue's name, or two of its words that tell something: one alone may be of anything ("wall" of "Wall Street"). */
function isFirm({ stems, cueStems }: Said, { named, proposed }: IssueWords, examples: number): boolean {
  let found = 0;
  let whole = named.size > 0;
  for (const stem of named) {
    if (!stems.has(stem)) whole = false;
    else if (!isWorn(stem)) found += 1;
  }
  for (const stem of proposed) {
    if (!named.has(stem) && !isWorn(stem) && (stems.has(stem) || cueStems.has(stem))) found += 1;
  }
  return whole || found >= 2 || (found === 1 && examples > 0);
}

/** Before each sentence, how much each issue has been talked of lately. */
function talkedOf(sentences: readonly (readonly number[])[], count: number): number[][] {
  let now: number[] = new Array<number>(count).fill(0);
  return [...sentences, []].map((near) => {
    const before = now;
    now = now.map((value, i) => 0.6 * value + (near[i] ?? 0));
    return before;
  });
}

function neighbour(said: readonly Said[], k: number, step: 1 | -1): number | null {
  const speaker = said[k]?.spoken.speaker;
  const other = said[k + step];
  return other !== undefined && speaker !== null && other.spoken.speaker === speaker ? k + step : null;
}

function openingWords({ small }: StanceReading, { content }: Said): string[] {
  const words: string[] = [];
  for (const { from, to } of content) for (let i = from; i < to && words.length < 8; i += 1) words.push(small[i] ?? "");
  return words;
}

/** With more issues than these one without a word of its own near is not looked at. */
const FEW = 4;
const ANAPHORS = new Set(["it", "this", "that", "they", "them", "these"]);
