import { goTo } from "../../state/index.ts";
import { useModel, useSummary, useWorkbench } from "../use-workbench.ts";

/** There are statements, and no line can be drawn for them: says why, and leads to where they are to be read. */
export function NoLines() {
  const workbench = useWorkbench();
  const view = useModel((model) => model.view.view);
  const bare = useSummary().issues.length === 0;
  return (
    <div className="nothing">
      <div className="blank-words">
        <h2>There is nothing to draw here yet.</h2>
        <p>
          {bare
            ? "This record has no issues yet, so no stance is drawn. The table shows who said what."
            : "None of these statements takes a stance that could be drawn as a line. The table shows who said what."}
        </p>
        <div className="row">
          <button type="button" className="button primary" onClick={() => workbench.change(goTo("table"))}>
            Open the table
          </button>
          {view === "actors" && (
            <button type="button" className="button secondary" onClick={() => workbench.change(goTo("statements"))}>
              Statements view
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
