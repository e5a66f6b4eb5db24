// Attributions of a corpus's articles, as annotated and as found -> how well they agree, by the definitions that published figures use.
import type { Form, Span } from "../../src/model/index.ts";
import { isCoreCue } from "./core-cues.ts";
import { headOf, quotedStretches, wordsIn, wordsOf } from "./polnear-words.ts";

/** An attribution, whoever drew it. No spans: none is written. */
export interface Drawn {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface ScoredArticle {
  readonly text: string;
  readonly gold: readonly Drawn[];
  readonly found: readonly Drawn[];
}

export interface ScoreOptions {
  /** Both sides cut down to what stands in quotation marks, 3 words or more. */
  readonly directOnly?: boolean;
  /** Annotated indirect statements whose cue holds no word of saying count for neither side. */
  readonly core?: boolean;
}

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Recall is of annotated items of a kind against all that was found, precision of found items of the kind against all that is annotated. */
export interface KindScore {
  readonly gold: number;
  readonly found: number;
  /** The same words. */
  readonly exact: Agreement;
  /** Mean share of each item's words that the other side holds (Hollingsworth and Teufel 2005). */
  readonly partial: Agreement;
  /** Of pairs that share half of their words or more (Jaccard) and whose annotated one has a source: each head in the other's span. */
  readonly sourceHead: number;
  /** Of annotated items with a source: matched, and the source's head right. */
  readonly endToEnd: number;
}

export type Scored = Form | "all";

const QUOTED_LEAST = 3;
const NEUTRAL_LEAST = 0.3;

export function scoreCorpus(
  articles: readonly ScoredArticle[],
  options: ScoreOptions = {},
): Readonly<Record<Scored, KindScore>> {
  const tallies = { direct: tally(), mixed: tally(), indirect: tally(), all: tally() };
  for (const article of articles) count(tallies, readSides(article, options));
  const { direct, mixed, indirect, all } = tallies;
  return { direct: kindScore(direct), mixed: kindScore(mixed), indirect: kindScore(indirect), all: kindScore(all) };
}

/** Whether what was found is right: its content matched, and, where it is, its source (heads as above; none where none is annotated), else null. */
export interface Judged {
  readonly content: boolean;
  readonly source: boolean | null;
}

/** The found items of an article that hold a word, in order. */
export function judgeFound(article: ScoredArticle): (Judged & { readonly drawn: Drawn })[] {
  const { gold, found } = readSides(article, {});
  const annotated = new Map(matchedPairs(gold, found).map((pair) => [pair.other, pair.annotated]));
  return found.map((item) => {
    const match = annotated.get(item);
    if (match === undefined) return { drawn: item.drawn, content: false, source: null };
    const source = match.source.size === 0 ? item.source.size === 0 : sameHead(match, item);
    return { drawn: item.drawn, content: true, source };
  });
}

/** What is compared: indices of words. */
interface Item {
  readonly drawn: Drawn;
  readonly words: ReadonlySet<number>;
  readonly kind: Form;
  readonly source: ReadonlySet<number>;
  readonly head: number | null;
}

interface Sides {
  readonly gold: readonly Item[];
  readonly found: readonly Item[];
}

function readSides({ text, gold, found }: ScoredArticle, { directOnly = false, core = false }: ScoreOptions): Sides {
  const words = wordsOf(text);
  const stretches = quotedStretches(text);
  const kept = (drawn: readonly Drawn[]) =>
    (directOnly ? drawn.flatMap(quotedParts) : drawn)
      .map((one) => ({ one, item: itemOf(one) }))
      .filter(({ item }) => item.words.size > 0);
  const annotated = kept(gold);
  const items = kept(found).map(({ item }) => item);
  if (!core) return { gold: annotated.map(({ item }) => item), found: items };
  const isCore = ({ one, item }: (typeof annotated)[number]) =>
    item.kind !== "indirect" || isCoreCue(one.cue.map(({ start, end }) => text.slice(start, end)).join(" "));
  const counted = annotated.filter(isCore).map(({ item }) => item);
  const neutral = annotated.filter((one) => !isCore(one)).map(({ item }) => item);
  const most = (others: readonly Item[], item: Item) => Math.max(0, ...others.map((other) => shared(other, item)));
  const stands = (item: Item) => {
    const aside = most(neutral, item);
    return aside <= most(counted, item) || aside < NEUTRAL_LEAST * item.words.size;
  };
  return { gold: counted, found: items.filter(stands) };

  function quotedParts(drawn: Drawn): Drawn[] {
    return stretches.flatMap((stretch) =>
      drawn.content.flatMap((span) => {
        const part = { start: Math.max(span.start, stretch.start), end: Math.min(span.end, stretch.end) };
        const long = part.start < part.end && wordsIn(words, [part]).length >= QUOTED_LEAST;
        return long ? [{ ...drawn, content: [part] }] : [];
      }),
    );
  }

  function itemOf(drawn: Drawn): Item {
    const { content, source } = drawn;
    const said = wordsIn(words, content);
    const named = wordsIn(words, source);
    const head = headOf(text, words, named);
    return { drawn, words: new Set(said), kind: kindOf(content), source: new Set(named), head };
  }

  /** Direct when all of its words stand in marks, indirect when none does. A word that a span cuts counts for itself here. */
  function kindOf(content: readonly Span[]): Form {
    const own = content.flatMap(({ start, end }) =>
      wordsOf(text.slice(start, end)).map((word) => ({ start: start + word.start, end: start + word.end })),
    );
    const marked = own.filter((word) => stretches.some(({ start, end }) => word.start >= start && word.end <= end));
    return marked.length === 0 ? "indirect" : marked.length === own.length ? "direct" : "mixed";
  }
}

function shared(a: Item, b: Item): number {
  let both = 0;
  for (const word of a.words) if (b.words.has(word)) both += 1;
  return both;
}

function tally() {
  return {
    gold: { items: 0, exact: 0, partial: 0 },
    found: { items: 0, exact: 0, partial: 0 },
    sourced: 0,
    matchedSourced: 0,
    headRight: 0,
  };
}

function count(tallies: Record<Scored, ReturnType<typeof tally>>, { gold, found }: Sides): void {
  countSide("gold", gold, found);
  countSide("found", found, gold);
  for (const { kind, source } of gold) {
    if (source.size > 0) for (const one of [tallies[kind], tallies.all]) one.sourced += 1;
  }
  for (const { annotated, other } of matchedPairs(gold, found)) {
    if (annotated.source.size === 0) continue;
    for (const one of [tallies[annotated.kind], tallies.all]) {
      one.matchedSourced += 1;
      if (sameHead(annotated, other)) one.headRight += 1;
    }
  }

  function countSide(side: "gold" | "found", items: readonly Item[], others: readonly Item[]): void {
    for (const item of items) {
      const overlaps = others.map((other) => ({ both: shared(item, other), size: other.words.size }));
      const held = overlaps.reduce((sum, { both }) => sum + both, 0);
      const exact = overlaps.some(({ both, size }) => both === item.words.size && both === size);
      for (const one of [tallies[item.kind][side], tallies.all[side]]) {
        one.items += 1;
        one.exact += exact ? 1 : 0;
        one.partial += Math.min(1, held / item.words.size);
      }
    }
  }
}

/** The most alike first, each item once, equals in reading order. */
function matchedPairs(gold: readonly Item[], found: readonly Item[]): { annotated: Item; other: Item }[] {
  const alike = gold.flatMap((annotated) =>
    found.flatMap((other) => {
      const both = shared(annotated, other);
      const index = both / (annotated.words.size + other.words.size - both);
      return index >= 0.5 ? [{ annotated, other, index }] : [];
    }),
  );
  const taken = new Set<Item>();
  return alike
    .sort((a, b) => b.index - a.index)
    .filter(({ annotated, other }) => {
      if (taken.has(annotated) || taken.has(other)) return false;
      taken.add(annotated).add(other);
      return true;
    });
}

function sameHead(a: Item, b: Item): boolean {
  return a.head !== null && b.head !== null && a.source.has(b.head) && b.source.has(a.head);
}

function kindScore({ gold, found, sourced, matchedSourced, headRight }: ReturnType<typeof tally>): KindScore {
  return {
    gold: gold.items,
    found: found.items,
    exact: agreement(share(found.exact, found.items), share(gold.exact, gold.items)),
    partial: agreement(share(found.partial, found.items), share(gold.partial, gold.items)),
    sourceHead: share(headRight, matchedSourced),
    endToEnd: share(headRight, sourced),
  };
}

function agreement(precision: number, recall: number): Agreement {
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
