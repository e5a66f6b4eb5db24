// How fast text is read, beside the tagger alone, and whether time keeps to the text's length.
import { join } from "node:path";
import process from "node:process";
import english from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { codeAll, extract, portions } from "../../src/extract/index.ts";
import type { Issue } from "../../src/model/index.ts";
import { issuesOf, workStories } from "../../src/train/coded-stories.ts";
import { LEARNT, RULES_ALONE } from "../extract/models.ts";
import { goldTexts } from "../extract/score-gold.ts";

/** The annotated articles again and again: invented, and of many kinds. */
const INVENTED = goldTexts()
  .map(({ text }) => text)
  .join("\n");

function invented(size: number): string {
  return INVENTED.repeat(Math.ceil(size / INVENTED.length)).slice(0, size);
}

export interface Speed {
  readonly name: string;
  /** Millions of characters a second. */
  readonly speed: number;
  readonly toTagger: number;
}

/** Articles' texts -> speeds on one core, each after a pass that warms up, in turns so that all meet the same machine. */
export function speeds(texts: readonly string[]): Speed[] {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const wink = winkNLP(english, ["sbd", "pos"]);
  const ways: readonly { readonly name: string; readonly read: (text: string) => unknown }[] = [
    {
      name: "wink-nlp alone: tokens, parts of speech, lemmas",
      read: (text) => {
        const tokens = wink.readDoc(text).tokens();
        // The package's types know this helper with another shape than it is called with.
        const lemma = wink.its.lemma as unknown as typeof wink.its.normal;
        return [tokens.out(wink.its.value), tokens.out(wink.its.pos), tokens.out(lemma)];
      },
    },
    { name: "rules, whole pipeline", read: (text) => extract(text, { model: RULES_ALONE }) },
    { name: "weights, whole pipeline", read: (text) => extract(text, { model: LEARNT }) },
  ];
  const passes = ways.map(({ read }) => () => {
    for (const text of texts) read(text);
  });
  for (const pass of passes) pass();
  const turns = Array.from({ length: PASSES }, () => passes.map((pass) => leastTime(1, pass)));
  const speedOf = (way: number) => size / 1000 / Math.min(...turns.map((times) => times[way] ?? Number.NaN));
  return ways.map(({ name }, way) => ({ name, speed: speedOf(way), toTagger: speedOf(way) / speedOf(0) }));
}

/** What a record may be about: as many issues as the record that ships has. */
const ISSUES = "toll ferry bridge curfew parking strike harbour raids".split(" ").map(
  (word): Issue => ({
    id: word,
    name: `The ${word}`,
    proposition: `The ${word} should stay.`,
    note: `Words on the ${word}. Support: praises it, wants it kept. Oppose: calls it costly or needless, wants it ended.`,
    counterExample: "Words on the weather.",
  }),
);

export interface CodingShare {
  readonly name: string;
  /** Of articles that are coded in portions, as programs and pages do it, and of one article after another. */
  readonly together: number;
  readonly oneByOne: number;
}

/** Time of the cast, speakers, targets and stances besides attributions, as a share of that of attributions alone. */
export function codingShares(texts: readonly string[]): CodingShare[] {
  const articles = texts.map((text) => ({ text }));
  const shares = (name: string, issues: readonly Issue[]): CodingShare => ({
    name,
    together: shareOf(portions(articles).map((some) => ({ articles: some, issues }))),
    oneByOne: shareOf(articles.map((one) => ({ articles: [one], issues }))),
  });
  const own = storiesOnIssues();
  return [
    shares("cast and speakers, of no issue", []),
    shares(`cast, speakers, targets and stance on ${ISSUES.length} issues`, ISSUES),
    {
      name: `... of stories about some of their ${OWN_ISSUES} issues`,
      together: shareOf(own),
      oneByOne: shareOf(own.flatMap(({ articles: some, issues }) => some.map((one) => ({ articles: [one], issues })))),
    },
  ];
}

/** Stories as daily news, each with its own issues and, up to eight, those of the stories after it. */
function storiesOnIssues(): Portion[] {
  const all = workStories(join(import.meta.dirname, "../../data/gold/sides"));
  const issues = all.map((story) => issuesOf(story.issues, true));
  return all.map(({ articles }, k) => ({
    articles,
    issues: [...issues.slice(k), ...issues].flat().slice(0, OWN_ISSUES),
  }));
}

const OWN_ISSUES = 8;

interface Portion {
  readonly articles: readonly Text[];
  readonly issues: readonly Issue[];
}

interface Text {
  readonly text: string;
}

/**
 * What coding takes besides extraction alone, as a share of that: the time of all rounds over all portions, both in turns so that they meet the same
 * machine. What one leaves to be cleared away is cleared before the next where the process may ask for it (`node --expose-gc`).
 */
function shareOf(portioned: readonly Portion[]): number {
  const ways = [
    ({ articles }: Portion) => articles.map(({ text }) => extract(text, { model: LEARNT })),
    ({ articles, issues }: Portion) => codeAll(articles, { model: LEARNT, issues }),
  ];
  const sums = [0, 0];
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    for (const some of portioned) {
      for (let turn = 0; turn < ways.length; turn += 1) {
        const way = (round + WARMING + turn) % ways.length;
        globalThis.gc?.({ type: "minor" });
        const time = leastTime(1, () => ways[way]?.(some));
        if (round >= 0) sums[way] = (sums[way] ?? 0) + time;
      }
    }
  }
  const [alone = 1, coded = 1] = sums;
  return (coded - alone) / alone;
}

export interface Growth {
  readonly name: string;
  readonly size: number;
  /** Time for each character, as a multiple of the same for 50 kB; by rules, and by weights. */
  readonly rules: number;
  readonly weights: number;
}

/** Texts long and strange -> time for each character beside that of 50 kB of articles. */
export function growth(): Growth[] {
  const texts: readonly (readonly [string, string])[] = [
    ["5 kB", invented(5000)],
    ["50 kB", invented(50_000)],
    ["500 kB", invented(500_000)],
    ["5 MB", invented(5_000_000)],
    ["100,000 quotation marks, nothing else", '"'.repeat(100_000)],
    ["5,000 quotations with a cue each, in one line", "“We go,” she said. ".repeat(5000)],
    ["500 kB in one line", invented(500_000).replace(/\n/g, " ")],
    ["1 MB without blanks", invented(1_300_000).replace(/\s/g, "").slice(0, 1_000_000)],
  ];
  const rows = texts.map(([name, text]) => {
    const [rules = 0, weights = 0] = [RULES_ALONE, LEARNT].map((model) => {
      const passes = Math.max(1, Math.round(SMOOTH / text.length));
      return leastTime(passes, () => extract(text, { model })) / text.length;
    });
    return { name, size: text.length, rules, weights };
  });
  const unit = rows.find(({ name }) => name === "50 kB") ?? { rules: 1, weights: 1 };
  return rows.map((row) => ({ ...row, rules: row.rules / unit.rules, weights: row.weights / unit.weights }));
}

/** Of several passes the quickest is taken: what else the machine does only ever adds. */
const PASSES = 9;
/** So many that what else the machine does meets all passes alike. */
const ROUNDS = 24;
/** Rounds before, in which the program is compiled as it is used. */
const WARMING = 6;
/** Short texts are read over and over until this many characters are read. */
const SMOOTH = 300_000;

/** The processor's time in milliseconds, so that it matters less what else the machine does. */
function leastTime(passes: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
