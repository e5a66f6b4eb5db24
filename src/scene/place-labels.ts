/**
 * Which names are drawn and where: greedy by priority, never over another name, and nearer to its own node than to any
 * other, or at the end of a leader, or left out; over a node only where nodes are specks, and then a corner. Marks make way for
 * names.
 */
import { type Box, BoxGrid, boxAround, coveredShare } from "./boxes.ts";
import type { Point } from "./curve.ts";
import { LABEL_GAP } from "./fit.ts";
import { forceLabels } from "./force-labels.ts";
import type { Frame } from "./frame.ts";
import { linesUnder, type Piece, piecesOf } from "./label-lines.ts";
import { byPriority, HOVERED, LIT, mainOf, onStage, rankOf, wording } from "./label-order.ts";
import { boxAt, costOfSide, FAR_SIDES, isAside, leaderOf, reach, SIDES, type Side } from "./label-sides.ts";
import type { Face } from "./text.ts";

export interface Label {
  /** Index of the node. */
  readonly node: number;
  readonly text: string;
  readonly face: Face;
  readonly side: Side;
  readonly box: Box;
  /** It found no place of its own and may hide others in part. */
  readonly forced?: boolean;
}

export type Measure = (text: string, face: Face) => number;

/** Free pixels between two names, and around a node's disc. */
const GAP = 2;
/** A name keeps so far from other nodes, more at its sides, where it would be read on: nearest to it is its own, `LABEL_GAP` away. */
const OTHERS = LABEL_GAP + 1;
const BESIDE = 6;
/** Where it is not plainly at its own node, it keeps further from what it could be taken to name. */
const ASIDE = 16;
/** As much again and more between names side by side, or two would read as one; together less than a layout leaves. */
const WORD_GAP = 3;
/** A name stays on the side where it was unless another is clearly better. */
const KEPT = 0.9;
/** Above a node this near to the top there is no room. */
const TOP_EDGE = 34;
const TOP_COST = 4;
/** With more lines than this, names go below without counting the lines under them. */
const COUNTED_LINES = 900;
/** How much of a less busy node a name may cover, and a main name of any other; and what covering all of it would cost. */
const COVERED = 0.25;
const COVERED_BY_MAIN = 0.2;
/** On a stage so low that nodes are smaller than this, knowing who is drawn is worth more to a reader than each node. */
const SPECK = 15;
const COVERED_COST = 20;

/** How many names without a good place may go first, and how often that is gone through. */
const RETRIES = 10;
const ROUNDS = 2;
const PUSHES = 3;

/** @param before the side that each name was on. Where all names are drawn, those that found no place come first, to lie lowest. */
export function placeLabels(frame: Frame, before: ReadonlyMap<number, Side>, measure: Measure): Label[] {
  const placed = placeFree(frame, before, measure);
  if (frame.picture.labels !== "all") return placed;
  const all = frame.picture.ids.map((_, i) => i).filter((i) => onStage(frame, i));
  const busy = (i: number) => frame.picture.priority[i] || 0;
  return [
    ...forceLabels(
      frame,
      placed,
      all.sort((a, b) => busy(b) - busy(a) || a - b),
      measure,
    ),
    ...placed,
  ];
}

