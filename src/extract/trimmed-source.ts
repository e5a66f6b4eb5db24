import type { Article } from "./article.ts";
import type { TokenSpan } from "./role-features.ts";

const DAYS = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight " +
    "january february march april june july august september october november december"
  ).split(" "),
);
const BEFORE_DAYS = new Set(["on", "in", "late", "early", "this", "last", "earlier"]);

/** “We wait,” said Ada Lind on Monday: a source without the day on which it spoke. Never empty. */
export function trimmedSource({ lemmas }: Article, source: TokenSpan): TokenSpan {
  for (let i = source.from + 1; i < source.to; i += 1) {
    if (!DAYS.has(lemmas[i] ?? "")) continue;
    let to = i;
    while (to > source.from + 1 && BEFORE_DAYS.has(lemmas[to - 1] ?? "")) to -= 1;
    // "the Friday prayer leader" and "her Sunday letter" go on with their noun.
    if (to < i || i === source.to - 1) return { from: source.from, to };
  }
  return source;
}
