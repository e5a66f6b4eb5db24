/** Nodes on a canvas: shape by kind, icon, the ring or strip of its own stances, and what choosing adds. */
import { STANCE_VALUES } from "../model/index.ts";
import { type Context, fill, fillDisc, placed, stroke, strokeArc } from "./canvas.ts";
import { type Frame, mixAt, RING_OUTSIDE, RING_WIDTH } from "./frame.ts";
import { coloursFor, type Inside, OUTLINE, paintBody, paintDisc, RING } from "./paint-ground.ts";
import { paintMark } from "./paint-mark.ts";
import type { Shape } from "./picture.ts";
import { circle, hexagon, ICONS, onCorner, page, rounded, TAIL } from "./shapes.ts";
import { stanceColour, type Tokens } from "./tokens.ts";

/** A group's second circle needs this radius, and an icon this size, to be told from a blot. In pixels. */
const SECOND_CIRCLE = 9;
const WITH_ICON = 6;
/** A square of the same weight to the eye as the circle that it stands among. */
const SQUARE = 0.9;
/** The drawing of icons and marks has a box of 16. */
const HALF_BOX = 8;
const PIN = 3;

/** What steps back first, what is chosen last, so that it lies on top. */
export function paintNodes(context: Context, frame: Frame, tokens: Tokens, pinned: ReadonlyMap<string, unknown>): void {
  const { nodes, picture } = frame;
  const depth = (i: number) => {
    const { look = "plain", selected = false, hovered = false } = nodes[i] ?? {};
    return (look === "quiet" ? 0 : 1) + (hovered ? 1 : 0) + (selected ? 2 : 0);
  };
  const order = picture.ids.map((_, i) => i).sort((a, b) => depth(a) - depth(b) || a - b);
  for (const i of order) paintNode(context, frame, i, tokens, pinned);
}

function paintNode(
  context: Context,
  frame: Frame,
  i: number,
  tokens: Tokens,
  pinned: ReadonlyMap<string, unknown>,
): void {
  const { picture, view } = frame;
  const x = frame.x[i] ?? 0;
  const y = frame.y[i] ?? 0;
  const r = frame.r[i] ?? 0;
  const kind = picture.kind[i] ?? "person";
  const { look = "plain", selected = false, hovered = false } = frame.nodes[i] ?? {};
  const reach = r + RING_OUTSIDE * view.size;
  if (x < -reach || y < -reach || x > view.width + reach || y > view.height + reach) return;
  if (selected) {
    fillDisc(context, x, y, reach, tokens.canvas);
    strokeArc(context, x, y, reach, tokens.ink, RING_WIDTH);
  }
  const colours = coloursFor(tokens, look === "quiet");
  context.lineJoin = "round";
  context.lineCap = "round";
  placed(context, x, y, 1, () => PAINT[kind](context, r, { frame, i, colours, tokens, hovered }));
  if (hovered && pinned.has(picture.ids[i] ?? "")) {
    fillDisc(context, x + r * 0.8, y - r * 0.8, PIN + 1.5, tokens.canvas);
    fillDisc(context, x + r * 0.8, y - r * 0.8, PIN, tokens.ink);
  }
}

const PAINT: Readonly<Record<Shape, (context: Context, r: number, inside: Inside) => void>> = {
  person(context, r, inside) {
    const { icon } = paintDisc(context, r, "person", inside);
    paintIcon(context, "person", r * 1.02, icon);
  },
  group(context, r, inside) {
    const { icon, fine } = paintDisc(context, r, "group", inside);
    if (r >= SECOND_CIRCLE) strokeArc(context, 0, 0, r - RING - 2, fine, 1);
    paintIcon(context, "group", r * 0.9, icon);
  },
  agency(context, r, inside) {
    const half = r * SQUARE;
    const { icon, lift } = paintBody(context, { outline: rounded(half, half, 5), half }, "agency", inside);
    placed(context, 0, -lift, 1, () => paintIcon(context, "agency", r * 0.98, icon));
  },
  outlet(context, r, inside) {
    const outline = hexagon(r * 1.06);
    const { icon } = paintBody(context, { outline, half: r * 0.92, within: rounded(r, r, 0) }, "outlet", inside);
    paintIcon(context, "outlet", r * 0.92, icon);
  },
  issue(context, r, { colours }) {
    fill(context, onCorner(r, 1), colours.issue);
  },
  statement(context, r, inside) {
    placed(context, 0, 0, r / HALF_BOX, () => paintStatement(context, inside));
  },
  source(context, r, { colours, tokens }) {
    fill(context, page(r), tokens["node-fill"]);
    stroke(context, page(r), colours.quiet ? tokens.dim : tokens.struct, OUTLINE);
  },
};

function paintIcon(context: Context, kind: Shape, size: number, colour: string): void {
  if (size < WITH_ICON) return;
  const scale = size / 2 / HALF_BOX;
  // Never thinner than a clear line, however small the node.
  const width = Math.max(1.15, 1.6 * scale) / scale;
  placed(context, 0, 0, scale, () => stroke(context, ICONS[kind] ?? "", colour, width));
}

/**
 * A statement is a speech bubble: its stance's mark with a tail, or a grey disc with one where no stance is shown; two stances
 * share a disc, left and right; none is an empty ring.
 */
function paintStatement(context: Context, { frame, i, colours, tokens }: Inside): void {
  const mix = mixAt(frame.picture, i);
  const stances = STANCE_VALUES.filter((_, s) => (mix[s] ?? 0) > 0);
  const hollow = frame.picture.reported[i] ?? false;
  const [first, second] = stances;
  const grey = colours.quiet ? tokens.dim : tokens.struct;
  const coloured = first && frame.picture.fill !== "kind";
  fill(context, TAIL, coloured ? stanceColour(tokens, first, colours.quiet ? "dim" : "mark") : grey);
  if (frame.picture.fill === "kind") {
    fill(context, circle(7), hollow ? tokens.canvas : grey);
    if (hollow) stroke(context, circle(6.1), grey, 1.8);
    return;
  }
  if (!first) {
    fill(context, circle(5.5), tokens.canvas);
    stroke(context, circle(5.5), grey, 1.5);
    return;
  }
  if (!second) {
    paintMark(context, first, tokens, { hollow, quiet: colours.quiet });
    return;
  }
  fill(context, circle(7), tokens.canvas);
  context.lineCap = "butt";
  for (const [stance, from] of [
    [first, Math.PI],
    [second, 0],
  ] as const) {
    const colour = stanceColour(tokens, stance, colours.quiet ? "dim" : "mark");
    const gap = 0.1;
    if (hollow) strokeArc(context, 0, 0, 6.1, colour, 1.8, [from + gap, from + Math.PI - gap]);
    else {
      context.beginPath();
      context.arc(0, 0, 7, from - Math.PI / 2 + gap, from + Math.PI / 2 - gap);
      context.closePath();
      context.fillStyle = colour;
      context.fill();
    }
  }
}
