import process from "node:process";
import { parseArgs } from "node:util";
import english from "wink-eng-lite-web-model";
import { FEATURES, scoreOf } from "../extract/entities/pronouns.ts";
import { readModel } from "../extract/extraction-model.ts";
import { codedLessons, corpusLessons, pronounExamples } from "./pronoun-lessons.ts";
import { type PronounExample, trainPronouns } from "./pronoun-trainer.ts";

const USAGE = `Usage: npm run train:pronouns -- --corpus DIR [--gold DIR]

Learns whom a pronoun means, from the mentions of the train split and the articles with odd numbers in data/gold, and prints the weights for
src/extract/entities/pronoun-weights.ts, with how often the right one is chosen in articles that were not learnt from.

  --corpus DIR  the corpus in PolNeAR's layout
  --gold DIR    data/gold
`;

/** Weights set by hand, near which the learnt ones are held: a few hundred pronouns do not say much about thirty features. */
const PRIOR: Readonly<Record<(typeof FEATURES)[number], number>> = {
  "spoke last": 1,
  "spoke last, same paragraph": 1,
  "spoke last, paragraph before": 0.5,
  "spoke last, and this says something quoted": 1,
  "same sentence": 0.5,
  "same sentence, subject": 1,
  "sentence before": 0.3,
  "sentence before, subject": 0.7,
  "sentences between": -0.6,
  "last as a subject": 0.7,
  "last as a possessor": -0.3,
  "last in a quotation": -1.5,
  "named often": 0.2,
  "gender by title": 1,
  "gender by first name": 0.7,
  "gender unknown": 0,
  "gender against by first name": -2.5,
  nearest: 0.3,
  "nearest subject": 0.4,
  "meant by the last one": 0.8,
  "meant by the last one, same paragraph": 0.5,
  "topic of the paragraph": 0.7,
  "topic of the paragraph before": 0.2,
  "says what it stands in": 0.7,
  "says the quotation it stands in": -2,
  "same paragraph": 0.4,
  unnamed: -0.3,
  "a body": -0.3,
  plural: 0.5,
  "follows in the sentence": 2.5,
  "spoke last, and this replies": -3,
};

const TRAINING = { rounds: 400, rate: 1, pull: 4 };
/** What earlier pronouns mean depends on the weights, so that learning is repeated with what was learnt. */
const TIMES = 3;
const FOLDS = 8;

const { values } = parseArgs({
  options: { corpus: { type: "string" }, gold: { type: "string" }, help: { type: "boolean" } },
});
if (values.help === true || values.corpus === undefined) {
  process.stderr.write(USAGE);
  process.exit(values.help === true ? 0 : 2);
}
const { tag } = readModel(english, null);
const gold = values.gold ?? "data/gold";
const lessons = [...corpusLessons(values.corpus, gold, tag), ...codedLessons(gold, tag)];
const groups = lessons.map(({ name }) => name).sort();
const foldOf = ({ group }: PronounExample) => groups.indexOf(group) % FOLDS;
const prior = FEATURES.map((name) => PRIOR[name]);

let weights = prior;
for (let time = 0; time < TIMES; time += 1) {
  const examples = pronounExamples(lessons, weights);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    trainPronouns(
      examples.filter((one) => foldOf(one) !== fold),
      prior,
      TRAINING,
    ),
  );
  const right = examples.filter((one) => isRight(one, folds[foldOf(one)] ?? prior)).length;
  process.stderr.write(
    `${examples.length} pronouns, right in articles not learnt from: ${(right / examples.length).toFixed(3)}\n`,
  );
  weights = trainPronouns(examples, prior, TRAINING);
}
process.stdout.write(`${weights.map((weight) => Math.round(weight * 100) / 100).join(", ")}\n`);

function isRight({ features, right }: PronounExample, learnt: readonly number[]): boolean {
  const scores = features.map((row) => scoreOf(row, learnt));
  return right.includes(scores.indexOf(Math.max(...scores)));
}
