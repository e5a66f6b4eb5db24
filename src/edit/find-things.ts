import { type Id, type OnRecord, problem } from "../model/index.ts";
import type { List, Refused, ThingOf } from "./operation.ts";

/** What one thing of each list is called. */
export const KIND_OF = {
  sources: "source",
  actors: "actor",
  issues: "issue",
  statements: "statement",
  relations: "action",
} as const satisfies Record<List, string>;

/** The one that is kept and the others, each once, in their order; or the refusal when there are none or one is not there. */
export function toMerge<L extends List>(
  record: OnRecord,
  list: L,
  { keep, others }: { readonly keep: Id; readonly others: readonly Id[] },
): { readonly kept: ThingOf<L>; readonly merged: readonly ThingOf<L>[] } | Refused {
  const ids = [...new Set(others)].filter((id) => id !== keep);
  if (ids.length === 0) return { problem: problem("nothing-to-merge", list, { kind: KIND_OF[list], id: keep }) };
  const things: readonly ThingOf<L>[] = record[list];
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const kept = byId.get(keep);
  const merged = ids.flatMap((id) => byId.get(id) ?? []);
  if (kept !== undefined && merged.length === ids.length) return { kept, merged };
  return (
    missing(record, list, [keep, ...ids]) ?? { problem: problem("not-there", list, { kind: KIND_OF[list], id: keep }) }
  );
}

/** Null when the list has all the ids; else the refusal that names the first that it lacks. */
export function missing(record: OnRecord, list: List, ids: readonly Id[]): Refused | null {
  const wanted = new Set(ids);
  for (const { id } of record[list]) wanted.delete(id);
  const [first] = wanted;
  return first === undefined ? null : { problem: problem("not-there", list, { kind: KIND_OF[list], id: first }) };
}
