/** Stance marks on a canvas: on a line, in a pill with its count, or as a statement's node. */
import type { StanceValue } from "../model/index.ts";
import { type Context, fill, placed, stroke } from "./canvas.ts";
import type { Frame } from "./frame.ts";
import { halfOf, type Mark } from "./place-marks.ts";
import { HOLLOW_WIDTH, rounded, SIGN_WIDTH, SIGNS, stanceOutline } from "./shapes.ts";
import { font } from "./text.ts";
import { stanceColour, type Tokens } from "./tokens.ts";

/** A mark on a line is this much smaller than its 16 px box. */
const ON_LINE = 12.5 / 14;
const IN_PILL = 11 / 14;
const DOT = 5 / 14;

/** One stance's mark, centred on the origin in a box of 16. */
export function paintMark(
  context: Context,
  stance: StanceValue,
  tokens: Tokens,
  { hollow = false, quiet = false, sign = true }: { hollow?: boolean; quiet?: boolean; sign?: boolean } = {},
): void {
  const colour = stanceColour(tokens, stance, quiet ? "dim" : "mark");
  context.lineCap = "round";
  if (hollow) {
    fill(context, stanceOutline(stance), tokens.canvas);
    stroke(context, stanceOutline(stance, HOLLOW_WIDTH / 2), colour, HOLLOW_WIDTH);
  } else fill(context, stanceOutline(stance), colour);
  if (!sign) return;
  const ink = hollow ? colour : quiet ? tokens.canvas : tokens["badge-glyph"];
  stroke(context, SIGNS[stance], ink, SIGN_WIDTH[stance]);
}

export function paintMarks(context: Context, frame: Frame, marks: readonly Mark[], tokens: Tokens): void {
  const { picture, edges } = frame;
  for (const { edge, stance, x, y, form, size } of marks) {
    const hollow = picture.edgeReported[edge] ?? false;
    const { selected = false, hovered = false } = edges[edge] ?? {};
    if (form === "pill") {
      const look = { stance, count: picture.weight[edge] ?? 1, hollow, selected, hovered };
      placed(context, x, y, size, () => paintPill(context, look, tokens));
      continue;
    }
    const scale = size * (form === "dot" ? DOT : ON_LINE * (hovered || selected ? 1.15 : 1));
    placed(context, x, y, scale, () => {
      // A little ground around the mark lifts it off its line; beside statements it is not to look like one of them.
      const alone = selected || picture.kind[picture.source[edge] ?? 0] !== "statement";
      if (form === "mark" && alone) stroke(context, stanceOutline(stance), tokens.canvas, selected ? 7 : 2.4);
      if (form === "mark" && selected) stroke(context, stanceOutline(stance, -1.6), tokens.ink, 2);
      paintMark(context, stance, tokens, { hollow, sign: form === "mark" });
    });
  }
}

interface PillLook {
  readonly stance: StanceValue;
  readonly count: number;
  readonly hollow: boolean;
  readonly selected: boolean;
  readonly hovered: boolean;
}

function paintPill(context: Context, { stance, count, hollow, selected, hovered }: PillLook, tokens: Tokens): void {
  const half = halfOf("pill", count);
  const outline = rounded(half.x, half.y, half.y);
  fill(context, outline, tokens.canvas);
  const width = selected ? 2 : hovered ? 1.75 : 1;
  stroke(context, outline, selected ? tokens.ink : stanceColour(tokens, stance), width);
  placed(context, -half.x + 9.5, 0, IN_PILL, () => paintMark(context, stance, tokens, { hollow }));
  context.font = font("count");
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillStyle = tokens.ink;
  context.fillText(String(count), 7.5, 4);
}
