import { type FacetValue, only, STANCE_KEYS, type StanceKey, toggleValue } from "../../query/index.ts";
import { filterBy, type Look } from "../../state/index.ts";
import { HowToRead } from "../how-to-read.tsx";
import { LegendEdge } from "../marks.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted, STANCE_NAMES } from "../words.ts";
import { FacetSum } from "./facet-sum.tsx";

/** The legend is the stance filter: what a line looks like, how many statements have it, on or off, or alone. */
export function StanceLegend({ values }: { values: readonly FacetValue[] }) {
  const workbench = useWorkbench();
  const chosen = useModel((model) => model.view.filter.stance);
  const note = useModel(({ view }) =>
    view.view === "actors" || view.view === "statements" ? NODE_NOTES[view.look.fill] : null,
  );
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const shown = STANCE_KEYS.filter((key) => key !== "uncoded" || counts.has(key));
  const toggle = (key: StanceKey) => workbench.change(filterBy((filter) => toggleValue(filter, "stance", key)));
  const alone = (key: StanceKey) => workbench.change(filterBy((filter) => only(filter, "stance", key)));
  return (
    <fieldset className="facet stance-facet" id="facet-stance" tabIndex={-1} aria-labelledby="facet-stance-name">
      <div className="facet-head">
        <span id="facet-stance-name" className="facet-name">
          Stance
        </span>
        <span className="facet-note">statements</span>
      </div>
      {shown.map((key) => {
        const on = chosen === null || chosen.includes(key);
        const count = counts.get(key) ?? 0;
        return (
          <div className="stance-row" key={key} data-empty={count === 0 || undefined}>
            <label>
              <input
                type="checkbox"
                checked={on}
                aria-label={`${STANCE_NAMES[key]}, ${counted(count, "statement")}`}
                onChange={() => toggle(key)}
                onKeyDown={(event) => {
                  if (event.key === "o" && !event.ctrlKey && !event.metaKey && !event.altKey) alone(key);
                }}
              />
              <LegendEdge stance={key} off={!on} />
              <span className="value-name">{STANCE_NAMES[key]}</span>
            </label>
            <button
              type="button"
              className="only link"
              aria-label={`Only ${STANCE_NAMES[key]}`}
              onClick={() => alone(key)}
            >
              only
            </button>
            <span className="value-count" aria-hidden="true">
              {count}
            </span>
          </div>
        );
      })}
      <FacetSum clause="stance" values={values} why="one can take several stances" />
      {note && <p className="hint facet-hint">{note}</p>}
      <HowToRead />
    </fieldset>
  );
}

/** What nodes have to do with stances, where that is not the ring of the first look. */
const NODE_NOTES: Readonly<Record<Look["fill"], string | null>> = {
  ring: null,
  mix: "Nodes are filled with the stances of their own statements.",
  kind: "Nodes are grey by kind; lines carry the stance.",
};
