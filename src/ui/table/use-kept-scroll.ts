import { useEffect, useLayoutEffect, useRef } from "react";
import type { Row, Sort } from "../../query/index.ts";
import { useModel } from "../use-workbench.ts";

/** A row, and how far below the headings its upper border stands, in CSS pixels; negative when it is partly above them. */
interface Place {
  readonly id: string;
  readonly offset: number;
}

/** Which row stood first when the table was last taken down. */
let kept: { readonly key: string; readonly place: Place } | null = null;

/** What is shown above the selected row, in CSS pixels. */
const ABOVE_CHOSEN = 120;
/** Frames in which a row that is brought to its place may be pushed by others, whose heights come to be known; and of rest at its end. */
const FRAMES = 120;
const CALM = 12;

/**
 * For the element that scrolls: back to the row where it was when the same rows are shown again, else to the selected row, and
 * to the top when other rows are asked for. `rowHeight` is what a row is taken to be high before it is measured.
 */
export function useKeptScroll(items: readonly Row[], sort: Sort, rowHeight: number, heading: number) {
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
    const place = kept?.key === key ? kept.place : first ? besideChosen(items, selected) : null;
    const at = items.findIndex(({ statement }) => statement.id === place?.id);
    element.scrollTop = 0;
    if (place && at > 0) return settle(element, place, at * rowHeight, heading);
  }, [key, there]);

  // While the rows are still there to be looked at.
  useLayoutEffect(() => {
    const element = grid.current;
    return () => {
      const place = element && firstIn(element, heading);
      if (place) kept = { key, place };
    };
  }, [key, heading]);
  return grid;
}

function besideChosen(items: readonly Row[], selected: readonly string[]): Place | null {
  const chosen = items.find(({ statement }) => selected.includes(statement.id));
  return chosen ? { id: chosen.statement.id, offset: ABOVE_CHOSEN } : null;
}

/**
 * Moves the row to its place until it stays there; until it is drawn, to where it is guessed to be. Whoever scrolls meanwhile has
 * the last word. Returns what leaves off.
 */
function settle(element: HTMLElement, { id, offset }: Place, guess: number, heading: number): () => void {
  let frame = 0;
  const step = (left: number, calm: number) => {
    const row = element.querySelector(`[role="row"][data-key="${CSS.escape(id)}"]`);
    const gap = row ? topIn(element, row, heading) - offset : guess - element.scrollTop;
    element.scrollTop += gap;
    const still = row && Math.abs(gap) < 1 ? calm + 1 : 0;
    // Before any row is drawn there is nothing that could push another.
    if (element.querySelector('[role="row"][data-key]') === null) frame = requestAnimationFrame(() => step(left, 0));
    else if (left > 0 && still < CALM) frame = requestAnimationFrame(() => step(left - 1, still));
  };
  step(FRAMES, 0);
  const hands = new AbortController();
  const leave = () => {
    cancelAnimationFrame(frame);
    hands.abort();
  };
  for (const event of ["wheel", "pointerdown", "keydown"]) {
    element.addEventListener(event, leave, { passive: true, signal: hands.signal });
  }
  return leave;
}

function firstIn(element: HTMLElement, heading: number): Place | null {
  let first: Place | null = null;
  for (const row of element.querySelectorAll<HTMLElement>('[role="row"][data-key]')) {
    const offset = topIn(element, row, heading);
    const id = row.dataset.key;
    // The row that reaches below the headings and begins highest.
    if (id && offset + row.offsetHeight > 0 && offset < (first?.offset ?? Infinity)) first = { id, offset };
  }
  return first;
}

const topIn = (element: HTMLElement, row: Element, heading: number) =>
  row.getBoundingClientRect().top - element.getBoundingClientRect().top - heading;
