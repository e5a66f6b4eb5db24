/** A picture under a camera: every node and line in CSS pixels, y down, and what each of them looks like now. */
import { type Curve, curve } from "./curve.ts";
import type { Insets } from "./fit.ts";
import type { Lit } from "./lit.ts";
import type { Picture } from "./picture.ts";

/** CSS x = x · scale + dx, y = −y · scale + dy; radii and widths are multiplied with `size`. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
  /** Pixels at the borders that something else covers. */
  readonly covered: Insets;
  /** How far the camera has come nearer since the whole picture was in view; 1 then. */
  readonly zoom: number;
}

export type Look = "plain" | "lit" | "quiet";

export interface NodeLook {
  readonly look: Look;
  readonly selected: boolean;
  readonly hovered: boolean;
}

export interface Frame {
  readonly picture: Picture;
  readonly view: View;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly r: Float64Array;
  readonly curves: readonly Curve[];
  /** Line widths. */
  readonly widths: Float64Array;
  readonly nodes: readonly NodeLook[];
  readonly edges: readonly NodeLook[];
  /** Something stands out and the rest steps back. */
  readonly any: boolean;
}

export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Chosen {
  readonly selected: ReadonlySet<string>;
  /** Under the pointer, or where the keyboard is and points. */
  readonly hovered: ReadonlySet<string>;
}

export function frameOf(
  picture: Picture,
  { x: px, y: py }: Positions,
  bends: Float64Array,
  view: View,
  lit: Lit,
  chosen: Chosen,
): Frame {
  const x = px.map((value) => value * view.scale + view.dx);
  const y = py.map((value) => -value * view.scale + view.dy);
  const r = picture.size.map((value) => value * view.size);
  const look = (id: string, on: number | undefined): NodeLook => ({
    look: !lit.any ? "plain" : on ? "lit" : "quiet",
    selected: chosen.selected.has(id),
    hovered: chosen.hovered.has(id),
  });
  const edges = picture.edgeIds.map((id, j) => look(id, lit.edges[j]));
  return {
    picture,
    view,
    x,
    y,
    r,
    curves: picture.edgeIds.map((_, j) => {
      const a = picture.source[j] ?? 0;
      const c = picture.target[j] ?? 0;
      return curve({ x: x[a] ?? 0, y: y[a] ?? 0 }, { x: x[c] ?? 0, y: y[c] ?? 0 }, bends[j] ?? 0);
    }),
    widths: Float64Array.from(edges, ({ hovered }, j) => lineWidth(picture, j, hovered) * view.size),
    nodes: picture.ids.map((id, i) => look(id, lit.nodes[i])),
    edges,
    any: lit.any,
  };
}

/** Pixels that a line grows by while the pointer is on it. */
const HOVER_WIDTH = 1.5;

/** A statement's lines stand for that one statement: thin, since there are many. */
const STATEMENT_WIDTH = 1.8;

/** A line's width in pixels while the whole picture is in view. */
export function lineWidth(picture: Picture, j: number, hovered: boolean): number {
  const { edgeKind, kind, source, weight } = picture;
  const counted = Math.min(7, 1.3 + 1.25 * Math.sqrt(weight[j] ?? 1));
  const stance = kind[source[j] ?? 0] === "statement" ? STATEMENT_WIDTH : counted;
  return (edgeKind[j] === "stance" ? stance : 1) + (hovered ? HOVER_WIDTH : 0);
}

/** Free pixels between an arrow's tip and the node that it points at, and the ring around a chosen node. */
const TIP_GAP = 2.5;
export const RING_OUTSIDE = 5;
export const RING_WIDTH = 2.5;

/** How far from the target's centre a line ends. In pixels at the frame's size. */
export function tipDistance({ picture, r, nodes, view }: Frame, j: number): number {
  const target = picture.target[j] ?? 0;
  return (r[target] ?? 0) + tipGap(nodes[target]?.selected ?? false) * view.size;
}

export function tipGap(selected: boolean): number {
  return TIP_GAP + (selected ? RING_OUTSIDE + RING_WIDTH / 2 : 0);
}

/** The stances that there are of a node, in the fixed order. */
export function mixAt(picture: Picture, i: number): Float64Array {
  return picture.mix.subarray(4 * i, 4 * i + 4);
}

/** Whether an edge carries a stance mark: not when its statement, drawn as the very mark, stands at its start. */
export function carriesMark(picture: Picture, j: number): boolean {
  if (picture.edgeKind[j] !== "stance" || !picture.stance[j]) return false;
  const source = picture.source[j] ?? 0;
  if (picture.fill === "kind") return true;
  return picture.kind[source] !== "statement" || mixAt(picture, source).filter((share) => share > 0).length > 1;
}
