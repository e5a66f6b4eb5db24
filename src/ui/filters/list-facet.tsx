import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { type FacetValue, type ListClause, resetClause, toggleValue } from "../../query/index.ts";
import { filterBy } from "../../state/index.ts";
import { fold } from "../../text/fold.ts";
import { StanceBar } from "../marks.tsx";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted, mixWords } from "../words.ts";
import { FacetSum } from "./facet-sum.tsx";
import { fewOf } from "./steady-order.ts";
import { useSteadyOrder } from "./use-steady-order.ts";

const FEW = 5;
const SEARCHABLE = 12;

interface Props {
  readonly clause: ListClause;
  readonly name: string;
  readonly values: readonly FacetValue[];
  /** Names that differ from the labels in the answer. */
  readonly names?: Readonly<Record<string, string>>;
  /** A small fixed set, shown whole, in its own order, all checked when nothing is asked for. */
  readonly whole?: boolean;
  /** Starts folded and shows its value in its head. */
  readonly folded?: boolean;
  readonly hint?: string;
  /** Why the values can come to more than there are statements. */
  readonly twice: string;
}

/** One facet: its values with how many statements each would leave, and their stance mix. */
export function ListFacet({ clause, name, values, names, whole = false, folded = false, hint, twice }: Props) {
  const workbench = useWorkbench();
  const chosen = useModel((model) => model.view.filter[clause]) as readonly string[] | null;
  const [open, setOpen] = useState(!folded);
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState("");
  const label = (value: FacetValue) => names?.[value.value] ?? value.label;
  const isOn = ({ value }: FacetValue) => (chosen === null ? whole : chosen.includes(value));

  const { order, holds } = useSteadyOrder(values, chosen);
  const ordered = whole && names ? byKeys(values, Object.keys(names)) : order.values;
  const found = search === "" ? ordered : ordered.filter((value) => fold(label(value)).includes(fold(search)));
  const shown = all || whole || search !== "" ? found : fewOf(order, FEW);
  const hidden = found.length - shown.length;
  const shownOpen = open || (chosen !== null && chosen.length > 0);

  return (
    <fieldset
      className="facet"
      id={`facet-${clause}`}
      tabIndex={-1}
      aria-labelledby={`facet-${clause}-name`}
      {...holds}
    >
      <div className="facet-head">
        {folded ? (
          <button type="button" className="facet-fold" aria-expanded={shownOpen} onClick={() => setOpen(!shownOpen)}>
            <span id={`facet-${clause}-name`} className="facet-name">
              {name}
            </span>
            <span className="facet-note">{note(chosen, values.length)}</span>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        ) : (
          <>
            <span id={`facet-${clause}-name`} className="facet-name">
              {name}
            </span>
            <span className="facet-note">
              {chosen === null ? values.length : `${chosen.length} of ${values.length}`}
            </span>
          </>
        )}
        {chosen !== null && (
          <button
            type="button"
            className="link facet-reset"
            aria-label={`Reset ${name}`}
            onClick={() => workbench.change(filterBy((filter) => resetClause(filter, clause)))}
          >
            Reset
          </button>
        )}
      </div>
      {shownOpen && (
        <>
          {hint && <p className="hint facet-hint">{hint}</p>}
          {all && values.length >= SEARCHABLE && (
            <input
              type="search"
              className="field small"
              placeholder={`Find in ${name.toLowerCase()}`}
              aria-label={`Find in ${name.toLowerCase()}`}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
          <ul>
            {shown.map((value) => (
              <li key={value.value} className="facet-row" data-empty={value.count === 0 || undefined}>
                <label>
                  <input
                    type="checkbox"
                    checked={isOn(value)}
                    aria-label={`${label(value)}, ${counted(value.count, "statement")}`}
                    aria-description={mixWords(value.mix)}
                    onChange={() => workbench.change(filterBy((filter) => toggleValue(filter, clause, value.value)))}
                  />
                  <span className="value-name" title={label(value)}>
                    {label(value)}
                  </span>
                  <StanceBar mix={value.mix} />
                  <span className="value-count" aria-hidden="true">
                    {value.count}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {shown.length === values.length && <FacetSum clause={clause} values={values} why={twice} />}
          {found.length === 0 && <p className="hint">None in this record.</p>}
          {(hidden > 0 || (all && !whole && values.length > FEW)) && search === "" && (
            <button type="button" className="link more" onClick={() => setAll(!all)}>
              {hidden > 0 ? `Show ${hidden} more` : "Show fewer"}
            </button>
          )}
        </>
      )}
    </fieldset>
  );
}

const note = (chosen: readonly string[] | null, all: number) =>
  chosen === null ? `Any of ${all}` : `${chosen.length} of ${all}`;

function byKeys(values: readonly FacetValue[], keys: readonly string[]): FacetValue[] {
  return values.toSorted((a, b) => keys.indexOf(a.value) - keys.indexOf(b.value));
}
