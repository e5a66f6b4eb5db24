// How well statements are found, beside plainer ways, how far confidences can be trusted, and how fast: `npm run bench:extract -- --corpus DIR`.
import process from "node:process";
import { parseArgs } from "node:util";
import { type ExtractionModel, extract } from "../../src/extract/index.ts";
import { type GoldArticle, loadPolnear } from "../../src/train/polnear.ts";
import { drawn, drawnBy } from "../extract/drawn-by.ts";
import { LEARNT, RULES_ALONE } from "../extract/models.ts";
import { type Drawn, judgeFound, type KindScore, type ScoreOptions, scoreCorpus } from "../extract/polnear-score.ts";
import { goldTexts } from "../extract/score-gold.ts";
import { byCompromise, byExpressions } from "./baselines.ts";
import { type Calibration, calibration, type Outcome } from "./calibration.ts";
import { codingShares, growth, speeds } from "./throughput.ts";

const { values } = parseArgs({ options: { corpus: { type: "string" } } });
const corpus = values.corpus ?? process.env.POLNEAR ?? "";
const articles = corpus === "" ? [] : loadPolnear(corpus, "dev");

// Speeds first: what has been run before in a process changes how the rest of it is compiled.
saySpeeds();
if (articles.length === 0)
  say("Without --corpus DIR or POLNEAR (a corpus in PolNeAR's layout): speeds only, on invented articles.");
else {
  sayScores();
  sayCalibration(LEARNT, "weights");
  sayCalibration(RULES_ALONE, "rules alone");
}

function sayScores(): void {
  const systems: readonly (readonly [string, (text: string) => Drawn[]])[] = [
    ["expressions + nearest “X said”", byExpressions],
    ["compromise quotations + people", byCompromise],
    ["our rules alone", drawnBy(RULES_ALONE)],
    ["our weights", drawnBy(LEARNT)],
  ];
  const found = systems.map(([name, find]) => ({ name, found: articles.map(({ text }) => find(text)) }));
  say(
    `${articles.length} articles of the dev split. Exact F1 / partial F1 / source's head given a match / content and source right`,
  );
  const kinds: readonly (readonly [string, keyof ReturnType<typeof scoreCorpus>, ScoreOptions])[] = [
    ["quotations of 3+ words", "all", { directOnly: true }],
    ["direct", "direct", {}],
    ["mixed", "mixed", {}],
    ["indirect", "indirect", {}],
    ["indirect, cues of saying", "indirect", { core: true }],
    ["all", "all", {}],
    ["all, cues of saying", "all", { core: true }],
  ];
  row("", ...systems.map(([name]) => name));
  for (const [name, kind, options] of kinds) {
    const cells = found.map((system) => cell(scoreCorpus(sides(articles, system.found), options)[kind]));
    row(name, ...cells);
  }
  say("");
}

function sides(of: readonly GoldArticle[], found: readonly (readonly Drawn[])[]) {
  return of.map(({ text, attributions }, i) => ({ text, gold: attributions, found: found[i] ?? [] }));
}

function cell({ exact, partial, sourceHead, endToEnd }: KindScore): string {
  return [exact.f1, partial.f1, sourceHead, endToEnd].map((share) => share.toFixed(3).replace(/^0/, "")).join(" / ");
}

/** Of what is given a confidence, the share that is right: contents, and sources of contents that are right. */
function sayCalibration(model: ExtractionModel, name: string): void {
  const contents: Outcome[] = [];
  const sources: Outcome[] = [];
  for (const { text, attributions } of articles) {
    const confidences = new Map(extract(text, { model }).map((one) => [drawn(one), one.confidence]));
    for (const judged of judgeFound({ text, gold: attributions, found: [...confidences.keys()] })) {
      const confidence = confidences.get(judged.drawn) ?? { content: 0, source: 0 };
      contents.push({ confidence: confidence.content, right: judged.content });
      if (judged.source !== null) sources.push({ confidence: confidence.source, right: judged.source });
    }
  }
  sayBins(`Confidence of contents, ${name}`, calibration(contents));
  sayBins(`Confidence of sources, ${name}`, calibration(sources));
}

function sayBins(title: string, { bins, error }: Calibration): void {
  say(`${title}: expected calibration error ${error.toFixed(3)}`);
  for (const { from, to, items, confidence, right } of bins) {
    const range = `${from.toFixed(1)}–${to.toFixed(1)}`;
    say(`  ${range}  ${String(items).padStart(5)} items  mean ${confidence.toFixed(2)}  right ${right.toFixed(2)}`);
  }
  say("");
}

function saySpeeds(): void {
  const texts = (articles.length === 0 ? goldTexts() : articles).map(({ text }) => text);
  say("Speed on one core, articles one by one, million characters a second, and beside wink-nlp alone");
  for (const { name, speed, toTagger } of speeds(texts))
    say(`  ${name.padEnd(50)} ${speed.toFixed(2)}   ${toTagger.toFixed(2)}`);
  say("\nTime of what is coded besides, as a share of that of weights alone: articles in portions, one by one");
  for (const { name, together, oneByOne } of codingShares(texts))
    say(`  ${name.padEnd(50)} ${together.toFixed(3)}   ${oneByOne.toFixed(3)}`);
  say("\nTime for each character, as a multiple of that of 50 kB of articles: rules, weights");
  for (const { name, size, rules, weights } of growth())
    say(`  ${name.padEnd(50)} ${String(size).padStart(8)}   ${rules.toFixed(2)}   ${weights.toFixed(2)}`);
  say("");
}

function row(name: string, ...cells: readonly string[]): void {
  say(`${name.padEnd(26)}${cells.map((one) => one.padEnd(33)).join("")}`.trimEnd());
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
