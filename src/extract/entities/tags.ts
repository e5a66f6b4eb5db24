import type { Article } from "../article.ts";
import { TAG, type Tag } from "../tag.ts";

/** Parts of speech as bits, for {@link hasTag}. */
export function tagMask(...tags: readonly Tag[]): number {
  return tags.reduce((mask, tag) => mask | (1 << TAG[tag]), 0);
}

/** Whether a token is one of a mask's parts of speech; what is beyond the text is none. */
export function hasTag({ tags }: Article, i: number, mask: number): boolean {
  const tag = tags[i];
  return tag !== undefined && ((mask >> tag) & 1) === 1;
}
