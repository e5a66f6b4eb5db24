/** Rectangles in CSS pixels, and how much they are in each other's way. */
import type { Point } from "./curve.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxAround(centre: Point, halfWidth: number, halfHeight = halfWidth): Box {
  return { x: centre.x - halfWidth, y: centre.y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

/** Whether two boxes share any area, with `gap` pixels to be kept free between them. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/** How much of the second box the first one covers, 0 to 1. */
export function coveredShare(over: Box, under: Box): number {
  const wide = Math.min(over.x + over.width, under.x + under.width) - Math.max(over.x, under.x);
  const high = Math.min(over.y + over.height, under.y + under.height) - Math.max(over.y, under.y);
  return wide <= 0 || high <= 0 ? 0 : (wide * high) / (under.width * under.height);
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Whether the line from a to b meets the box. */
export function meets(box: Box, a: Point, b: Point): boolean {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  if ((a.x < box.x && b.x < box.x) || (a.x > right && b.x > right)) return false;
  if ((a.y < box.y && b.y < box.y) || (a.y > bottom && b.y > bottom)) return false;
  const side = (x: number, y: number) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0;
  const first = side(box.x, box.y);
  return side(right, box.y) !== first || side(box.x, bottom) !== first || side(right, bottom) !== first;
}

interface Owned {
  readonly box: Box;
  readonly owner: number;
}

/** Boxes by squares of the stage, so that asking for overlaps looks at neighbours only. */
export class BoxGrid {
  private readonly cells = new Map<number, Owned[]>();
  private readonly dropped = new Set<number>();

  add(box: Box, owner: number): void {
    const owned = { box, owner };
    inCells(box, 0, (cell) => {
      const known = this.cells.get(cell);
      if (known) known.push(owned);
      else this.cells.set(cell, [owned]);
      return false;
    });
  }

  /** Takes an owner's boxes away again. */
  drop(owner: number): void {
    this.dropped.add(owner);
  }

  /** Whether a box of another owner is in the way. */
  hits(box: Box, owner: number, gap = 0): boolean {
    return this.some(box, owner, gap, () => true);
  }

  /** Boxes of other owners that are in the way; one that lies in several squares comes more than once. */
  others(box: Box, owner: number, gap = 0): readonly Owned[] {
    const found: Owned[] = [];
    this.some(box, owner, gap, (other) => {
      found.push(other);
      return false;
    });
    return found;
  }

  /** Whether a test holds for a box of another owner that is in the way. */
  some(box: Box, owner: number, gap: number, test: (other: Owned) => boolean): boolean {
    return inCells(box, gap, (cell) => {
      const here = this.cells.get(cell);
      if (!here) return false;
      for (const other of here) {
        if (other.owner === owner || !overlaps(box, other.box, gap) || this.dropped.has(other.owner)) continue;
        if (test(other)) return true;
      }
      return false;
    });
  }
}

const CELL = 64;
/** Cells are numbered by row; more columns than any screen has. */
const COLUMNS = 4096;

/** Goes through the cells that a box is in, until `visit` says that it is done. */
function inCells({ x, y, width, height }: Box, gap: number, visit: (cell: number) => boolean): boolean {
  const column = Math.floor((x - gap) / CELL);
  const lastColumn = Math.floor((x + width + gap) / CELL);
  const lastRow = Math.floor((y + height + gap) / CELL);
  for (let row = Math.floor((y - gap) / CELL); row <= lastRow; row++) {
    for (let at = column; at <= lastColumn; at++) if (visit(row * COLUMNS + at)) return true;
  }
  return false;
}
