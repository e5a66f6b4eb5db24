import { type RefObject, useLayoutEffect } from "react";
import { MARK, markPlaces } from "./mark-places.ts";

/** Columns that there is always room for beside a row. */
const COLUMNS_LEAST = 2;

/**
 * Puts what stands beside the rows of `host` at the lines of the words that it is about, also once the text runs otherwise; anew when `drawn` is other rows, or
 * `placed` other passages in them.
 */
export function useMarkPlaces(host: RefObject<HTMLElement | null>, drawn: unknown, placed: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are measured anew, and others in them.
  useLayoutEffect(() => {
    const rows = host.current;
    if (!rows) return;
    let measured = place(rows);
    const again = () => {
      measured = place(rows);
    };
    let isFirst = true;
    const observer = new ResizeObserver(() => {
      // It is told of every element once, also of one that is as it was measured.
      const { width, height } = rows.getBoundingClientRect();
      const isTold = isFirst && width === measured.width && height === measured.height;
      isFirst = false;
      if (!isTold) again();
    });
    observer.observe(rows);
    // Other letters may break the lines elsewhere and need as much room.
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", again);
    };
  }, [host, drawn, placed]);
}

/** Measures all before it moves any, so that the text is laid out once. Returns the rows' box as it was measured: gutters may make it higher. */
function place(host: HTMLElement): DOMRect {
  const box = host.getBoundingClientRect();
  const left = host.parentElement?.getBoundingClientRect().left ?? 0;
  const measured = [...host.querySelectorAll<HTMLElement>(".article-gutter")].flatMap((gutter) => {
    const marks = [...gutter.querySelectorAll<HTMLElement>("[data-beside]")];
    if (marks.length === 0) return [];
    const { top, right } = gutter.getBoundingClientRect();
    const columns = Math.max(COLUMNS_LEAST, Math.floor((right - left) / MARK));
    const tops = marks.map((mark) => middleOf(gutter.nextElementSibling, mark.dataset.beside ?? "") - top - MARK / 2);
    return [{ gutter, marks, places: markPlaces(tops, columns) }];
  });
  for (const { gutter, marks, places } of measured) {
    gutter.style.minHeight = `${Math.max(...places.map(({ top }) => top)) + MARK}px`;
    places.forEach(({ top, column }, i) => {
      const mark = marks[i];
      if (!mark) return;
      mark.style.top = `${top}px`;
      mark.style.right = `${column * MARK}px`;
    });
  }
  return box;
}

/** Of the first line of a passage's words in a row. */
function middleOf(row: Element | null, id: string): number {
  const [line] = row?.querySelector(`[data-owners~="${CSS.escape(id)}"]`)?.getClientRects() ?? [];
  return line ? line.top + line.height / 2 : 0;
}
