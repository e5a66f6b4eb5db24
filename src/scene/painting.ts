/** A scene at one moment as a painting: what stands where, and how it gets onto a canvas. */
import type { Box } from "./boxes.ts";
import type { Context } from "./canvas.ts";
import type { Frame } from "./frame.ts";
import type { InPieces } from "./in-pieces.ts";
import { coveredAt, type Measure } from "./label-spots.ts";
import { namedUnasked } from "./named.ts";
import { paintCasings, paintEdges } from "./paint-edges.ts";
import { paintArea, paintLabels, paintWalk } from "./paint-labels.ts";
import { paintMarks } from "./paint-mark.ts";
import { paintNodes } from "./paint-nodes.ts";
import { followLabels, type Label, placingLabels } from "./place-labels.ts";
import { followMarks, type Mark, placeMarks } from "./place-marks.ts";
import type { Tokens } from "./tokens.ts";
import { NOWHERE, type WalkPlace } from "./walk.ts";

export interface Painting {
  readonly frame: Frame;
  readonly labels: readonly Label[];
  readonly marks: readonly Mark[];
}

/** Names and marks placed anew for a frame. Names go first; marks find room beside them. */
export function* composing(frame: Frame, before: Painting | null, measure: Measure): InPieces<Painting> {
  const labels = yield* placingLabels(frame, placesOf(before, frame), measure);
  yield;
  return { frame, labels, marks: placeMarks(frame, labels) };
}

/** Nodes in view whose name is wanted, and for which no place was found in sight. */
export function unnamedIn({ frame, labels }: Painting): number[] {
  const { picture, x, y, view } = frame;
  const named = new Set(labels.flatMap(({ node, box }) => (coveredAt(frame, box) ? [] : [node])));
  const inView = (i: number) => {
    const [atX, atY] = [x[i] ?? 0, y[i] ?? 0];
    return atX >= 0 && atY >= 0 && atX <= view.width && atY <= view.height;
  };
  return [...namedUnasked(picture)].filter((i) => !named.has(i) && inView(i));
}

/** The same names and marks under a camera that moved. */
export function follow(frame: Frame, before: Painting): Painting {
  return { frame, labels: followLabels(frame, before.labels), marks: followMarks(frame, before.marks) };
}

/** The names and marks of nodes and lines that are still there, where these are now. */
export function carry(frame: Frame, before: Painting | null): Painting {
  if (before === null) return { frame, labels: [], marks: [] };
  const { ids, edgeIds } = before.frame.picture;
  if (before.frame.picture === frame.picture) return follow(frame, before);
  const nodes = new Map(frame.picture.ids.map((id, i) => [id, i]));
  const edges = new Map(frame.picture.edgeIds.map((id, j) => [id, j]));
  const labels = before.labels.flatMap((label) => {
    const node = nodes.get(ids[label.node] ?? "");
    return node === undefined ? [] : [{ ...label, node }];
  });
  const marks = before.marks.flatMap((mark) => {
    const edge = edges.get(edgeIds[mark.edge] ?? "");
    return edge === undefined ? [] : [{ ...mark, edge }];
  });
  return follow(frame, { frame, labels, marks });
}

/** Where names were is remembered by node as long as the picture is the same. */
function placesOf(before: Painting | null, { picture }: Frame): ReadonlyMap<number, Label> {
  if (before?.frame.picture !== picture) return new Map();
  return new Map(before.labels.map((label) => [label.node, label]));
}

export interface Extras {
  readonly pinned: ReadonlyMap<string, unknown>;
  readonly walk: WalkPlace;
  readonly area: Box | null;
}

/** Nodes, marks and names; and the lines too when nothing else draws them. */
export function paint(
  layers: { readonly under: Context; readonly over: Context },
  { frame, labels, marks }: Painting,
  tokens: Tokens,
  { pinned, walk, area }: Extras,
  withLines: boolean,
): void {
  paintCasings(layers.under, frame, tokens);
  if (withLines) paintEdges(layers.under, frame, tokens);
  paintNodes(layers.over, frame, tokens, pinned);
  paintMarks(layers.over, frame, marks, tokens);
  paintLabels(layers.over, frame, labels, tokens);
  paintWalk(layers.over, frame, walk, tokens);
  if (area) paintArea(layers.over, area, tokens);
}

/** A painting as a PNG, `scale` pixels for each CSS pixel. */
export async function toPng(painting: Painting, tokens: Tokens, scale: number, background: string): Promise<Blob> {
  const { width, height } = painting.frame.view;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("expected a 2d context from the canvas, found none");
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  const grounded = { ...tokens, canvas: background };
  paint({ under: context, over: context }, painting, grounded, { pinned: new Map(), walk: NOWHERE, area: null }, true);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("expected a PNG from the canvas, found none"))));
  });
}
