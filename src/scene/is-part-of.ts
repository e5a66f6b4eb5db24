/** Whether a picture is what a filter leaves of another one: all of its nodes are in that, at the same places. */
import type { Picture } from "./picture.ts";

type Placed = Pick<Picture, "ids" | "x" | "y">;

export function isPartOf(part: Placed, whole: Placed): boolean {
  if (part === whole) return true;
  const at = new Map(whole.ids.map((id, i) => [id, i]));
  return part.ids.every((id, i) => {
    const j = at.get(id);
    return j !== undefined && part.x[i] === whole.x[j] && part.y[i] === whole.y[j];
  });
}
