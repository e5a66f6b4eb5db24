/**
 * The lines between nodes: quadratic curves in CSS pixels, y down, bent as the edge program bends them. The control point of
 * a curve from A to B is M + c·|AB|·n, with M the middle, c the curvature and n the normal to the left of A-B on screen.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve. */
export interface Curve {
  readonly a: Point;
  /** Control point. */
  readonly b: Point;
  readonly c: Point;
}

/** The curve from a to c with a curvature. */
export function curve(a: Point, c: Point, curvature: number): Curve {
  const b = {
    x: (a.x + c.x) / 2 + curvature * (c.y - a.y),
    y: (a.y + c.y) / 2 - curvature * (c.x - a.x),
  };
  return { a, b, c };
}

/** The point at t, 0 to 1. */
export function pointAt({ a, b, c }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * b.x + t * t * c.x,
    y: u * u * a.y + 2 * u * t * b.y + t * t * c.y,
  };
}

/** Points along a curve, for tests against boxes. */
export function pointsAlong(line: Curve, pieces: number): Point[] {
  return Array.from({ length: pieces + 1 }, (_, k) => pointAt(line, k / pieces));
}

/** Distance in pixels from a point to a curve, within a fraction of a pixel. */
export function distanceTo(line: Curve, p: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let from = line.a;
  for (let k = 1; k <= PIECES; k++) {
    const to = pointAt(line, k / PIECES);
    least = Math.min(least, distanceToPiece(from, to, p));
    from = to;
  }
  return least;
}

const PIECES = 16;

function distanceToPiece(a: Point, b: Point, p: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/** The largest t at which the curve is still `distance` away from its end: where an arrow's tip is set. */
export function endingAt(line: Curve, distance: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 24; step++) {
    const t = (low + high) / 2;
    const { x, y } = pointAt(line, t);
    if (Math.hypot(x - line.c.x, y - line.c.y) > distance) low = t;
    else high = t;
  }
  return low;
}
