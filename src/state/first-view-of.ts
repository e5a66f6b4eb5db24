import type { Summary } from "../query/index.ts";
import { FIRST_VIEW, type ViewState } from "./view-state.ts";

/** What has nothing to draw yet, as when nobody has gone over what extraction suggests, is read as a table. */
export function firstViewOf({ actors, issues, relations }: Summary): ViewState {
  const isBare = issues.length === 0 && relations === 0 && actors.every(({ kind }) => kind === "outlet");
  return isBare ? { ...FIRST_VIEW, view: "table" } : FIRST_VIEW;
}
