/** Which names are drawn and where: greedy by priority, and never over another name or a node. Marks make way for names. */
import { type Box, BoxGrid, boxAround, meets } from "./boxes.ts";
import { type Point, pointsAlong } from "./curve.ts";
import { LABEL_GAP } from "./fit.ts";
import type { Frame } from "./frame.ts";
import { type Face, fittingLabel, LINE_HEIGHT, WORDS_MAX } from "./text.ts";

export const SIDES = ["below", "above", "right", "left"] as const;
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
/** What a side costs beside the lines under it: below reads best, then above. */
const SIDE_COST: Readonly<Record<Side, number>> = { below: 0, above: 0.7, right: 1.6, left: 1.6 };
/** A name stays on the side where it was unless another is clearly better. */
const KEPT = 0.9;
/** Above a node this near to the top there is no room. */
const TOP_EDGE = 34;
/** Statements are named from this zoom on. */
const STATEMENT_ZOOM = 2;
/** With more lines than this, names go below without counting the lines under them. */
const COUNTED_LINES = 900;
const PIECES = 6;

/** @param before the side that each name was on. */
export function placeLabels(frame: Frame, before: ReadonlyMap<number, Side>, measure: Measure): Label[] {
  const taken = new BoxGrid();
  frame.picture.ids.forEach((_, i) => {
    if (onStage(frame, i)) taken.add(boxAround(point(frame, i), reach(frame, i)), i);
  });
  const lines = frame.curves.length <= COUNTED_LINES ? piecesOf(frame) : [];
  const placed: Label[] = [];
  for (const node of byPriority(frame)) {
    const { text, face } = wording(frame, node);
    const width = measure(text, face);
    let best: Label | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const side of SIDES) {
      const box = boxAt(frame, node, side, width);
      if (taken.hits(box, node, GAP) || offStage(frame, box)) continue;
      const top = side === "above" && (frame.y[node] ?? 0) < TOP_EDGE ? 4 : 0;
      const kept = before.get(node) === side ? -KEPT : 0;
      const cost = SIDE_COST[side] + top + kept + linesUnder(box, lines);
      if (cost >= least) continue;
      least = cost;
      best = { node, text, face, side, box };
    }
    if (!best) continue;
    placed.push(best);
    // Its own node owns the box: nothing else may come there.
    taken.add(best.box, node + frame.r.length);
  }
  return placed;
}

/** The same names at the nodes' new places, while the camera moves. */
export function followLabels(frame: Frame, labels: readonly Label[]): Label[] {
  return labels.map((label) => ({ ...label, box: boxAt(frame, label.node, label.side, label.box.width) }));
}

/** Selected, hovered, what stands out with them, and then the priority that the picture gives; ties by place. */
function byPriority({ picture, nodes, view, any }: Frame): number[] {
  const rank = (i: number) => {
    const { selected = false, hovered = false, look = "plain" } = nodes[i] ?? {};
    return selected ? 3 : hovered ? 2 : any && look === "lit" ? 1 : 0;
  };
  const wanted = picture.ids.flatMap((_, i) => {
    const named = (picture.priority[i] ?? -1) >= 0 || (picture.kind[i] === "statement" && view.zoom >= STATEMENT_ZOOM);
    return named || rank(i) >= 2 ? [i] : [];
  });
  const priority = (i: number) => Math.max(0, picture.priority[i] ?? 0);
  return wanted.sort((a, b) => rank(b) - rank(a) || priority(b) - priority(a) || a - b);
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
  switch (side) {
    case "below":
      return { x: x - width / 2, y: y + off - 2, width, height: LINE_HEIGHT };
    case "above":
      return { x: x - width / 2, y: y - off - LINE_HEIGHT + 2, width, height: LINE_HEIGHT };
    case "right":
      return { x: x + off, y: y - LINE_HEIGHT / 2, width, height: LINE_HEIGHT };
    case "left":
      return { x: x - off - width, y: y - LINE_HEIGHT / 2, width, height: LINE_HEIGHT };
  }
}

interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly quiet: boolean;
}

function piecesOf({ curves, edges }: Frame): Piece[] {
  return curves.flatMap((line, j) => {
    const straight = line.b.x === (line.a.x + line.c.x) / 2 && line.b.y === (line.a.y + line.c.y) / 2;
    const points = pointsAlong(line, straight ? 1 : PIECES);
    const quiet = edges[j]?.look === "quiet";
    return points.slice(1).map((b, k) => ({ a: points[k] ?? b, b, quiet }));
  });
}

/** Lines that run under a box; one that has stepped back counts less. */
function linesUnder(box: Box, lines: readonly Piece[]): number {
  let sum = 0;
  for (const { a, b, quiet } of lines) if (meets(box, a, b)) sum += quiet ? 0.4 : 1;
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
