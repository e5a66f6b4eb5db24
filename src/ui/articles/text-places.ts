// The one place where the document's points become places in a text, and the other way round. A row's element has where it begins in `data-start`, and its
// text content is exactly the row's stretch of the text; what stands in the document beside the rows belongs to no place.
import type { Span } from "../../model/index.ts";

/** What is selected in the rows of `host`, as a span of the text (UTF-16), without the blanks at its ends; null when that is nothing. */
export function selectedSpan(host: HTMLElement, text: string): Span | null {
  const selection = host.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(host)) return null;
  const start = placeOf(host, range.startContainer, range.startOffset, "after");
  const end = placeOf(host, range.endContainer, range.endOffset, "before");
  return start === null || end === null ? null : unblanked(text, { start, end });
}

/** Where the caret stands, or the moving end of what is selected; null outside of the rows. */
export function caretPlace(host: HTMLElement): number | null {
  const selection = host.ownerDocument.getSelection();
  const node = selection?.focusNode ?? null;
  if (!selection || !node || !host.contains(node)) return null;
  return placeOf(host, node, selection.focusOffset, "before");
}

/** A span of the text as a range of the document, as far as its rows are in it; null when none is. */
export function rangeOf(host: HTMLElement, { start, end }: Span): Range | null {
  const from = pointOf(host, start, "after");
  const to = pointOf(host, end, "before");
  if (!from || !to) return null;
  const range = host.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Selects a span, or puts the caret where it is empty. */
export function select(host: HTMLElement, span: Span): void {
  const range = rangeOf(host, span);
  if (range)
    host.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** A point between two rows is the beginning of the one after it, or the end of the one before. */
type Side = "before" | "after";

function placeOf(host: HTMLElement, node: Node, offset: number, side: Side): number | null {
  const range = host.ownerDocument.createRange();
  let before: number | null = null;
  for (const row of rowsIn(host)) {
    range.selectNodeContents(row);
    const where = range.comparePoint(node, offset);
    if (where === 0) {
      range.setEnd(node, offset);
      return startOf(row) + range.toString().length;
    }
    if (where < 0) return side === "after" ? startOf(row) : before;
    before = startOf(row) + (row.textContent?.length ?? 0);
  }
  return side === "before" ? before : null;
}

function pointOf(host: HTMLElement, place: number, side: Side): { node: Node; offset: number } | null {
  let last: { node: Node; offset: number } | null = null;
  for (const row of rowsIn(host)) {
    const start = startOf(row);
    const end = start + (row.textContent?.length ?? 0);
    if (place < start) return side === "after" ? textPoint(row, 0) : last;
    if (place <= end) return textPoint(row, place - start);
    last = textPoint(row, end - start);
  }
  return last;
}

/** So many code units into an element's text. */
function textPoint(row: HTMLElement, units: number): { node: Node; offset: number } {
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  let left = units;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node as Text;
    if (left <= last.length) return { node: last, offset: left };
    left -= last.length;
  }
  return last ? { node: last, offset: last.length } : { node: row, offset: 0 };
}

function rowsIn(host: HTMLElement): NodeListOf<HTMLElement> {
  return host.querySelectorAll<HTMLElement>("[data-start]");
}

const startOf = (row: HTMLElement) => Number(row.dataset.start);

function unblanked(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
