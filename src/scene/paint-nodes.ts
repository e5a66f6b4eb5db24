/** Nodes on a canvas: shape by kind, icon, the ring or strip of its own stances, and what choosing adds. */
import { STANCE_VALUES } from "../model/index.ts";
import { type Context, fill, fillDisc, placed, stroke, strokeArc } from "./canvas.ts";
import { type Frame, mixAt, RING_OUTSIDE, RING_WIDTH } from "./frame.ts";
import { paintMark } from "./paint-mark.ts";
import type { Shape } from "./picture.ts";
import { arcsOf, sharesOf } from "./rings.ts";
import { circle, hexagon, ICONS, onCorner, page, rounded } from "./shapes.ts";
import { stanceColour, type Tokens } from "./tokens.ts";

const RING = 3.5;
/** A small node's ring or strip takes no more than this share of its radius. */
const RING_SHARE = 0.3;
/** A group's second circle needs this radius, and an icon this size, to be told from a blot. In pixels. */
const SECOND_CIRCLE = 9;
const WITH_ICON = 6;
const OUTLINE = 1.5;
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

interface Colours {
  readonly quiet: boolean;
  readonly outline: string;
  /** Of a ring without stances. */
  readonly empty: string;
  readonly icon: string;
  readonly issue: string;
}

function coloursFor(tokens: Tokens, quiet: boolean): Colours {
  return quiet
    ? { quiet, outline: tokens.dim, empty: tokens.dim, icon: tokens.struct, issue: tokens.struct }
    : { quiet, outline: tokens["node-line"], empty: tokens.struct, icon: tokens.ink, issue: tokens.ink };
}

interface Inside {
  readonly frame: Frame;
  readonly i: number;
  readonly colours: Colours;
  readonly tokens: Tokens;
  readonly hovered: boolean;
}

const PAINT: Readonly<Record<Shape, (context: Context, r: number, inside: Inside) => void>> = {
  person(context, r, inside) {
    paintRing(context, r, inside);
    paintIcon(context, "person", r * 1.02, inside);
  },
  group(context, r, inside) {
    paintRing(context, r, inside);
    if (r >= SECOND_CIRCLE)
      strokeArc(context, 0, 0, r - RING - 2, inside.colours.quiet ? inside.tokens.dim : inside.tokens.struct, 1);
    paintIcon(context, "group", r * 0.9, inside);
  },
  agency(context, r, inside) {
    const half = r * SQUARE;
    const outline = rounded(half, half, 5);
    fill(context, outline, inside.tokens["node-fill"]);
    const shares = paintStrip(context, half, outline, inside);
    stroke(context, outline, inside.colours.outline, inside.hovered ? OUTLINE + 0.75 : OUTLINE);
    placed(context, 0, shares ? -ringWidth(half) / 2 : 0, 1, () => paintIcon(context, "agency", r * 0.98, inside));
  },
  outlet(context, r, inside) {
    const outline = hexagon(r * 1.06);
    fill(context, outline, inside.tokens["node-fill"]);
    stroke(context, outline, inside.colours.outline, inside.hovered ? OUTLINE + 0.75 : OUTLINE);
    const clipped = rounded(r, r, 0);
    paintStrip(context, r * 0.92, outline, inside, clipped);
    paintIcon(context, "outlet", r * 0.92, inside);
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

/** The ring of the actor's own stances; a thin grey one when it takes none. */
function paintRing(context: Context, r: number, { frame, i, colours, tokens, hovered }: Inside): void {
  fillDisc(context, 0, 0, r, tokens["node-fill"]);
  const arcs = arcsOf(mixAt(frame.picture, i));
  context.lineCap = "butt";
  if (arcs.length === 0) strokeArc(context, 0, 0, r - OUTLINE / 2, colours.empty, hovered ? OUTLINE + 0.75 : OUTLINE);
  const width = ringWidth(r);
  for (const { stance, from, to } of arcs) {
    const colour = stanceColour(tokens, stance, colours.quiet ? "dim" : "mark");
    strokeArc(context, 0, 0, r - width / 2, colour, width, [from, to]);
  }
  context.lineCap = "round";
}

function ringWidth(r: number): number {
  return Math.min(RING, RING_SHARE * r);
}

/** The agency's stances along its foot; false when it takes none. */
function paintStrip(
  context: Context,
  half: number,
  outline: string,
  { frame, i, colours, tokens }: Inside,
  within = outline,
): boolean {
  const shares = sharesOf(mixAt(frame.picture, i));
  if (shares.length === 0) return false;
  context.save();
  context.clip(new Path2D(outline));
  if (within !== outline) context.clip(new Path2D(within));
  for (const { stance, from, to } of shares) {
    context.fillStyle = stanceColour(tokens, stance, colours.quiet ? "dim" : "mark");
    const gap = shares.length > 1 ? 0.75 : 0;
    const high = ringWidth(half);
    context.fillRect(-half + from * 2 * half + gap, half - high, (to - from) * 2 * half - 2 * gap, high + 1);
  }
  context.restore();
  return true;
}

function paintIcon(context: Context, kind: Shape, size: number, { colours }: Inside): void {
  if (size < WITH_ICON) return;
  const scale = size / 2 / HALF_BOX;
  // Never thinner than a clear line, however small the node.
  const width = Math.max(1.15, 1.6 * scale) / scale;
  placed(context, 0, 0, scale, () => stroke(context, ICONS[kind] ?? "", colours.icon, width));
}

/** A statement is its stance's mark; two stances share a disc, left and right; none is an empty ring. */
function paintStatement(context: Context, { frame, i, colours, tokens }: Inside): void {
  const mix = mixAt(frame.picture, i);
  const stances = STANCE_VALUES.filter((_, s) => (mix[s] ?? 0) > 0);
  const hollow = frame.picture.reported[i] ?? false;
  const [first, second] = stances;
  if (!first) {
    fill(context, circle(5.5), tokens.canvas);
    stroke(context, circle(5.5), colours.quiet ? tokens.dim : tokens.struct, 1.5);
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
