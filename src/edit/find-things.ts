import { type Id, type OnRecord, problem } from "../model/index.ts";
import type { List, Refused } from "./operation.ts";

/** What one thing of each list is called. */
export const KIND_OF = {
  sources: "source",
  actors: "actor",
  issues: "issue",
  statements: "statement",
  relations: "relation",
} as const satisfies Record<List, string>;

/** Null when the list has all the ids; else the refusal that names the first that it lacks. */
export function missing(record: OnRecord, list: List, ids: readonly Id[]): Refused | null {
  const wanted = new Set(ids);
  for (const { id } of record[list]) wanted.delete(id);
  const [first] = wanted;
  return first === undefined ? null : { problem: problem("not-there", list, { kind: KIND_OF[list], id: first }) };
}
