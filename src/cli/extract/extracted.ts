import { type Attribution, type ExtractionModel, extract } from "../../extract/index.ts";
import { type ArticleFile, readArticleBytes } from "../../io/read-article.ts";
import type { Problem } from "../../model/index.ts";

/** What came of one article's file; plain data, so that a worker can send it. */
export interface Extracted {
  /** Null when nothing could be read. */
  readonly article: ArticleFile | null;
  readonly attributions: readonly Attribution[];
  readonly problems: readonly Problem[];
}

/** A file's name and bytes -> the attributions in it, or why there is nothing to read. */
export async function extractedFrom(name: string, bytes: Uint8Array, model: ExtractionModel): Promise<Extracted> {
  const { value, problems } = await readArticleBytes(name, bytes);
  return { article: value, attributions: value === null ? [] : extract(value.text, { model }), problems };
}
