/** What is under a point or inside an area: marks first, then nodes, then lines, with some tolerance for thin ones. */
import { type Box, contains } from "./boxes.ts";
import { distanceTo, type Point } from "./curve.ts";
import type { Frame } from "./frame.ts";
import type { Mark } from "./place-marks.ts";

/** Pixels around a mark's and a line's middle, and around a node, that count as on it. */
const MARK_REACH = 12;
const LINE_REACH = 6;
const NODE_REACH = 2;
/** A finger is less exact than a mouse. */
const FINGER = 10;

/** The id of the node or edge at a point, or null. */
export function pick(frame: Frame, marks: readonly Mark[], at: Point, finger = false): string | null {
  const { picture } = frame;
  const more = finger ? FINGER : 0;
  const node = nodeAt(frame, at, NODE_REACH);
  if (node !== null) return node;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { edge, x, y, box } of marks) {
    const distance = contains(box, at) ? 0 : Math.hypot(at.x - x, at.y - y);
    if (distance > MARK_REACH + more / 2 || distance >= least) continue;
    least = distance;
    best = picture.edgeIds[edge] ?? null;
  }
  if (best !== null) return best;
  if (finger) {
    const near = nodeAt(frame, at, FINGER);
    if (near !== null) return near;
  }
  least = Number.POSITIVE_INFINITY;
  frame.curves.forEach((line, j) => {
    const reach = LINE_REACH + more / 2 + (frame.widths[j] ?? 0) / 2;
    if (!nearby(line.a, line.b, line.c, at, reach)) return;
    // What has stepped back gives way to what stands out.
    const distance = distanceTo(line, at) + (frame.edges[j]?.look === "quiet" ? LINE_REACH : 0);
    if (distance > reach + (frame.edges[j]?.look === "quiet" ? LINE_REACH : 0) || distance >= least) return;
    least = distance;
    best = picture.edgeIds[j] ?? null;
  });
  return best;
}

function nodeAt({ picture, x, y, r }: Frame, at: Point, reach: number): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < r.length; i++) {
    const distance = Math.hypot(at.x - (x[i] ?? 0), at.y - (y[i] ?? 0)) - (r[i] ?? 0);
    if (distance > reach || distance >= least) continue;
    least = distance;
    best = picture.ids[i] ?? null;
  }
  return best;
}

/** A curve stays inside the box of its three points. */
function nearby(a: Point, b: Point, c: Point, p: Point, reach: number): boolean {
  return (
    p.x > Math.min(a.x, b.x, c.x) - reach &&
    p.x < Math.max(a.x, b.x, c.x) + reach &&
    p.y > Math.min(a.y, b.y, c.y) - reach &&
    p.y < Math.max(a.y, b.y, c.y) + reach
  );
}

/** The ids of the nodes whose centres lie in an area. */
export function nodesInside({ picture, x, y }: Frame, area: Box): string[] {
  return picture.ids.filter((_, i) => contains(area, { x: x[i] ?? 0, y: y[i] ?? 0 }));
}

/** The area between two corners, whichever way it was drawn. */
export function areaBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