function placeFree(frame: Frame, before: ReadonlyMap<number, Side>, measure: Measure): Label[] {
  const lines = frame.curves.length <= COUNTED_LINES ? piecesOf(frame) : [];
  let order = byPriority(frame).filter((node) => onStage(frame, node));
  const main = mainOf(frame, order);
  const setting = { frame, main, before, measure, lines };
  let found = placeInOrder(setting, order, false);
  let reserve = false;
  if (found.poor.size > 0) {
    const careful = placeInOrder(setting, order, true);
    reserve = careful.poor.size < found.poor.size;
    if (reserve) found = careful;
  }
  // A name that found no good place goes first, and that stays so if less is lost by it.
  const loss = ({ poor }: Found) => [...poor].reduce((sum, node) => sum + (main.get(node) ?? 1), 0);
  for (let again = 0; again < (frame.curves.length <= COUNTED_LINES ? ROUNDS : 0) && found.poor.size > 0; again++) {
    const before = found;
    const waiting = [...found.poor].sort((a, b) => (main.get(b) ?? 1) - (main.get(a) ?? 1));
    for (const node of waiting.slice(0, RETRIES)) {
      // And what is pushed out by that comes next, before others take the places left to it.
      let first: readonly number[] = [node];
      for (let step = 0; step < PUSHES && found.poor.has(node); step++) {
        const next: number[] = [...first, ...order.filter((other) => !first.includes(other))];
        const retried = placeInOrder(setting, next, reserve);
        if (loss(retried) < loss(found)) {
          order = next;
          found = retried;
        }
        const { poor } = found;
        first = [...first, ...[...retried.poor].filter((other) => !poor.has(other) && !first.includes(other))];
      }
    }
    if (found === before) break;
  }
  return found.placed;
}

interface Setting {
  readonly main: ReadonlyMap<number, number>;
  readonly frame: Frame;
  readonly before: ReadonlyMap<number, Side>;
  readonly measure: Measure;
  readonly lines: readonly Piece[];
}

interface Found {
  readonly placed: Label[];
  /** Nodes whose name found no place at them, but one further away, or where something covers the stage, or none. */
  readonly poor: ReadonlySet<number>;
}

/**
 * Name after name, each where it costs least. With `reserve` each leaves the places below later nodes free if it can: a
 * layout has room for every name there, which greed alone may use up.
 */
function placeInOrder(
  { frame, main, before, measure, lines }: Setting,
  order: readonly number[],
  reserve: boolean,
): Found {
  const grids: Grids = { names: new BoxGrid(), loud: new BoxGrid(), quiet: new BoxGrid(), reserved: new BoxGrid() };
  frame.picture.ids.forEach((_, i) => {
    if (!onStage(frame, i)) return;
    const grid = frame.nodes[i]?.look === "quiet" ? grids.quiet : grids.loud;
    grid.add(boxAround(point(frame, i), reach(frame, i)), i);
  });
  const spotsOf = (node: number, sides: readonly Side[] = SIDES) => {
    const { text, face } = wording(frame, node);
    return sides.map((side) => ({ side, box: boxAt(frame, node, side, measure(text, face)) }));
  };
  if (reserve) for (const node of order) for (const { box } of spotsOf(node).slice(0, 1)) grids.reserved.add(box, node);
  const placed: Label[] = [];
  const place = (node: number, covered: boolean) => {
    const free = spotsOf(node).filter(({ box }) => !offStage(frame, box) && (covered || !coveredAt(frame, box)));
    const best = choose(frame, node, free, grids, lines, before.get(node) ?? null, main.has(node));
    return best !== null && put(node, best);
  };
  const put = (node: number, best: Spot) => {
    placed.push({ node, ...wording(frame, node), ...best });
    grids.names.add(best.box, node);
    grids.reserved.drop(node);
    return true;
  };
  const placeFar = (node: number) => {
    const inSight = spotsOf(node, FAR_SIDES).filter(({ box }) => !offStage(frame, box) && !coveredAt(frame, box));
    const best = chooseFar(frame, node, inSight, grids, lines);
    return best !== null && put(node, best);
  };
  const poor = new Set(order.filter((node) => !place(node, false)));
  for (const node of poor) if (!placeFar(node)) place(node, true);
  return { placed, poor };
}

interface Grids {
  readonly names: BoxGrid;
  /** Nodes that have stepped back, and the others. */
  readonly quiet: BoxGrid;
  readonly loud: BoxGrid;
  /** Places below nodes that are not named yet. */
  readonly reserved: BoxGrid;
}

interface Spot {
  readonly side: Side;
  readonly box: Box;
}

