import { type Article, CLOSING, OPENING, OUTSIDE } from "./article.ts";
import { type Crf, chance, decode, type Lattice, lattice, NEVER, voting } from "./crf.ts";
import { afterDateline } from "./entities/source-head.ts";
import type { RowReader } from "./feature-plan.ts";
import type { Cue } from "./find-cues.ts";
import { type Hints, hintFor } from "./hints.ts";
import { beforeMainClause, beforeOwnClause } from "./own-clause.ts";
import { passiveSource } from "./passive-source.ts";
import { relativeSource } from "./relative-source.ts";
import {
  CONTENT_FIRST,
  CONTENT_NEXT,
  OWN_CUE,
  ROLE_LABELS,
  ROLE_OUT,
  ROLE_PLAN,
  rolePlaces,
  roleRows,
  SOURCE_FIRST,
  SOURCE_NEXT,
  type TokenSpan,
} from "./role-features.ts";
import { reading } from "./rules/reading.ts";
import { scratch, unwiped } from "./scratch.ts";
import { TAG } from "./tag.ts";
import { trimmedSource } from "./trimmed-source.ts";

/** What a cue attributes, and how sure the second field is of it. */
export interface Roles {
  readonly cue: Cue;
  /** In reading order; never empty. */
  readonly content: readonly TokenSpan[];
  readonly source: TokenSpan | null;
  /** Mean chance of the content's tokens to be in it, and the least chance of an edge. From 0 to 1. */
  readonly inside: number;
  readonly edge: number;
  /** Mean chance of the source's tokens; of there being none where there is none. */
  readonly sourceLikely: number;
  /** How often the field had to be asked again before it gave a content, and a source. */
  readonly contentAsked: number;
  readonly sourceAsked: number;
}

/** Odds (in nats) that are taken from "neither" each time that a cue comes without a content, and given to a source. Chosen on the dev split. */
const CONTENT_STEPS = [0.8, 0.8, 0.8];
const SOURCE_STEPS = [1, 1, 1.5, 2];

/** The cues of an article -> what each attributes, in the cues' order; those that attribute nothing are left out. */
export function findRoles(article: Article, hints: Hints, cues: readonly Cue[], crf: Crf): Roles[] {
  const others = cueMarks(article.tokens.count, cues);
  return cues.flatMap((cue) => rolesOf(article, hints, cue, others, crf) ?? []);
}

/** 1 for the first word of a strict cue, 2 for its further ones. */
export function cueMarks(count: number, cues: readonly Cue[]): Uint8Array {
  const marks = new Uint8Array(count);
  for (const { from, to, strict } of cues) {
    if (!strict) continue;
    marks.fill(2, from, to);
    marks[from] = 1;
  }
  return marks;
}

/** Tokens that a cue's content may lie away from it. */
const BEFORE = 150;
const AFTER = 200;

/**
 * Where a cue's source and content are sought: its sentence, the sentences before that end in a quotation and those after that begin
 * with one (“A. B,” she said. “C.”), within its paragraph, and the next one after “He said:” at a paragraph's end.
 */
export function reachOf(article: Article, cue: TokenSpan): TokenSpan {
  const { sentences, quoted } = article;
  const paragraph = paragraphOf(article, cue);
  let from = cue.from;
  while (from > paragraph.from && (sentences[from - 1] === sentences[from] || quoted[from - 1] !== OUTSIDE)) from -= 1;
  let { to } = cue;
  while (to < paragraph.to && (sentences[to] === sentences[to - 1] || quoted[to] !== OUTSIDE)) to += 1;
  return { from, to };
}

/** A cue's paragraph, as far as it is in reach. */
function paragraphOf({ paragraphs, text, tokens, quoted }: Article, cue: TokenSpan): TokenSpan {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] ?? 0) <= cue.from) low = middle;
    else high = middle;
  }
  let end = paragraphs[low + 1] ?? tokens.count;
  const colon = text[tokens.starts[end - 1] ?? 0] === ":";
  const after = paragraphs[low + 2];
  if (after !== undefined && (cue.to === end || (colon && cue.to >= end - COLON_NEAR && quoted[end] === OPENING)))
    end = after;
  return { from: Math.max(paragraphs[low] ?? 0, cue.from - BEFORE), to: Math.min(end, cue.to + AFTER) };
}

const COLON_NEAR = 8;

/** What the second field reads in a cue's reach. `others` by {@link cueMarks}; the cue's own mark is wiped while it is read. */
export function eachRoleRow(
  article: Article,
  hints: Hints,
  reach: TokenSpan,
  cue: TokenSpan,
  others: Uint8Array,
  each: RowReader,
): void {
  const own = others.slice(cue.from, cue.to);
  others.fill(0, cue.from, cue.to);
  roleRows(article, hints, reach.from, reach.to, cue, others, each);
  others.set(own, cue.from);
}

