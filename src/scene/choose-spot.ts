/** Where a name stands among the places around its node: the cheapest that is free, or further away at the end of a leader. */
import { type Box, type BoxGrid, boxAround, coveredShare, overlaps } from "./boxes.ts";
import { LABEL_GAP } from "./fit.ts";
import type { Frame } from "./frame.ts";
import { HOVERED, LIT, rankOf } from "./label-order.ts";
import { isAside, isFar, leaderOf, type Side } from "./label-sides.ts";
import type { Place, Spot } from "./label-spots.ts";

/** Nodes that have stepped back, and the others. */
export interface Discs {
  readonly quiet: BoxGrid;
  readonly loud: BoxGrid;
}

export interface Grids extends Discs {
  readonly names: BoxGrid;
  /** Places below nodes that are not named yet. */
  readonly reserved: BoxGrid;
}

/** Where a name stood. */
export type Before = Pick<Place, "side" | "lines">;

/** Free pixels between two names, and around a node's disc. */
const GAP = 2;
/** A name keeps so far from other nodes, more at its sides, where it would be read on: nearest to it is its own, `LABEL_GAP` away. */
const OTHERS = LABEL_GAP + 1;
const BESIDE = 6;
/** A main name that finds no place otherwise stands so near to others beside it: still nearer to its own. */
const BESIDE_MAIN = 2;
/** Where it is not plainly at its own node, it keeps further from what it could be taken to name. */
const ASIDE = 16;
/** As much again and more between names side by side, or two would read as one; together less than a layout leaves. */
const WORD_GAP = 3;
/** A name stays on the side where it was unless another is clearly better. */
const KEPT = 0.9;
/** How much of a less busy node a name may cover, and a main name of any other; and what covering all of it would cost. */
const COVERED = 0.25;
const COVERED_BY_MAIN = 0.2;
/** On a stage so low that nodes are smaller than this, knowing who is drawn is worth more to a reader than each node. */
const SPECK = 15;
const COVERED_COST = 20;

/**
 * The cheapest side where nobody takes the name for another's. What stands out may cover what has stepped back, what is chosen any node; no name a name.
 * @param spots the cheapest first
 */
export function choose(
  frame: Frame,
  node: number,
  spots: readonly Spot[],
  { names, loud, quiet, reserved }: Grids,
  before: Before | null,
  main: boolean,
): Spot | null {
  const rank = rankOf(frame, node);
  // Looked at only where a place may be the cheapest, and once each.
  const taken = new Map<Spot, boolean>();
  const isTaken = (spot: Spot) => {
    const known = taken.get(spot) ?? names.hits(widened(spot.box), node, GAP);
    taken.set(spot, known);
    return known;
  };
  const cheapest = (costOf: (box: Box, side: Side) => number, mayBeAstray = false): Spot | null => {
    let best: Spot | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const spot of spots) {
      // Places come by their cost: what stands in the way only adds to it, and only the one that is kept costs less.
      if (spot.cost - KEPT >= least) break;
      const stays = before?.side === spot.side && before.lines.length === spot.lines.length;
      const bare = spot.cost - (stays ? KEPT : 0);
      if (bare >= least || (spot.astray && !mayBeAstray) || isTaken(spot)) continue;
      const cost = costOf(spot.box, spot.side) + bare;
      if (cost >= least) continue;
      least = cost;
      best = spot;
    }
    return best;
  };
  const clearOf =
    (grids: readonly BoxGrid[], beside = BESIDE) =>
    (box: Box, side: Side) =>
      grids.some((grid) => grid.hits(apart(box, side, beside), node, OTHERS)) ? Number.POSITIVE_INFINITY : 0;
  return (
    cheapest(clearOf([loud, quiet, reserved])) ??
    cheapest(clearOf([loud, quiet])) ??
    (main ? cheapest(clearOf([loud, quiet], BESIDE_MAIN)) : null) ??
    (rank >= LIT ? cheapest(clearOf([loud])) : null) ??
    (rank >= HOVERED
      ? (cheapest(() => 0) ?? cheapest(() => 0, true))
      : cheapest((box, side) => coverCost(frame, node, apart(box, side), box, [loud, quiet], main)))
  );
}

