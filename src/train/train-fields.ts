import type { Article } from "../extract/article.ts";
import type { Crf } from "../extract/crf.ts";
import { CUE_LABELS, CUE_PLACES, CUE_WIDTH } from "../extract/cue-features.ts";
import type { Fields } from "../extract/extraction-model.ts";
import { candidates } from "../extract/field-attributions.ts";
import { type Cue, cueSequence, findCues, mayFollowInCue } from "../extract/find-cues.ts";
import { cueMarks, findRoles, roleSequence } from "../extract/find-roles.ts";
import type { Hints } from "../extract/hints.ts";
import { type Candidate, JUDGE_BITS, judgeFeatures } from "../extract/judge.ts";
import {
  CONTENT_FIRST,
  OWN_CUE,
  ROLE_LABELS,
  ROLE_PLACES,
  ROLE_WIDTH,
  roleMay,
  SOURCE_FIRST,
  type TokenSpan,
} from "../extract/role-features.ts";
import type { GoldItem } from "./align.ts";
import { type Labelled, trainCrf } from "./crf-trainer.ts";
import { type Example, trainJudge } from "./judge-trainer.ts";
import { seeded } from "./random.ts";
import { isRightContent, isRightSource, matched } from "./right.ts";

export interface Lesson {
  readonly article: Article;
  readonly hints: Hints;
  readonly items: readonly GoldItem[];
}

export interface TrainOptions {
  readonly seed: number;
  readonly log: (line: string) => void;
}

const BITS = 18;
/** Parts that the lessons are cut into, so that each field is judged, and the next one taught, on what the one before says of articles it has not seen. */
const FOLDS = 3;

/** Annotated articles -> fields. The same lessons, in the same order, and the same seed give the same weights. */
export function trainFields(lessons: readonly Lesson[], { seed, log }: TrainOptions): Fields {
  const others = (fold: number) => lessons.filter((_, i) => i % FOLDS !== fold);
  log("cues");
  const cues = trainCues(lessons, seed, log);
  const foldCues = Array.from({ length: FOLDS }, (_, fold) => trainCues(others(fold), seed + 1 + fold, log));
  const unseen = lessons.map(({ article, hints }, i) => findCues(article, hints, at(foldCues, i % FOLDS)));
  log("roles");
  const roles = trainRoles(lessons, unseen, seed, log);
  const foldRoles = Array.from({ length: FOLDS }, (_, fold) =>
    trainRoles(
      others(fold),
      unseen.filter((_, i) => i % FOLDS !== fold),
      seed + 1 + fold,
      log,
    ),
  );
  log("judges");
  const raw = lessons.flatMap(({ article, hints, items }, i): Example[] =>
    findRoles(article, hints, at(unseen, i), at(foldRoles, i % FOLDS)).map((found) => {
      const candidate: Candidate = { content: found.content, cue: found.cue, source: found.source, roles: found };
      const item = matched(candidate, items);
      return {
        features: judgeFeatures(article, hints, candidate),
        right: item !== null && isRightContent(candidate, item),
      };
    }),
  );
  const first = trainJudge(raw, JUDGE_BITS, seed);
  // The last judgement is passed on what stood, the quotations that were left over among it.
  const stood = lessons.flatMap(({ article, hints, items }, i) =>
    candidates(
      article,
      hints,
      { cues: at(foldCues, i % FOLDS), roles: at(foldRoles, i % FOLDS), content: first },
      JUDGED_LEAST,
    ).map((candidate) => {
      const item = matched(candidate, items);
      return {
        features: judgeFeatures(article, hints, candidate),
        content: item !== null && isRightContent(candidate, item),
        source: item === null ? null : isRightSource(article, candidate, item),
      };
    }),
  );
  log(`${raw.length} candidates, ${stood.length} stood`);
  const content = trainJudge(
    [...raw, ...stood.map(({ features, content: right }) => ({ features, right }))],
    JUDGE_BITS,
    seed,
  );
  const source = trainJudge(
    stood.flatMap(({ features, source: right }) => (right === null ? [] : [{ features, right }])),
    JUDGE_BITS,
    seed,
  );
  return { cues, roles, content, source };
}

const JUDGED_LEAST = 0.15;

function trainCues(lessons: readonly Lesson[], seed: number, log: (line: string) => void): Crf {
  const sequences = lessons.flatMap(({ article, hints, items }) => {
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
      return { count: to - from, width: CUE_WIDTH, ...cueSequence(article, hints, from, to, BITS), labels: own };
    });
  });
  return trainCrf(sequences.length, (i) => at(sequences, i), {
    labels: CUE_LABELS,
    bits: BITS,
    places: CUE_PLACES,
    epochs: 5,
    rate: 0.05,
    dropout: 0.4,
    random: seeded(seed),
    may: mayFollowInCue,
    log,
  });
}

function trainRoles(
  lessons: readonly Lesson[],
  cues: readonly (readonly Cue[])[],
  seed: number,
  log: (line: string) => void,
): Crf {
  const sequences = lessons.flatMap((lesson, i) => roleLessons(lesson, at(cues, i)));
  return trainCrf(sequences.length, (i) => at(sequences, i), {
    labels: ROLE_LABELS,
    bits: BITS,
    places: ROLE_PLACES,
    epochs: 5,
    rate: 0.05,
    dropout: 0.3,
    random: seeded(seed),
    may: roleMay,
    log,
  });
}

/** One sequence for each cue that was found, whether right or not, and for each that was missed. */
function roleLessons({ article, hints, items }: Lesson, cues: readonly Cue[]): Labelled[] {
  const marks = cueMarks(article.tokens.count, cues);
  const seen = new Set<GoldItem>();
  const lessons = cues.map((cue) => {
    const item = items.find(({ cue: own }) => own.some(({ from, to }) => from < cue.to && cue.from < to)) ?? null;
    if (item !== null) seen.add(item);
    return roleLesson(article, hints, cue, item, marks);
  });
  const missed = items.flatMap((item) => {
    const cue = item.cue[0];
    return seen.has(item) || cue === undefined ? [] : [roleLesson(article, hints, cue, item, marks)];
  });
  return [...lessons, ...missed];
}

function roleLesson(
  article: Article,
  hints: Hints,
  cue: TokenSpan,
  item: GoldItem | null,
  marks: Uint8Array,
): Labelled {
  const { from, to, features, places } = roleSequence(article, hints, cue, marks, BITS);
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
  return { count: to - from, width: ROLE_WIDTH, features, places, labels: repaired(labels) };
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

function at<T>(items: readonly T[], i: number): T {
  const item = items[i];
  if (item === undefined) throw new Error(`Item ${i} of ${items.length}`);
  return item;
}
