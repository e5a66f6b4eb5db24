import type { Id, Relation } from "../../model/index.ts";
import { makeTieId } from "../../query/index.ts";
import type { Change } from "../../state/index.ts";
import type { Passage } from "./passages.ts";

/**
 * Points at a passage of the article that is open; a statement is selected too, and is what other views show afterwards, and of an action the edge that it
 * is in. A rejected statement, which they do not have, is not.
 */
export const pointAt =
  (source: Id, { id, status, relation = null }: Pointed): Change =>
  (state) => ({
    ...state,
    selected: relation ? [tieOf(relation)] : status === null || status === "rejected" ? state.selected : [id],
    reading: { source, at: id },
  });

type Pointed = Pick<Passage, "id" | "status"> & Partial<Pick<Passage, "relation">>;

const tieOf = ({ from, kind, to }: Relation) => makeTieId({ kind: "relation", source: from, deed: kind, target: to });
