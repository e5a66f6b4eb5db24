import { useEffect, useState } from "react";
import { filterBy } from "../../state/index.ts";
import { useModel, useWorkbench } from "../use-workbench.ts";

const PAUSE = 150;

/** Free text: every word must be contained. Applied after a short pause in typing, as one step of the history. */
export function TextFacet() {
  const workbench = useWorkbench();
  const text = useModel((model) => model.view.filter.text);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => {
      const how = text !== "" && typed !== "" ? "quietly" : undefined;
      workbench.change(
        filterBy((filter) => ({ ...filter, text: typed })),
        how,
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, workbench]);
  return (
    <fieldset className="facet" aria-labelledby="facet-text-name">
      <div className="facet-head">
        <label className="facet-name" id="facet-text-name" htmlFor="facet-text">
          Text
        </label>
      </div>
      <input
        id="facet-text"
        type="search"
        className="field"
        placeholder="Words in the statement"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </fieldset>
  );
}
