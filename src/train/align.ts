import { type Article, CLOSING, INSIDE, OPENING } from "../extract/article.ts";
import type { TokenSpan } from "../extract/role-features.ts";
import { TAG } from "../extract/tag.ts";
import type { Span } from "../model/index.ts";
import type { GoldArticle } from "./polnear.ts";

/** An attribution as annotators drew it, in tokens. */
export interface GoldItem {
  readonly content: readonly TokenSpan[];
  readonly cue: readonly TokenSpan[];
  readonly source: readonly TokenSpan[];
}

/**
 * Annotators' spans -> tokens. Pieces that only blanks and marks part become one, as annotators cut at line breaks and sentences; quotation
 * marks around a content are taken in and stops after it left out, so that the same words are always drawn alike.
 */
export function align(article: Article, { attributions }: GoldArticle): GoldItem[] {
  return attributions.map(({ content, cue, source }) => {
    const words = runs(article, cue, true);
    return {
      content: runs(article, content, true).map((run) => widened(article, run)),
      // A colon is a cue as well.
      cue: words.length > 0 ? words : runs(article, cue, false),
      source: runs(article, source, true),
    };
  });
}

function runs(article: Article, spans: readonly Span[], trimmed: boolean): TokenSpan[] {
  const { starts, ends, count } = article.tokens;
  const inside = new Set<number>();
  for (const { start, end } of spans) {
    for (let i = firstAfter(ends, start); i < count && (starts[i] ?? 0) < end; i += 1) {
      const shared = Math.min(ends[i] ?? 0, end) - Math.max(starts[i] ?? 0, start);
      if (shared * 2 > (ends[i] ?? 0) - (starts[i] ?? 0)) inside.add(i);
    }
  }
  const found: { from: number; to: number }[] = [];
  for (const i of [...inside].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && !hasWord(last.to, i)) last.to = i + 1;
    else found.push({ from: i, to: i + 1 });
  }
  if (!trimmed) return found;
  return found.flatMap(({ from, to }) => {
    let start = from;
    let end = to;
    while (start < end && !hasWord(start, start + 1)) start += 1;
    while (end > start && !hasWord(end - 1, end)) end -= 1;
    return start < end ? [{ from: start, to: end }] : [];
  });

  function hasWord(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (WORD.test(article.text.slice(starts[i], ends[i]))) return true;
    return false;
  }
}

const WORD = /[\p{L}\p{N}]/u;

function widened({ quoted, quotations, tags }: Article, { from, to }: TokenSpan): TokenSpan {
  let end = to;
  while (quoted[end] === INSIDE && tags[end] === TAG.PUNCT) end += 1;
  return {
    from: quoted[from - 1] === OPENING && quotations[from - 1] === quotations[from] ? from - 1 : from,
    to: quoted[end] === CLOSING && quotations[end] === quotations[to - 1] ? end + 1 : to,
  };
}

/** Index of the first value beyond a bound, in ascending values. */
function firstAfter(values: Int32Array, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
