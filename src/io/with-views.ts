import type { Id, NamedView, OnRecord } from "../model/index.ts";

/**
 * A record and views of one's own -> the record with its own views first, then these. A view whose id something of the
 * record has already gets another one; without further views it is the same record.
 */
export function withViews(record: OnRecord, views: readonly NamedView[]): OnRecord {
  if (views.length === 0) return record;
  const { sources, actors, issues, statements, relations, views: before = [] } = record;
  const taken = new Set<Id>([sources, actors, issues, statements, relations, before].flat().map(({ id }) => id));
  const added = views.map((view) => {
    const id = freeId(view.id, taken);
    taken.add(id);
    return { ...view, id };
  });
  return { ...record, views: [...before, ...added] };
}

/** The id, or with the first number behind it that makes it one that nothing has. */
export function freeId(id: Id, taken: ReadonlySet<Id>): Id {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
