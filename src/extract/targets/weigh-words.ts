import type { IssueIndex } from "./issue-index.ts";
import { type StanceReading, stemNumbersAt } from "./stance-reading.ts";

/** How much stems tell in an article: the rarer over the issues and over the article's sentences, the more. */
export interface Weighing {
  /** Of each stem by its number. */
  readonly weights: Float64Array;
  readonly weightOf: (stem: string) => number;
  /** Of each issue what the stems that it is known by weigh together. */
  readonly cores: Float64Array;
  /** Of each sentence how near it comes to each issue, a row for each sentence. */
  readonly sentences: Float64Array;
}

export function weighWords(reading: StanceReading): Weighing {
  const { index } = reading;
  const { issues, holding, worn, numberOf } = index;
  if (issues.length === 0) return NOTHING;
  const bySentence = sentenceStems(reading);
  const spread = new Int32Array(holding.length);
  for (const stems of bySentence) for (const stem of stems) spread[stem] = (spread[stem] ?? 0) + 1;
  const all = Math.log(2 + bySentence.length);
  const weights = new Float64Array(holding.length);
  for (let stem = 0; stem < weights.length; stem += 1) {
    const rare = Math.log((2 + bySentence.length) / (1 + (spread[stem] ?? 0))) / all;
    weights[stem] = ((0.6 + rare) * (worn[stem] === 1 ? WORN : 1)) / (holding[stem] ?? 1);
  }
  const cores = Float64Array.from(index.cores, ({ stems, shares }) =>
    stems.reduce((sum, stem, at) => sum + (shares[at] ?? 0) * (weights[stem] ?? 0), 0),
  );
  const weighing = {
    weights,
    weightOf: (stem: string) => weights[numberOf.get(stem) ?? -1] ?? 0,
    cores,
    sentences: new Float64Array(bySentence.length * issues.length),
  };
  bySentence.forEach((stems, sentence) => {
    addNearness(index, weighing, stems, weighing.sentences, sentence * issues.length);
  });
  return weighing;
}

const NOTHING: Weighing = {
  weights: new Float64Array(0),
  weightOf: () => 0,
  cores: new Float64Array(0),
  sentences: new Float64Array(0),
};

/** How near stems come to what each issue is called and says, from 0 to 1: into `row`, where there are zeros from `at` on. */
export function addNearness(
  { places, issues }: IssueIndex,
  { weights, cores }: Pick<Weighing, "weights" | "cores">,
  stems: readonly number[],
  row: Float64Array,
  at: number,
): void {
  if (stems.length === 0) return;
  for (const stem of stems) {
    const weight = weights[stem] as number;
    for (const { issue, share } of places[stem] ?? []) row[at + issue] = (row[at + issue] as number) + share * weight;
  }
  for (let i = 0; i < issues.length; i += 1) {
    const whole = cores[i] as number;
    row[at + i] = whole === 0 ? 0 : (row[at + i] as number) / whole;
  }
}

const WORN = 0.4;

/** Of each sentence the stems that an issue knows, each once. */
function sentenceStems(reading: StanceReading): (readonly number[])[] {
  const { sentences, stemmedAt, tokens } = reading;
  const count = tokens.count === 0 ? 0 : (sentences[tokens.count - 1] ?? 0) + 1;
  const found = new Array<readonly number[]>(count).fill(NO_STEMS);
  let last = -1;
  let open: number[] = [];
  for (const i of stemmedAt) {
    const sentence = sentences[i] ?? 0;
    if (sentence !== last) {
      last = sentence;
      open = [];
      found[sentence] = open;
    }
    for (const stem of stemNumbersAt(reading, i)) if (!open.includes(stem)) open.push(stem);
  }
  return found;
}

const NO_STEMS: readonly number[] = [];
