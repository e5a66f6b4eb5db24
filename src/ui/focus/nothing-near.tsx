import { NO_FILTER, setClauses } from "../../query/index.ts";
import { filterBy, leaveFocus, refocus } from "../../state/index.ts";
import { useThingName } from "../statement-ref.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";

/** The filter, or the way that is looked, leaves nothing of the node in focus: says so, with the ways out. */
export function NothingNear() {
  const workbench = useWorkbench();
  const focus = useModel((model) => model.view.focus);
  const filtered = useModel((model) => setClauses(model.view.filter).length > 0);
  const name = useThingName(focus?.id ?? "");
  if (!focus) return null;
  const oneWay = focus.way !== "both";
  return (
    <div className="nothing near">
      <div className="blank-words">
        <h2>Nothing of {name} is drawn.</h2>
        <p>
          {filtered
            ? "The filters leave no line to or from it that could be shown here."
            : "No line to or from it is shown with what Display has switched on."}
        </p>
        <div className="row">
          {filtered && (
            <button
              type="button"
              className="button primary"
              onClick={() => workbench.change(filterBy(() => NO_FILTER))}
            >
              Reset the filters
            </button>
          )}
          {oneWay && (
            <button
              type="button"
              className="button secondary"
              onClick={() => workbench.change(refocus({ way: "both" }))}
            >
              Look both ways
            </button>
          )}
          <button type="button" className="button secondary" onClick={() => workbench.change(leaveFocus)}>
            Leave focus
          </button>
        </div>
      </div>
    </div>
  );
}
