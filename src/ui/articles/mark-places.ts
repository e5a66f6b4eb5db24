/** A mark beside the text, in px: as wide as it is high, which is what a pointer needs. */
export const MARK = 24;

/** Words of one line may be measured so far apart, in px. */
const SAME = 1;

/** Where a mark stands beside a row: its upper edge, and how many others stand between it and the text. */
export interface MarkPlace {
  /** In px, as the tops that it comes from. */
  readonly top: number;
  readonly column: number;
}

/**
 * The tops of marks beside the lines on which their statements begin, in reading order -> where each stands: those of one line side by side, in
 * reading order up to the text; what `columns` have no room for, below them.
 */
export function markPlaces(tops: readonly number[], columns: number): readonly MarkPlace[] {
  const lines: { readonly top: number; count: number }[] = [];
  const placed = tops.map((top) => {
    const last = lines.at(-1);
    if (last && top <= last.top + SAME && last.count < columns) {
      last.count += 1;
      return { line: last, place: last.count };
    }
    const line = { top: last ? Math.max(top, last.top + MARK) : top, count: 1 };
    lines.push(line);
    return { line, place: 1 };
  });
  return placed.map(({ line, place }) => ({ top: line.top, column: line.count - place }));
}
