import type { Article } from "./article.ts";
import { type Crf, chance, decode, lattice, voting } from "./crf.ts";
import { CUE_FIRST, CUE_LABELS, CUE_NEXT, CUE_OUT, CUE_PLAN, cuePlaces, cueRows } from "./cue-features.ts";
import type { Hints } from "./hints.ts";
import type { TokenSpan } from "./role-features.ts";
import type { RuleAttribution } from "./rules/rule.ts";
import { scratch, unwiped } from "./scratch.ts";
import { shortCue } from "./short-cue.ts";

export interface Cue extends TokenSpan {
  /** How likely the field holds it to be a cue. */
  readonly likely: number;
  /** False for one that is found only when the field is asked to be less strict. */
  readonly strict: boolean;
  /** Found by the rules, and not by the field. */
  readonly byRule: boolean;
}

/** What is less likely than this is right too seldom to be worth a look. */
const LIKELY_MIN = 0.25;

/** Odds (in nats) that are taken from "no cue" for the second look. Chosen on the dev split. */
const LENIENCE = 1.4;

/** An article -> its cues in reading order, none overlapping another, each paragraph for itself. */
export function findCues(article: Article, hints: Hints, crf: Crf): Cue[] {
  const found: Cue[] = [];
  for (let p = 0; p + 1 < article.paragraphs.length; p += 1) {
    const from = article.paragraphs[p] ?? 0;
    const to = article.paragraphs[p + 1] ?? from;
    for (let at = from; at < to; at += STRETCH)
      found.push(...cuesOf(article, hints, at, Math.min(to, at + STRETCH), crf));
  }
  return found;
}

/** Tokens of a paragraph that are read at once; no paragraph that somebody wrote to be read is longer. */
const STRETCH = 2000;

function cuesOf(article: Article, hints: Hints, from: number, to: number, crf: Crf): Cue[] {
  const count = to - from;
  const votes = scratch("single", "cue votes", count * CUE_LABELS);
  cueRows(article, hints, from, to, voting(crf, CUE_PLAN, votes));
  const places = unwiped("bytes", "cue places", count);
  cuePlaces(article, from, to, places);
  const strict = spansIn(decode(crf, votes, places, count));
  const untouched = unwiped("single", "cue votes kept", count * CUE_LABELS);
  for (let k = 0; k < count * CUE_LABELS; k += 1) untouched[k] = votes[k] as number;
  for (let i = 0; i < count; i += 1)
    votes[i * CUE_LABELS + CUE_OUT] = (votes[i * CUE_LABELS + CUE_OUT] ?? 0) - LENIENCE;
  const lenient = spansIn(decode(crf, votes, places, count)).filter((span) => !overlaps(strict, span));
  const byRule = rulesWithin(hints, from, to)
    .map(({ cue }) => ({ from: cue.from - from, to: cue.to - from }))
    .filter((cue) => !overlaps(strict, cue) && !overlaps(lenient, cue));
  const all = [...strict, ...lenient, ...byRule];
  if (all.length === 0) return [];
  const sums = lattice(crf, untouched, places, count);
  return all
    .sort((a, b) => a.from - b.from)
    .map((span) => ({
      from: from + span.from,
      to: from + span.to,
      likely: Math.max(
        chance(sums, span.from, CUE_FIRST),
        largest(span.from, span.to, (i) => 1 - chance(sums, i, CUE_OUT)) * UNSURE_START,
      ),
      strict: strict.includes(span),
      byRule: byRule.includes(span),
    }))
    .filter(({ strict: sure, byRule: ruled, likely }) => sure || ruled || likely >= LIKELY_MIN)
    .flatMap((cue) => shortCue(article, cue) ?? []);
}

/** What the rules found whose cue lies in a stretch; they come in the order of their cues. */
function rulesWithin({ found }: Hints, from: number, to: number): RuleAttribution[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.cue.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const within: RuleAttribution[] = [];
  for (let i = low; i < found.length; i += 1) {
    const one = found[i];
    if (one === undefined || one.cue.from >= to) break;
    if (one.cue.to <= to) within.push(one);
  }
  return within;
}

function overlaps(spans: readonly TokenSpan[], one: TokenSpan): boolean {
  return spans.some((other) => other.from < one.to && one.from < other.to);
}

/** What a cue is worth whose first word is unsure, though it is sure that one stands there. */
const UNSURE_START = 0.9;

function largest(from: number, to: number, value: (i: number) => number): number {
  let top = 0;
  for (let i = from; i < to; i += 1) top = Math.max(top, value(i));
  return top;
}

function spansIn(labels: Uint8Array): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < labels.length; i += 1) {
    if (labels[i] !== CUE_FIRST) continue;
    let to = i + 1;
    while (to < labels.length && labels[to] === CUE_NEXT) to += 1;
    spans.push({ from: i, to });
  }
  return spans;
}

export function mayFollowInCue(before: number, label: number): boolean {
  return label !== CUE_NEXT || before === CUE_FIRST || before === CUE_NEXT;
}