function rolesOf(article: Article, hints: Hints, cue: Cue, others: Uint8Array, crf: Crf): Roles | null {
  const reach = reachOf(article, cue);
  const { from, to } = reach;
  const count = to - from;
  const votes = scratch("single", "role votes", count * ROLE_LABELS);
  eachRoleRow(article, hints, reach, cue, others, voting(crf, ROLE_PLAN, votes));
  const places = unwiped("bytes", "role places", count);
  rolePlaces(article, from, to, cue, places);
  for (let i = 0, at = 0; i < count; i += 1, at += ROLE_LABELS) {
    if (from + i >= cue.from && from + i < cue.to) votes.fill(NEVER, at, at + OWN_CUE);
    else votes[at + OWN_CUE] = NEVER;
  }
  let labels = decode(crf, votes, places, count);
  const untouched = unwiped("single", "role votes kept", count * ROLE_LABELS);
  for (let k = 0; k < count * ROLE_LABELS; k += 1) untouched[k] = votes[k] as number;
  const contentAsked = ask(CONTENT_STEPS, CONTENT_FIRST, (step) => add(ROLE_OUT, -step));
  if (!labels.includes(CONTENT_FIRST)) return null;
  const content = spansOf(labels, CONTENT_FIRST, CONTENT_NEXT);
  const sourceAsked = ask(SOURCE_STEPS, SOURCE_FIRST, (step) => {
    add(SOURCE_FIRST, step);
    // What is content stays so while a source is sought around it.
    for (const { from: start, to: end } of content) {
      for (let i = start; i < end; i += 1)
        votes.fill(NEVER, i * ROLE_LABELS + SOURCE_FIRST, i * ROLE_LABELS + SOURCE_NEXT + 1);
    }
  });
  const source = spansOf(labels, SOURCE_FIRST, SOURCE_NEXT)[0] ?? null;
  const shift = ({ from: start, to: end }: TokenSpan) => ({ from: from + start, to: from + end });
  const rule = hintFor(hints, cue)?.rule;
  const passive = passiveSource(article, cue);
  const said = saidBy(article, cue, content.map(shift), passive?.source ?? null);
  if (said.length === 0) return null;
  const sayer =
    passive !== null
      ? passive.source
      : source === null
        ? null
        : relativeSource(article, cue, trimmedSource(article, afterDateline(reading(article), shift(source))));
  return {
    cue,
    content: said.map((span) =>
      beforeMainClause(article, sayer, cue, beforeOwnClause(reading(article), rule, withMarks(article, span))),
    ),
    source: sayer,
    ...certainty(lattice(crf, untouched, places, count), content, source, count),
    contentAsked,
    sourceAsked,
  };

  function add(label: number, amount: number): void {
    for (let i = 0; i < count; i += 1) votes[i * ROLE_LABELS + label] = (votes[i * ROLE_LABELS + label] ?? 0) + amount;
  }

  function ask(steps: readonly number[], wanted: number, lean: (step: number) => void): number {
    let asked = 0;
    for (const step of steps) {
      if (labels.includes(wanted)) break;
      lean(step);
      labels = decode(crf, votes, places, count);
      asked += 1;
    }
    return asked;
  }
}

/** “by Holt to leave” without whoever says it; and of “Lund was accused by Holt of lying” not “Lund”, but what follows. */
function saidBy(
  { small, sentences, tags }: Article,
  cue: TokenSpan,
  content: readonly TokenSpan[],
  agent: TokenSpan | null,
): readonly TokenSpan[] {
  if (agent === null) return content;
  const from = agent.to;
  if (small[from] === "of" && content.every(({ to }) => to <= cue.from)) {
    let to = from + 1;
    while (sentences[to] === sentences[from] && tags[to] !== TAG.PUNCT) to += 1;
    return [{ from, to }];
  }
  return content.flatMap((span) => {
    if (span.from >= from || span.to < agent.from) return [span];
    return span.to > from ? [{ from, to: span.to }] : [];
  });
}

function spansOf(labels: Uint8Array, first: number, next: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < labels.length; i += 1) {
    if (labels[i] !== first) continue;
    let to = i + 1;
    while (to < labels.length && labels[to] === next) to += 1;
    spans.push({ from: i, to });
  }
  return spans;
}

/** A content that begins or ends at a quotation's edge takes the marks with it, and the comma before the closing one. */
function withMarks({ quoted, quotations, tokens }: Article, { from, to }: TokenSpan): TokenSpan {
  const start = quoted[from - 1] === OPENING && quotations[from - 1] === quotations[from] ? from - 1 : from;
  const end = quoted[to] === CLOSING && to < tokens.count && quotations[to] === quotations[to - 1] ? to + 1 : to;
  return { from: start, to: end };
}

function certainty(sums: Lattice, content: readonly TokenSpan[], source: TokenSpan | null, count: number) {
  const inContent = (i: number) => chance(sums, i, CONTENT_FIRST) + chance(sums, i, CONTENT_NEXT);
  let sum = 0;
  let words = 0;
  let edge = 1;
  for (const { from, to } of content) {
    for (let i = from; i < to; i += 1) sum += inContent(i);
    words += to - from;
    edge = Math.min(edge, chance(sums, from, CONTENT_FIRST), to < count ? 1 - chance(sums, to, CONTENT_NEXT) : 1);
  }
  let sourceLikely = 1;
  if (source === null) {
    for (let i = 0; i < count; i += 1) sourceLikely = Math.min(sourceLikely, 1 - chance(sums, i, SOURCE_FIRST));
  } else {
    let likely = 0;
    for (let i = source.from; i < source.to; i += 1)
      likely += chance(sums, i, SOURCE_FIRST) + chance(sums, i, SOURCE_NEXT);
    sourceLikely = likely / (source.to - source.from);
  }
  return { inside: words === 0 ? 0 : sum / words, edge, sourceLikely };
}
