import type { Summary } from "../query/index.ts";
import { FIRST_VIEW, type ViewState } from "./view-state.ts";

/** What has no issue and no deed, as when nobody has gone over what extraction suggests, has next to nothing to draw, and is read as a table. */
export function firstViewOf({ issues, relations }: Summary): ViewState {
  const isBare = issues.length === 0 && relations === 0;
  return isBare ? { ...FIRST_VIEW, view: "table" } : FIRST_VIEW;
}
