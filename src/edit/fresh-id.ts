import type { Id, OnRecord } from "../model/index.ts";
import { idFrom } from "../text/index.ts";
import { LISTS } from "./operation.ts";

/**
 * A kind of thing and its name -> a readable id that nothing in the record has: "actor", "Ada Lind" -> "actor-ada-lind", or "actor-ada-lind-2". Nor has any
 * thing had it that a suggestion or a part's list of omitted statements still names.
 */
export function freshId(record: OnRecord, kind: string, name: string): Id {
  const wanted = idFrom(kind, name);
  const taken = takenIds(record);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function takenIds(record: OnRecord): Set<Id> {
  const ids = new Set<Id>([
    ...LISTS.flatMap((list) => record[list].map(({ id }) => id)),
    ...(record.views ?? []).map(({ id }) => id),
  ]);
  for (let from = record.derivedFrom; from !== null; from = from.derivedFrom)
    for (const id of from.omitted) ids.add(id);
  for (const { suggested } of record.statements) {
    const coding = suggested?.coding;
    if (coding === undefined) continue;
    const { speaker, others, onBehalfOf, addressees, relayedBy, targets } = coding;
    for (const id of [speaker.id, onBehalfOf, ...others, ...relayedBy]) if (id !== null) ids.add(id);
    for (const { id } of [...addressees, ...targets.map(({ toward }) => toward)]) ids.add(id);
  }
  return ids;
}
