import type { Article } from "../article.ts";
import type { RuleAttribution } from "./rule.ts";

/**
 * Leaves out what is attributed within another's words, and parts what overlaps: the larger content stays whole, of a smaller one the stretches
 * that lie apart from it.
 */
export function outermost({ tokens }: Article, found: readonly RuleAttribution[]): RuleAttribution[] {
  const taken = new Uint8Array(tokens.count);
  const kept: { readonly order: number; readonly one: RuleAttribution }[] = [];
  const bySize = found
    .map((one, order) => ({ one, order }))
    .sort((a, b) => size(b.one) - size(a.one) || a.order - b.order);
  for (const { one, order } of bySize) {
    if (taken[one.cue.from] === 1) continue;
    const content = one.content.filter(({ from, to }) => taken.subarray(from, to).every((mark) => mark === 0));
    if (content.length === 0) continue;
    for (const { from, to } of content) taken.fill(1, from, to);
    kept.push({ order, one: content.length === one.content.length ? one : { ...one, content } });
  }
  return kept.sort((a, b) => a.order - b.order).map(({ one }) => one);
}

function size({ content }: RuleAttribution): number {
  return content.reduce((sum, { from, to }) => sum + to - from, 0);
}
