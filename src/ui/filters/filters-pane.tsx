import "./filters.css";
import { SlidersHorizontal, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { type Facet, type FacetValue, type Filter, NO_FILTER, setClauses } from "../../query/index.ts";
import { REVIEW_LABELS } from "../../query/labels.ts";
import { filterBy } from "../../state/index.ts";
import { useNarrow } from "../use-media.ts";
import { useCounts, useModel, useWorkbench } from "../use-workbench.ts";
import { ACTOR_KIND_NAMES, counted, FORM_NAMES } from "../words.ts";
import { DateFacet } from "./date-facet.tsx";
import { ListFacet } from "./list-facet.tsx";
import { StanceLegend } from "./stance-legend.tsx";
import { TextFacet } from "./text-facet.tsx";
import { useFacets } from "./use-facets.ts";

export const FILTERS_DIALOG = "filters-dialog";

/** A pane where there is room; a dialog that the button "Filters" opens where there is not. */
export function FiltersPane() {
  const narrow = useNarrow();
  const dialog = useRef<HTMLDialogElement>(null);
  // A dialog that was open when the window became wide would leave the page inert.
  useEffect(() => () => dialog.current?.close(), []);
  if (!narrow) return <Panel />;
  return (
    <dialog ref={dialog} id={FILTERS_DIALOG} className="filters-dialog" aria-label="Filters">
      <Panel onClose={() => dialog.current?.close()} />
    </dialog>
  );
}

function Panel({ onClose }: { onClose?: () => void }) {
  const workbench = useWorkbench();
  const filter = useModel((model) => model.view.filter);
  const { answer } = useFacets();
  const values = (facet: Facet): readonly FacetValue[] => answer?.[facet] ?? [];
  const set = setClauses(filter).length > 0;
  return (
    <section className="filters" id="filters" aria-label="Filters" tabIndex={-1}>
      <div className="pane-head">
        <h2>Filters</h2>
        {set ? (
          <button type="button" className="link" onClick={() => workbench.change(filterBy(reset))}>
            Reset all
          </button>
        ) : (
          <SlidersHorizontal size={16} strokeWidth={1.75} aria-hidden="true" />
        )}
        {onClose && (
          <button type="button" className="button icon" aria-label="Done" onClick={onClose}>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        )}
      </div>
      <div className="facets">
        <StanceLegend values={values("stance")} />
        {answer && (
          <>
            <ListFacet
              clause="form"
              values={values("form")}
              name="Form"
              names={FORM_NAMES}
              whole
              twice="words that are said again in another form count under each"
            />
            {hasSuggestions(values("review"), filter) && (
              <ListFacet
                clause="review"
                values={values("review")}
                name="Review"
                names={REVIEW_LABELS}
                whole
                twice="words that are said again count under each state of their places"
              />
            )}
            <ListFacet
              clause="speaker"
              values={values("speaker")}
              name="Speaker"
              twice="what several say jointly counts for each"
            />
            <ListFacet clause="issue" values={values("issue")} name="Issue" twice="one can take a stance on several" />
            <DateFacet values={values("date")} />
            <ListFacet
              clause="actor"
              values={values("actor")}
              name="Actor"
              folded
              hint="Takes part in any way"
              twice="several take part in one"
            />
            <ListFacet
              clause="kind"
              values={values("kind")}
              name="Kind of speaker"
              names={ACTOR_KIND_NAMES}
              folded
              twice="what several say jointly counts for the kind of each"
            />
            <ListFacet
              clause="source"
              values={values("source")}
              name="Source"
              folded
              twice="words that several carry count for each"
            />
            <ListFacet
              clause="outlet"
              values={values("outlet")}
              name="Outlet"
              folded
              twice="words that several carry count for each"
            />
            <TextFacet />
          </>
        )}
      </div>
      {onClose && <Result onClose={onClose} />}
    </section>
  );
}

/** What the choices above leave, and back to it. */
function Result({ onClose }: { onClose(): void }) {
  const { answer: counts } = useCounts();
  return (
    <div className="filters-foot">
      <button type="button" className="button primary" onClick={onClose}>
        {counts === null ? "Show the result" : `Show ${counted(counts.statements.kept, "statement")}`}
      </button>
    </div>
  );
}

/** A record that is confirmed throughout has nothing to choose here. */
const hasSuggestions = (values: readonly FacetValue[], { review }: Pick<Filter, "review">) =>
  review !== null || values.some(({ value, count }) => value === "suggested" && count > 0);

const reset = (filter: typeof NO_FILTER) => ({ ...NO_FILTER, appearances: filter.appearances });
