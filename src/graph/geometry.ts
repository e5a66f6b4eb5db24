/** Lines against lines and lines against rectangles. Written without objects: a layout asks millions of times. */
import { at } from "./layout-input.ts";

/** Whether the line from point a to point b crosses the one from c to d; points are indices into `x` and `y`. */
export function crosses(x: Float64Array, y: Float64Array, a: number, b: number, c: number, d: number): boolean {
  const ax = at(x, a);
  const ay = at(y, a);
  const bx = at(x, b);
  const by = at(y, b);
  const cx = at(x, c);
  const cy = at(y, c);
  const dx = at(x, d);
  const dy = at(y, d);
  const cSide = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const dSide = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (cSide > 0 === dSide > 0) return false;
  const aSide = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const bSide = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return aSide > 0 !== bSide > 0;
}

/** Whether the line from (x0, y0) to (x1, y1) meets a rectangle. */
export function meets(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  left: number,
  low: number,
  right: number,
  high: number,
): boolean {
  if ((x0 < left && x1 < left) || (x0 > right && x1 > right)) return false;
  if ((y0 < low && y1 < low) || (y0 > high && y1 > high)) return false;
  // The line through both points misses the rectangle when all its corners lie on one side.
  const dx = x1 - x0;
  const dy = y1 - y0;
  const a = dx * (low - y0) - dy * (left - x0) > 0;
  const b = dx * (low - y0) - dy * (right - x0) > 0;
  const c = dx * (high - y0) - dy * (left - x0) > 0;
  const d = dx * (high - y0) - dy * (right - x0) > 0;
  return !(a === b && b === c && c === d);
}
