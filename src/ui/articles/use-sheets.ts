import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Span } from "../../model/index.ts";
import { type Drawn, guessedHeight, sheetAt, sheetsBetween, sheetsOf } from "./sheets.ts";

/** The rows that are in the document, and the room that the others take. */
export interface Sheets {
  readonly rows: readonly Span[];
  /** In pixels. */
  readonly above: number;
  readonly below: number;
  /** Draws the sheet that a place of the text stands on, and then calls back. */
  reveal(place: number, then: () => void): void;
}

/** Of a long text only what is near the part that is seen is in the document; of any other all of it. `host` holds the rows and stands in what scrolls. */
export function useSheets(host: RefObject<HTMLElement | null>, allRows: readonly Span[], long: boolean): Sheets {
  const sheets = useMemo(() => sheetsOf(allRows, long), [allRows, long]);
  const heights = useMemo(() => sheets.map(guessedHeight), [sheets]);
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: 1 });
  /** What waits until its sheet is drawn. */
  const waiting = useRef<(() => void) | null>(null);

  const look = useCallback(() => {
    const page = host.current?.parentElement;
    if (!host.current || !page) return;
    const top = page.getBoundingClientRect().top - host.current.getBoundingClientRect().top;
    const next = sheetsBetween(heights, top, top + page.clientHeight);
    setDrawn((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, [host, heights]);

  useEffect(() => {
    const page = host.current?.parentElement;
    if (!page || sheets.length < 2) return;
    page.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(page);
    return () => {
      page.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [host, look, sheets]);

  // Sheets that were drawn are as high as they are. What is seen stays where it is when one above it turns out higher or lower than was thought.
  useLayoutEffect(() => {
    const page = host.current?.parentElement;
    if (!host.current || !page || sheets.length < 2) return;
    const top = page.getBoundingClientRect().top;
    let moved = 0;
    for (let i = drawn.first; i <= drawn.last; i += 1) {
      const box = boxOf(host.current, sheets[i]?.rows ?? []);
      if (!box) continue;
      if (box.bottom < top) moved += box.bottom - box.top - (heights[i] ?? 0);
      heights[i] = box.bottom - box.top;
    }
    if (Math.abs(moved) > 1 && waiting.current === null) page.scrollTop += moved;
    const then = waiting.current;
    waiting.current = null;
    then?.();
  }, [host, sheets, heights, drawn]);

  const reveal = useCallback(
    (place: number, then: () => void) => {
      const at = sheetAt(sheets, place);
      if (sheets.length < 2 || (at >= drawn.first && at <= drawn.last)) return then();
      waiting.current = then;
      setDrawn({ first: Math.max(0, at - 1), last: Math.min(sheets.length - 1, at + 1) });
    },
    [sheets, drawn],
  );

  const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, height) => total + height, 0);
  const { first, last } = sheets.length < 2 ? { first: 0, last: 0 } : drawn;
  const rows = useMemo(() => sheets.slice(first, last + 1).flatMap((sheet) => sheet.rows), [sheets, first, last]);
  return { rows, above: sum(0, first), below: sum(last + 1, sheets.length), reveal };
}

/** From the top of its first row to where the next sheet begins. */
function boxOf(host: HTMLElement, rows: readonly Span[]): { top: number; bottom: number } | null {
  const rowAt = (span: Span | undefined) => host.querySelector(`[data-start="${span?.start}"]`)?.parentElement;
  const first = rowAt(rows[0]);
  const last = rowAt(rows.at(-1));
  if (!first || !last) return null;
  const margin = Number.parseFloat(getComputedStyle(last).marginBottom);
  return { top: first.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom + margin };
}
