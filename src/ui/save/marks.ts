import type { StanceDrawing } from "../../io/paper.ts";
import { HOLLOW_WIDTH, SIGN_WIDTH, SIGNS, stanceOutline } from "../../scene/shapes.ts";

/** The stances' marks as the graph draws them, for files. */
export const MARKS: StanceDrawing = {
  outline: stanceOutline,
  signs: SIGNS,
  signWidth: SIGN_WIDTH,
  hollowWidth: HOLLOW_WIDTH,
};
