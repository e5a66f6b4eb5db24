import type { Id } from "../../model/index.ts";
import { read, review, type Workbench } from "../../state/index.ts";

/** Opens the first of the articles that were just added and, where statements were suggested in them, the review beside it. */
export function reviewAdded(workbench: Workbench, sources: readonly Id[], hasStatements: boolean): void {
  const [first = null] = sources;
  const isOne = sources.length === 1;
  const reviewing = review({
    list: "suggested",
    order: "reading",
    scope: isOne ? "article" : "all",
    article: isOne ? first : null,
    at: null,
  });
  workbench.change((view) => {
    const open = read(first)({ ...view, selected: [] });
    return hasStatements ? reviewing(open) : open;
  });
}
