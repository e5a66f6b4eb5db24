import type { Span } from "../model/index.ts";

export interface Mark extends Span {
  readonly id: string;
}

export interface Segment extends Span {
  readonly text: string;
  /** Marks that cover it, in the order in which they were given. */
  readonly ids: readonly string[];
}

/**
 * A text and marks on it -> segments that together are the text, cut wherever a mark begins or ends, so that marks may overlap or lie
 * inside each other. What reaches beyond the text is cut off; marks of nothing are left out. An empty text has no segments.
 */
export function highlight(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks
    .map(({ id, start, end }, order) => ({ id, order, start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const byStart = inside.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof inside = [];
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    open = open.filter((mark) => mark.end > start);
    for (let mark = byStart[next]; mark !== undefined && mark.start <= start; mark = byStart[next]) {
      open.push(mark);
      next += 1;
    }
    const ids = open.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
    return { start, end, text: text.slice(start, end), ids };
  });
}
