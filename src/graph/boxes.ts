/** Nodes with their labels as boxes, and boxes pushed apart until none overlaps another. */
import { at, type LayoutInput, type Stage } from "./layout-input.ts";

/** Parallel arrays. A box reaches from its node's centre `half` to both sides, `top` up and `bottom` down; y is up. */
export interface Boxes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  readonly half: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
}

/** Free pixels between two boxes. */
export const PAD = 7;
/** Between a node and the label below it. */
const LABEL_GAP = 4;
/** Rounds of pushing before the stage grows. Most pictures need fewer than 60. */
const ROUNDS = 240;
const GROWTH = 1.04;
/** Pushed a little too far, so that rounding leaves no sliver. */
const SLIVER = 0.01;

/** One box a node, in the given order, all at (0, 0). */
export function boxesOf(input: LayoutInput, order: readonly number[]): Boxes {
  const column = (of: (index: number) => number) => Float64Array.from(order, of);
  const label = (i: number) => at(input.labelHeight, i);
  return {
    x: new Float64Array(order.length),
    y: new Float64Array(order.length),
    radius: column((i) => at(input.radius, i)),
    half: column((i) => Math.max(at(input.radius, i), at(input.labelWidth, i) / 2)),
    top: column((i) => at(input.radius, i)),
    bottom: column((i) => at(input.radius, i) + (label(i) > 0 ? LABEL_GAP + label(i) : 0)),
  };
}

/** How far two boxes (with the free pixels between them) reach into each other, or null when they do not. */
export function overlap(boxes: Boxes, a: number, b: number, pad = PAD): { x: number; y: number } | null {
  const x = at(boxes.half, a) + at(boxes.half, b) + pad - Math.abs(at(boxes.x, a) - at(boxes.x, b));
  if (x <= 0) return null;
  const above = at(boxes.y, a) >= at(boxes.y, b);
  const gap = Math.abs(at(boxes.y, a) - at(boxes.y, b));
  const y = (above ? at(boxes.bottom, a) + at(boxes.top, b) : at(boxes.bottom, b) + at(boxes.top, a)) + pad - gap;
  return y <= 0 ? null : { x, y };
}

/** Pushes the boxes apart and keeps them on the stage (centred at 0, 0); the stage grows when they do not fit. */
export function separate(boxes: Boxes, which: readonly number[], stage: Stage): Stage {
  let { width, height } = stage;
  for (;;) {
    for (let round = 0; round < ROUNDS; round++) {
      keepInside(boxes, which, { width, height });
      if (!pushApart(boxes, which)) return { width, height };
    }
    width *= GROWTH;
    height *= GROWTH;
    for (const i of which) {
      boxes.x[i] = at(boxes.x, i) * GROWTH;
      boxes.y[i] = at(boxes.y, i) * GROWTH;
    }
  }
}

/** Moves a box that leaves the stage back onto it. */
export function keepInside(boxes: Boxes, which: readonly number[], { width, height }: Stage): void {
  for (const i of which) {
    boxes.x[i] = clamp(at(boxes.x, i), -width / 2 + at(boxes.half, i), width / 2 - at(boxes.half, i));
    boxes.y[i] = clamp(at(boxes.y, i), -height / 2 + at(boxes.bottom, i), height / 2 - at(boxes.top, i));
  }
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}

/** One round over all pairs, each moved the shorter way; false when none overlapped. */
function pushApart(boxes: Boxes, which: readonly number[]): boolean {
  const fromTop = [...which].sort((a, b) => edge(boxes, b) - edge(boxes, a) || a - b);
  let moved = false;
  fromTop.forEach((a, k) => {
    for (let l = k + 1; l < fromTop.length; l++) {
      const b = at(fromTop, l);
      if (edge(boxes, b) < at(boxes.y, a) - at(boxes.bottom, a) - PAD - REACH) break;
      const over = overlap(boxes, a, b);
      if (!over) continue;
      moved = true;
      const sideways = over.x < over.y;
      const axis = sideways ? boxes.x : boxes.y;
      const first = at(axis, a) === at(axis, b) ? a < b : at(axis, a) > at(axis, b);
      const step = ((sideways ? over.x : over.y) / 2 + SLIVER) * (first ? 1 : -1);
      axis[a] = at(axis, a) + step;
      axis[b] = at(axis, b) - step;
    }
  });
  return moved;
}

/** Boxes move while a round goes on: look this much further down than the order at its start says. */
const REACH = 60;

function edge(boxes: Boxes, i: number): number {
  return at(boxes.y, i) + at(boxes.top, i);
}
