import { resetClause } from "../../query/index.ts";
import { filterBy } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";

/** How many nodes were left out by hand, and how to have them back. */
export function LeftOut() {
  const workbench = useWorkbench();
  const count = useModel((model) => model.view.filter.without?.length ?? 0);
  if (count === 0) return null;
  return (
    <p className="left-out" role="note">
      {counted(count, "node")} left out
      <button
        type="button"
        className="link"
        onClick={() => workbench.change(filterBy((filter) => resetClause(filter, "without")))}
      >
        Show again
      </button>
    </p>
  );
}
