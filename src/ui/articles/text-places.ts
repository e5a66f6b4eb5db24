// The one place where the document's points become places in a text, and the other way round. Within a row that is the work of @recogito/text-annotator: a
// row's element is the container that it counts from, in UTF-16, and the row's own start (`data-start`) is all that is added. A row's text content is exactly
// its stretch of the text; what stands in the document beside the rows belongs to no place.
//
// Only what that library knows of ranges is used. Its annotator as a whole counts from where the document begins, by a copy of all that stands before, though
// of a long text only some rows are in the document; and it draws with style elements, which the page's policy forbids.
import { rangeToSelector, reviveSelector, trimRangeToContainer } from "@recogito/text-annotator";
import type { Span } from "../../model/index.ts";

/** What is selected in the rows of `host`, as a span of the text (UTF-16), without the blanks at its ends; null when that is nothing. */
export function selectedSpan(host: HTMLElement, text: string): Span | null {
  const selection = host.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const rows = rowsIn(host).filter((row) => range.intersectsNode(row));
  // Only the ends are reckoned: of a long text there are hundreds of rows between them.
  const first = firstOf(rows, range);
  const last = firstOf(rows.reverse(), range);
  return first && last ? unblanked(text, { start: first.start, end: last.end }) : null;
}

/** The first of some rows of which a range holds words. */
function firstOf(rows: readonly HTMLElement[], range: Range): Span | null {
  for (const row of rows) {
    const { quote, ...span } = partOf(row, range);
    if (/\S/u.test(quote)) return span;
  }
  return null;
}

/** Where the caret stands, or the moving end of what is selected; null outside of the rows. */
export function caretPlace(host: HTMLElement): number | null {
  const selection = host.ownerDocument.getSelection();
  const node = selection?.focusNode ?? null;
  if (!selection || !node || !host.contains(node)) return null;
  const before = host.ownerDocument.createRange();
  before.setStart(host, 0);
  before.setEnd(node, selection.focusOffset);
  const row = rowsIn(host).findLast((one) => before.intersectsNode(one));
  return row ? partOf(row, before).end : null;
}

/** A span of the text as a range of the document, as far as its rows are in it; null when none is. */
export function rangeOf(host: HTMLElement, span: Span): Range | null {
  return rangesOf(host, [span])[0] ?? null;
}

/** The same of several spans, without those that are not in the document. */
export function rangesOf(host: HTMLElement, spans: readonly Span[]): Range[] {
  if (spans.length === 0) return [];
  const rows = rowsIn(host).map((row) => ({ row, start: startOf(row), end: endOf(row) }));
  return spans.flatMap((span) => {
    if (span.start === span.end) return pointIn(rows, span.start) ?? [];
    const touched = rows.filter(({ start, end }) => start < span.end && end > span.start);
    const [first] = touched;
    const last = touched.at(-1);
    if (!first || !last) return [];
    const range = rangeIn(first, span);
    if (last !== first) {
      const { endContainer, endOffset } = rangeIn(last, span);
      range.setEnd(endContainer, endOffset);
    }
    return [range];
  });
}

/** Selects a span, or puts the caret where it is empty; false when it is not in the document. */
export function select(host: HTMLElement, span: Span): boolean {
  const range = rangeOf(host, span);
  if (!range) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  host.ownerDocument.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}

/** What a range holds of a row, in the text's units, and the words. */
function partOf(row: HTMLElement, range: Range): Span & { readonly quote: string } {
  const { start, end, quote } = rangeToSelector(trimRangeToContainer(range, row), row);
  return { start: startOf(row) + start, end: startOf(row) + end, quote };
}

/** An element and the stretch of the text that it holds. */
interface Row extends Span {
  readonly row: HTMLElement;
}

/** What a row has of a span that it touches. */
function rangeIn({ row, start, end }: Row, span: Span): Range {
  const units = { start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
  return reviveSelector({ ...units, quote: "", range: row.ownerDocument.createRange() }, row).range;
}

/** The library finds no empty span at a row's end, but the last unit before it. */
function pointIn(rows: readonly Row[], place: number): Range | null {
  const row = rows.find(({ start, end }) => start <= place && end >= place);
  if (!row) return null;
  const isFirst = place === row.start;
  const range = rangeIn(row, isFirst ? { start: place, end: place + 1 } : { start: place - 1, end: place });
  range.collapse(isFirst);
  return range;
}

const rowsIn = (host: HTMLElement): HTMLElement[] => [...host.querySelectorAll<HTMLElement>("[data-start]")];

const startOf = (row: HTMLElement) => Number(row.dataset.start);

const endOf = (row: HTMLElement) => startOf(row) + (row.textContent?.length ?? 0);

function unblanked(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
