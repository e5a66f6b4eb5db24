import { type Article, OUTSIDE } from "./article.ts";
import type { TokenSpan } from "./role-features.ts";
import { TAG } from "./tag.ts";

/** Fewer words in marks are a fragment, a title or a word held at arm's length. */
const WORDS_MIN = 3;
/** Words of the longest title, and the share of them that begin large ("of" and "the" do not). */
const TITLE_MAX = 10;
const TITLE_SHARE = 0.6;
/** Tokens between a quotation and the attribution that it goes on with: “A,” he said, pausing at the door of the hall. “B.” */
const GAP_MAX = 12;

/** A quotation that no attribution holds: the part of it that is free, and the attribution of its paragraph that it goes on with, if any. */
export interface LeftQuotation<A> {
  readonly content: readonly TokenSpan[];
  readonly goesOnWith: A | null;
}

interface Attributed {
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly source: TokenSpan | null;
}

/** What of an article stands in quotation marks, three words or more, no title, and is in no content so far. */
export function leftQuotations<A extends Attributed>(article: Article, attributions: readonly A[]): LeftQuotation<A>[] {
  const { quotations, tags, tokens } = article;
  const owners = new Int32Array(tokens.count).fill(-1);
  const held = new Uint8Array(tokens.count);
  // “A cue in marks,” she said: what says that it is said is not said.
  const attributing = new Uint8Array(tokens.count);
  attributions.forEach(({ content, cue, source }, i) => {
    for (const span of [cue, source]) if (span !== null) attributing.fill(1, span.from, span.to);
    const quoted = content.some(
      ({ from, to }) => article.quoted[from] !== OUTSIDE || article.quoted[to - 1] !== OUTSIDE,
    );
    for (const { from, to } of content) held.fill(1, from, to);
    if (quoted) for (const { from, to } of cue === null ? content : [...content, cue]) owners.fill(i, from, to);
  });
  const left: LeftQuotation<A>[] = [];
  let i = 0;
  while (i < tokens.count) {
    const quotation = quotations[i] ?? -1;
    let end = i + 1;
    if (quotation >= 0) {
      while (end < tokens.count && quotations[end] === quotation) end += 1;
      // Further paragraphs go to whom the first one goes, which is seen to later.
      if (!article.continued.has(quotation) && isLeft(i, end))
        left.push({ content: free(i, end), goesOnWith: attributions[ownerNear(i, end)] ?? null });
    }
    i = end;
  }
  return left;

  function isLeft(from: number, to: number): boolean {
    let words = 0;
    let inContent = 0;
    let large = 0;
    for (let at = from; at < to; at += 1) {
      if (tags[at] === TAG.PUNCT) continue;
      words += 1;
      inContent += held[at] ?? 0;
      if (/^[\p{Lu}\p{N}]/u.test(article.text.slice(tokens.starts[at], tokens.ends[at]))) large += 1;
    }
    // On “The Morning Show with Ida Brandt” she said ...
    const title = words <= TITLE_MAX && large >= words * TITLE_SHARE;
    return words >= WORDS_MIN && inContent * 2 < words && !title;
  }

  function free(from: number, to: number): TokenSpan[] {
    const spans: TokenSpan[] = [];
    let start = from;
    for (let at = from; at <= to; at += 1) {
      if (at < to && held[at] === 0 && attributing[at] === 0) continue;
      if (at - start > 1) spans.push({ from: start, to: at });
      start = at + 1;
    }
    return spans;
  }

  /** Whose content or cue is nearest in the same paragraph, -1 for nobody's. */
  function ownerNear(from: number, to: number): number {
    let before = true;
    let after = true;
    for (let gap = 0; gap < GAP_MAX; gap += 1) {
      before &&= from - gap - 1 >= 0 && !breaksBefore(from - gap);
      if (before && (owners[from - gap - 1] ?? -1) >= 0) return owners[from - gap - 1] ?? -1;
      after &&= to + gap < tokens.count && !breaksBefore(to + gap);
      if (after && (owners[to + gap] ?? -1) >= 0) return owners[to + gap] ?? -1;
    }
    return -1;
  }

  function breaksBefore(at: number): boolean {
    return article.text.slice(tokens.ends[at - 1], tokens.starts[at]).includes("\n");
  }
}
