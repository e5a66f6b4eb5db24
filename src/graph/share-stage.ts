/** Which nodes hang together, and which part of a stage each such group is given. */
import { type Boxes, PAD } from "./boxes.ts";
import { at, type Edge, type Stage } from "./layout-input.ts";

/** A part of a stage, around a middle of its own. */
export interface Share extends Stage {
  readonly x: number;
  readonly y: number;
}

/** Nodes that edges join, over however many steps; the group with the most nodes first. */
export function groupsOf(which: readonly number[], edges: readonly Edge[]): number[][] {
  const next = new Map(which.map((i) => [i, [] as number[]]));
  for (const [from, to] of edges) {
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  const met = new Set<number>();
  const groups: number[][] = [];
  for (const first of which) {
    if (met.has(first)) continue;
    met.add(first);
    const group = [first];
    for (const i of group) {
      for (const other of next.get(i) ?? []) {
        if (met.has(other)) continue;
        met.add(other);
        group.push(other);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups.sort((a, b) => b.length - a.length || at(a, 0) - at(b, 0));
}

/** Each group's part of the stage, by the room that its boxes take: cut across the longer side, again and again. */
export function shareStage(boxes: Boxes, groups: readonly (readonly number[])[], { width, height }: Stage): Share[] {
  const shares: Share[] = [];
  const cut = (from: number, to: number, share: Share) => {
    if (to - from === 1) {
      shares[from] = share;
      return;
    }
    const areas = groups.slice(from, to).map((group) => areaOf(boxes, group));
    const all = areas.reduce((sum, area) => sum + area, 0);
    let taken = at(areas, 0);
    let middle = from + 1;
    while (middle < to - 1 && taken + at(areas, middle - from) <= all / 2) {
      taken += at(areas, middle - from);
      middle += 1;
    }
    const part = taken / all;
    const piece = (size: number, shift: number): Share =>
      share.width >= share.height
        ? { ...share, width: share.width * size, x: share.x + (shift * share.width) / 2 }
        : { ...share, height: share.height * size, y: share.y - (shift * share.height) / 2 };
    cut(from, middle, piece(part, part - 1));
    cut(middle, to, piece(1 - part, part));
  };
  if (groups.length > 0) cut(0, groups.length, { x: 0, y: 0, width, height });
  return shares;
}

/** What boxes take with the room around them, in square pixels. */
export function areaOf(boxes: Boxes, which: readonly number[]): number {
  return which.reduce(
    (sum, i) => sum + (2 * at(boxes.half, i) + PAD) * (at(boxes.top, i) + at(boxes.bottom, i) + PAD),
    0,
  );
}
