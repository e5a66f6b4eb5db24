import { CLAUSES, type Counts, isSet, NO_FILTER, resetClause } from "../query/index.ts";
import { filterBy } from "../state/index.ts";
import { ExampleLink } from "./add/example-link.tsx";
import { goToSearch } from "./search/search-box.tsx";
import { useDialogs } from "./use-dialog.ts";
import { useModel, useWorkbench } from "./use-workbench.ts";
import { counted } from "./words.ts";

/** Nothing is left: which clause to loosen, and what it would bring back. */
export function NothingMatches({ counts }: { counts: Counts }) {
  const workbench = useWorkbench();
  const { show, edit } = useDialogs();
  const isEmpty = useModel((model) => model.summary?.statements.appearances === 0);
  const hasIssues = useModel((model) => (model.summary?.issues.length ?? 0) > 0);
  const text = useModel(({ view: { filter } }) => (isSet(filter, "text") ? filter.text.trim() : null));
  const [best] = counts.loosen;
  const clause = CLAUSES.find(({ key }) => key === best?.clause);
  if (isEmpty) {
    return (
      <div className="nothing">
        <div className="blank-words">
          <h2>This record has no {hasIssues ? "statements" : "issues and no statements"} yet.</h2>
          <p>
            {hasIssues
              ? "Add an article to find them, or read one and add them by hand."
              : "Begin with an issue: a proposition that people support or oppose. Which side a statement takes is suggested only toward issues that the record has when an article is added."}
          </p>
          <div className="row">
            {!hasIssues && (
              <button type="button" className="button primary" onClick={() => edit({ do: "issue", id: null })}>
                New issue
              </button>
            )}
            <button
              type="button"
              className={hasIssues ? "button primary" : "button secondary"}
              onClick={() => show("add")}
            >
              Add articles
            </button>
            {hasIssues && (
              <button type="button" className="button secondary" onClick={() => edit({ do: "issue", id: null })}>
                New issue
              </button>
            )}
          </div>
          <p>
            <ExampleLink />
          </p>
        </div>
      </div>
    );
  }
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
        {text !== null && (
          <p>
            The filter <b>Text</b> takes “{text}” letter by letter. Search finds other forms of a word too.
          </p>
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
          {text !== null && (
            <button type="button" className="button secondary" onClick={() => goToSearch(text)}>
              Search for “{text}”
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
