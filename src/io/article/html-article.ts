import { Readability } from "@mozilla/readability";
import JSDOMParser, { type PageElement } from "@mozilla/readability/JSDOMParser.js";
import { fold } from "../../text/index.ts";
import type { ArticleFacts } from "./article-facts.ts";
import { articleText, type Block } from "./article-text.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { pageFacts } from "./page-facts.ts";
import { tidyHtml } from "./tidy-html.ts";

export { OPEN_MAX } from "./tidy-html.ts";

/** Readability's time grows with the square of a page's elements; an article's page has a tenth of these. */
const ELEMENTS_MAX = 10_000;

export interface HtmlArticle {
  readonly text: string;
  readonly facts: ArticleFacts;
  /** No article could be told from what is around it, so that the text is all that stands on the page. */
  readonly isWholePage: boolean;
}

/** A page of HTML -> the article on it, its headline first; null when it nests too deep. Runs nothing of it and asks nobody. */
export function htmlArticle(page: string): HtmlArticle | null {
  const tidy = tidyHtml(page);
  if (tidy === null) return null;
  const { html, elements, head } = tidy;
  const facts = pageFacts(head);
  const { body } = new JSDOMParser().parse(html);
  const headline = headlineOf(body, facts.title);
  const content = elements > ELEMENTS_MAX ? null : articleOn(html);
  const blocks = content === null ? htmlBlocks(body) : withHeadline(headline, htmlBlocks(content));
  return {
    text: articleText(blocks),
    facts: { ...facts, title: facts.title ?? headline },
    isWholePage: content === null && blocks.length > 0,
  };
}

/** All the words of a piece of HTML; none when it nests too deep. */
export function htmlFragment(piece: string): Block[] {
  const tidy = tidyHtml(piece);
  return tidy === null ? [] : htmlBlocks(new JSDOMParser().parse(tidy.html).body);
}

function articleOn(html: string): PageElement | null {
  const page = new JSDOMParser().parse(html);
  const options = { serializer: (content: PageElement) => content, keepClasses: true, disableJSONLD: true };
  return new Readability(page, options).parse()?.content ?? null;
}

/** The page's first heading of the first order, unless the page states another title than that: then it is the site's. */
function headlineOf(body: PageElement, title: string | null): string | null {
  for (const heading of body.getElementsByTagName("h1")) {
    const words = htmlBlocks(heading)
      .map(({ text }) => text)
      .join(" ");
    if (words !== "" && (title === null || levelled(title).includes(levelled(words)))) return words;
  }
  return null;
}

/** Readability takes the headline for a heading of the page's. */
function withHeadline(headline: string | null, blocks: readonly Block[]): readonly Block[] {
  const stands = headline === null || blocks.some(({ text }) => text === headline);
  return stands ? blocks : [{ kind: "paragraph", quotation: 0, text: headline }, ...blocks];
}

function levelled(words: string): string {
  return fold(words).replace(/[^\p{L}\p{N}]+/gu, " ");
}
