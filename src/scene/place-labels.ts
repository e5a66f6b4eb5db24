/**
 * Which names are drawn and where: greedy by priority, never over another name, and over a node only when that is less busy and
 * only over a part of it. Marks make way for names.
 */
import { type Box, BoxGrid, boxAround, coveredShare, meets } from "./boxes.ts";
import { type Point, pointsAlong } from "./curve.ts";
import { LABEL_GAP } from "./fit.ts";
import type { Frame } from "./frame.ts";
import { type Face, fittingLabel, LINE_HEIGHT, WORDS_MAX } from "./text.ts";

export const SIDES = [
  "below",
  "above",
  "below rightward",
  "below leftward",
  "above rightward",
  "above leftward",
  "right",
  "left",
  "below right",
  "below left",
  "above right",
  "above left",
] as const;
export type Side = (typeof SIDES)[number];

export interface Label {
  /** Index of the node. */
  readonly node: number;
  readonly text: string;
  readonly face: Face;
  readonly side: Side;
  readonly box: Box;
}

export type Measure = (text: string, face: Face) => number;

/** Free pixels between two names, and around a node's disc. */
const GAP = 2;
/** As much again and more between names side by side, or two would read as one; together less than a layout leaves. */
const WORD_GAP = 3;
/** What a side costs beside the lines under it: below reads best, then above. */
const SIDE_COST: Readonly<Record<Side, number>> = {
  below: 0,
  above: 0.7,
  "below rightward": 1.1,
  "below leftward": 1.1,
  "above rightward": 1.5,
  "above leftward": 1.5,
  right: 1.6,
  left: 1.6,
  "below right": 1.9,
  "below left": 1.9,
  "above right": 2.2,
  "above left": 2.2,
};
/** A name stays on the side where it was unless another is clearly better. */
const KEPT = 0.9;
/** Above a node this near to the top there is no room. */
const TOP_EDGE = 34;
const TOP_COST = 4;
/** Statements are named from this zoom on. */
const STATEMENT_ZOOM = 2;
/** With more lines than this, names go below without counting the lines under them. */
const COUNTED_LINES = 900;
const PIECES = 6;
/** How much of a less busy node a name may cover, and what covering all of it would cost. */
const COVERED = 0.6;
const COVERED_COST = 8;

/** How often a name without a good place may go first. */
const RETRIES = 8;

/** @param before the side that each name was on. */
export function placeLabels(frame: Frame, before: ReadonlyMap<number, Side>, measure: Measure): Label[] {
  const lines = frame.curves.length <= COUNTED_LINES ? piecesOf(frame) : [];
  const setting = { frame, before, measure, lines };
  let order = byPriority(frame).filter((node) => onStage(frame, node));
  let found = placeInOrder(setting, order, false);
  let reserve = false;
  if (found.poor.size > 0) {
    const careful = placeInOrder(setting, order, true);
    reserve = careful.poor.size < found.poor.size;
    if (reserve) found = careful;
  }
  // A name that found no good place goes first, and that stays so if no more than one other is worse off, a less busy one.
  const standing = new Map(order.map((node, k) => [node, k]));
  const busier = (a: number, b: number) => (standing.get(a) ?? 0) < (standing.get(b) ?? 0);
  for (const node of [...found.poor].slice(0, frame.curves.length <= COUNTED_LINES ? RETRIES : 0)) {
    const next = [node, ...order.filter((other) => other !== node)];
    const retried = placeInOrder(setting, next, reserve);
    const worse = [...retried.poor].filter((other) => !found.poor.has(other));
    if (retried.poor.has(node) || worse.length > 1 || worse.some((other) => !busier(node, other))) continue;
    order = next;
    found = retried;
  }
  return found.placed;
}

interface Setting {
  readonly frame: Frame;
  readonly before: ReadonlyMap<number, Side>;
  readonly measure: Measure;
  readonly lines: readonly Piece[];
}

interface Found {
  readonly placed: Label[];
  /** Nodes whose name found no place, or only one where something covers the stage. */
  readonly poor: ReadonlySet<number>;
}

/**
 * Name after name, each where it costs least. With `reserve` each leaves the places below later nodes free if it can: a
 * layout has room for every name there, which greed alone may use up.
 */
