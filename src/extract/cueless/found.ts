import type { Quotation } from "../../text/index.ts";
import type { Article } from "../article.ts";
import type { TokenSpan } from "../role-features.ts";

/** An attribution in tokens, by whichever way it was found. */
export interface Found {
  /** In reading order, never empty. */
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly source: TokenSpan | null;
}

/**
 * What has no verb or noun of saying, each kind with how far it is to be trusted, as for the rules: a free-standing quotation as measured on the train
 * split of PolNeAR, whose annotators give nearly each a source from another paragraph; the others, which are rare or left out there, on
 * the articles in data/gold.
 */
export const CUELESS = {
  // HOLT: The gate is shut.
  transcript: { content: 0.97, source: 0.97 },
  // She wrote:   > The gate is shut.
  block: { content: 0.9, source: 0.9 },
  // The gate is shut!   — Ida Brandt (@ida)
  post: { content: 0.9, source: 0.9 },
  // “The gate is shut.” as a paragraph or sentence of its own
  free: { content: 0.55, source: 0.02 },
} as const;

export interface Cueless extends Found {
  readonly rule: keyof typeof CUELESS;
}

/** An outer quotation with its tokens, marks included. */
export interface PlacedQuotation extends TokenSpan {
  readonly quotation: Quotation;
}

/** The outer quotations of all that were found in an article's text; it must have been read with the same ones. */
export function placedQuotations(article: Article, quotations: readonly Quotation[]): PlacedQuotation[] {
  const outer = quotations.filter(({ depth }) => depth === 0);
  const spans = outer.map(() => ({ from: -1, to: -1 }));
  for (let i = 0; i < article.quotations.length; i += 1) {
    const q = article.quotations[i] ?? -1;
    if (q === -1) continue;
    const span = spans[q];
    if (span === undefined) throw new Error(`Quotation ${q} where ${outer.length} outer ones are expected`);
    if (span.from === -1) span.from = i;
    span.to = i + 1;
  }
  return outer.flatMap((quotation, q) => {
    const { from, to } = spans[q] ?? { from: -1, to: -1 };
    return from === -1 ? [] : [{ from, to, quotation }];
  });
}

/** 1 for each token that lies in a content. */
export function covered(article: Article, found: readonly Found[]): Uint8Array {
  const marks = new Uint8Array(article.tokens.count);
  for (const { content } of found) for (const { from, to } of content) marks.fill(1, from, to);
  return marks;
}

export function anyIn(marks: Uint8Array, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i += 1) if (marks[i] === 1) return true;
  return false;
}
