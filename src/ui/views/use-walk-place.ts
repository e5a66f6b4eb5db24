import { useMemo } from "react";
import { type WalkPlace, walkPlace } from "../../state/index.ts";
import { useModel, useSummary } from "../use-workbench.ts";

/** The step that is on screen, in its walk; null outside of one, and for a step that nobody knows. */
export function useWalkPlace(): WalkPlace | null {
  const step = useModel((model) => model.view.step);
  const own = useModel((model) => model.views);
  const { views } = useSummary();
  return useMemo(() => walkPlace(step, [views, own]), [step, views, own]);
}
