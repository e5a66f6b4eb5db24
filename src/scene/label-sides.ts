/** The places around a node where its name may stand. */
import type { Box } from "./boxes.ts";
import type { Point } from "./curve.ts";
import { LABEL_GAP } from "./fit.ts";
import type { Frame } from "./frame.ts";

export const SIDES = [
  "below",
  "above",
  "below slightly rightward",
  "below slightly leftward",
  "above slightly rightward",
  "above slightly leftward",
  "below rightward",
  "below leftward",
  "above rightward",
  "above leftward",
  "right",
  "left",
  "right, lower",
  "left, lower",
  "right, higher",
  "left, higher",
  "below right",
  "below left",
  "above right",
  "above left",
] as const;
type NearSide = (typeof SIDES)[number];
/** How many pixels further from the node than beside it: a leader leads there. */
const FURTHER = [16, 32, 48] as const;
export type Side = NearSide | `${(typeof FURTHER)[number]} ${NearSide}`;
/** Nearer ones first. */
export const FAR_SIDES = FURTHER.flatMap((off) =>
  SIDES.filter((side) => !side.includes("slightly")).map((side): Side => `${off} ${side}`),
);

/** Free pixels between a name and the stage's left and right border. */
export const BORDER = 4;

/** What a side costs beside the lines under it: below reads best, then above. */
const SIDE_COST: Readonly<Record<NearSide, number>> = {
  below: 0,
  above: 0.7,
  "below slightly rightward": 0.6,
  "below slightly leftward": 0.6,
  "above slightly rightward": 1.1,
  "above slightly leftward": 1.1,
  "below rightward": 1.1,
  "below leftward": 1.1,
  "above rightward": 1.5,
  "above leftward": 1.5,
  right: 1.6,
  left: 1.6,
  "right, lower": 1.8,
  "left, lower": 1.8,
  "right, higher": 2,
  "left, higher": 2,
  "below right": 1.9,
  "below left": 1.9,
  "above right": 2.2,
  "above left": 2.2,
};
/** What a side costs beside the lines under it, and more the further away it is. */
export function costOfSide(side: Side): number {
  return WAYS[side].cost;
}

/** Whether a name there is over its node, with no leader. */
export function isOver(side: Side): boolean {
  return WAYS[side].over;
}

/** Where the lines of a name in several lines begin or end: at its node. */
export function alignOf(side: Side): "left" | "center" | "right" {
  const [beside = ""] = WAYS[side].near.split(", ");
  return beside.endsWith("right") ? "left" : beside.endsWith("left") ? "right" : "center";
}

/** Whether a name there is neither right beside its node nor right over or under it. */
export function isAside(side: Side): boolean {
  return WAYS[side].aside;
}

/** Whether a leader leads to a name there. */
export function isFar(side: Side): boolean {
  // By the number of pixels that such a side begins with: asked for every two names, it has to be quick.
  return side.charCodeAt(0) < FIRST_LETTER;
}

const FIRST_LETTER = "a".charCodeAt(0);

/** Pixels that a node takes from its centre. */
export function reach({ r, nodes }: Frame, i: number): number {
  return (r[i] ?? 0) + (nodes[i]?.selected ? 7 : 0);
}

/** From the border of a node to a name that is far from it; null when it is near. */
export function leaderOf(frame: Frame, i: number, side: Side, box: Box): readonly [from: Point, to: Point] | null {
  if (!isFar(side)) return null;
  const at = { x: frame.x[i] ?? 0, y: frame.y[i] ?? 0 };
  const to = {
    x: Math.max(box.x, Math.min(at.x, box.x + box.width)),
    y: Math.max(box.y + LIFT, Math.min(at.y, box.y + box.height - LIFT)),
  };
  const share = (reach(frame, i) + 1) / Math.max(1, Math.hypot(to.x - at.x, to.y - at.y));
  return [{ x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share }, to];
}

export function boxAt(frame: Frame, i: number, side: Side, { width, height }: Pick<Box, "width" | "height">): Box {
  const { further, anchor } = WAYS[side];
  const off = reach(frame, i) + LABEL_GAP + further;
  return {
    x: (frame.x[i] ?? 0) + anchor.right * off + anchor.wide * width + anchor.inward,
    y: (frame.y[i] ?? 0) + anchor.down * off + anchor.high * height + anchor.lower,
    width,
    height,
  };
}

/** A line's box has free pixels over and under its letters. */
const LIFT = 2;
/** Where the corner of a name stands that is beside its node and lower or higher: shares of the way, as far away as on any side. */
const ACROSS = 0.8;
const DOWN = 0.6;
/** How far a name at a corner reaches over the node's middle. */
const CORNER = 6;

/** From a node's middle to the upper left corner of a name: shares of the way off, of the name's size, and pixels. */
interface Anchor {
  readonly right: number;
  readonly wide: number;
  readonly inward: number;
  readonly down: number;
  readonly high: number;
  readonly lower: number;
}

function anchorOf(near: NearSide): Anchor {
  const [beside, way] = near.split(", ");
  const rightward = beside === "right";
  if (rightward || beside === "left") {
    const across = { wide: rightward ? 0 : -1, inward: 0 };
    const right = (rightward ? 1 : -1) * (way === undefined ? 1 : ACROSS);
    if (way === undefined) return { right, ...across, down: 0, high: -0.5, lower: 0 };
    if (way === "lower") return { right, ...across, down: DOWN, high: 0, lower: -LIFT };
    return { right, ...across, down: -DOWN, high: -1, lower: LIFT };
  }
  const upright = near.startsWith("below") ? { down: 1, high: 0, lower: -LIFT } : { down: -1, high: -1, lower: LIFT };
  const inward = near.endsWith(" right") ? -CORNER : near.endsWith(" left") ? CORNER : 0;
  return { right: 0, wide: wideOf(near), inward, ...upright };
}

/** What share of a name over or under its node is left of the node's middle, below 0. */
function wideOf(near: NearSide): number {
  if (near.endsWith("slightly rightward")) return -3 / 8;
  if (near.endsWith("slightly leftward")) return -5 / 8;
  if (near.endsWith("rightward")) return -1 / 4;
  if (near.endsWith("leftward")) return -3 / 4;
  if (near.endsWith("right")) return 0;
  return near.endsWith("left") ? -1 : -1 / 2;
}

interface Way {
  readonly near: NearSide;
  readonly further: number;
  readonly aside: boolean;
  readonly over: boolean;
  readonly cost: number;
  readonly anchor: Anchor;
}

function wayOf(near: NearSide, further: number): Way {
  const over = further === 0 && near.startsWith("above");
  const cost = SIDE_COST[near] + further / 8;
  return { near, further, aside: near.includes(",") || further > 0, over, cost, anchor: anchorOf(near) };
}

/** Each side taken apart once: thousands of places are tried for the names of one frame. */
const WAYS = Object.fromEntries(
  SIDES.flatMap((near) => [
    [near, wayOf(near, 0)],
    ...FURTHER.map((further) => [`${further} ${near}`, wayOf(near, further)]),
  ]),
) as Readonly<Record<Side, Way>>;
