import type { Coded } from "../extract/index.ts";
import { type ArticleOfIssues, proposeIssues } from "../extract/propose-issues.ts";
import type { Id } from "../model/index.ts";
import type { ArticleToWeigh, Contested } from "./article-messages.ts";

export interface WeighWith {
  /** What is found in one text, with what something contested could be named after. */
  code(text: string): Coded;
  /** Told before each article how many are done, and after the last one. */
  progress(done: number): void;
}

/** Articles -> what may be contested in them, for a person to make issues of. An article that something goes wrong with is told of and the others go on. */
export function findContested(articles: readonly ArticleToWeigh[], { code, progress }: WeighWith): Contested {
  const coded: ArticleOfIssues[] = [];
  const failed: Id[] = [];
  for (const [at, { source, text }] of articles.entries()) {
    progress(at);
    try {
      coded.push({ source, text, ...code(text) });
    } catch {
      failed.push(source);
    }
  }
  progress(articles.length);
  return { proposals: proposeIssues(coded), failed };
}
