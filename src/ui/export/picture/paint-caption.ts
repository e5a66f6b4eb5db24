/** A laid out caption onto a canvas, in the shapes and colours of the graph above it. */
import type { NodeKind } from "../../../query/index.ts";
import { HOLLOW_WIDTH, ICONS, SIGN_WIDTH, SIGNS, stanceOutline, type Tokens } from "../../../scene/index.ts";
import { glyphScale, KIND_SHAPES } from "../../marks.tsx";
import type { CaptionLayout, Face, PlacedSign } from "./lay-out-caption.ts";

/** Sizes and weights; the family is the page's. */
const FONTS: Readonly<Record<Face, string>> = {
  legend: "500 12px",
  title: "650 17px",
  sentence: "450 13.5px",
  small: "400 11.5px",
};
/** A kind's drawing has a box of 24, and stands in one of 18. */
const KIND_SCALE = 18 / 24;

export function captionFont(face: Face, family: string): string {
  return `${FONTS[face]} ${family}`;
}

export function paintCaption(
  context: CanvasRenderingContext2D,
  { width, signs, lines }: CaptionLayout,
  tokens: Tokens,
  ground: string,
  family: string,
): void {
  context.fillStyle = tokens.line;
  context.fillRect(0, 0, width, 1);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const sign of signs) {
    context.save();
    context.translate(sign.x, sign.y);
    paintSign(context, sign, tokens, ground);
    context.restore();
  }
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
  for (const { text, face, x, y, leftward } of lines) {
    context.font = captionFont(face, family);
    context.direction = leftward ? "rtl" : "ltr";
    context.fillStyle = face === "small" ? tokens["ink-2"] : tokens.ink;
    context.fillText(text, x, y);
  }
}

function paintSign(context: CanvasRenderingContext2D, sign: PlacedSign, tokens: Tokens, ground: string): void {
  switch (sign.sign) {
    case "stance":
      fill(context, stanceOutline(sign.stance), tokens[sign.stance]);
      stroke(context, SIGNS[sign.stance], tokens["badge-glyph"], SIGN_WIDTH[sign.stance]);
      break;
    case "hollow":
      // In ink: it stands for all four.
      fill(context, stanceOutline("support"), ground);
      stroke(context, stanceOutline("support", HOLLOW_WIDTH / 2), tokens["ink-2"], HOLLOW_WIDTH);
      break;
    case "kind":
      context.scale(KIND_SCALE, KIND_SCALE);
      paintKind(context, sign.kind, sign.grey, tokens);
      break;
    case "line": {
      const colour = sign.arrow ? tokens["ink-2"] : tokens.struct;
      stroke(context, sign.arrow ? "M-11 0H4" : "M-11 0H11", colour, 1.2);
      if (sign.arrow) fill(context, "M11 0L3 -3.5V3.5Z", colour);
    }
  }
}

function paintKind(context: CanvasRenderingContext2D, kind: NodeKind, grey: boolean, tokens: Tokens): void {
  const { outline, inner } = KIND_SHAPES[kind];
  if (kind === "issue" || kind === "statement") {
    fill(context, outline, kind === "issue" ? tokens.ink : tokens.struct);
    return;
  }
  const [body, glyph] = (grey && greyOf(kind, tokens)) || [tokens["node-fill"], tokens["node-line"]];
  fill(context, outline, body);
  stroke(context, outline, tokens["node-line"], 1.5);
  if (inner) stroke(context, inner, tokens["node-line"], 0.9);
  context.scale(glyphScale(kind), glyphScale(kind));
  stroke(context, ICONS[kind] ?? "", glyph, 1.7);
}

/** Body and icon of a kind that has a grey of its own, as on the stage. */
function greyOf(kind: NodeKind, tokens: Tokens): readonly [string, string] | null {
  if (kind === "group") return [tokens.dim, tokens["node-line"]];
  if (kind === "agency") return [tokens.struct, tokens["badge-glyph"]];
  return kind === "outlet" ? [tokens["ink-2"], tokens.canvas] : null;
}

function fill(context: CanvasRenderingContext2D, outline: string, colour: string): void {
  context.fillStyle = colour;
  context.fill(new Path2D(outline));
}

function stroke(context: CanvasRenderingContext2D, outline: string, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(new Path2D(outline));
}
