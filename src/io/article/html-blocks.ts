import type { PageElement, PageNode } from "@mozilla/readability/JSDOMParser.js";
import { type Block, LINE_BREAK, shownWords } from "./article-text.ts";

/** An element of a tidied page -> its words, block by block, in the order of the page. */
export function htmlBlocks(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let words = "";
  let quotation = 0;
  let quotations = 0;
  let kind: Block["kind"] = "paragraph";

  const flush = () => {
    for (const text of shownWords(words)) blocks.push({ kind, quotation, text });
    words = "";
  };
  // A tidied page nests no deeper than a stack can bear.
  const walk = (node: PageNode) => {
    if (node.nodeType === TEXT) words += node.textContent.replaceAll(LINE_BREAK, "");
    if (!isElement(node)) return;
    const name = node.localName;
    if (name === "br") words += LINE_BREAK;
    else if (name === "q") within("“", node, "”");
    else if (name === "td" || name === "th") within(" ", node, " ");
    else if (INLINE.has(name)) within("", node, "");
    else {
      flush();
      const before = { quotation, kind };
      // Inside another one it is a part of that.
      if (name === "blockquote" && quotation === 0) {
        quotations += 1;
        quotation = quotations;
      }
      if (name === "figcaption" || name === "caption") kind = "caption";
      within("", node, "");
      flush();
      ({ quotation, kind } = before);
    }
  };
  const within = (before: string, node: PageElement, after: string) => {
    words += before;
    for (const child of node.childNodes) walk(child);
    words += after;
  };

  walk(root);
  flush();
  return blocks;
}

const ELEMENT = 1;
const TEXT = 3;

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** Any other element begins a block of its own. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr b cite code del em font i ins mark s small span strike strong sub sup time u".split(" "),
);
