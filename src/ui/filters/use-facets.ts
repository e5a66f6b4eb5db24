import type { Facet } from "../../query/index.ts";
import { useAnswer, useModel } from "../use-workbench.ts";

const ALL_FACETS: readonly Facet[] = [
  "stance",
  "form",
  "speaker",
  "issue",
  "actor",
  "kind",
  "source",
  "outlet",
  "date",
];

/** Every facet's values under the filter: one question for the pane and for the bar of a narrow window. */
export function useFacets() {
  const filter = useModel((model) => model.view.filter);
  return useAnswer("facets", { ask: "facets", filter, of: ALL_FACETS });
}
