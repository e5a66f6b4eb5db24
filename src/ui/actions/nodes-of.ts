import { type Id, isTieId } from "../../query/index.ts";
import type { NamedThing } from "../use-workbench.ts";
import type { NodeOf } from "./node-actions.ts";

/** The nodes among what is chosen. What the catalogue does not name is a statement. */
export function nodesOf(ids: readonly string[], names: ReadonlyMap<Id, NamedThing>): readonly NodeOf[] {
  return ids.filter((id) => !isTieId(id)).map((id) => ({ id, kind: names.get(id)?.kind ?? "statement" }));
}
