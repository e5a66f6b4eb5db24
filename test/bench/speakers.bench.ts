// How often mentions, speakers, targets and stances are right, and how far confidences can be trusted: `npm run bench:speakers -- --corpus DIR [--half test|second|third|fourth|fifth|sixth|seventh|eighth|ninth]`.
import process from "node:process";
import { parseArgs } from "node:util";
import { judgeCorpus } from "../extract/corpus-mentions.ts";
import {
  calibration,
  type Judged,
  KINDS_SCORED,
  type MentionSet,
  meansSomebody,
  mentionScore,
} from "../extract/mentions-score.ts";
import { SEED, seedTexts, speakersAsCoded, speakersAsFound } from "../extract/seed-speakers.ts";
import { type Share, scoreSpeakers } from "../extract/speakers-score.ts";
import { crossValidated, heldOut, scoreStances, stanceTable } from "../extract/stance-score.ts";

const { values } = parseArgs({ options: { corpus: { type: "string" }, half: { type: "string" } } });
const corpus = values.corpus ?? process.env.POLNEAR ?? "";
/** The halves that nothing was learnt or chosen from are scored once, when all is done; of mentions there are eight more sets of such. */
const TESTS: readonly MentionSet[] = [
  "test",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
];
const wanted = TESTS.find((set) => set === values.half);
const sets: readonly MentionSet[] = wanted === undefined ? ["work", "roles", "speaking"] : [wanted];
const isTest = wanted !== undefined;

if (corpus === "") say("Without --corpus DIR or POLNEAR (a corpus in PolNeAR's layout): no mentions.");
else {
  for (const set of sets) {
    const judged = judgeCorpus(corpus, set);
    say(`Mentions of the set "${set}": right / of, share; share of those answered`);
    for (const [name, kinds] of Object.entries(KINDS_SCORED)) {
      const those = judged.filter(({ gold }) => kinds.includes(gold.kind));
      sayMentions(name, those);
      if (kinds.length > 1)
        for (const kind of kinds)
          sayMentions(
            `  ${kind}`,
            those.filter(({ gold }) => gold.kind === kind),
          );
      if (name !== "roles and acronyms") continue;
      sayMentions(
        "  of persons, bodies",
        those.filter(({ gold }) => meansSomebody(gold)),
      );
    }
    say("\nConfidence from: how many, mean, share right");
    for (const { from, count, mean, right } of calibration(judged))
      say(`  ${from.toFixed(2)}  ${String(count).padStart(4)}  ${mean.toFixed(2)}  ${right.toFixed(2)}`);
    say("");
  }
}

const { speaker, others, onBehalfOf, addressees, wrong } = scoreSpeakers(isTest ? "even" : "odd");
say(`\nOur own articles with ${isTest ? "even" : "odd"} numbers: right of coded, right of found`);
sayShare("speaker", speaker);
sayShare("joint speakers", others);
sayShare("on behalf of", onBehalfOf);
sayShare("addressees", addressees);
if (!isTest) for (const line of wrong) say(`  ${line}`);

const texts = seedTexts(process.env.ONRECORD_SOURCES ?? "");
if (texts.length === SEED.sources.length) {
  say("\nThe texts of the record that ships: its own speaker, or one that is proposed to be the same");
  for (const [name, { right, of, wrong }] of [
    ["statements as coded", speakersAsCoded(texts)],
    ["statements as found", speakersAsFound(texts)],
  ] as const)
    say(`${name}  ${right} / ${of}  ${(right / of).toFixed(3)}  (${wrong.join("; ")})`);
} else say("\nWithout ONRECORD_SOURCES (the folder of its texts): nothing of the record that ships.");

say(
  `\nTargets and stances of the same, ${isTest ? "by the weights that ship" : "each article by what is learnt from the others"}`,
);
for (const [name, kind, cast] of [
  ["issues with notes, actors as coded", "full", "coded"],
  ["issues with notes, actors as found", "full", "found"],
  ["... among issues of other articles", "fullCrowd", "coded"],
  ["issues of name and proposition alone", "bare", "coded"],
] as const)
  say(`\n${name}\n${stanceTable(scoreStances((isTest ? heldOut : crossValidated)(kind, cast)))}`);

function sayMentions(name: string, judged: readonly Judged[]): void {
  const { right, total, accuracy, precision } = mentionScore(judged);
  say(`${name.padEnd(20)} ${right} / ${total}  ${accuracy.toFixed(3)}  ${precision.toFixed(3)}`);
}

function sayShare(name: string, { coded, found, right }: Share): void {
  const share = (of: number) => (of === 0 ? "–" : (right / of).toFixed(3));
  say(`${name.padEnd(20)} ${right} / ${coded}  ${share(coded)}  ${share(found)}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
