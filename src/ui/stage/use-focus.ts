import { useRef } from "react";
import { parseTieId } from "../../query/index.ts";
import { useModel } from "../use-workbench.ts";

/**
 * The one node that a small screen draws with its ties: the chosen one; of a chosen line the end that was in focus before, or
 * the one that speaks. Null where there is room for everything, or when nothing or several things are chosen.
 */
export function useFocus(small: boolean): string | null {
  const selected = useModel((model) => model.view.selected);
  const before = useRef<string | null>(null);
  const [id] = selected;
  if (!small || id === undefined || selected.length > 1) {
    before.current = null;
    return null;
  }
  const tie = parseTieId(id);
  const ends = tie ? [tie.source, tie.target] : [id];
  const focus = ends.find((end) => end === before.current) ?? ends[0] ?? id;
  before.current = focus;
  return focus;
}
