import { CLAUSES, resetClause, type Counts, NO_FILTER } from "../query/index.ts";
import { filterBy } from "../state/index.ts";
import { useWorkbench } from "./use-workbench.ts";
import { counted } from "./words.ts";

/** Nothing is left: which clause to loosen, and what it would bring back. */
export function NothingMatches({ counts }: { counts: Counts }) {
  const workbench = useWorkbench();
  const [best] = counts.loosen;
  const name = best && CLAUSES.find(({ key }) => key === best.clause)?.name;
  return (
    <div className="nothing">
      <div className="blank-words">
        <h2>No statements match.</h2>
        {best && best.statements > 0 ? (
          <p>
            Without the filter <b>{name}</b> there would be {counted(best.statements, "statement")}.
          </p>
        ) : (
          <p>No single filter can be taken away to bring statements back.</p>
        )}
        <div className="row">
          {best && best.statements > 0 && (
            <button
              type="button"
              className="button primary"
              onClick={() => workbench.change(filterBy((filter) => resetClause(filter, best.clause)))}
            >
              Remove that filter
            </button>
          )}
          <button
            type="button"
            className="button secondary"
            onClick={() => workbench.change(filterBy(() => NO_FILTER))}
          >
            Reset all
          </button>
        </div>
      </div>
    </div>
  );
}
