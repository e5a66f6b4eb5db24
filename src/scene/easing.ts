/** How a move goes from its start to its end: off at once, and coming to rest slowly, as cubic-bezier(.2, 0, 0, 1). */

/** How long the camera and nodes take to get where they go. */
export const MOVE_MS = 320;

/** Share of time, 0 to 1, into share of the way. */
export function eased(time: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 20; step++) {
    const t = (low + high) / 2;
    if (at(t, FIRST.x, SECOND.x) < time) low = t;
    else high = t;
  }
  return at((low + high) / 2, FIRST.y, SECOND.y);
}

const FIRST = { x: 0.2, y: 0 };
const SECOND = { x: 0, y: 1 };

/** A cubic Bézier curve from 0 to 1, on one axis. */
function at(t: number, first: number, second: number): number {
  const u = 1 - t;
  return 3 * u * u * t * first + 3 * u * t * t * second + t * t * t;
}
