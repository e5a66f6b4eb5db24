import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { Row, Sort } from "../../query/index.ts";
import { useModel } from "../use-workbench.ts";
import type { Rows } from "./use-rows.ts";

/** A row, and how far below the headings its upper border stands, in CSS pixels; negative when it is partly above them. */
interface Place {
  readonly id: string;
  readonly offset: number;
}

/** Which row stood first when the table was last taken down, and what was selected then. */
let kept: { readonly key: string; readonly place: Place; readonly selected: string } | null = null;

/** What is shown above the selected row, in CSS pixels. */
const ABOVE_CHOSEN = 120;
/** Frames in which a row that is brought to its place may be pushed by others, whose heights come to be known; and of rest at its end. */
const FRAMES = 120;
const CALM = 12;
/** What somebody does who scrolls. */
const HANDS = ["wheel", "pointerdown", "keydown"] as const;

/** A chosen row that is kept in sight begins at most this far down, as a share of the height. */
const LOWEST = 0.6;

/** The first of these rows is to stand so far below the headings, in CSS pixels. */
interface Goal {
  readonly ids: readonly string[];
  readonly offset: number;
  /** It stands there. */
  met?: boolean;
}

/**
 * For the element that scrolls: back to the row where it was when the same rows are shown again and nothing else was selected meanwhile, else to the
 * selected row, and to the top when other rows are asked for. Where the table becomes wider or narrower, and its rows lower or higher, what was
 * looked at stays in sight; and what is selected elsewhere comes into sight, from however far down. `rowHeight` is what a row is taken to be high before it is
 * measured, `selectedHere` what the table itself selected last.
 */