function placeInOrder({ frame, before, measure, lines }: Setting, order: readonly number[], reserve: boolean): Found {
  const grids: Grids = { names: new BoxGrid(), loud: new BoxGrid(), quiet: new BoxGrid(), reserved: new BoxGrid() };
  frame.picture.ids.forEach((_, i) => {
    if (!onStage(frame, i)) return;
    const grid = frame.nodes[i]?.look === "quiet" ? grids.quiet : grids.loud;
    grid.add(boxAround(point(frame, i), reach(frame, i)), i);
  });
  const spotsOf = (node: number) => {
    const { text, face } = wording(frame, node);
    return SIDES.map((side) => ({ side, box: boxAt(frame, node, side, measure(text, face)) }));
  };
  if (reserve) for (const node of order) for (const { box } of spotsOf(node).slice(0, 1)) grids.reserved.add(box, node);
  const placed: Label[] = [];
  const place = (node: number, covered: boolean) => {
    const { text, face } = wording(frame, node);
    const free = spotsOf(node).filter(({ box }) => !offStage(frame, box) && (covered || !coveredAt(frame, box)));
    const best = choose(frame, node, free, grids, lines, before.get(node) ?? null);
    if (!best) return false;
    placed.push({ node, text, face, ...best });
    grids.names.add(best.box, node);
    grids.reserved.drop(node);
    return true;
  };
  const poor = new Set(order.filter((node) => !place(node, false)));
  for (const node of poor) place(node, true);
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
): Spot | null {
  const rank = rankOf(frame, node);
  const nameless = spots.filter(({ box }) => !names.hits(widened(box), node, GAP));
  const cheapest = (costOf: (box: Box) => number): Spot | null => {
    let best: Spot | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const spot of nameless) {
      const { side, box } = spot;
      const blocked = costOf(box);
      if (blocked === Number.POSITIVE_INFINITY) continue;
      const top = side.startsWith("above") && (frame.y[node] ?? 0) < TOP_EDGE ? TOP_COST : 0;
      const cost = blocked + SIDE_COST[side] + top - (before === side ? KEPT : 0) + linesUnder(box, lines);
      if (cost >= least) continue;
      least = cost;
      best = spot;
    }
    return best;
  };
  const clearOf = (grids: readonly BoxGrid[]) => (box: Box) =>
    grids.some((grid) => grid.hits(box, node, GAP)) ? Number.POSITIVE_INFINITY : 0;
  return (
    cheapest(clearOf([loud, quiet, reserved])) ??
    cheapest(clearOf([loud, quiet])) ??
    (rank >= LIT ? cheapest(clearOf([loud])) : null) ??
    (rank >= HOVERED ? cheapest(() => 0) : cheapest((box) => coverCost(frame, node, box, [loud, quiet])))
  );
}

/** What it costs to cover parts of less busy nodes; infinite when a node is as busy, or too much of it is covered. */
function coverCost({ picture, nodes }: Frame, node: number, box: Box, grids: readonly BoxGrid[]): number {
  const busy = (i: number) => picture.priority[i] || 0;
  const covered = new Map<number, number>();
  for (const grid of grids) {
    for (const { owner, box: under } of grid.others(box, node)) {
      const share = coveredShare(box, under);
      if (busy(owner) >= busy(node) || share > COVERED || nodes[owner]?.selected) return Number.POSITIVE_INFINITY;
      covered.set(owner, share);
    }
  }
  return COVERED_COST * [...covered.values()].reduce((sum, share) => sum + share, 0);
}

function widened(box: Box): Box {
  return { ...box, x: box.x - WORD_GAP, width: box.width + 2 * WORD_GAP };
}

/** The same names at the nodes' new places, while the camera moves. */
export function followLabels(frame: Frame, labels: readonly Label[]): Label[] {
  return labels.map((label) => ({ ...label, box: boxAt(frame, label.node, label.side, label.box.width) }));
}

const LIT = 1;
const HOVERED = 2;
const SELECTED = 3;

function rankOf({ nodes, any }: Frame, i: number): number {
  const { selected = false, hovered = false, look = "plain" } = nodes[i] ?? {};
  return selected ? SELECTED : hovered ? HOVERED : any && look === "lit" ? LIT : 0;
}

