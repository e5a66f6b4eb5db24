/** What a filter leaves, and what can be found -> how much the filter leaves of each of it, by its place. */
import type { Id } from "../model/index.ts";
import type { Findable } from "./findables.ts";
import { type Filtered, stayingStances } from "./kept.ts";
import { targetOf } from "./node-counts.ts";
import { distinct } from "./order.ts";

/** Each by the place of a thing. */
export interface Standing {
  /** The place of the one that counts for it: of statements of the same words another, of anything else itself. */
  readonly countedAs: Uint32Array;
  /** Statements under the filter: made (actor), on it (issue), in it (source); 1 or 0 for a statement. */
  readonly statements: Uint32Array;
  /** Statements under the filter with a stance toward it. */
  readonly about: Uint32Array;
}

/**
 * The first key under a filter waits for this, so that it counts no more than is asked.
 * @param places where each thing stands among them.
 */
export function standingOf(things: readonly Findable[], places: ReadonlyMap<Id, number>, filtered: Filtered): Standing {
  const countedAs = Uint32Array.from(things.keys());
  const statements = new Uint32Array(things.length);
  const about = new Uint32Array(things.length);
  const addTo = (counts: Uint32Array, id: Id) => {
    const at = places.get(id);
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const row of filtered.rows) {
    for (const id of row.entry.speakers) addTo(statements, id);
    addTo(statements, row.entry.statement.source);
    for (const target of distinct(stayingStances(row).map((stance) => targetOf(stance, filtered)))) {
      if (target === null) continue;
      addTo(about, target);
      if (things[places.get(target) ?? -1]?.kind === "issue") addTo(statements, target);
    }
  }
  for (const [id, counted] of filtered.countedAs) {
    const at = places.get(id);
    if (at === undefined) continue;
    statements[at] = 1;
    countedAs[at] = places.get(counted.entry.statement.id) ?? at;
  }
  return { countedAs, statements, about };
}
