import type { Article } from "../article.ts";
import type { RuleAttribution } from "./rule.ts";

/**
 * Leaves out what is attributed within another's words, and cuts what overlaps: of two the one whose content holds the other's cue stays, else
 * the one that stands first.
 */
export function outermost({ tokens }: Article, found: readonly RuleAttribution[]): RuleAttribution[] {
  const owner = new Int32Array(tokens.count).fill(-1);
  const order = found.map((_, i) => i).sort((a, b) => size(found[b]) - size(found[a]) || a - b);
  const kept: number[] = [];
  for (const i of order) {
    const one = found[i];
    if (one === undefined) continue;
    if (owner[one.cue.from] !== -1) continue;
    if (one.content.some(({ from, to }) => owner.subarray(from, to).some((o) => o !== -1))) continue;
    kept.push(i);
    for (const { from, to } of one.content) owner.fill(i, from, to);
  }
  return kept.sort((a, b) => a - b).flatMap((i) => found[i] ?? []);
}

function size(one: RuleAttribution | undefined): number {
  return (one?.content ?? []).reduce((sum, { from, to }) => sum + to - from, 0);
}
