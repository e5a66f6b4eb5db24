import {
  type Coded,
  type CodeOptions,
  codeAll,
  type ExtractionModel,
  NOTHING_CODED,
  portions,
} from "../../extract/index.ts";
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
export type Asked = Required<Pick<CodeOptions, "issues" | "topics">>;

export const NOTHING: Extracted = { article: null, coded: NOTHING_CODED, problems: [] };

/** Files' names and bytes -> of each, in their order, the attributions in it, coded, or why there is nothing to read. */
export async function extractedFrom(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  model: ExtractionModel,
  asked: Asked,
): Promise<Extracted[]> {
  const read = await Promise.all(files.map(({ name, bytes }) => readArticleBytes(name, bytes)));
  const articles = read.flatMap(({ value }) => value ?? []);
  const coded = portions(articles)
    .flatMap((some) => codeAll(some, { model, ...asked }))
    .values();
  return read.map(({ value: article, problems }) => ({
    article,
    coded: article === null ? NOTHING_CODED : (coded.next().value ?? NOTHING_CODED),
    problems,
  }));
}
