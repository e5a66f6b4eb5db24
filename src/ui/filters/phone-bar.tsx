import { ListFilter } from "lucide-react";
import { STANCE_KEYS, setClauses, toggleValue } from "../../query/index.ts";
import { filterBy } from "../../state/index.ts";
import { StanceMark } from "../marks.tsx";
import { useNarrow } from "../use-media.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted, STANCE_NAMES } from "../words.ts";
import { FILTERS_DIALOG } from "./filters-pane.tsx";
import { useFacets } from "./use-facets.ts";

/** Under the stage of a narrow window: the filters' button and the four stances. */
export function PhoneBar() {
  const workbench = useWorkbench();
  const narrow = useNarrow();
  const filter = useModel((model) => model.view.filter);
  const { answer } = useFacets();
  if (!narrow) return null;
  const set = setClauses(filter).filter((clause) => clause !== "stance").length;
  const open = () => (document.getElementById(FILTERS_DIALOG) as HTMLDialogElement | null)?.showModal();
  return (
    <div className="phone-bar">
      <button type="button" className="button secondary" aria-haspopup="dialog" onClick={open}>
        <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Filters</span>
        {set > 0 && <span className="badge">{set}</span>}
      </button>
      <fieldset className="phone-stances" aria-label="Legend">
        {STANCE_KEYS.filter((key) => key !== "uncoded").map((key) => {
          const on = filter.stance === null || filter.stance.includes(key);
          const count = answer?.stance?.find(({ value }) => value === key)?.count ?? 0;
          return (
            <button
              key={key}
              type="button"
              className="button secondary"
              aria-pressed={on}
              aria-label={`${STANCE_NAMES[key]}, ${counted(count, "statement")}`}
              onClick={() => workbench.change(filterBy((before) => toggleValue(before, "stance", key)))}
            >
              <StanceMark stance={key} hollow={!on} />
              {count}
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
