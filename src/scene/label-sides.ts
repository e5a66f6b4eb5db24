/** The places around a node where its name may stand. */
import type { Box } from "./boxes.ts";
import { LABEL_GAP } from "./fit.ts";
import type { Frame } from "./frame.ts";
import { LINE_HEIGHT } from "./text.ts";

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

/** What a side costs beside the lines under it: below reads best, then above. */
export const SIDE_COST: Readonly<Record<Side, number>> = {
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
/** Pixels that a node takes from its centre. */
export function reach({ r, nodes }: Frame, i: number): number {
  return (r[i] ?? 0) + (nodes[i]?.selected ? 7 : 0);
}

export function boxAt(frame: Frame, i: number, side: Side, width: number): Box {
  const x = frame.x[i] ?? 0;
  const y = frame.y[i] ?? 0;
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
