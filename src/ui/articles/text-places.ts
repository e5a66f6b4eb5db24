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
  const parts = rowsIn(host)
    .filter((row) => range.intersectsNode(row))
    .map((row) => partOf(row, range))
    .filter(({ quote }) => /\S/u.test(quote));
  const [first] = parts;
  const last = parts.at(-1);
  return first && last ? unblanked(text, { start: first.start, end: last.end }) : null;
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
export function rangeOf(host: HTMLElement, { start, end }: Span): Range | null {
  if (start === end) return pointOf(host, start);
  const rows = rowsIn(host).filter((row) => startOf(row) < end && endOf(row) > start);
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  const range = rangeIn(first, start, end);
  if (last !== first) {
    const { endContainer, endOffset } = rangeIn(last, start, end);
    range.setEnd(endContainer, endOffset);
  }
  return range;
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

/** What a row has of a span that it touches. */
function rangeIn(row: HTMLElement, start: number, end: number): Range {
  const units = { start: Math.max(start, startOf(row)) - startOf(row), end: Math.min(end, endOf(row)) - startOf(row) };
  return reviveSelector({ ...units, quote: "", range: row.ownerDocument.createRange() }, row).range;
}

/** The library finds no empty span at a row's end, but the last unit before it. */
function pointOf(host: HTMLElement, place: number): Range | null {
  const row = rowsIn(host).find((one) => startOf(one) <= place && endOf(one) >= place);
  if (!row) return null;
  const isFirst = place === startOf(row);
  const range = isFirst ? rangeIn(row, place, place + 1) : rangeIn(row, place - 1, place);
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
