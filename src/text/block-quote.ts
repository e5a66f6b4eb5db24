// Of a page's or a Markdown file's block quotation each line of the canonical text begins with a sign, which is none of its words.

/** What a line of a block quotation begins with. One that parts two of its paragraphs has no more than ">". */
export const QUOTE_SIGN = "> ";

/** A stretch of a canonical text as it is read, without the signs of block quotations. */
export function withoutQuoteSigns(words: string): string {
  return words.replace(/(^|\n)>(?: |(?=\n|$))/g, "$1");
}
