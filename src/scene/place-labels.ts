/**
 * Which names are drawn and where: greedy by priority, never over another name, and nearer to its own node than to any
 * other, or at the end of a leader, or left out; over a node only where nodes are specks, and then a corner. Marks make way for
 * names.
 */
import { type Box, BoxGrid, boxAround } from "./boxes.ts";
import { type Before, choose, chooseFar, type Discs, type Grids, inEachOthersWay, isClear } from "./choose-spot.ts";
import type { Point } from "./curve.ts";
import { forceLabels } from "./force-labels.ts";
import type { Frame } from "./frame.ts";
import type { InPieces } from "./in-pieces.ts";
import { piecesOf } from "./label-lines.ts";
import { byPriority, mainOf, onStage, rankOf, wording } from "./label-order.ts";
import { boxAt, reach, type Side } from "./label-sides.ts";
import { createSpots, type Measure, type Place, type Spot, type Spots } from "./label-spots.ts";
import { reseat } from "./reseat.ts";
import type { Face } from "./text.ts";

export interface Label {
  /** Index of the node. */
  readonly node: number;
  readonly lines: readonly string[];
  readonly face: Face;
  readonly side: Side;
  readonly box: Box;
  /** It found no place of its own and may hide others in part. */
  readonly forced?: boolean;
}

/** With more lines than this, names go below without counting the lines under them. */
const COUNTED_LINES = 900;
/** How many names without a good place may go first, and how often that is gone through. */
const RETRIES = 10;
const ROUNDS = 2;
const PUSHES = 3;
/** All names are placed again so often that no more than so many are in all: as often as that for 40, seldom in a crowd. */
const RETRIED_NAMES = 2400;

/** So many names find their places between two pauses. */
const AT_ONCE = 10;

