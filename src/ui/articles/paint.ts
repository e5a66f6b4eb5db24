// Words that something is shown of for a moment are painted by the CSS Custom Highlight API: over whatever elements the words are in, and without drawing a row
// anew, in which somebody may be selecting. Statements stay elements (article-row.tsx): they take a press, are heard as marks, have lines one under the other
// where they overlap, and what is pointed at has an edge; a highlight can do none of these, and lines under painted words are drawn in the words' own colour,
// which is no stance.
import type { Span } from "../../model/index.ts";
import { rangesOf } from "./text-places.ts";

/** The names under which article-text.css knows what is painted. */
export type Painted = "article-found" | "article-found-too" | "article-met" | "article-coming";

/** Paints spans of the text, as far as they are in the document, instead of what had that name; nothing in a browser that has no highlights. */
export function paint(host: HTMLElement, name: Painted, spans: readonly Span[]): void {
  if (!("highlights" in CSS)) return;
  const ranges = rangesOf(host, spans);
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}
