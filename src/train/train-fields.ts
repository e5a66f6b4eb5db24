import type { Crf } from "../extract/crf.ts";
import { CUE_LABELS, CUE_NEXT, CUE_PLACES } from "../extract/cue-features.ts";
import type { Fields } from "../extract/extraction-model.ts";
import { candidates } from "../extract/field-attributions.ts";
import { type Cue, findCues, mayFollowInCue } from "../extract/find-cues.ts";
import { findRoles } from "../extract/find-roles.ts";
import { type Candidate, JUDGE_BITS, judgeFeatures } from "../extract/judge.ts";
import { CONTENT_NEXT, ROLE_LABELS, ROLE_PLACES, roleMay } from "../extract/role-features.ts";
import { trainCrf } from "./crf-trainer.ts";
import { type Example, trainJudge } from "./judge-trainer.ts";
import { cueLessons, type Lesson, roleLessons } from "./lessons.ts";
import { seeded } from "./random.ts";
import { isRightContent, isRightSource, matched } from "./right.ts";

export interface TrainOptions {
  readonly seed: number;
  /** Buckets that features of cues fall into, as a power of two; those of roles, where there are more, have twice as many. */
  readonly bits: number;
  /** Weights this small decide nothing, and are dropped. */
  readonly least: number;
  readonly log: (line: string) => void;
}

/** Parts that the lessons are cut into, so that each field is judged, and the next one taught, on what the one before says of articles it has not seen. */
const FOLDS = 3;

/** Annotated articles -> fields. The same lessons, in the same order, and the same seed give the same weights. */
export function trainFields(lessons: readonly Lesson[], options: TrainOptions): Fields {
  const { seed, log, least } = options;
  const others = (fold: number) => lessons.filter((_, i) => i % FOLDS !== fold);
  log("cues");
  const cues = trainCues(lessons, options);
  const foldCues = Array.from({ length: FOLDS }, (_, fold) =>
    trainCues(others(fold), { ...options, seed: seed + 1 + fold }),
  );
  const unseen = lessons.map(({ article, hints }, i) => findCues(article, hints, at(foldCues, i % FOLDS)));
  log("roles");
  const roles = trainRoles(lessons, unseen, options);
  const foldRoles = Array.from({ length: FOLDS }, (_, fold) =>
    trainRoles(
      others(fold),
      unseen.filter((_, i) => i % FOLDS !== fold),
      { ...options, seed: seed + 1 + fold },
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
  const first = trainJudge(raw, JUDGE_BITS, least, seed);
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
    least,
    seed,
  );
  const source = trainJudge(
    stood.flatMap(({ features, source: right }) => (right === null ? [] : [{ features, right }])),
    JUDGE_BITS,
    least,
    seed,
  );
  return { cues, roles, content, source };
}

const JUDGED_LEAST = 0.15;

function trainCues(lessons: readonly Lesson[], { seed, bits, least, log }: TrainOptions): Crf {
  const sequences = lessons.flatMap((lesson) => cueLessons(lesson, bits));
  return trainCrf(sequences.length, (i) => at(sequences, i), {
    labels: CUE_LABELS,
    voted: CUE_NEXT,
    bits,
    least,
    places: CUE_PLACES,
    epochs: 7,
    rate: 0.05,
    dropout: 0.25,
    random: seeded(seed),
    may: mayFollowInCue,
    log,
  });
}

function trainRoles(
  lessons: readonly Lesson[],
  cues: readonly (readonly Cue[])[],
  { seed, bits, least, log }: TrainOptions,
): Crf {
  const sequences = lessons.flatMap((lesson, i) => roleLessons(lesson, at(cues, i), bits + 1));
  return trainCrf(sequences.length, (i) => at(sequences, i), {
    labels: ROLE_LABELS,
    voted: CONTENT_NEXT,
    bits: bits + 1,
    least,
    places: ROLE_PLACES,
    epochs: 9,
    rate: 0.05,
    dropout: 0.15,
    random: seeded(seed),
    may: roleMay,
    log,
  });
}

function at<T>(items: readonly T[], i: number): T {
  const item = items[i];
  if (item === undefined) throw new Error(`Item ${i} of ${items.length}`);
  return item;
}
