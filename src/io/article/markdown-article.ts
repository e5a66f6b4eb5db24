import MarkdownIt, { type Token } from "markdown-it";
import { type ArticleFacts, dayOf, fact, languageTag, NO_FACTS, webAddress } from "./article-facts.ts";
import { articleText, type Block, LINE_BREAK, shownWords } from "./article-text.ts";
import { htmlFragment } from "./html-article.ts";

/** A Markdown file -> the words as it is printed, and what its front matter states. */
export function markdownArticle(file: string): { readonly text: string; readonly facts: ArticleFacts } {
  const { front, body } = parted(file);
  const tokens = new MarkdownIt({ html: true }).parse(body, {});
  const facts = frontFacts(front);
  return { text: articleText(markdownBlocks(tokens)), facts: { ...facts, title: facts.title ?? headlineOf(tokens) } };
}

function markdownBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let quotations = 0;
  const add = (raw: string) => {
    const quotation = depth > 0 ? quotations : 0;
    for (const text of shownWords(raw)) blocks.push({ kind: "paragraph", quotation, text });
  };
  for (const token of tokens) {
    if (token.type === "blockquote_open") {
      if (depth === 0) quotations += 1;
      depth += 1;
    } else if (token.type === "blockquote_close") depth -= 1;
    else if (token.type === "inline") add(inlineWords(token));
    else if (token.type === "fence" || token.type === "code_block") add(token.content.replaceAll("\n", LINE_BREAK));
    else if (token.type === "html_block") {
      for (const block of htmlFragment(token.content)) {
        // Its quotations are counted on from here.
        const quotation = depth > 0 ? quotations : block.quotation === 0 ? 0 : quotations + block.quotation;
        blocks.push({ ...block, quotation });
      }
      quotations = Math.max(quotations, blocks.at(-1)?.quotation ?? 0);
    }
  }
  return blocks;
}

/** Marks of emphasis, addresses of links and pictures are not printed. */
function inlineWords({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => {
      if (type === "text" || type === "code_inline") return content.replaceAll(LINE_BREAK, "");
      if (type === "softbreak") return " ";
      return type === "hardbreak" || (type === "html_inline" && /^<br\b/i.test(content)) ? LINE_BREAK : "";
    })
    .join("");
}

function headlineOf(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  const heading = at < 0 ? undefined : tokens[at + 1];
  return heading === undefined ? null : fact(shownWords(inlineWords(heading)).join(" "));
}

/** Front matter stands between two lines of three hyphens at the very beginning. */
function parted(file: string): { readonly front: string; readonly body: string } {
  const found = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(file);
  return found === null ? { front: "", body: file } : { front: found[1] ?? "", body: file.slice(found[0].length) };
}

/** Its plain lines, `key: value`, are read; what it builds of lists and blocks is not. */
function frontFacts(front: string): ArticleFacts {
  const values = new Map<string, string>();
  for (const line of front.split("\n")) {
    const [, key = "", value = ""] = /^([A-Za-z_-]+):[ \t]+(\S.*)$/.exec(line) ?? [];
    if (key !== "" && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), unquoted(value.trim()));
  }
  const stated = <T>(read: (value: string) => T | null, ...keys: readonly string[]): T | null => {
    for (const key of keys) {
      const value = values.get(key);
      const found = value === undefined ? null : read(value);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    ...NO_FACTS,
    title: stated(fact, "title", "headline"),
    publisher: stated(fact, "publisher", "site", "outlet"),
    author: stated(fact, "author", "authors", "byline"),
    url: stated(webAddress, "url", "canonical", "link"),
    published: stated(dayOf, "date", "published", "pubdate"),
    language: stated(languageTag, "lang", "language"),
  };
}

function unquoted(value: string): string {
  const [, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  return inner === undefined ? value : value.slice(1, -1);
}
