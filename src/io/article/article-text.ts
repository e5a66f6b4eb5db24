/** An article's parts, as its file sets them off -> one canonical text. */
import { QUOTE_SIGN } from "../../text/block-quote.ts";

export interface Block {
  /** A headline, a heading, a paragraph of prose, an item of a list; or what is written under a picture. */
  readonly kind: "paragraph" | "caption";
  /** Which block quotation it stands in, counted from 1; 0 for none. */
  readonly quotation: number;
  /** Line breaks in it are the author's. */
  readonly text: string;
}

/**
 * Paragraphs with an empty line between them. Each line of a block quotation begins with "> ", and a lone ">" parts its paragraphs.
 * Captions stand together at the end: what they report is not lost, and a quotation that runs on over paragraphs is not cut in two by one.
 */
export function articleText(blocks: readonly Block[]): string {
  const captions = blocks.filter(({ kind }) => kind === "caption");
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const parts = [...paragraphs, ...captions].map(({ quotation, text }, i, all) => {
    const before = all[i - 1];
    if (quotation === 0) return (before === undefined ? "" : "\n\n") + text;
    const goesOn = before?.quotation === quotation;
    return (before === undefined ? "" : goesOn ? "\n>\n" : "\n\n") + text.replace(/^/gm, QUOTE_SIGN);
  });
  return parts.length === 0 ? "" : `${parts.join("")}\n`;
}

/** How {@link shownWords} is told of a line break of the author's. No file that is read has this character. */
export const LINE_BREAK = "\u0000";

/**
 * Words as a page shows them: runs of blanks are one space, and a {@link LINE_BREAK} is one line break. Two of those in a row part
 * paragraphs, so that several texts may come of one.
 */
export function shownWords(raw: string): string[] {
  return raw
    .split(LINE_BREAK)
    .map((line) => line.replace(/[ \t\n\f\r]+/g, " ").replace(/^ | $/g, ""))
    .join("\n")
    .split(/\n{2,}/)
    .map((words) => words.replace(/^\n|\n$/g, ""))
    .filter((words) => /[^\s\p{Cf}\p{Cc}]/u.test(words));
}
