import { FACETS } from "../../query/index.ts";
import { useAnswer, useModel } from "../use-workbench.ts";

/** Every facet's values under the filter: one question for the pane and for the bar of a narrow window. */
export function useFacets() {
  const filter = useModel((model) => model.view.filter);
  return useAnswer("facets", { ask: "facets", filter, of: FACETS });
}
