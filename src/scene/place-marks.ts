/**
 * Where on its line each stance mark sits: in the middle, or as near to it as names, nodes and other marks let it; on a line
 * that passes a node not its own before it comes near that, or it would read as that node's stance.
 */
import type { StanceValue } from "../model/index.ts";
import { type Box, BoxGrid, boxAround } from "./boxes.ts";
import { type Point, pointAt } from "./curve.ts";
import { carriesMark, type Frame } from "./frame.ts";
import type { Label } from "./place-labels.ts";

export interface Mark {
  /** Index of the edge. */
  readonly edge: number;
  readonly stance: StanceValue;
  /** 1 on a stage with room enough; marks are a little smaller on a small one. */
  readonly size: number;
  /** Where on the line, 0 to 1. */
  readonly t: number;
  readonly x: number;
  readonly y: number;
  readonly form: "mark" | "pill" | "dot";
  readonly box: Box;
}

const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
/** Between and beyond them, for a line that is crowded all along. */
const MORE_PLACES = [0.47, 0.53, 0.41, 0.59, 0.35, 0.65, 0.29, 0.71, 0.23, 0.77, 0.17, 0.83, 0.14, 0.86];
const ALL_PLACES = [...PLACES, ...MORE_PLACES];
/** Half sizes in pixels: a mark alone, a pill with mark and count, a small shape without a sign. */
const HALF = { mark: { x: 7.5, y: 7.5 }, pill: { x: 16, y: 9 }, dot: { x: 2.5, y: 2.5 } };
/** Two more pixels for a second digit of the count. */
const DIGIT = 3;
/** With more stance lines than this only those that stand out carry a sign, and beyond the next none does unless it stands out. */
const SIGNED = 150;
const MARKED = 2000;
const GAP = 2;
/** A node's box, a little smaller than the disc's square, whose corners are empty. */
const ROUND = 0.9;
const SMALLEST = 0.6;
/** A mark on a statement's line is smaller than statements, which are marks themselves. */
const BESIDE_STATEMENTS = 0.76;

export function placeMarks(frame: Frame, labels: readonly Label[]): Mark[] {
  const { picture, edges, any } = frame;
  const carrying = picture.edgeIds.map((_, j) => j).filter((j) => carriesMark(picture, j));
  const grids: Grids = { marks: new BoxGrid(), names: new BoxGrid(), nodes: new BoxGrid() };
  picture.ids.forEach((_, i) => {
    const r = (frame.r[i] ?? 0) + (frame.nodes[i]?.selected ? 7 : 0);
    grids.nodes.add(boxAround({ x: frame.x[i] ?? 0, y: frame.y[i] ?? 0 }, r * ROUND), i);
  });
  for (const { box, node, forced } of labels) if (!forced) grids.names.add(box, node);

  const placed: Mark[] = [];
  const passes = picture.edgeIds.map((_, j) => (carrying.length > SIGNED ? 1 : passesAt(frame, j)));
  const room = Float64Array.from(picture.edgeIds, (_, j) => span(frame, j) * (passes[j] ?? 1));
  // Short lines have fewest places to choose from, so they choose first; what stands out before everything.
  const lit = (j: number) => (edges[j]?.look === "lit" || edges[j]?.hovered ? 1 : 0);
  for (const j of carrying.sort((a, b) => lit(b) - lit(a) || (room[a] ?? 0) - (room[b] ?? 0) || a - b)) {
    const stance = picture.stance[j];
    if (!stance || (any && !lit(j)) || (carrying.length > MARKED && !lit(j))) continue;
    const weight = picture.weight[j] ?? 1;
    const forms: Mark["form"][] =
      carrying.length > SIGNED && !lit(j) ? ["dot"] : weight > 1 ? ["pill", "mark", "dot"] : ["mark", "dot"];
    for (const form of forms) {
      const size = markSize(frame) * (picture.kind[picture.source[j] ?? 0] === "statement" ? BESIDE_STATEMENTS : 1);
      const place = choose(frame, j, halfOf(form, weight, size), grids, form !== "pill", passes[j] ?? 1);
      if (!place) continue;
      placed.push({ edge: j, stance, form, size, ...place });
      grids.marks.add(place.box, j);
      break;
    }
  }
  return placed.sort((a, b) => a.edge - b.edge);
}

/** Half the width and height of a mark. */
export function halfOf(form: Mark["form"], weight: number, size = 1): { x: number; y: number } {
  const { x, y } = HALF[form];
  return { x: (form === "pill" ? x + DIGIT * (String(weight).length - 1) : x) * size, y: y * size };
}

/** Marks shrink on a small stage and do not grow on a large one: a sign is to be read, not to be admired. */
function markSize({ view }: Frame): number {
  return Math.min(1, Math.max(SMALLEST, view.size));
}

/** The same marks at their lines' new places, while the camera moves. */
export function followMarks({ curves, picture }: Frame, marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    const line = curves[mark.edge];
    if (!line) return [];
    const at = pointAt(line, mark.t);
    const half = halfOf(mark.form, picture.weight[mark.edge] ?? 1, mark.size);
    return [{ ...mark, ...at, box: boxAround(at, half.x, half.y) }];
  });
}

interface Place extends Point {
  readonly t: number;
  readonly box: Box;
}

interface Grids {
  readonly marks: BoxGrid;
  readonly names: BoxGrid;
  readonly nodes: BoxGrid;
}

/** The first free place; else, when `crowded` will do, one that only touches other marks. Names and nodes are never covered. */
function choose(
  frame: Frame,
  j: number,
  half: { x: number; y: number },
  { marks, names, nodes }: Grids,
  crowded: boolean,
  before: number,
): Place | null {
  const line = frame.curves[j];
  if (!line) return null;
  let second: Place | null = null;
  for (const t of before < 1 ? [...ALL_PLACES.filter((t) => t < before), ...ALL_PLACES] : ALL_PLACES) {
    const at = pointAt(line, t);
    const box = boxAround(at, half.x, half.y);
    if (names.hits(box, NOBODY, GAP) || nodes.hits(box, NOBODY, 0)) continue;
    if (!marks.hits(box, j, GAP)) return { t, ...at, box };
    second ??= { t, ...at, box };
  }
  return crowded ? second : null;
}

const NOBODY = -1;

/** A line that comes this near to a node seems to have to do with it. In pixels. */
const NEAR = 18;
const STEPS = 32;

/** From where on a line comes near to a node that is not its end, 0 to 1; 1 when it never does. */
function passesAt({ picture, curves, x, y, r }: Frame, j: number): number {
  const line = curves[j];
  if (!line) return 1;
  for (let k = 0; k < STEPS; k++) {
    const at = pointAt(line, k / STEPS);
    for (let i = 0; i < r.length; i++) {
      if (i === picture.source[j] || i === picture.target[j] || picture.kind[i] === "statement") continue;
      if (Math.hypot(at.x - (x[i] ?? 0), at.y - (y[i] ?? 0)) < (r[i] ?? 0) + NEAR) return k / STEPS;
    }
  }
  return 1;
}

function span({ curves }: Frame, j: number): number {
  const line = curves[j];
  return line ? Math.hypot(line.a.x - line.c.x, line.a.y - line.c.y) : 0;
}
