import {
  type Coded,
  type CodeOptions,
  codeAll,
  type ExtractionModel,
  NOTHING_CODED,
  portions,
} from "../../extract/index.ts";
import { proposeFacts } from "../../io/article/propose-facts.ts";
import { type ArticleFile, readArticleBytes } from "../../io/read-article.ts";
import type { Problem } from "../../model/index.ts";

/** What came of one article's file; plain data, so that a worker can send it. */
export interface Extracted {
  /** Null when nothing could be read. */
  readonly article: ArticleFile | null;
  readonly coded: Coded;
  readonly problems: readonly Problem[];
}

/** What is asked of each article; plain data as well. */
export interface Asked extends Required<Pick<CodeOptions, "issues" | "topics">> {
  /** Names that are known to be publishers'. */
  readonly outlets: readonly string[];
}

export const NOTHING: Extracted = { article: null, coded: NOTHING_CODED, problems: [] };

/** Files' names and bytes -> of each, in their order, the attributions in it, coded, or why there is nothing to read. */
export async function extractedFrom(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  model: ExtractionModel,
  { outlets, ...asked }: Asked,
): Promise<Extracted[]> {
  const read = await Promise.all(files.map(({ name, bytes }) => readArticleBytes(name, bytes)));
  const articles = read.flatMap(({ value }) => value ?? []);
  const coded = portions(articles)
    .flatMap((some) => codeAll(some, { model, ...asked }))
    .values();
  return read.map(({ value: article, problems }) => ({
    article: article === null ? null : withFacts(article, outlets),
    coded: article === null ? NOTHING_CODED : (coded.next().value ?? NOTHING_CODED),
    problems,
  }));
}

/** What its file does not state of an article, as far as its text tells it: the same that the page proposes. */
function withFacts(article: ArticleFile, outlets: readonly string[]): ArticleFile {
  const { title, publisher, author, url, published, language } = proposeFacts("text", article, outlets);
  return {
    text: article.text,
    title: title?.value ?? null,
    publisher: publisher?.value ?? null,
    author: author?.value ?? null,
    url: url?.value ?? null,
    published: published?.value ?? null,
    language: language?.value ?? null,
  };
}
