/**
 * The lines between nodes: quadratic curves in CSS pixels, y down, bent as the edge program bends them. The control point of
 * a curve from A to B is M + c·|AB|·n, with M the middle, c the curvature and n the normal to the left of A-B on screen.
 */
import { STANCE_VALUES } from "../model/index.ts";
import type { Picture } from "./picture.ts";

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

/** A line that is alone between its ends bends a little, so that it is seen to be a curve among curves. */
const ALONE = 0.07;
/** Between two lines of the same pair, in curvature. */
const STEP = 0.26;

/**
 * A curvature for each edge. All edges of a pair, in either direction, fan out side by side; structural lines that are alone
 * stay straight (0).
 */
export function curvatures(picture: Picture): Float64Array {
  const { source, target, edgeKind, stance } = picture;
  const pairs = new Map<string, number[]>();
  for (let j = 0; j < source.length; j++) {
    const a = source[j] ?? 0;
    const b = target[j] ?? 0;
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = pairs.get(pair);
    if (known) known.push(j);
    else pairs.set(pair, [j]);
  }
  const rank = (j: number) => {
    const value = stance[j];
    return value ? STANCE_VALUES.indexOf(value) : STANCE_VALUES.length;
  };
  const bend = new Float64Array(source.length);
  for (const edges of pairs.values()) {
    const [only = 0] = edges;
    if (edges.length === 1) {
      bend[only] = edgeKind[only] === "stance" || edgeKind[only] === "relation" ? ALONE : 0;
      continue;
    }
    edges.sort((a, b) => rank(a) - rank(b) || a - b);
    edges.forEach((j, i) => {
      const spread = ALONE + STEP * (i - (edges.length - 1) / 2);
      bend[j] = (source[j] ?? 0) < (target[j] ?? 0) ? spread : -spread;
    });
  }
  return bend;
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
