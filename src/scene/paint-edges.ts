/** Lines on a canvas, as the edge programs draw them: for pictures to take away, and what a chosen line adds under it. */
import type { Context } from "./canvas.ts";
import { type Curve, endingAt, pointAt } from "./curve.ts";
import { type Frame, type NodeLook, tipDistance } from "./frame.ts";
import type { Picture } from "./picture.ts";
import { stanceColour, type Tokens } from "./tokens.ts";

/** An arrow's length and width in widths of its line. */
export const STANCE_ARROW = { length: 3.2, wideness: 2.9 };
export const DEED_ARROW = { length: 6, wideness: 5 };

/** Ink and then ground around a chosen line. */
const CASING = { ink: 7, ground: 3.5 };

/** Lines from back to front: structure, what steps back, what stands out. */
export function depthOf(picture: Picture, j: number, { look, selected, hovered }: NodeLook): number {
  return (picture.edgeKind[j] === "stance" ? 1 : 0) + (look === "quiet" ? 0 : 2) + (hovered || selected ? 4 : 0);
}

export function lineColour(picture: Picture, j: number, { look }: NodeLook, tokens: Tokens): string {
  const stance = picture.stance[j];
  if (stance) return stanceColour(tokens, stance, look === "quiet" ? "dim" : "mark");
  if (look === "quiet") return tokens.dim;
  return picture.edgeKind[j] === "relation" ? tokens["ink-2"] : tokens.struct;
}

/** What a chosen line lies on: ink with a gap of ground. */
export function paintCasings(context: Context, frame: Frame, tokens: Tokens): void {
  frame.edges.forEach(({ selected }, j) => {
    const line = frame.curves[j];
    if (!selected || !line) return;
    const width = frame.widths[j] ?? 1;
    context.lineCap = "butt";
    for (const [colour, more] of [
      [tokens.ink, CASING.ink],
      [tokens.canvas, CASING.ground],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width + more;
      trace(context, line);
      context.stroke();
    }
  });
}

export function paintEdges(context: Context, frame: Frame, tokens: Tokens): void {
  const { picture, edges, curves, widths } = frame;
  const look = (j: number): NodeLook => edges[j] ?? { look: "plain", selected: false, hovered: false };
  const order = curves.map((_, j) => j);
  order.sort((a, b) => depthOf(picture, a, look(a)) - depthOf(picture, b, look(b)) || a - b);
  for (const j of order) {
    const line = curves[j];
    if (!line) continue;
    const colour = lineColour(picture, j, look(j), tokens);
    context.strokeStyle = colour;
    context.lineWidth = widths[j] ?? 1;
    context.lineCap = "butt";
    const arrow = arrowOf(picture, j);
    if (arrow) paintArrow(context, line, tipDistance(frame, j), widths[j] ?? 1, arrow, colour);
    else {
      trace(context, line);
      context.stroke();
    }
  }
}

export function arrowOf({ edgeKind }: Picture, j: number): typeof STANCE_ARROW | null {
  if (edgeKind[j] === "stance") return STANCE_ARROW;
  return edgeKind[j] === "relation" ? DEED_ARROW : null;
}

function paintArrow(
  context: Context,
  line: Curve,
  distance: number,
  width: number,
  { length, wideness }: typeof STANCE_ARROW,
  colour: string,
): void {
  const tip = pointAt(line, endingAt(line, distance));
  const neck = endingAt(line, distance + length * width);
  const base = pointAt(line, neck);
  trace(context, cutAt(line, neck));
  context.stroke();
  const along = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const nx = ((tip.y - base.y) / along) * (wideness / 2) * width;
  const ny = (-(tip.x - base.x) / along) * (wideness / 2) * width;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(base.x + nx, base.y + ny);
  context.lineTo(base.x - nx, base.y - ny);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

function trace(context: Context, { a, b, c }: Curve): void {
  context.beginPath();
  context.moveTo(a.x, a.y);
  context.quadraticCurveTo(b.x, b.y, c.x, c.y);
}

/** The part of a curve before t (de Casteljau). */
function cutAt(line: Curve, t: number): Curve {
  const { a, b } = line;
  return { a, b: { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) }, c: pointAt(line, t) };
}
