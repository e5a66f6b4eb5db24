/** What the export dialog asks the reader, and what it asks the record. */
import type { ExportFormat, PartRequest } from "../../io/export-part.ts";
import type { Part } from "../../query/index.ts";
import type { ViewState } from "../../state/index.ts";

export const WHATS = ["see", "selection", "around", "everything"] as const;
export type What = (typeof WHATS)[number];
export type FileFormat = Exclude<ExportFormat, "quotes">;

export interface Choice {
  readonly what: What;
  readonly format: FileFormat;
  readonly steps: 1 | 2 | 3;
}

/** A choice that was kept, as far as it is one and there is a selection for it. */
export function usableChoice(
  { what, format, steps }: { what: string; format: string; steps: 1 | 2 | 3 },
  { selected }: Pick<ViewState, "selected">,
): Choice {
  const known = WHATS.find((one) => one === what) ?? "see";
  const needsSelection = known === "selection" || known === "around";
  return {
    what: needsSelection && selected.length === 0 ? "see" : known,
    format: format === "record" ? "record" : "graph",
    steps: steps === 2 || steps === 3 ? steps : 1,
  };
}

/** The table shows what the actors view folds. */
export function partRequest({ what, steps }: Pick<Choice, "what" | "steps">, state: ViewState): PartRequest {
  const { filter, show, selected, view } = state;
  const fold = view === "statements" ? "statements" : "actors";
  return { part: partOf(what, steps, selected), filter, fold, show };
}

function partOf(what: What, steps: 1 | 2 | 3, ids: readonly string[]): Part {
  if (what === "selection") return { what, ids };
  if (what === "around") return { what, ids, steps };
  return { what };
}
