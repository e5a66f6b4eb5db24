import type { OnRecord } from "../model/index.ts";
import type { Edited, OperationOf } from "./operation.ts";

/** Whole things at the end of their lists. Whether their ids are free is asked with all else that keeps a record sound. */
export function addThings(
  record: OnRecord,
  { sources, actors, issues, statements, relations = [] }: OperationOf<"add">,
): Edited {
  return {
    ...record,
    sources: [...record.sources, ...sources],
    actors: [...record.actors, ...actors],
    issues: [...record.issues, ...issues],
    statements: [...record.statements, ...statements],
    relations: relations.length === 0 ? record.relations : [...record.relations, ...relations],
  };
}
