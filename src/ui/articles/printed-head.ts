import { linesOf } from "../../io/article/head-lines.ts";
import type { Source } from "../../model/index.ts";
import { nameKey } from "../../text/name-key.ts";
import { writtenDate } from "../../text/written-date.ts";

/** What the first lines of a text print of what the record knows of its article: the page need not say it again above them. */
export interface PrintedHead {
  /** Where the line stands that is what the article is called here; null where none is. In UTF-16 code units. */
  readonly label: number | null;
  readonly title: boolean;
  /** The day it was published, or as much of it as the record knows. */
  readonly date: boolean;
}

export const NOT_PRINTED: PrintedHead = { label: null, title: false, date: false };

/** A longer line is a paragraph, which says when something was and not when it was printed. In UTF-16 code units. */
const LINE_MOST = 160;
/** A headline stands in one of so many lines. */
const HEADLINE_WITHIN = 3;

export function printedHead(
  text: string,
  { label, title, published }: Pick<Source, "label" | "title" | "published">,
): PrintedHead {
  const lines = linesOf(text).head;
  const lineOf = (name: string | null) =>
    lines
      .slice(0, HEADLINE_WITHIN)
      .find(({ words }) => name !== null && nameKey(name) !== "" && nameKey(words) === nameKey(name));
  return {
    label: lineOf(label)?.start ?? null,
    title: lineOf(title) !== undefined,
    date:
      published !== null &&
      lines.some(({ words }) => words.length < LINE_MOST && writtenDate(words)?.edtf === published.edtf),
  };
}