/**
 * The first of the places further away that is free, and to which a leader can be drawn over no name.
 * @param spots clear of nodes, the cheapest first
 */
export function chooseFar(frame: Frame, node: number, spots: readonly Spot[], names: BoxGrid): Spot | null {
  const isFree = (spot: Spot) => {
    if (names.hits(widened(spot.box), node, GAP)) return false;
    const over = leaderBox(frame, node, spot);
    return over !== null && !names.hits(over, node, GAP);
  };
  return spots.find(isFree) ?? null;
}

/** Whether names cannot be drawn at both places. */
export function inEachOthersWay(
  frame: Frame,
  [one, at]: readonly [number, Place],
  [two, to]: readonly [number, Place],
) {
  if (overlaps(widened(at.box), to.box, GAP)) return true;
  if (!isFar(at.side) && !isFar(to.side)) return false;
  if (areApart(frame, one, at.box, two, to.box)) return false;
  const [from, other] = [leaderBox(frame, one, at), leaderBox(frame, two, to)];
  return (
    (from !== null && (overlaps(from, to.box, GAP) || (other !== null && overlaps(from, other, GAP)))) ||
    (other !== null && overlaps(other, at.box, GAP))
  );
}

/** Whether a name and its node are so far from another that not even leaders could meet: most are, and looked at for every two. */
function areApart({ x, y }: Frame, one: number, a: Box, two: number, b: Box): boolean {
  const [ax, ay, bx, by] = [x[one] ?? 0, y[one] ?? 0, x[two] ?? 0, y[two] ?? 0];
  return (
    Math.min(a.x, ax) > Math.max(b.x + b.width, bx) + GAP ||
    Math.min(b.x, bx) > Math.max(a.x + a.width, ax) + GAP ||
    Math.min(a.y, ay) > Math.max(b.y + b.height, by) + GAP ||
    Math.min(b.y, by) > Math.max(a.y + a.height, ay) + GAP
  );
}

/** Whether no node is in the way of a name there and of its leader, whatever names are. */
export function isClear(frame: Frame, node: number, spot: Place, { loud, quiet }: Discs): boolean {
  const around = apart(spot.box, spot.side, BESIDE_MAIN);
  if (loud.hits(around, node, OTHERS) || quiet.hits(around, node, OTHERS)) return false;
  const over = leaderBox(frame, node, spot);
  return over === null || (!loud.hits(over, node, GAP) && !quiet.hits(over, node, GAP));
}

/** The box that a leader lies in; null for a name at its node. */
function leaderBox(frame: Frame, node: number, { side, box }: Place): Box | null {
  const [from, to] = leaderOf(frame, node, side, box) ?? [];
  if (!from || !to) return null;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return boxAround(middle, Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2);
}

/** What it costs to cover parts of nodes; infinite when too much of one is covered, less of one that is as busy. */
function coverCost(
  { picture, nodes }: Frame,
  node: number,
  around: Box,
  box: Box,
  grids: readonly BoxGrid[],
  main: boolean,
): number {
  const busy = (i: number) => picture.priority[i] || 0;
  const covered = new Map<number, number>();
  for (const grid of grids) {
    for (const { owner, box: under } of grid.others(around, node, OTHERS)) {
      const share = coveredShare(box, under);
      if (under.width >= SPECK) return Number.POSITIVE_INFINITY;
      const less = busy(owner) < busy(node);
      const most = main && under.width < SPECK ? (less ? 1 : COVERED) : less ? COVERED : main ? COVERED_BY_MAIN : 0;
      if (share > most || nodes[owner]?.selected) return Number.POSITIVE_INFINITY;
      covered.set(owner, share);
    }
  }
  return COVERED_COST * [...covered.values()].reduce((sum, share) => sum + share, 0);
}

function apart(box: Box, side: Side, beside = BESIDE): Box {
  const free = isAside(side) ? ASIDE : beside;
  return { ...box, x: box.x - free, width: box.width + 2 * free };
}

function widened(box: Box): Box {
  return { ...box, x: box.x - WORD_GAP, width: box.width + 2 * WORD_GAP };
}
