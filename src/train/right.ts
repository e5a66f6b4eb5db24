import type { Article } from "../extract/article.ts";
import type { Candidate } from "../extract/judge.ts";
import type { TokenSpan } from "../extract/role-features.ts";
import type { GoldItem } from "./align.ts";

/** What an annotator drew that a candidate shares most with (by Jaccard of tokens); null when it shares nothing. */
export function matched(candidate: Pick<Candidate, "content">, items: readonly GoldItem[]): GoldItem | null {
  let best: GoldItem | null = null;
  let most = 0;
  for (const item of items) {
    const share = jaccard(candidate.content, item.content);
    if (share <= most) continue;
    most = share;
    best = item;
  }
  return best;
}

/** Jaccard of the contents' tokens of at least a half. */
export function isRightContent(candidate: Pick<Candidate, "content">, item: GoldItem): boolean {
  return jaccard(candidate.content, item.content) >= 0.5;
}

/** Both name nobody, or the head of each source lies in the other's span. */
export function isRightSource(article: Article, { source }: Pick<Candidate, "source">, item: GoldItem): boolean {
  if (source === null || item.source.length === 0) return source === null && item.source.length === 0;
  const gold = item.source[0] ?? source;
  const inside = (i: number, { from, to }: TokenSpan) => i >= from && i < to;
  return inside(headOf(article, source), gold) && inside(headOf(article, gold), source);
}

/** The last word before the first comma, preposition or relative word, as the corpus's scorer takes it. */
function headOf({ text, tokens }: Article, { from, to }: TokenSpan): number {
  let head = from;
  for (let i = from; i < to; i += 1) {
    const word = text.slice(tokens.starts[i], tokens.ends[i]);
    if (i > from && (/^[,;:(—–-]+$/.test(word) || ENDS.has(word.toLowerCase()))) break;
    if (/[\p{L}\p{N}]/u.test(word) && !/^['’]s$/.test(word)) head = i;
  }
  return head;
}

const ENDS = new Set(
  "of in from for at on with by to who that which whose where when as and or but whom including under after before said says speaking".split(
    " ",
  ),
);

function jaccard(some: readonly TokenSpan[], others: readonly TokenSpan[]): number {
  let shared = 0;
  for (const one of some) {
    for (const other of others) shared += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  }
  const all = sizeOf(some) + sizeOf(others) - shared;
  return all === 0 ? 0 : shared / all;
}

function sizeOf(spans: readonly TokenSpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