/** Selected, hovered, what stands out with them, and then the priority that the picture gives; ties by place. */
function byPriority(frame: Frame): number[] {
  const { picture, view } = frame;
  const wanted = picture.ids.flatMap((_, i) => {
    const named = (picture.priority[i] ?? -1) >= 0 || (picture.kind[i] === "statement" && view.zoom >= STATEMENT_ZOOM);
    return named || rankOf(frame, i) >= HOVERED ? [i] : [];
  });
  const priority = (i: number) => Math.max(0, picture.priority[i] || 0);
  return wanted.sort((a, b) => rankOf(frame, b) - rankOf(frame, a) || priority(b) - priority(a) || a - b);
}

function wording({ picture, nodes, any }: Frame, i: number): { text: string; face: Face } {
  const kind = picture.kind[i];
  const max = kind === "statement" ? WORDS_MAX : undefined;
  const { selected = false, hovered = false, look = "plain" } = nodes[i] ?? {};
  // On hover and on selection the whole name is shown, wherever it is drawn.
  const text = selected || hovered ? cut(picture.label(i)) : fittingLabel(picture.label(i), picture.short(i), max);
  const face = selected ? "chosen" : any && look === "quiet" ? "quiet" : kind === "issue" ? "issue" : "name";
  return { text, face };
}

const WHOLE_MAX = 60;
function cut(label: string): string {
  return fittingLabel(label, label, WHOLE_MAX);
}

/** Pixels that a node takes from its centre. */
function reach({ r, nodes }: Frame, i: number): number {
  return (r[i] ?? 0) + (nodes[i]?.selected ? 7 : 0);
}

function boxAt(frame: Frame, i: number, side: Side, width: number): Box {
  const { x, y } = point(frame, i);
  const off = reach(frame, i) + LABEL_GAP;
  const box = { width, height: LINE_HEIGHT };
  if (side === "right") return { x: x + off, y: y - LINE_HEIGHT / 2, ...box };
  if (side === "left") return { x: x - off - width, y: y - LINE_HEIGHT / 2, ...box };
  const top = side.startsWith("below") ? y + off - LIFT : y - off - LINE_HEIGHT + LIFT;
  if (side.endsWith("rightward")) return { x: x - width / 4, y: top, ...box };
  if (side.endsWith("leftward")) return { x: x - (3 * width) / 4, y: top, ...box };
  if (side.endsWith("right")) return { x: x - CORNER, y: top, ...box };
  return { x: side.endsWith("left") ? x + CORNER - width : x - width / 2, y: top, ...box };
}

/** A line's box has free pixels over and under its letters. */
const LIFT = 2;
/** How far a name at a corner reaches over the node's middle. */
const CORNER = 6;

interface Piece {
  readonly a: Point;
  readonly b: Point;
  /** What it costs to lie under a name. */
  readonly cost: number;
}

/** A name that hides an arrow hides which way the line points; a line that has stepped back matters less. */
const ARROW_COST = 2.2;
const QUIET_COST = 0.4;
/** The last pieces of a line, where its arrow is. */
const ARROW_PIECES = 2;

function piecesOf({ curves, edges, picture }: Frame): Piece[] {
  return curves.flatMap((line, j) => {
    const points = pointsAlong(line, PIECES);
    const base = edges[j]?.look === "quiet" ? QUIET_COST : 1;
    const arrow = picture.edgeKind[j] === "stance" ? ARROW_COST : 1;
    return points.slice(1).map((b, k) => {
      const cost = base * (k >= PIECES - ARROW_PIECES ? arrow : 1);
      return { a: points[k] ?? b, b, cost };
    });
  });
}

function linesUnder(box: Box, lines: readonly Piece[]): number {
  let sum = 0;
  for (const { a, b, cost } of lines) if (meets(box, a, b)) sum += cost;
  return sum;
}

function point({ x, y }: Frame, i: number): Point {
  return { x: x[i] ?? 0, y: y[i] ?? 0 };
}

const EDGE = 80;
function onStage(frame: Frame, i: number): boolean {
  const { x, y } = point(frame, i);
  return x > -EDGE && y > -EDGE && x < frame.view.width + EDGE && y < frame.view.height + EDGE;
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
