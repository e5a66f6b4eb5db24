import type { Part } from "../query/index.ts";
import { isGraph, type ViewState } from "../state/index.ts";

/** Where a focus hides the rest of the graph, what is seen is the neighbourhood. */
export function seenPart({ view, focus }: Pick<ViewState, "view" | "focus">): Part {
  if (!focus || focus.rest === "dim" || !isGraph(view)) return { what: "see" };
  const { id, steps, way, expanded } = focus;
  return { what: "around", ids: [id], steps, way, expanded };
}
