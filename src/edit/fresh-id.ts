import { omittedIds } from "../check/index.ts";
import { type Id, type OnRecord, suggestedIds } from "../model/index.ts";
import { idFrom } from "../text/index.ts";
import { LISTS } from "./operation.ts";

/**
 * A kind of thing and its name -> a readable id that nothing in the record has: "actor", "Ada Lind" -> "actor-ada-lind", or "actor-ada-lind-2". Nor has any
 * thing had it that was merged since, or that a suggestion or a part's list of omitted statements still names.
 */
export function freshId(record: OnRecord, kind: string, name: string): Id {
  return freshIds(record)(idFrom(kind, name));
}

/** The same for several things: gives each id out once, the one that is wanted where it is free. */
export function freshIds(record: OnRecord): (wanted: Id) => Id {
  const taken = takenIds(record);
  return (wanted) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
}

function takenIds(record: OnRecord): Set<Id> {
  const ids = new Set(omittedIds(record.derivedFrom));
  for (const list of [...LISTS.map((one) => record[one]), record.views ?? []]) for (const { id } of list) ids.add(id);
  for (const { was = [] } of [...record.actors, ...record.issues]) for (const id of was) ids.add(id);
  for (const statement of record.statements) for (const id of suggestedIds(statement)) ids.add(id);
  return ids;
}
