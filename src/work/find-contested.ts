import type { Coded } from "../extract/index.ts";
import { type ArticleOfIssues, proposeIssues } from "../extract/propose-issues.ts";
import type { Id } from "../model/index.ts";
import type { ArticleToWeigh, Contested } from "./article-messages.ts";
import { codeInPortions } from "./code-in-portions.ts";

export interface WeighWith {
  /** What is found in some articles, with what something contested could be named after. */
  code(some: readonly { readonly text: string }[], within: (share: number) => void): readonly Coded[];
  /** Told now and then how many articles are done, and after the last one; `share` is how much of all the text is, from 0 to 1. */
  progress(done: number, share: number): void;
}

/** Articles -> what may be contested in them, for a person to make issues of. An article that something goes wrong with is told of and the others go on. */
export function findContested(articles: readonly ArticleToWeigh[], { code, progress }: WeighWith): Contested {
  const coded: ArticleOfIssues[] = [];
  const failed: Id[] = [];
  const found = codeInPortions(articles, code, progress);
  for (const [at, { source, text }] of articles.entries()) {
    const one = found[at];
    if (one === undefined || one instanceof Error) failed.push(source);
    else coded.push({ source, text, ...one });
  }
  return { proposals: proposeIssues(coded), failed };
}