export function useKeptScroll(
  { items, total, pending, reach }: Rows,
  sort: Sort,
  rowHeight: number,
  heading: number,
  selectedHere: RefObject<readonly string[]>,
) {
  const grid = useRef<HTMLDivElement & HTMLTableElement>(null);
  const record = useModel((model) => model.key);
  const filter = useModel((model) => model.view.filter);
  const selected = useModel((model) => model.view.selected);
  const key = JSON.stringify({ record, filter, sort });
  const there = items.length > 0;
  const placed = useRef<string | null>(null);
  /** Where to go, and then to stay until somebody scrolls; its rows may still be on their way. */
  const goal = useRef<Goal | null>(null);
  /** Ends the way to the goal. */
  const leave = useRef(() => {});
  /** The rows in sight, highest first, as they stood before what changes the table's width moved them. */
  const seen = useRef<readonly Place[]>([]);
  const now = useRef({ items, selected, rowHeight });
  now.current = { items, selected, rowHeight };

  /** Whether the goal's row is there. */
  const approach = useCallback(() => {
    leave.current();
    const { items, rowHeight } = now.current;
    const next = goal.current;
    const id = next && firstOf(items, next.ids);
    if (!grid.current || !next || !id) return false;
    next.met = false;
    leave.current = settle(grid.current, { id, offset: next.offset }, items, rowHeight, heading, () => {
      next.met = true;
    });
    return true;
  }, [heading]);
  const go = (next: Goal) => {
    goal.current = next;
    if (!approach() && !pending && items.length < total) reach(next.ids);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question, when its first rows are there.
  useEffect(() => {
    if (!grid.current || !there || placed.current === key) return;
    const first = placed.current === null;
    placed.current = key;
    const same = kept?.key === key && (selected.length === 0 || kept.selected === selected.join(" "));
    goal.current = null;
    grid.current.scrollTop = 0;
    if (same && kept) go({ ids: [kept.place.id], offset: kept.place.offset });
    else if (first && selected.length > 0) go({ ids: selected, offset: ABOVE_CHOSEN });
  }, [key, there]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that comes.
  useEffect(() => {
    if (goal.current && !goal.current.met) approach();
  }, [items]);

  const before = useRef(selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each selection.
  useEffect(() => {
    const added = selected.filter((id) => !before.current.includes(id) && !selectedHere.current.includes(id));
    before.current = selected;
    selectedHere.current = [];
    const row = firstOf(items, added);
    const inSight = grid.current && row && placesIn(grid.current, heading).some(({ id }) => id === row);
    if (added.length > 0 && !inSight) go({ ids: added, offset: ABOVE_CHOSEN });
  }, [selected]);

  useEffect(() => {
    const element = grid.current;
    if (!element || !there) return;
    let width = element.clientWidth;
    let looking = 0;
    const look = () => {
      cancelAnimationFrame(looking);
      looking = requestAnimationFrame(() => {
        const places = placesIn(element, heading);
        seen.current = places;
        // Who does not scroll by hand may still have gone elsewhere.
        const { met, ids } = goal.current ?? {};
        if (met && !places.some(({ id }) => ids?.includes(id))) goal.current = null;
      });
    };
    const forget = () => {
      goal.current = null;
    };
    const observer = new ResizeObserver(() => {
      const { selected } = now.current;
      if (element.clientWidth !== width) {
        const hidden = element.clientHeight === 0;
        const lowest = hidden ? Infinity : LOWEST * (element.clientHeight - heading);
        goal.current ??= toBeSeen(seen.current, selected, lowest);
      } else seen.current = placesIn(element, heading);
      width = element.clientWidth;
      // Without a width it is hidden, until the view that was asked for has come or the table is asked for again.
      if (width > 0) approach();
      else leave.current();
    });
    observer.observe(element);
    // All its rows: what is measured late moves those below it.
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    for (const event of HANDS) element.addEventListener(event, forget, { passive: true });
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(looking);
      element.removeEventListener("scroll", look);
      leave.current();
      for (const event of HANDS) element.removeEventListener(event, forget);
    };
  }, [there, heading, approach]);

  useLayoutEffect(() => {
    const element = grid.current;
    return () => {
      // A table that makes room for a part which is still to come is hidden already: what was seen before counts.
      if (element && element.clientHeight > 0) seen.current = placesIn(element, heading);
      const [place] = seen.current;
      if (place) kept = { key, place, selected: now.current.selected.join(" ") };
    };
  }, [key, heading]);
  return grid;
}

/** The first row that is one of these. */
function firstOf(items: readonly Row[], ids: readonly string[]): string | null {
  return items.find(({ statement }) => ids.includes(statement.id))?.statement.id ?? null;
}

/** The selected row where it stood, or at most so far down, when it was seen; else the first row that was. */
function toBeSeen(seen: readonly Place[], selected: readonly string[], lowest: number): Goal | null {
  const chosen = seen.find(({ id }) => selected.includes(id));
  if (chosen) return { ids: [chosen.id], offset: Math.max(0, Math.min(chosen.offset, lowest)) };
  const [first] = seen;
  return first ? { ids: [first.id], offset: first.offset } : null;
}

/**
 * Moves the row to its place until it stays there. Until it is drawn it goes nearer by as many rows as lie between it and those
 * that are, which may be of any height. Whoever scrolls meanwhile has the last word. Returns what leaves off.
 */
function settle(
  element: HTMLElement,
  { id, offset }: Place,
  items: readonly Row[],
  rowHeight: number,
  heading: number,
  done: () => void,
): () => void {
  let frame = 0;
  const indexOf = (row: string) => items.findIndex(({ statement }) => statement.id === row);
  const away = () => {
    const [first] = placesIn(element, heading);
    // Nothing while what was scrolled to is not drawn yet.
    return first ? (indexOf(id) - indexOf(first.id)) * rowHeight : 0;
  };
  const step = (left: number, calm: number) => {
    const row = rowOf(element, id);
    const gap = row ? topIn(element, row, heading) - offset : away();
    const from = element.scrollTop;
    element.scrollTop += gap;
    // The first rows and the last ones come no nearer than the ends let them.
    const still = row && Math.abs(element.scrollTop - from) < 1 ? calm + 1 : 0;
    // Before any row is drawn there is nothing that could push another.
    if (element.querySelector('[role="row"][data-key]') === null) frame = requestAnimationFrame(() => step(left, 0));
    else if (left > 0 && still < CALM) frame = requestAnimationFrame(() => step(left - 1, still));
    else done();
  };
  step(FRAMES, 0);
  const hands = new AbortController();
  const leave = () => {
    cancelAnimationFrame(frame);
    hands.abort();
  };
  for (const event of HANDS) {
    element.addEventListener(event, leave, { passive: true, signal: hands.signal });
  }
  return leave;
}

/** The rows that are seen at least in part, highest first. */
function placesIn(element: HTMLElement, heading: number): Place[] {
  const places: Place[] = [];
  for (const row of element.querySelectorAll<HTMLElement>('[role="row"][data-key]')) {
    const offset = topIn(element, row, heading);
    const id = row.dataset.key;
    if (id && offset + row.offsetHeight > 0 && offset < element.clientHeight - heading) places.push({ id, offset });
  }
  return places.sort((a, b) => a.offset - b.offset);
}

const rowOf = (element: HTMLElement, id: string) =>
  element.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`);

const topIn = (element: HTMLElement, row: Element, heading: number) =>
  row.getBoundingClientRect().top - element.getBoundingClientRect().top - heading;
