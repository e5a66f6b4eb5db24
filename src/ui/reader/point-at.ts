import type { Id } from "../../model/index.ts";
import type { Change } from "../../state/index.ts";
import type { Passage } from "./marks-of.ts";

/** Points at a passage of the text that is open; a statement is selected too, and is what the page shows afterwards. */
export const pointAt =
  (source: Id, { id, row }: Pick<Passage, "id" | "row">): Change =>
  (state) => ({ ...state, selected: row ? [id] : state.selected, reading: { source, at: id } });
