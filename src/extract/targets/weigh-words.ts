import { scratch } from "../scratch.ts";
import { coreWeight, type IssueIndex, weightOf } from "./issue-index.ts";
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
  const { index, sentences, tokens } = reading;
  const { issues, cores, unused, numberOf } = index;
  if (issues.length === 0) return NOTHING;
  const count = tokens.count === 0 ? 0 : (sentences[tokens.count - 1] ?? 0) + 1;
  const bySentence = sentenceStems(reading);
  const weights = bySentence.length === 0 ? unused.weights : weightsIn(index, bySentence, count);
  const weighing = {
    weights,
    weightOf: (stem: string) => weights[numberOf.get(stem) ?? -1] ?? 0,
    cores: bySentence.length === 0 ? unused.cores : Float64Array.from(cores, (core) => coreWeight(core, weights)),
    sentences: new Float64Array(count * issues.length),
  };
  for (const { sentence, stems } of bySentence)
    addNearness(index, weighing, stems, weighing.sentences, sentence * issues.length);
  return weighing;
}

/** Of each stem what it weighs where these sentences of so many have some. */
function weightsIn(index: IssueIndex, bySentence: readonly SentenceStems[], count: number): Float64Array {
  const weights = index.unused.weights.slice();
  const spread = scratch("whole", "sentences with a stem", weights.length);
  for (const { stems } of bySentence) for (const stem of stems) spread[stem] = (spread[stem] ?? 0) + 1;
  const all = Math.log(2 + count);
  for (let stem = 0; stem < weights.length; stem += 1) {
    const having = spread[stem] ?? 0;
    if (having > 0) weights[stem] = weightOf(index, stem, Math.log((2 + count) / (1 + having)) / all);
  }
  return weights;
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

/** A sentence with the stems that an issue knows of its words, each once. */
interface SentenceStems {
  readonly sentence: number;
  readonly stems: readonly number[];
}

/** The sentences that have any. */
function sentenceStems(reading: StanceReading): readonly SentenceStems[] {
  const { sentences, stemmedAt } = reading;
  const found: SentenceStems[] = [];
  let last = -1;
  let open: number[] = [];
  for (const i of stemmedAt) {
    const sentence = sentences[i] ?? 0;
    if (sentence !== last) {
      last = sentence;
      open = [];
      found.push({ sentence, stems: open });
    }
    for (const stem of stemNumbersAt(reading, i)) if (!open.includes(stem)) open.push(stem);
  }
  return found;
}
