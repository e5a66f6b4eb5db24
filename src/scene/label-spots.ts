/**
 * A node -> the places where its name may stand, with what each costs, found once for a frame: in one line or in two, beside
 * the node or, at the end of a leader, further away.
 */
import { type Box, BoxGrid, boxAround } from "./boxes.ts";
import type { Frame } from "./frame.ts";
import { createUnder, type Piece } from "./label-lines.ts";
import { onStage, rankOf, wording } from "./label-order.ts";
import { BORDER, boxAt, costOfSide, FAR_SIDES, isOver, SIDES, type Side } from "./label-sides.ts";
import { type Face, inTwoLines, linesOf } from "./text.ts";

export type Measure = (text: string, face: Face) => number;

export interface Place {
  readonly side: Side;
  readonly lines: readonly string[];
  readonly box: Box;
}

export interface Spot extends Place {
  /** Of the side, the lines under it, and the break between two lines of its own. */
  readonly cost: number;
  /** Nearer to the middle of another node than to that of its own, where no leader tells. */
  readonly astray: boolean;
  /** Something that stands over the stage would hide a part of it. */
  readonly covered: boolean;
}

export interface Spots {
  /** Inside of the stage's border, the cheapest first. */
  near(node: number): readonly Spot[];
  /** Right below the node in one line, where that is inside. */
  below(node: number): Spot | null;
  /** Further away, clear of nodes and of what covers the stage, the cheapest first. */
  far(node: number): readonly Spot[];
}

/** Above a node this near to the top there is no room. */
const TOP_EDGE = 34;
const TOP_COST = 4;
/** A name is read best in one line; two have to be this much narrower to be worth it. */
const BREAK_COST = 1;
const NARROWER = 0.8;

/** @param isClear whether no node is in the way of a name there, or of its leader */
export function createSpots(
  frame: Frame,
  measure: Measure,
  lines: readonly Piece[],
  isClear: (node: number, place: Place) => boolean,
): Spots {
  const under = createUnder(lines);
  const rivals = rivalsOf(frame);
  const find = (node: number, sides: readonly Side[], far: boolean): Spot[] => {
    const isAsked = rankOf(frame, node) > 0;
    const isAtTop = (frame.y[node] ?? 0) < TOP_EDGE;
    // Tens of thousands of places in a crowd: no list for each.
    const found: Spot[] = [];
    for (const { lines, size, broken } of settings(frame, node, measure)) {
      for (const side of sides) {
        const box = boxAt(frame, node, side, size);
        if (isOffStage(frame, box)) continue;
        const covered = coveredAt(frame, box);
        // Looked at before the lines under it, for most places further away are none.
        if (far && (covered || !isClear(node, { side, lines, box }))) continue;
        const top = isAtTop && isOver(side) ? TOP_COST : 0;
        const astray = !far && isAstray(frame, node, box, rivals);
        // Nobody takes it where neither is allowed: what is under it need not be counted.
        const lost = (astray || covered) && !isAsked;
        const cost = costOfSide(side) + top + broken + (lost ? 0 : under(box));
        found.push({ side, lines, box, cost, astray, covered });
      }
    }
    return found;
  };
  const near = new Map<number, readonly Spot[]>();
  const far = new Map<number, readonly Spot[]>();
  const kept = (known: Map<number, readonly Spot[]>, node: number, found: () => Spot[]) => {
    const before = known.get(node) ?? found();
    known.set(node, before);
    return before;
  };
  const byCost = (spots: Spot[]) => spots.sort((a, b) => a.cost - b.cost);
  const nearOf = (node: number) => kept(near, node, () => byCost(find(node, SIDES, false)));
  return {
    near: nearOf,
    below: (node) => nearOf(node).find(({ side, lines }) => side === "below" && lines.length === 1) ?? null,
    far: (node) => kept(far, node, () => byCost(find(node, FAR_SIDES, true))),
  };
}

interface Setting {
  readonly lines: readonly string[];
  readonly size: { readonly width: number; readonly height: number };
  /** What it costs to be in two lines. */
  readonly broken: number;
}

function settings(frame: Frame, node: number, measure: Measure): Setting[] {
  const { text, face } = wording(frame, node);
  const width = (line: string) => measure(line, face);
  const { height, next } = linesOf(face);
  const whole = { lines: [text], size: { width: width(text), height }, broken: 0 };
  const two = inTwoLines(text, width);
  const narrow = two ? Math.max(...two.map(width)) : whole.size.width;
  return two && narrow <= NARROWER * whole.size.width
    ? [whole, { lines: two, size: { width: narrow, height: height + next }, broken: BREAK_COST }]
    : [whole];
}

/** The middles of the nodes that a name could be taken to name. */
function rivalsOf(frame: Frame): BoxGrid {
  const middles = new BoxGrid();
  frame.picture.ids.forEach((_, i) => {
    // Statements have no number.
    const isNamed = (frame.picture.priority[i] ?? -1) >= 0;
    if (isNamed && onStage(frame, i)) middles.add(boxAround({ x: frame.x[i] ?? 0, y: frame.y[i] ?? 0 }, 0), i);
  });
  return middles;
}

function isAstray(frame: Frame, node: number, box: Box, rivals: BoxGrid): boolean {
  const own = distanceTo(frame, node, box);
  return rivals.some(box, node, own, ({ owner }) => distanceTo(frame, owner, box) < own);
}

/** From a box to the middle of a node. */
function distanceTo({ x, y }: Frame, node: number, box: Box): number {
  const [atX, atY] = [x[node] ?? 0, y[node] ?? 0];
  return Math.hypot(
    Math.max(box.x - atX, 0, atX - box.x - box.width),
    Math.max(box.y - atY, 0, atY - box.y - box.height),
  );
}

/** A name that would be cut by the stage's border, or touch it with its halo, is not drawn there. */
function isOffStage({ view: { width, height } }: Frame, box: Box): boolean {
  return box.x < BORDER || box.y < 0 || box.x + box.width > width - BORDER || box.y + box.height > height;
}

/** Whether something that stands over the stage would hide a part of it. */
export function coveredAt({ view: { covered, width, height } }: Frame, box: Box): boolean {
  const { corner, column } = covered;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const clear = width - covered.right;
  return (
    (corner !== undefined && box.x < corner.width && bottom > height - corner.height) ||
    (column !== undefined && right > clear && bottom > height - column.height) ||
    box.x < covered.left ||
    box.y < covered.top ||
    right > clear + (column?.width ?? 0) ||
    bottom > height - covered.bottom
  );
}
