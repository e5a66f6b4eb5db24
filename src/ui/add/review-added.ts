import type { Id } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import type { Workbench } from "../../state/index.ts";

/** A filter of more sources is no list that anybody reads. */
const SOURCES_MAX = 20;

/** Shows what was found in articles that were just added, and nothing else of the record when they are few. */
export function reviewAdded(workbench: Workbench, sources: readonly Id[]): void {
  const all = workbench.store.getState().summary?.sources.length ?? 0;
  const isPart = sources.length < all && sources.length <= SOURCES_MAX;
  workbench.change((view) => ({
    ...view,
    view: "table",
    filter: { ...NO_FILTER, source: isPart ? [...sources] : null },
    selected: [],
  }));
}
