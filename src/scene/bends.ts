/** How much each line bends: parallel ones side by side, and all of them round the nodes that they have nothing to do with. */
import { STANCE_VALUES } from "../model/index.ts";
import { curve, distanceTo, type Point, pointAt } from "./curve.ts";
import type { Picture } from "./picture.ts";

/** Where nodes stand as discs on screen, in CSS pixels, y down. */
export interface Discs {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly r: ArrayLike<number>;
}

/** A line that is alone between its ends bends a little, so that it is seen to be a curve among curves. */
const ALONE = 0.07;
/** Between two lines of the same pair, in curvature. */
const STEP = 0.26;
/** What a lone line tries, and how far a bundle of parallel ones shifts as a whole: least bend first. */
const BENT = [0.07, -0.07, 0.16, -0.16, 0.26, -0.26, 0.36, -0.36, 0.48, -0.48, 0.6, -0.6];
const STRAIGHT = [0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42];
const SHIFTS = [0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.32, -0.32, 0.44, -0.44];
/** Free pixels between a line and a node that is not its end. */
export const CLEAR = 6;
/** With more lines than this none looks for a way round. */
const MOST = 300;

/**
 * A curvature for each edge. All edges of a pair, in either direction, fan out side by side; structural lines that are alone
 * stay straight (0). With `discs`, each takes the least bend that keeps clear of every node but its ends, or else the bend
 * that comes least near.
 */
export function curvatures(picture: Picture, discs: Discs | null = null): Float64Array {
  const { source, edgeKind, stance } = picture;
  const rank = (j: number) => {
    const value = stance[j];
    return value ? STANCE_VALUES.indexOf(value) : STANCE_VALUES.length;
  };
  const around = discs && source.length <= MOST ? discs : null;
  const bend = new Float64Array(source.length);
  for (const edges of pairsOf(picture)) {
    const [only = 0] = edges;
    edges.sort((a, b) => rank(a) - rank(b) || a - b);
    const candidates =
      edges.length > 1
        ? SHIFTS.map((shift) => fan(picture, edges, ALONE + shift))
        : (edgeKind[only] === "stance" || edgeKind[only] === "relation" ? BENT : STRAIGHT).map((one) => [one]);
    const best = around ? clearest(picture, edges, candidates, around) : candidates[0];
    edges.forEach((j, k) => {
      bend[j] = best?.[k] ?? 0;
    });
  }
  return bend;
}

/** The edges between each two nodes, whichever way they point. */
function pairsOf({ source, target }: Picture): Iterable<number[]> {
  const pairs = new Map<string, number[]>();
  for (let j = 0; j < source.length; j++) {
    const a = source[j] ?? 0;
    const b = target[j] ?? 0;
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = pairs.get(pair);
    if (known) known.push(j);
    else pairs.set(pair, [j]);
  }
  return pairs.values();
}

/** Curvatures side by side around a middle one. */
function fan({ source, target }: Picture, edges: readonly number[], middle: number): number[] {
  return edges.map((j, k) => {
    const spread = middle + STEP * (k - (edges.length - 1) / 2);
    return (source[j] ?? 0) < (target[j] ?? 0) ? spread : -spread;
  });
}

/** The first candidate whose lines keep clear of other nodes; else the one whose lines reach least far into them. */
function clearest(
  picture: Picture,
  edges: readonly number[],
  candidates: readonly (readonly number[])[],
  discs: Discs,
): readonly number[] | undefined {
  const bounds = boundsOf(discs);
  let best = candidates[0];
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const found = edges.reduce((sum, j, k) => sum + intrusion(picture, j, candidate[k] ?? 0, discs, bounds), 0);
    if (found >= least) continue;
    least = found;
    best = candidate;
    if (found === 0) break;
  }
  return best;
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Around all discs. */
function boundsOf({ x, y, r }: Discs): Bounds {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let i = 0; i < r.length; i++) {
    bounds.left = Math.min(bounds.left, (x[i] ?? 0) - (r[i] ?? 0));
    bounds.right = Math.max(bounds.right, (x[i] ?? 0) + (r[i] ?? 0));
    bounds.top = Math.min(bounds.top, (y[i] ?? 0) - (r[i] ?? 0));
    bounds.bottom = Math.max(bounds.bottom, (y[i] ?? 0) + (r[i] ?? 0));
  }
  return bounds;
}

function outside({ left, right, top, bottom }: Bounds, { x, y }: Point): number {
  return Math.max(0, left - x, x - right, top - y, y - bottom);
}

/**
 * How many pixels a line with a curvature reaches into the discs (and the free pixels around them) of nodes not its own, and
 * out of the bounds.
 */
export function intrusion(
  { source, target }: Picture,
  j: number,
  bend: number,
  discs: Discs,
  bounds: Bounds | null = null,
): number {
  const from = source[j] ?? 0;
  const to = target[j] ?? 0;
  const at = (i: number): Point => ({ x: discs.x[i] ?? 0, y: discs.y[i] ?? 0 });
  const line = curve(at(from), at(to), bend);
  const { a, b, c } = line;
  const middle = pointAt(line, 0.5);
  let sum = bounds ? outside(bounds, middle) : 0;
  const left = Math.min(a.x, b.x, c.x);
  const right = Math.max(a.x, b.x, c.x);
  const top = Math.min(a.y, b.y, c.y);
  const bottom = Math.max(a.y, b.y, c.y);
  for (let i = 0; i < discs.r.length; i++) {
    if (i === from || i === to) continue;
    const { x, y } = at(i);
    const reach = (discs.r[i] ?? 0) + CLEAR;
    // A curve stays inside the box of its three points.
    if (x < left - reach || x > right + reach || y < top - reach || y > bottom + reach) continue;
    sum += Math.max(0, reach - distanceTo(line, { x, y }));
  }
  return sum;
}
