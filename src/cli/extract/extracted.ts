import { type Coded, type CodeOptions, code, type ExtractionModel } from "../../extract/index.ts";
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

export const NOTHING: Coded = { cast: { entities: [], mentions: [] }, attributions: [], topics: [] };

/** A file's name and bytes -> the attributions in it, coded, or why there is nothing to read. */
export async function extractedFrom(
  name: string,
  bytes: Uint8Array,
  model: ExtractionModel,
  asked: Asked,
): Promise<Extracted> {
  const { value, problems } = await readArticleBytes(name, bytes);
  return { article: value, coded: value === null ? NOTHING : code(value.text, { model, ...asked }), problems };
}
