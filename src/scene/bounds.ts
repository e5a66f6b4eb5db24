/** A painting -> the box around all that it draws: nodes with their rings, lines, marks and names. In CSS pixels; null of nothing. */
import type { Box } from "./boxes.ts";
import { pointsAlong } from "./curve.ts";
import { RING_OUTSIDE, RING_WIDTH } from "./frame.ts";
import type { Painting } from "./painting.ts";

/** Points that a line is followed at. */
const PIECES = 12;

export function boundsOf({ frame, labels, marks }: Painting): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number, halfWidth: number, halfHeight = halfWidth) => {
    left = Math.min(left, x - halfWidth);
    right = Math.max(right, x + halfWidth);
    top = Math.min(top, y - halfHeight);
    bottom = Math.max(bottom, y + halfHeight);
  };
  frame.nodes.forEach(({ selected }, i) => {
    const ring = selected ? RING_OUTSIDE + RING_WIDTH : 1;
    take(frame.x[i] ?? 0, frame.y[i] ?? 0, (frame.r[i] ?? 0) + ring);
  });
  frame.curves.forEach((line, j) => {
    for (const { x, y } of pointsAlong(line, PIECES)) take(x, y, (frame.widths[j] ?? 0) / 2);
  });
  for (const { box } of [...labels, ...marks]) {
    take(box.x + box.width / 2, box.y + box.height / 2, box.width / 2, box.height / 2);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
