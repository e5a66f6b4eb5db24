import type { Article } from "./article.ts";

/** A token's word in small letters, "" before the first and behind the last; an array takes long to say that it has nothing at -1. */
export function wordAt({ small }: Pick<Article, "small">, i: number): string {
  return i < 0 ? "" : (small[i] ?? "");
}
