/**
 * Moves one node at a time to where its lines cross fewer others, run through fewer nodes and names and leave room for a
 * mark. Greedy and without chance: the same picture always comes out the same.
 */
import { type Boxes, overlap } from "./boxes.ts";
import { crosses, meets } from "./geometry.ts";
import { at, type Edge, type LayoutOptions, type Stage } from "./layout-input.ts";

/** What a fault costs, in units of one crossing. */
const THROUGH_NODE = 4;
const THROUGH_LABEL = 1.2;
const NARROW = 1.2;
const SHORT = 1.5;
/** A hundred pixels of line. */
const LENGTH = 0.2;
/** Lines closer than this at the same node look like one. In radians. */
const NARROW_ANGLE = 0.3;
/** Pixels of line between two nodes that a stance mark with its count needs. */
const MARK_ROOM = 64;
/** Pixels around a node or name that a line should keep free. */
const CLEAR = 5;

const DISTANCES = [10, 24, 50, 90, 150, 240, 360];
const DIRECTIONS = 12;
const SWEEPS = 16;
/** Comparisons that one call may take: about a second on a slow machine. */
const BUDGET = 6e7;

/** The picture while it is searched, edges as columns. */
interface Search {
  readonly boxes: Boxes;
  readonly which: readonly number[];
  readonly stage: Stage;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly pull: Float64Array;
  /** Edges at a node. */
  readonly own: ReadonlyMap<number, readonly number[]>;
}

/** Improves `boxes` in place; boxes stay on the stage and apart. */
export function untangle(
  boxes: Boxes,
  which: readonly number[],
  edges: readonly Edge[],
  stage: Stage,
  { stop = () => false, progress = () => {} }: LayoutOptions,
): void {
  const own = new Map<number, number[]>(which.map((i) => [i, []]));
  edges.forEach(([from, to], j) => {
    own.get(from)?.push(j);
    own.get(to)?.push(j);
  });
  const search: Search = {
    boxes,
    which,
    stage,
    from: Int32Array.from(edges, ([from]) => from),
    to: Int32Array.from(edges, ([, to]) => to),
    pull: Float64Array.from(edges, ([, , pull]) => pull),
    own,
  };
  const perSweep = DISTANCES.length * DIRECTIONS * (which.length + edges.length) * (which.length + 2 * edges.length);
  const sweeps = Math.min(SWEEPS, Math.floor(BUDGET / Math.max(1, perSweep)));
  for (let sweep = 0; sweep < sweeps && !stop(); sweep++) {
    let moved = false;
    for (const i of which) moved = moveOne(search, i, sweep) || moved;
    progress((sweep + 1) / sweeps);
    if (!moved) break;
  }
}

/** Tries places around the node and keeps the best; true when it moved. */
function moveOne(search: Search, i: number, sweep: number): boolean {
  const { boxes, which } = search;
  const x0 = at(boxes.x, i);
  const y0 = at(boxes.y, i);
  let best: { x: number; y: number } | null = null;
  let least = cost(search, i, Number.POSITIVE_INFINITY) - 1e-6;
  for (const distance of DISTANCES) {
    for (let k = 0; k < DIRECTIONS; k++) {
      const angle = ((k + (sweep % 2) / 2) * 2 * Math.PI) / DIRECTIONS;
      const x = x0 + distance * Math.cos(angle);
      const y = y0 + distance * Math.sin(angle);
      if (!inside(boxes, i, x, y, search.stage)) continue;
      boxes.x[i] = x;
      boxes.y[i] = y;
      if (which.some((j) => j !== i && overlap(boxes, i, j) !== null)) continue;
      const found = cost(search, i, least);
      if (found >= least) continue;
      least = found;
      best = { x, y };
    }
  }
  boxes.x[i] = best?.x ?? x0;
  boxes.y[i] = best?.y ?? y0;
  return best !== null;
}

function inside(boxes: Boxes, i: number, x: number, y: number, { width, height }: Stage): boolean {
  return (
    Math.abs(x) + at(boxes.half, i) <= width / 2 &&
    y + at(boxes.top, i) <= height / 2 &&
    y - at(boxes.bottom, i) >= -height / 2
  );
}

/** Faults of one node's lines and of other lines through it. Stops counting at `enough`. */
function cost({ boxes, which, from, to, pull, own }: Search, i: number, enough: number): number {
  const { x, y } = boxes;
  const lines = own.get(i) ?? [];
  let sum = 0;
  for (const j of lines) {
    const far = at(from, j) === i ? at(to, j) : at(from, j);
    const length = Math.hypot(at(x, i) - at(x, far), at(y, i) - at(y, far));
    const free = length - at(boxes.radius, i) - at(boxes.radius, far);
    sum += (LENGTH * at(pull, j) * length) / 100 + (free < MARK_ROOM ? SHORT * (1 - free / MARK_ROOM) : 0);
  }
  sum += narrow(boxes, lines, from, to, i);
  for (const j of lines) {
    if (sum >= enough) return sum;
    const far = at(from, j) === i ? at(to, j) : at(from, j);
    for (let k = 0; k < from.length; k++) {
      const c = at(from, k);
      const d = at(to, k);
      if (i === c || i === d || far === c || far === d) continue;
      if (crosses(x, y, i, far, c, d)) sum++;
    }
    for (const k of which) if (k !== i && k !== far) sum += through(boxes, i, far, k);
  }
  for (let k = 0; k < from.length; k++) {
    if (at(from, k) !== i && at(to, k) !== i) sum += through(boxes, at(from, k), at(to, k), i);
  }
  return sum;
}

/** What the line from a to b costs by running through node i or its name. */
function through(boxes: Boxes, a: number, b: number, i: number): number {
  const x = at(boxes.x, i);
  const y = at(boxes.y, i);
  const r = at(boxes.radius, i) + CLEAR;
  const half = at(boxes.half, i) + CLEAR;
  const bottom = at(boxes.bottom, i) + CLEAR;
  const x0 = at(boxes.x, a);
  const y0 = at(boxes.y, a);
  const x1 = at(boxes.x, b);
  const y1 = at(boxes.y, b);
  if (!meets(x0, y0, x1, y1, x - half, y - bottom, x + half, y + r)) return 0;
  return meets(x0, y0, x1, y1, x - r, y - r, x + r, y + r) ? THROUGH_NODE : THROUGH_LABEL;
}

/** What it costs that two lines leave node i in nearly the same direction. */
function narrow({ x, y }: Boxes, lines: readonly number[], from: Int32Array, to: Int32Array, i: number): number {
  const angles = lines.map((j) => {
    const far = at(from, j) === i ? at(to, j) : at(from, j);
    return Math.atan2(at(y, far) - at(y, i), at(x, far) - at(x, i));
  });
  angles.sort((a, b) => a - b);
  let sum = 0;
  for (let k = 0; k < angles.length && angles.length > 1; k++) {
    const next = k + 1 < angles.length ? at(angles, k + 1) : at(angles, 0) + 2 * Math.PI;
    const between = next - at(angles, k);
    if (between < NARROW_ANGLE) sum += NARROW * (1 - between / NARROW_ANGLE);
  }
  return sum;
}
