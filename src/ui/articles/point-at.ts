import type { Id } from "../../model/index.ts";
import type { Change } from "../../state/index.ts";
import type { Passage } from "./passages.ts";

/**
 * Points at a passage of the article that is open; a statement is selected too, and is what other views show afterwards. A rejected one,
 * which they do not have, is not.
 */
export const pointAt =
  (source: Id, { id, status }: Pick<Passage, "id" | "status">): Change =>
  (state) => ({
    ...state,
    selected: status === null || status === "rejected" ? state.selected : [id],
    reading: { source, at: id },
  });
