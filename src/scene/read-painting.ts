/** What is read off a painting by who scripts, tests or follows the scene: where names, marks, nodes and lines stand. */
import type { Box } from "./boxes.ts";
import { type Point, pointAt } from "./curve.ts";
import { isFar } from "./label-sides.ts";
import type { Painting } from "./painting.ts";

export function labelsOf(painting: Painting | null): ({ id: string; led: boolean } & Box)[] {
  return (painting?.labels ?? []).map(({ node, side, box }) => ({
    id: painting?.frame.picture.ids[node] ?? "",
    led: isFar(side),
    ...box,
  }));
}

export function marksOf(painting: Painting | null): { id: string; x: number; y: number; r: number }[] {
  return (painting?.marks ?? []).map(({ edge, x, y, box }) => ({
    id: painting?.frame.picture.edgeIds[edge] ?? "",
    x,
    y,
    r: Math.max(box.width, box.height) / 2,
  }));
}

/** A node's middle, or a line's mark, or the middle of a line without one. */
export function pointIn({ frame, marks }: Painting, node: number | undefined, edge: number | undefined): Point | null {
  if (node !== undefined) return { x: frame.x[node] ?? 0, y: frame.y[node] ?? 0 };
  const line = frame.curves[edge ?? -1];
  const mark = marks.find((one) => one.edge === edge);
  return mark ? { x: mark.x, y: mark.y } : line ? pointAt(line, 0.5) : null;
}
