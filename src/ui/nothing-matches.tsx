import { CLAUSES, type Counts, NO_FILTER, resetClause } from "../query/index.ts";
import { filterBy } from "../state/index.ts";
import { useWorkbench } from "./use-workbench.ts";
import { counted } from "./words.ts";

/** Nothing is left: which clause to loosen, and what it would bring back. */
export function NothingMatches({ counts }: { counts: Counts }) {
  const workbench = useWorkbench();
  const [best] = counts.loosen;
  const clause = CLAUSES.find(({ key }) => key === best?.clause);
  return (
    <div className="nothing">
      <div className="blank-words">
        <h2>No statements match.</h2>
        {clause && best && best.statements > 0 ? (
          <p>
            Without the filter <b>{clause.name}</b> there would be {counted(best.statements, "statement")}.
          </p>
        ) : (
          <p>No single filter can be taken away to bring statements back.</p>
        )}
        <div className="row">
          {clause && best && best.statements > 0 && (
            <button
              type="button"
              className="button primary"
              onClick={() => workbench.change(filterBy((filter) => resetClause(filter, clause.key)))}
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
