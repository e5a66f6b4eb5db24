/** Names with a halo, the rings of the keyboard's walk and the area that is being drawn, on a canvas. */
import type { Box } from "./boxes.ts";
import { type Context, strokeArc } from "./canvas.ts";
import type { Frame } from "./frame.ts";
import { alignOf, leaderOf } from "./label-sides.ts";
import type { Label } from "./place-labels.ts";
import { font, linesOf } from "./text.ts";
import type { Tokens } from "./tokens.ts";
import type { WalkPlace } from "./walk.ts";

/** Of the ground's colour around the letters; and behind a whole line of them, so that nothing runs through between words. */
const HALO = 6;
const PLATE = { above: 9.5, below: 2.5 };
/** Share of a name's box that lies left of where its lines are aligned. */
const ALIGNED = { left: 0, center: 0.5, right: 1 } as const;

export function paintLabels(context: Context, frame: Frame, labels: readonly Label[], tokens: Tokens): void {
  const { nodes, any } = frame;
  paintLeaders(context, frame, labels, tokens);
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = tokens.canvas;
  context.lineWidth = HALO;
  for (const { node, lines, face, side, box, forced } of labels) {
    context.font = font(face);
    const align = alignOf(side);
    context.textAlign = align;
    const x = box.x + ALIGNED[align] * box.width;
    const { baseline, next } = linesOf(face);
    const y = (k: number) => box.y + baseline + k * next;
    context.fillStyle = tokens.canvas;
    // A forced name hides as little as it can.
    for (const [k, line] of forced ? [] : lines.entries()) {
      const { width } = context.measureText(line);
      context.fillRect(x - ALIGNED[align] * width, y(k) - PLATE.above, width, PLATE.above + PLATE.below);
    }
    for (const [k, line] of lines.entries()) context.strokeText(line, x, y(k));
    context.fillStyle = forced || (any && nodes[node]?.look === "quiet") ? tokens["ink-3"] : tokens.ink;
    for (const [k, line] of lines.entries()) context.fillText(line, x, y(k));
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