/** @param before where each name was. Where all names are drawn, those that found no place come first, to lie lowest. In pieces, after each of which may be paused. */
export function* placingLabels(frame: Frame, before: ReadonlyMap<number, Before>, measure: Measure): InPieces<Label[]> {
  const placed = yield* placeFree(frame, before, measure);
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

function* placeFree(frame: Frame, before: ReadonlyMap<number, Before>, measure: Measure): InPieces<Label[]> {
  const lines = frame.curves.length <= COUNTED_LINES ? piecesOf(frame) : [];
  let order = byPriority(frame).filter((node) => onStage(frame, node));
  const main = mainOf(frame, order);
  const discs = discsOf(frame);
  const spots = createSpots(frame, measure, lines, (node, place) => isClear(frame, node, place, discs));
  const setting: Setting = { frame, main, before, spots, discs };
  let found = yield* placeInOrder(setting, order, false);
  let reserve = false;
  if (found.poor.size > 0) {
    const careful = yield* placeInOrder(setting, order, true);
    reserve = careful.poor.size < found.poor.size;
    if (reserve) found = careful;
  }
  // A name that found no good place goes first, and that stays so if less is lost by it.
  const loss = ({ poor }: Found) => [...poor].reduce((sum, node) => sum + (main.get(node) ?? 1), 0);
  const rounds = frame.curves.length <= COUNTED_LINES ? ROUNDS : 0;
  let left = Math.floor(RETRIED_NAMES / Math.max(1, order.length));
  for (let again = 0; again < rounds && found.poor.size > 0; again++) {
    const before = found;
    const waiting = [...found.poor].sort((a, b) => (main.get(b) ?? 1) - (main.get(a) ?? 1));
    for (const node of waiting.slice(0, RETRIES)) {
      // And what is pushed out by that comes next, before others take the places left to it.
      let first: readonly number[] = [node];
      for (let step = 0; step < PUSHES && left > 0 && found.poor.has(node); step++) {
        left--;
        const next: number[] = [...first, ...order.filter((other) => !first.includes(other))];
        const retried = yield* placeInOrder(setting, next, reserve);
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
  return lines.length > 0 || frame.curves.length === 0 ? seated(setting, order, found.placed) : found.placed;
}

/** What is left without a name gets one where others can move aside for it. */
function seated(setting: Setting, order: readonly number[], placed: readonly Label[]): Label[] {
  const { frame, main } = setting;
  const named = new Map(placed.map((label) => [label.node, label]));
  const weight = (node: number) => main.get(node) ?? 1;
  const waiting = order.filter((node) => !named.has(node)).sort((a, b) => weight(b) - weight(a));
  if (waiting.length === 0) return [...placed];
  const known = new Map<number, readonly Spot[]>();
  const spots = (node: number) => {
    const open = known.get(node) ?? openSpots(setting, node);
    known.set(node, open);
    return open;
  };
  const seats = reseat(named, waiting, { weight, spots, clash: (one, two) => inEachOthersWay(frame, one, two) });
  return [...seats].map(([node, spot]) => label(frame, node, spot));
}

interface Setting {
  readonly main: ReadonlyMap<number, number>;
  readonly frame: Frame;
  readonly before: ReadonlyMap<number, Before>;
  readonly spots: Spots;
  readonly discs: Discs;
}

interface Found {
  readonly placed: Label[];
  /** Nodes whose name found no place at them, but one further away, or where something covers the stage, or none. */
  readonly poor: ReadonlySet<number>;
}

function discsOf(frame: Frame): Discs {
  const discs: Discs = { loud: new BoxGrid(), quiet: new BoxGrid() };
  frame.picture.ids.forEach((_, i) => {
    if (!onStage(frame, i)) return;
    const grid = frame.nodes[i]?.look === "quiet" ? discs.quiet : discs.loud;
    grid.add(boxAround(point(frame, i), reach(frame, i)), i);
  });
  return discs;
}

/** Near and far, inside of what nothing covers and clear of nodes, whatever names are there; the cheapest first. */
function openSpots({ frame, spots, discs }: Setting, node: number): Spot[] {
  const isOpen = (spot: Spot) => !spot.covered && !spot.astray && isClear(frame, node, spot, discs);
  return [...spots.near(node).filter(isOpen), ...spots.far(node)].sort((a, b) => a.cost - b.cost);
}

/**
 * Name after name, each where it costs least. With `reserve` each leaves the places below later nodes free if it can: a
 * layout has room for every name there, which greed alone may use up.
 */
function* placeInOrder(setting: Setting, order: readonly number[], reserve: boolean): InPieces<Found> {
  const { frame, main, before, spots } = setting;
  const grids: Grids = { ...setting.discs, names: new BoxGrid(), reserved: new BoxGrid() };
  if (reserve)
    for (const node of order) {
      const below = spots.below(node);
      if (below) grids.reserved.add(below.box, node);
    }
  const placed: Label[] = [];
  const place = (node: number, mayBeCovered: boolean) => {
    const free = mayBeCovered ? spots.near(node) : spots.near(node).filter(({ covered }) => !covered);
    const best = choose(frame, node, free, grids, before.get(node) ?? null, main.has(node));
    return best !== null && put(node, best);
  };
  const put = (node: number, best: Spot) => {
    placed.push(label(frame, node, best));
    grids.names.add(best.box, node);
    grids.reserved.drop(node);
    return true;
  };
  const placeFar = (node: number) => {
    const best = chooseFar(frame, node, spots.far(node), grids.names);
    return best !== null && put(node, best);
  };
  const poor = new Set<number>();
  for (const [i, node] of order.entries()) {
    if (!place(node, false)) poor.add(node);
    if (i % AT_ONCE === 0) yield;
  }
  // What stands out is named in any case; another name that is cut would only seem to be a shorter one.
  for (const node of poor) {
    if (!placeFar(node) && rankOf(frame, node) > 0) place(node, true);
    yield;
  }
  return { placed, poor };
}

/** The same names at the nodes' new places, while the camera moves. */
export function followLabels(frame: Frame, labels: readonly Label[]): Label[] {
  return labels.map((label) => ({ ...label, box: boxAt(frame, label.node, label.side, label.box) }));
}

function label(frame: Frame, node: number, { lines, side, box }: Place): Label {
  return { node, lines, face: wording(frame, node).face, side, box };
}

function point({ x, y }: Frame, i: number): Point {
  return { x: x[i] ?? 0, y: y[i] ?? 0 };
}
