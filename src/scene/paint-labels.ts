/** Names with a halo, the rings of the keyboard's walk and the area that is being drawn, on a canvas. */
import type { Box } from "./boxes.ts";
import { type Context, strokeArc } from "./canvas.ts";
import type { Frame } from "./frame.ts";
import { leaderOf } from "./label-sides.ts";
import type { Label } from "./place-labels.ts";
import { font } from "./text.ts";
import type { Tokens } from "./tokens.ts";
import type { WalkPlace } from "./walk.ts";

const HALO = 4;
/** From the top of a label's box to its baseline. */
const BASELINE = 12;

export function paintLabels(context: Context, frame: Frame, labels: readonly Label[], tokens: Tokens): void {
  const { nodes, any } = frame;
  paintLeaders(context, frame, labels, tokens);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = tokens.canvas;
  context.lineWidth = HALO;
  for (const { node, text, face, box, forced } of labels) {
    context.font = font(face);
    context.strokeText(text, box.x, box.y + BASELINE);
    context.fillStyle = forced || (any && nodes[node]?.look === "quiet") ? tokens["ink-3"] : tokens.ink;
    context.fillText(text, box.x, box.y + BASELINE);
  }
}

/** From nodes to names that found no place at them. */
function paintLeaders(context: Context, frame: Frame, labels: readonly Label[], tokens: Tokens): void {
  context.strokeStyle = tokens["ink-3"];
  context.lineWidth = 1;
  for (const { node, side, box } of labels) {
    const [from, to] = leaderOf(frame, node, side, box) ?? [];
    if (!from || !to) continue;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
}

const ARCS = 8;
/** How much of its eighth an arc takes, with its round ends. */
const SHARE = 0.42;
/** From the node's border to the ring; further out around the ring of a chosen node. */
const FOCUS_OUTSIDE = 4.5;
const FOCUS_OUTSIDE_CHOSEN = 10;

/** Where the keyboard stands: eight short arcs, in ink. Where it points: one thin ring. */
export function paintWalk(context: Context, frame: Frame, { here, there }: WalkPlace, tokens: Tokens): void {
  const { x, y, r, nodes } = frame;
  const outside = (node: number) => (r[node] ?? 0) + (nodes[node]?.selected ? FOCUS_OUTSIDE_CHOSEN : FOCUS_OUTSIDE);
  if (there !== null) strokeArc(context, x[there] ?? 0, y[there] ?? 0, outside(there), tokens["ink-2"], 1.25);
  if (here === null) return;
  const step = (2 * Math.PI) / ARCS;
  context.lineCap = "round";
  for (let k = 0; k < ARCS; k++) {
    const from = k * step;
    strokeArc(context, x[here] ?? 0, y[here] ?? 0, outside(here), tokens.ink, 2, [from, from + step * SHARE]);
  }
}

export function paintArea(context: Context, { x, y, width, height }: Box, tokens: Tokens): void {
  context.save();
  context.globalAlpha = 0.06;
  context.fillStyle = tokens.ink;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.setLineDash([4, 3]);
  context.strokeStyle = tokens.ink;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width, height);
  context.restore();
}