/** The cheapest side. What stands out may cover what has stepped back, what is chosen any node; no name a name. */
function choose(
  frame: Frame,
  node: number,
  spots: readonly Spot[],
  { names, loud, quiet, reserved }: Grids,
  lines: readonly Piece[],
  before: Side | null,
  main: boolean,
): Spot | null {
  const rank = rankOf(frame, node);
  const nameless = spots.filter(({ box }) => !names.hits(widened(box), node, GAP));
  const cheapest = (costOf: (box: Box, side: Side) => number): Spot | null => {
    let best: Spot | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const spot of nameless) {
      const { side, box } = spot;
      const blocked = costOf(box, side);
      if (blocked === Number.POSITIVE_INFINITY) continue;
      const top = side.startsWith("above") && (frame.y[node] ?? 0) < TOP_EDGE ? TOP_COST : 0;
      const cost = blocked + costOfSide(side) + top - (before === side ? KEPT : 0) + linesUnder(box, lines);
      if (cost >= least) continue;
      least = cost;
      best = spot;
    }
    return best;
  };
  const clearOf = (grids: readonly BoxGrid[]) => (box: Box, side: Side) =>
    grids.some((grid) => grid.hits(apart(box, side), node, OTHERS)) ? Number.POSITIVE_INFINITY : 0;
  return (
    cheapest(clearOf([loud, quiet, reserved])) ??
    cheapest(clearOf([loud, quiet])) ??
    (rank >= LIT ? cheapest(clearOf([loud])) : null) ??
    (rank >= HOVERED
      ? cheapest(() => 0)
      : cheapest((box, side) => coverCost(frame, node, apart(box, side), box, [loud, quiet], main)))
  );
}

/** The cheapest place further away that is free, and to which a leader can be drawn over no name and no node. */
function chooseFar(
  frame: Frame,
  node: number,
  spots: readonly Spot[],
  { names, loud, quiet }: Grids,
  lines: readonly Piece[],
): Spot | null {
  const free = spots.filter(({ side, box }) => {
    if (names.hits(widened(box), node, GAP) || [loud, quiet].some((grid) => grid.hits(apart(box, side), node, OTHERS)))
      return false;
    const [from, to] = leaderOf(frame, node, side, box) ?? [];
    if (!from || !to) return false;
    const over = boxAround(
      { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
      Math.abs(to.x - from.x) / 2,
      Math.abs(to.y - from.y) / 2,
    );
    return ![names, loud, quiet].some((grid) => grid.hits(over, node, GAP));
  });
  const cost = ({ side, box }: Spot) => costOfSide(side) + linesUnder(box, lines);
  return free.reduce<Spot | null>((least, spot) => (least === null || cost(spot) < cost(least) ? spot : least), null);
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

function apart(box: Box, side: Side): Box {
  const beside = isAside(side) ? ASIDE : BESIDE;
  return { ...box, x: box.x - beside, width: box.width + 2 * beside };
}

function widened(box: Box): Box {
  return { ...box, x: box.x - WORD_GAP, width: box.width + 2 * WORD_GAP };
}

/** The same names at the nodes' new places, while the camera moves. */
export function followLabels(frame: Frame, labels: readonly Label[]): Label[] {
  return labels.map((label) => ({ ...label, box: boxAt(frame, label.node, label.side, label.box.width) }));
}

function point({ x, y }: Frame, i: number): Point {
  return { x: x[i] ?? 0, y: y[i] ?? 0 };
}

/** A name that would be cut by the stage's border is not drawn there. */
function offStage({ view }: Frame, box: Box): boolean {
  return box.x < 0 || box.y < 0 || box.x + box.width > view.width || box.y + box.height > view.height;
}

function coveredAt({ view: { covered, width, height } }: Frame, box: Box): boolean {
  return (
    box.x < covered.left ||
    box.y < covered.top ||
    box.x + box.width > width - covered.right ||
    box.y + box.height > height - covered.bottom
  );
}
