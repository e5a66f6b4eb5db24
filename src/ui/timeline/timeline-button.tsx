import { ChartColumn } from "lucide-react";
import { unrollTime } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

export const TIMELINE_BUTTON = "timeline-button";
export const TIMELINE = "timeline";

/** Opens and folds the timeline under the stage. */
export function TimelineButton() {
  const workbench = useWorkbench();
  const open = useModel((model) => model.view.time !== null);
  return (
    <button
      id={TIMELINE_BUTTON}
      type="button"
      className="button timeline-button"
      aria-expanded={open}
      aria-controls={open ? TIMELINE : undefined}
      onClick={() => workbench.change(unrollTime(open ? null : "month"))}
    >
      <ChartColumn size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="display-word">Timeline</span>
    </button>
  );
}
