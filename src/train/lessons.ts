import type { Article } from "../extract/article.ts";
import { CUE_PLAN, cuePlaces, cueRows } from "../extract/cue-features.ts";
import { bucketsOf, type FeaturePlan, type RowReader } from "../extract/feature-plan.ts";
import type { Cue } from "../extract/find-cues.ts";
import { cueMarks, eachRoleRow, reachOf } from "../extract/find-roles.ts";
import type { Hints } from "../extract/hints.ts";
import {
  CONTENT_FIRST,
  OWN_CUE,
  ROLE_LABELS,
  ROLE_PLAN,
  roleMay,
  rolePlaces,
  SOURCE_FIRST,
  type TokenSpan,
} from "../extract/role-features.ts";
import type { GoldItem } from "./align.ts";
import type { Labelled } from "./crf-trainer.ts";

/** An annotated article, read as it will be read when it is not annotated. */
export interface Lesson {
  readonly article: Article;
  readonly hints: Hints;
  readonly items: readonly GoldItem[];
}

/** What the first field learns from an article: a sequence a paragraph. */
export function cueLessons({ article, hints, items }: Lesson, bits: number): Labelled[] {
  const labels = new Uint8Array(article.tokens.count);
  for (const { cue } of items) {
    for (const { from, to } of cue) {
      labels.fill(2, from, to);
      labels[from] = 1;
    }
  }
  return paragraphsOf(article).map(({ from, to }): Labelled => {
    const own = labels.slice(from, to);
    // A cue that a paragraph's end cuts goes on with a first word.
    if (own[0] === 2) own[0] = 1;
    const features = new Int32Array((to - from) * CUE_PLAN.width);
    cueRows(article, hints, from, to, intoBuckets(CUE_PLAN, bits, features));
    const places = new Uint8Array(to - from);
    cuePlaces(article, from, to, places);
    return { count: to - from, width: CUE_PLAN.width, features, places, labels: own };
  });
}

/** One sequence for each cue that was found, whether right or not, and for each that was missed. */
export function roleLessons({ article, hints, items }: Lesson, cues: readonly Cue[], bits: number): Labelled[] {
  const marks = cueMarks(article.tokens.count, cues);
  const seen = new Set<GoldItem>();
  const lessons = cues.map((cue) => {
    const item = items.find(({ cue: own }) => own.some(({ from, to }) => from < cue.to && cue.from < to)) ?? null;
    if (item !== null) seen.add(item);
    return roleLesson(article, hints, cue, item, marks, bits);
  });
  const missed = items.flatMap((item) => {
    const cue = item.cue[0];
    return seen.has(item) || cue === undefined ? [] : [roleLesson(article, hints, cue, item, marks, bits)];
  });
  return [...lessons, ...missed];
}

function roleLesson(
  article: Article,
  hints: Hints,
  cue: TokenSpan,
  item: GoldItem | null,
  marks: Uint8Array,
  bits: number,
): Labelled {
  const reach = reachOf(article, cue);
  const { from, to } = reach;
  const features = new Int32Array((to - from) * ROLE_PLAN.width);
  eachRoleRow(article, hints, reach, cue, marks, intoBuckets(ROLE_PLAN, bits, features));
  const places = new Uint8Array(to - from);
  rolePlaces(article, from, to, cue, places);
  const labels = new Uint8Array(to - from);
  const mark = (spans: readonly TokenSpan[], first: number) => {
    for (const span of spans) {
      let label = first;
      for (let i = Math.max(span.from, from); i < Math.min(span.to, to); i += 1) {
        const own = i >= cue.from && i < cue.to;
        if (!own) labels[i - from] = label;
        label = own ? first : first + 1;
      }
    }
  };
  if (item !== null) {
    mark(item.content, CONTENT_FIRST);
    mark(item.source, SOURCE_FIRST);
  }
  labels.fill(OWN_CUE, cue.from - from, cue.to - from);
  return { count: to - from, width: ROLE_PLAN.width, features, places, labels: repaired(labels) };
}

/** A further word whose first one another label covers becomes a first one. */
function repaired(labels: Uint8Array): Uint8Array {
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i] ?? 0;
    if (!roleMay(i === 0 ? ROLE_LABELS : (labels[i - 1] ?? 0), label)) labels[i] = label - 1;
  }
  return labels;
}

function paragraphsOf({ paragraphs }: Article): TokenSpan[] {
  return Array.from({ length: Math.max(0, paragraphs.length - 1) }, (_, p) => ({
    from: paragraphs[p] ?? 0,
    to: paragraphs[p + 1] ?? 0,
  }));
}

function intoBuckets(plan: FeaturePlan, bits: number, out: Int32Array): RowReader {
  return (row, i) => bucketsOf(plan, row, bits, out, i * plan.width);
}
