import type { Span } from "../../model/index.ts";
import type { ArticleFile, ArticleKind } from "../read-article.ts";
import type { ArticleFacts } from "./article-facts.ts";
import { type TextOrigin, textFacts } from "./text-facts.ts";

/** Where a proposed fact comes from: what its file states, or what in its text tells it. */
export type FactOrigin = TextOrigin | "page’s own data" | "file’s own data" | "title in the document";

export interface ProposedFact {
  readonly value: string;
  readonly from: FactOrigin;
  /** Where in the text; null for what no place in it tells. */
  readonly at: Span | null;
}

export type ProposedFacts = { readonly [F in keyof ArticleFacts]: ProposedFact | null };

/**
 * An article as it was read -> the facts to propose of it, each with where it comes from: what the file states, and what it does not state as far
 * as the text does. `outlets` are names that are known to be publishers'.
 */
export function proposeFacts(kind: ArticleKind, article: ArticleFile, outlets: readonly string[] = []): ProposedFacts {
  const inText = textFacts(article.text, outlets);
  const propose = (field: keyof ArticleFacts): ProposedFact | null => {
    const value = article[field];
    return value === null ? inText[field] : { value, from: STATED[kind], at: null };
  };
  return {
    title: propose("title"),
    publisher: propose("publisher"),
    author: propose("author"),
    url: propose("url"),
    published: propose("published"),
    language: propose("language"),
  };
}

const STATED: Readonly<Record<ArticleKind, FactOrigin>> = {
  text: "file’s own data",
  markdown: "file’s own data",
  html: "page’s own data",
  docx: "title in the document",
};
