/** What a node's icon stands on: its own stances as a ring or strip, as all of its fill, or a grey by kind. */
import { type Context, fill, fillDisc, stroke, strokeArc } from "./canvas.ts";
import { type Frame, mixAt } from "./frame.ts";
import { arcsOf, sharesOf } from "./rings.ts";
import { stanceColour, type TokenName, type Tokens } from "./tokens.ts";

/** Width of a ring or strip of stances. */
export const RING = 3.5;
/** A small node's ring or strip takes no more than this share of its radius. */
const RING_SHARE = 0.3;
export const OUTLINE = 1.5;
/** What the pointer adds to an outline. */
const HOVERED = 0.75;
/** Between two slices or strips of a fill, and from where on: the middle is the icon's. */
const SLIT = 1;
const SLIT_FROM = 0.58;

export interface Colours {
  readonly quiet: boolean;
  readonly outline: string;
  /** Of a ring without stances. */
  readonly empty: string;
  readonly icon: string;
  readonly issue: string;
}

export interface Inside {
  readonly frame: Frame;
  readonly i: number;
  readonly colours: Colours;
  readonly tokens: Tokens;
  readonly hovered: boolean;
}

/** What goes onto the ground: colours of the icon and of fine lines. */
interface Ground {
  readonly icon: string;
  readonly fine: string;
}

export function coloursFor(tokens: Tokens, quiet: boolean): Colours {
  return quiet
    ? { quiet, outline: tokens.dim, empty: tokens.dim, icon: tokens.struct, issue: tokens.struct }
    : { quiet, outline: tokens["node-line"], empty: tokens.struct, icon: tokens.ink, issue: tokens.ink };
}

export type Grey = "person" | "group" | "agency" | "outlet";

/** A grey for each kind, the darker the less a kind is a single voice, with what is seen on it. */
export const GREYS: Readonly<Record<Grey, { readonly fill: TokenName; readonly icon: TokenName }>> = {
  person: { fill: "node-fill", icon: "ink" },
  group: { fill: "dim", icon: "ink" },
  agency: { fill: "struct", icon: "badge-glyph" },
  outlet: { fill: "ink-2", icon: "canvas" },
};

/** The round ground of a person or a group. */
export function paintDisc(context: Context, r: number, kind: Grey, inside: Inside): Ground {
  const { frame, i, tokens, colours, hovered } = inside;
  const arcs = frame.picture.fill === "kind" ? [] : arcsOf(mixAt(frame.picture, i));
  context.lineCap = "butt";
  if (frame.picture.fill === "kind") {
    const ground = greyOf(kind, inside);
    fillDisc(context, 0, 0, r, ground.fill);
    strokeArc(context, 0, 0, r - OUTLINE / 2, colours.outline, hovered ? OUTLINE + HOVERED : OUTLINE);
    context.lineCap = "round";
    return ground;
  }
  if (frame.picture.fill === "mix" && arcs.length > 0) {
    paintPie(context, r, inside);
    context.lineCap = "round";
    return onStances(inside);
  }
  fillDisc(context, 0, 0, r, tokens["node-fill"]);
  if (arcs.length === 0)
    strokeArc(context, 0, 0, r - OUTLINE / 2, colours.empty, hovered ? OUTLINE + HOVERED : OUTLINE);
  const width = ringWidth(r);
  for (const { stance, from, to } of arcs) {
    const colour = stanceColour(tokens, stance, colours.quiet ? "dim" : "mark");
    strokeArc(context, 0, 0, r - width / 2, colour, width, [from, to]);
  }
  context.lineCap = "round";
  return { icon: colours.icon, fine: colours.quiet ? tokens.dim : tokens.struct };
}

interface Body {
  readonly outline: string;
  /** Half the width that strips share, and half the height at whose foot they stand. */
  readonly half: number;
  /** Strips end here, when that is inside the outline. */
  readonly within?: string;
}

/** The straight-edged ground of an agency or an outlet; `lift` is how far the icon makes way for the strip. */
export function paintBody(context: Context, body: Body, kind: Grey, inside: Inside): Ground & { lift: number } {
  const { frame, tokens, colours, hovered } = inside;
  const { outline, half } = body;
  const grey = frame.picture.fill === "kind" ? greyOf(kind, inside) : null;
  const whole = frame.picture.fill === "mix";
  fill(context, outline, grey ? grey.fill : tokens["node-fill"]);
  const high = whole ? 3 * half : ringWidth(half);
  const striped = !grey && paintStrips(context, body, high, inside);
  stroke(context, outline, colours.outline, hovered ? OUTLINE + HOVERED : OUTLINE);
  const lift = striped && !whole ? high / 2 : 0;
  const ground = grey ?? (whole && striped ? onStances(inside) : { icon: colours.icon, fine: colours.empty });
  return { ...ground, lift };
}

function greyOf(kind: Grey, { tokens, colours }: Inside): Ground & { fill: string } {
  const { fill: grey, icon } = GREYS[kind];
  const stepped = kind === "person" ? tokens["node-fill"] : tokens.dim;
  return colours.quiet
    ? { fill: stepped, icon: colours.icon, fine: colours.icon }
    : { fill: tokens[grey], icon: tokens[icon], fine: tokens[icon] };
}

/** Signs on a stance's colour have one colour that is seen on all four. */
function onStances({ tokens, colours }: Inside): Ground {
  const colour = colours.quiet ? tokens["ink-3"] : tokens["badge-glyph"];
  return { icon: colour, fine: colour };
}

function ringWidth(r: number): number {
  return Math.min(RING, RING_SHARE * r);
}

function paintPie(context: Context, r: number, { frame, i, colours, tokens, hovered }: Inside): void {
  const shares = sharesOf(mixAt(frame.picture, i));
  const turn = (share: number) => share * 2 * Math.PI - Math.PI / 2;
  for (const { stance, from, to } of shares) {
    context.beginPath();
    context.moveTo(0, 0);
    context.arc(0, 0, r, turn(from), turn(to));
    context.closePath();
    context.fillStyle = stanceColour(tokens, stance, colours.quiet ? "dim" : "mark");
    context.fill();
  }
  context.strokeStyle = tokens["node-fill"];
  context.lineWidth = SLIT;
  for (const { from } of shares.length > 1 ? shares : []) {
    const [x, y] = [Math.cos(turn(from)), Math.sin(turn(from))];
    context.beginPath();
    context.moveTo(x * r * SLIT_FROM, y * r * SLIT_FROM);
    context.lineTo(x * r, y * r);
    context.stroke();
  }
  if (hovered) strokeArc(context, 0, 0, r, tokens["node-line"], OUTLINE);
}

/** Stances side by side, `high` from the foot of the box; false when there are none. */
function paintStrips(
  context: Context,
  { outline, half, within }: Body,
  high: number,
  { frame, i, colours, tokens }: Inside,
): boolean {
  const shares = sharesOf(mixAt(frame.picture, i));
  if (shares.length === 0) return false;
  context.save();
  context.clip(new Path2D(outline));
  if (within) context.clip(new Path2D(within));
  for (const { stance, from, to } of shares) {
    context.fillStyle = stanceColour(tokens, stance, colours.quiet ? "dim" : "mark");
    const gap = shares.length > 1 ? (high > half ? SLIT / 2 : 0.75) : 0;
    const left = from === 0 && high > half ? -2 * half : -half + from * 2 * half + gap;
    const right = to === 1 && high > half ? 2 * half : -half + to * 2 * half - gap;
    context.fillRect(left, half - high, right - left, high + half);
  }
  context.restore();
  return true;
}
