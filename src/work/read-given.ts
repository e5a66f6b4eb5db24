import { proposeFacts } from "../io/article/propose-facts.ts";
import { articleKind, readArticle, readArticleBytes } from "../io/read-article.ts";
import { textHash } from "../text/index.ts";
import { isEnglish } from "../text/is-english.ts";
import type { GivenArticle, ReadOutcome } from "./article-messages.ts";

/** How problems call what has no name. */
const PASTED = "The pasted text";

/** A file or a pasted text -> the article in it with the facts to propose, or why there is none. */
export async function readGiven(given: GivenArticle, outlets: readonly string[]): Promise<ReadOutcome> {
  const { value, problems } =
    given.name === null ? await readArticle(PASTED, given.text) : await readArticleBytes(given.name, given.bytes);
  if (value === null) return { article: null, problems };
  const { text } = value;
  // What begins as a page does is one, whatever it is called.
  const kind = given.name === null ? articleKind(PASTED, given.text) : articleKind(given.name, "");
  return {
    article: {
      text,
      hash: textHash(text),
      words: text.match(/[\p{L}\p{M}\p{N}]+(?:[’'.-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0,
      english: isEnglish(text),
      facts: proposeFacts(kind, value, outlets),
    },
    problems,
  };
}
