import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Act, Form, Span } from "../../src/model/index.ts";

/** A statement as written down in data/gold. */
export interface GoldStatement {
  readonly form: Form;
  readonly act: Act;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

/** What is compared with it. */
export interface FoundStatement {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly form: Form;
}

/** The articles of data/gold, by name; who speaks of whom in them (`NAME.coded.json`) is left aside. */
export function goldTexts(): GoldText[] {
  const directory = join(import.meta.dirname, "../../data/gold");
  return readdirSync(directory)
    .filter((file) => file.endsWith(".json") && !file.endsWith(".coded.json"))
    .sort()
    .map((file) => {
      const { statements } = JSON.parse(readFileSync(join(directory, file), "utf8")) as { statements: GoldStatement[] };
      const name = file.slice(0, -".json".length);
      return { name, text: readFileSync(join(directory, `${name}.txt`), "utf8"), statements };
    });
}

/** Shares from 0 to 1; `source` is that of the matched statements whose source is right. */
export interface Figures {
  readonly gold: number;
  readonly found: number;
  readonly matched: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  readonly source: number;
}

export interface GoldScore extends Readonly<Record<Form | "all", Figures>> {
  /** Each gold statement with what was matched to it, null for none; and what was matched to none. */
  readonly pairs: readonly {
    readonly text: GoldText;
    readonly gold: GoldStatement;
    readonly found: FoundStatement | null;
  }[];
  readonly extra: readonly { readonly text: GoldText; readonly found: FoundStatement }[];
}

/**
 * Articles and what was found in each -> how well they agree. Two contents match when their words' Jaccard index is .5 or more, the most alike
 * first, each once; a source is right when it shares a word with the gold's, or when neither has one. Recall is by the gold's form,
 * precision by the form that was found.
 */
export function scoreGold(texts: readonly GoldText[], find: (text: string) => readonly FoundStatement[]): GoldScore {
  const pairs: GoldScore["pairs"][number][] = [];
  const extra: GoldScore["extra"][number][] = [];
  const tally = { direct: counts(), mixed: counts(), indirect: counts(), all: counts() };
  for (const text of texts) {
    const found = find(text.text);
    const match = matches(text, found);
    for (const gold of text.statements) {
      const one = match.get(gold) ?? null;
      pairs.push({ text, gold, found: one });
      for (const count of [tally[gold.form], tally.all]) {
        count.gold += 1;
        if (one === null) continue;
        count.goldMatched += 1;
        if (sameSource(text.text, gold.source, one.source)) count.source += 1;
      }
    }
    const used = new Set(match.values());
    for (const one of found) {
      if (!used.has(one)) extra.push({ text, found: one });
      for (const count of [tally[one.form], tally.all]) {
        count.found += 1;
        if (used.has(one)) count.foundMatched += 1;
      }
    }
  }
  const { direct, mixed, indirect, all } = tally;
  return {
    direct: figures(direct),
    mixed: figures(mixed),
    indirect: figures(indirect),
    all: figures(all),
    pairs,
    extra,
  };
}

function counts() {
  return { gold: 0, found: 0, goldMatched: 0, foundMatched: 0, source: 0 };
}

function figures({ gold, found, goldMatched, foundMatched, source }: ReturnType<typeof counts>): Figures {
  const recall = goldMatched / Math.max(1, gold);
  const precision = foundMatched / Math.max(1, found);
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { gold, found, matched: goldMatched, recall, precision, f1, source: source / Math.max(1, goldMatched) };
}

function matches({ text, statements }: GoldText, found: readonly FoundStatement[]): Map<GoldStatement, FoundStatement> {
  const foundWords = found.map(({ content }) => wordsOf(text, content));
  const alike: { gold: GoldStatement; one: FoundStatement; index: number }[] = [];
  for (const gold of statements) {
    const words = wordsOf(text, gold.content);
    found.forEach((one, i) => {
      const theirs = foundWords[i] ?? new Set<number>();
      const shared = [...words].filter((at) => theirs.has(at)).length;
      const index = shared / Math.max(1, words.size + theirs.size - shared);
      if (index >= 0.5) alike.push({ gold, one, index });
    });
  }
  const matched = new Map<GoldStatement, FoundStatement>();
  const used = new Set<FoundStatement>();
  for (const { gold, one } of alike.sort((a, b) => b.index - a.index)) {
    if (matched.has(gold) || used.has(one)) continue;
    matched.set(gold, one);
    used.add(one);
  }
  return matched;
}

/** Where the words begin that lie in the spans. */
function wordsOf(text: string, spans: readonly Span[]): Set<number> {
  const words = new Set<number>();
  for (const { start, end } of spans) {
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) words.add(start + word.index);
  }
  return words;
}

function sameSource(text: string, gold: readonly Span[], found: readonly Span[]): boolean {
  if (gold.length === 0 || found.length === 0) return gold.length === found.length;
  const words = wordsOf(text, gold);
  return [...wordsOf(text, found)].some((at) => words.has(at));
}

/** A table of the figures, a form a line. */
export function goldTable(score: GoldScore): string {
  const line = (name: Form | "all") => {
    const { gold, found, recall, precision, f1, source } = score[name];
    const shares = [recall, precision, f1, source].map((share) => share.toFixed(3)).join("  ");
    return `${name.padEnd(9)} gold ${gold}, found ${found}: recall, precision, F1, source ${shares}`;
  };
  return [line("direct"), line("mixed"), line("indirect"), line("all")].join("\n");
}
