/** What it costs a name to lie over lines. */
import { type Box, BoxGrid, boxAround, meets } from "./boxes.ts";
import { type Point, pointsAlong } from "./curve.ts";
import type { Frame } from "./frame.ts";

/** Straight pieces that a line is looked at as. */
const PIECES = 6;

export interface Piece {
  readonly a: Point;
  readonly b: Point;
  /** What it costs to lie under a name. */
  readonly cost: number;
}

/** A name that hides an arrow hides which way the line points; a line that has stepped back matters less. */
const ARROW_COST = 2.2;
const QUIET_COST = 0.4;
/** The last pieces of a line, where its arrow is. */
const ARROW_PIECES = 2;

export function piecesOf({ curves, edges, picture }: Frame): Piece[] {
  return curves.flatMap((line, j) => {
    const points = pointsAlong(line, PIECES);
    const base = edges[j]?.look === "quiet" ? QUIET_COST : 1;
    const arrow = picture.edgeKind[j] === "stance" ? ARROW_COST : 1;
    return points.slice(1).map((b, k) => {
      const cost = base * (k >= PIECES - ARROW_PIECES ? arrow : 1);
      return { a: points[k] ?? b, b, cost };
    });
  });
}

/** How to find what lies under a box: it looks at the pieces near to it only. */
export function createUnder(lines: readonly Piece[]): (box: Box) => number {
  if (lines.length === 0) return () => 0;
  const grid = new BoxGrid();
  lines.forEach(({ a, b }, k) => {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    grid.add(boxAround(middle, Math.abs(a.x - b.x) / 2, Math.abs(a.y - b.y) / 2), k);
  });
  return (box) => {
    // A piece lies in several squares, and counts once.
    const met = new Set<number>();
    grid.some(box, NOBODY, TOUCH, ({ owner }) => {
      const piece = lines[owner];
      if (piece && meets(box, piece.a, piece.b)) met.add(owner);
      return false;
    });
    // In the order of the lines, so that sums come out the same.
    return [...met].sort((a, b) => a - b).reduce((sum, k) => sum + (lines[k]?.cost ?? 0), 0);
  };
}

const NOBODY = -1;
/** A line that only touches a box meets it. In pixels. */
const TOUCH = 1;
