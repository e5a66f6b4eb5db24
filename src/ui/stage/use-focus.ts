import { useMemo, useRef } from "react";
import { parseTieId, type Reach } from "../../query/index.ts";
import { useModel } from "../use-workbench.ts";

/** A neighbourhood that the stage draws, or sets off from the rest. */
export interface Near {
  readonly reach: Reach;
  readonly rest: "hide" | "dim";
  /** The reader asked for it; otherwise the screen is too small for more. */
  readonly asked: boolean;
}

/** The neighbourhood in focus: the one that was asked for, else on a small screen the chosen node with its ties. */
export function useFocus(small: boolean): Near | null {
  const focus = useModel((model) => model.view.focus);
  const chosen = useChosenNode(small && focus === null);
  return useMemo(() => {
    if (focus) {
      const { id, steps, way, expanded, rest } = focus;
      return { reach: { ids: [id], steps, way, expanded }, rest, asked: true };
    }
    return chosen === null ? null : { reach: { ids: [chosen], ...ONE_STEP }, rest: "hide", asked: false };
  }, [focus, chosen]);
}

/** Written out, so that it is the same question as when it is asked for. */
const ONE_STEP = { steps: 1, way: "both", expanded: [] } as const;

/**
 * The one node that a small screen draws with its ties: the chosen one; of a chosen line the end that was in focus before, or
 * the one that speaks. Null where there is room for everything, or when nothing or several things are chosen.
 */
function useChosenNode(small: boolean): string | null {
  const selected = useModel((model) => model.view.selected);
  const before = useRef<string | null>(null);
  const [id] = selected;
  if (!small || id === undefined || selected.length > 1) {
    before.current = null;
    return null;
  }
  const tie = parseTieId(id);
  const ends = tie ? [tie.source, tie.target] : [id];
  const node = ends.find((end) => end === before.current) ?? ends[0] ?? id;
  before.current = node;
  return node;
}
