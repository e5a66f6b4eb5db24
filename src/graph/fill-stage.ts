/** Turns and stretches an arrangement so that it fills a stage, and puts nodes without edges in tidy rows below it. */
import { type Boxes, PAD } from "./boxes.ts";
import { at, type Stage } from "./layout-input.ts";
import { areaOf } from "./share-stage.ts";

/** Free pixels around the picture. */
const MARGIN = 24;
/** Stage needed for each pixel of box, so that lines and marks have room between them. */
const ROOM = 2;
/** Between neighbours in a row: a little more than boxes need, so that rounding leaves them apart. */
const ROW_GAP = PAD + 1;
/** Stretched no further out of shape than this. */
const STRETCH = 1.6;

/**
 * Centres the boxes on (0, 0), turns their longer axis to the stage's and scales them to it.
 * @returns the stage inside its margin, grown when the boxes need more.
 */
export function fillStage(boxes: Boxes, which: readonly number[], stage: Stage): Stage {
  const grown = grownFor(boxes, which, stage);
  centre(boxes, which);
  turn(boxes, which, grown.width >= grown.height);
  const reach = (axis: Float64Array) => Math.max(1, ...which.map((i) => Math.abs(at(axis, i))));
  let sx = grown.width / 2 / reach(boxes.x);
  let sy = grown.height / 2 / reach(boxes.y);
  sx = Math.min(sx, sy * STRETCH);
  sy = Math.min(sy, sx * STRETCH);
  for (const i of which) {
    boxes.x[i] = at(boxes.x, i) * sx;
    boxes.y[i] = at(boxes.y, i) * sy;
  }
  return grown;
}

/** A stage, larger when the boxes need more than it has. */
export function grownFor(boxes: Boxes, which: readonly number[], { width, height }: Stage): Stage {
  const grow = Math.max(1, Math.sqrt((areaOf(boxes, which) * ROOM) / (width * height)));
  return { width: width * grow, height: height * grow };
}

/** Spreads boxes that lie apart already over the whole stage; they stay apart, since no axis shrinks. */
export function expand(boxes: Boxes, which: readonly number[], { width, height }: Stage): void {
  if (which.length < 2) return;
  for (const { axis, low, high, size } of [
    { axis: boxes.x, low: boxes.half, high: boxes.half, size: width },
    { axis: boxes.y, low: boxes.bottom, high: boxes.top, size: height },
  ]) {
    const extent = (scale: number) => ({
      from: Math.min(...which.map((i) => scale * at(axis, i) - at(low, i))),
      to: Math.max(...which.map((i) => scale * at(axis, i) + at(high, i))),
    });
    let scale = STRETCH;
    for (let least = 1, step = 0; step < 20; step++) {
      const { from, to } = extent((least + scale) / 2);
      if (to - from <= size) least = (least + scale) / 2;
      else scale = (least + scale) / 2;
    }
    const { from, to } = extent(scale);
    for (const i of which) axis[i] = scale * at(axis, i) - (from + to) / 2;
  }
}

/** Moves the middle of the extent to (0, 0). */
function centre(boxes: Boxes, which: readonly number[]): void {
  for (const axis of [boxes.x, boxes.y]) {
    const values = which.map((i) => at(axis, i));
    const middle = values.length ? (Math.min(...values) + Math.max(...values)) / 2 : 0;
    for (const i of which) axis[i] = at(axis, i) - middle;
  }
}

/** Turns the axis of greatest variance into the horizontal (or the vertical). */
function turn(boxes: Boxes, which: readonly number[], wide: boolean): void {
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const i of which) {
    xx += at(boxes.x, i) ** 2;
    yy += at(boxes.y, i) ** 2;
    xy += at(boxes.x, i) * at(boxes.y, i);
  }
  const angle = (wide ? 0 : Math.PI / 2) - Math.atan2(2 * xy, xx - yy) / 2;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (const i of which) {
    const x = at(boxes.x, i);
    const y = at(boxes.y, i);
    boxes.x[i] = x * cos - y * sin;
    boxes.y[i] = x * sin + y * cos;
  }
  centre(boxes, which);
}

/**
 * Sets nodes without edges in rows, as wide as the stage, below the others (centred when there are no others).
 * @returns what is left of the stage inside its margin.
 */
export function placeApart(
  boxes: Boxes,
  alone: readonly number[],
  stage: Stage,
  others: readonly number[] = [],
): Stage {
  const width = Math.max(1, stage.width - 2 * MARGIN);
  const rows = rowsOf(boxes, alone, width);
  const most = (row: readonly number[], of: Float64Array) => Math.max(...row.map((i) => at(of, i)));
  const heights = rows.map((row) => most(row, boxes.top) + most(row, boxes.bottom) + ROW_GAP);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let top = others.length
    ? Math.min(...others.map((i) => at(boxes.y, i) - at(boxes.bottom, i))) - 2 * ROW_GAP
    : total / 2;
  rows.forEach((row, k) => {
    let left = -row.reduce((sum, i) => sum + 2 * at(boxes.half, i) + ROW_GAP, -ROW_GAP) / 2;
    const rise = most(row, boxes.top);
    for (const i of row) {
      boxes.x[i] = left + at(boxes.half, i);
      boxes.y[i] = top - rise;
      left += 2 * at(boxes.half, i) + ROW_GAP;
    }
    top -= at(heights, k);
  });
  return { width, height: Math.max(width / 4, stage.height - 2 * MARGIN - total - (rows.length ? 2 * ROW_GAP : 0)) };
}

function rowsOf(boxes: Boxes, which: readonly number[], width: number): number[][] {
  const rows: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const i of which) {
    const needed = 2 * at(boxes.half, i) + ROW_GAP;
    if (used + needed > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(i);
    used += needed;
  }
  return rows;
}
