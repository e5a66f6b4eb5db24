/** What it costs a name to lie over lines. */
import { type Box, meets } from "./boxes.ts";
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

export function linesUnder(box: Box, lines: readonly Piece[]): number {
  let sum = 0;
  for (const { a, b, cost } of lines) if (meets(box, a, b)) sum += cost;
  return sum;
}
