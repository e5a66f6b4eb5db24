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
  return SIDE_COST[nearOf(side)] + furtherBy(side) / 8;
}

function nearOf(side: Side): NearSide {
  return side.replace(/^\d+ /, "") as NearSide;
}

/** Where the lines of a name in several lines begin or end: at its node. */
export function alignOf(side: Side): "left" | "center" | "right" {
  const [beside = ""] = nearOf(side).split(", ");
  return beside.endsWith("right") ? "left" : beside.endsWith("left") ? "right" : "center";
}

/** Whether a name there is neither right beside its node nor right over or under it. */
export function isAside(side: Side): boolean {
  return side.includes(",") || isFar(side);
}

/** Whether a leader leads to a name there. */
export function isFar(side: Side): boolean {
  return furtherBy(side) > 0;
}

function furtherBy(side: Side): number {
  return Number.parseInt(side, 10) || 0;
}

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

export function boxAt(frame: Frame, i: number, place: Side, { width, height }: Pick<Box, "width" | "height">): Box {
  const side = nearOf(place);
  const x = frame.x[i] ?? 0;
  const y = frame.y[i] ?? 0;
  const off = reach(frame, i) + LABEL_GAP + furtherBy(place);
  const box = { width, height };
  if (side === "right") return { x: x + off, y: y - height / 2, ...box };
  if (side === "left") return { x: x - off - width, y: y - height / 2, ...box };
  const [beside, way] = side.split(", ");
  if (way !== undefined) {
    const nearest = off * ACROSS;
    const top = way === "lower" ? y + off * DOWN - LIFT : y - off * DOWN - height + LIFT;
    return { x: beside === "right" ? x + nearest : x - nearest - width, y: top, ...box };
  }
  const top = side.startsWith("below") ? y + off - LIFT : y - off - height + LIFT;
  if (side.endsWith("slightly rightward")) return { x: x - (3 * width) / 8, y: top, ...box };
  if (side.endsWith("slightly leftward")) return { x: x - (5 * width) / 8, y: top, ...box };
  if (side.endsWith("rightward")) return { x: x - width / 4, y: top, ...box };
  if (side.endsWith("leftward")) return { x: x - (3 * width) / 4, y: top, ...box };
  if (side.endsWith("right")) return { x: x - CORNER, y: top, ...box };
  return { x: side.endsWith("left") ? x + CORNER - width : x - width / 2, y: top, ...box };
}

/** A line's box has free pixels over and under its letters. */
const LIFT = 2;
/** Where the corner of a name stands that is beside its node and lower or higher: shares of the way, as far away as on any side. */
const ACROSS = 0.8;
const DOWN = 0.6;
/** How far a name at a corner reaches over the node's middle. */
const CORNER = 6;
