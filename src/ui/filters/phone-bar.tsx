import { ListFilter } from "lucide-react";
import { only, STANCE_KEYS, type StanceKey, toggleValue } from "../../query/index.ts";
import { filterBy } from "../../state/index.ts";
import { StanceMark } from "../marks.tsx";
import { useLongPress } from "../use-long-press.ts";
import { useNarrow } from "../use-media.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";
import { counted, STANCE_NAMES } from "../words.ts";
import { FILTERS_DIALOG } from "./filters-pane.tsx";
import { setFacets } from "./set-facets.ts";
import { useFacets } from "./use-facets.ts";

/** Under the view of a narrow window, whatever stands over that: the filters' button and the stances. */
export function PhoneBar() {
  const narrow = useNarrow();
  const filter = useModel((model) => model.view.filter);
  const { answer } = useFacets();
  if (!narrow) return null;
  const set = setFacets(filter);
  // As in the legend: where a statement has no stance.
  const isUncoded = answer?.stance?.some(({ value }) => value === "uncoded") ?? false;
  const keys = STANCE_KEYS.filter((key) => key !== "uncoded" || isUncoded);
  const open = () => (document.getElementById(FILTERS_DIALOG) as HTMLDialogElement | null)?.showModal();
  return (
    <section className="phone-bar" aria-label="What is shown">
      <button type="button" className="button secondary" aria-haspopup="dialog" onClick={open}>
        <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Filters</span>
        {set > 0 && (
          <span className="badge">
            {set}
            <span className="visually-hidden"> set</span>
          </span>
        )}
      </button>
      <fieldset className="phone-stances" aria-label="Legend" data-five={isUncoded || undefined}>
        {keys.map((key) => (
          <StanceChip
            key={key}
            stance={key}
            on={filter.stance === null || filter.stance.includes(key)}
            count={answer?.stance?.find(({ value }) => value === key)?.count ?? 0}
          />
        ))}
      </fieldset>
    </section>
  );
}

/** Pressed = shown. Held, or with the key O as in the legend, it is the only one that is. */
function StanceChip({ stance, on, count }: { stance: StanceKey; on: boolean; count: number }) {
  const workbench = useWorkbench();
  const alone = () => workbench.change(filterBy((before) => only(before, "stance", stance)));
  const press = useLongPress({
    tap: () => workbench.change(filterBy((before) => toggleValue(before, "stance", stance))),
    hold: alone,
  });
  return (
    <button
      type="button"
      className="button secondary"
      aria-pressed={on}
      aria-label={`${STANCE_NAMES[stance]}, ${counted(count, "statement")}`}
      aria-description="Hold for this one only"
      onKeyDown={(event) => {
        if (event.key === "o" && !event.ctrlKey && !event.metaKey && !event.altKey) alone();
      }}
      {...press}
    >
      <StanceMark stance={stance} hollow={!on} />
      <span className="phone-name">{STANCE_NAMES[stance]}</span> <span className="phone-count">{count}</span>
    </button>
  );
}
