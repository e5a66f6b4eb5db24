import { useEffect, useRef } from "react";
import type { Row, Sort } from "../../query/index.ts";
import { useModel } from "../use-workbench.ts";

/** Where the table stood when it was last taken down. */
let kept: { readonly key: string; readonly top: number } | null = null;

/** Rows above the selected one that are shown with it. */
const ROWS_ABOVE = 2;

/**
 * For the element that scrolls: back to where it was when the same rows are shown again, else to the selected row, and to
 * the top when other rows are asked for.
 */
export function useKeptScroll(items: readonly Row[], sort: Sort, rowHeight: number) {
  const grid = useRef<HTMLDivElement & HTMLTableElement>(null);
  const record = useModel((model) => model.summary?.hash);
  const filter = useModel((model) => model.view.filter);
  const selected = useModel((model) => model.view.selected);
  const key = JSON.stringify({ record, filter, sort });
  const there = items.length > 0;
  const placed = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question, when its first rows are there.
  useEffect(() => {
    const element = grid.current;
    if (!element || !there || placed.current === key) return;
    const first = placed.current === null;
    placed.current = key;
    if (kept?.key === key) element.scrollTop = kept.top;
    else if (first) element.scrollTop = topOf(items, selected, rowHeight);
    else element.scrollTop = 0;
  }, [key, there]);

  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const remember = () => {
      kept = { key, top: element.scrollTop };
    };
    element.addEventListener("scroll", remember, { passive: true });
    return () => element.removeEventListener("scroll", remember);
  }, [key]);
  return grid;
}

function topOf(items: readonly Row[], selected: readonly string[], rowHeight: number): number {
  const at = items.findIndex(({ statement }) => selected.includes(statement.id));
  return Math.max(0, at - ROWS_ABOVE) * rowHeight;
}
