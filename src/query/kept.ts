/** What a filter leaves of a record: the shapes that the answers are worked out from. */
import type { Id, Stance } from "../model/index.ts";
import type { Row } from "./answer-basics.ts";
import type { Entry } from "./record-index.ts";

/** A statement that stays. */
export interface Staying {
  readonly entry: Entry;
  /** Indices into its stances of those that stay. */
  readonly stances: readonly number[];
}

/** A statement that stays, among those that have the same words. */
export interface Kept extends Staying {
  /** Ids of all that stay and have the same words, its own among them. */
  readonly same: readonly Id[];
}

export interface Filtered {
  /** Every statement that stays, by id. */
  readonly appearances: readonly Kept[];
  /** Those that count, by id: one for the same words, unless appearances are asked for. */
  readonly rows: readonly Kept[];
  /** For each statement that stays, the one that counts for it. */
  readonly countedAs: ReadonlyMap<Id, Kept>;
}

export function toRow({ entry: { statement, through }, stances, same }: Kept): Row {
  return { statement, kept: stances, also: same.filter((id) => id !== statement.id), through };
}

/** A statement whether or not it stays: one that does not has no stance that stays and no others of the same words. */
export function keptOrNot({ appearances }: Filtered, entry: Entry): Kept {
  const at = placeOf(appearances, entry.statement.id);
  const row = appearances[at];
  return row?.entry === entry ? row : { entry, stances: [], same: [] };
}

/** Where an id stands in a list that is sorted by it, or would stand. */
function placeOf(rows: readonly Staying[], id: Id): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.entry.statement.id ?? id) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function stayingStances({ entry, stances }: Staying): Stance[] {
  return stances.flatMap((i) => entry.statement.stances[i] ?? []);
}

/** Those that carry what stays: also one that only repeats what another one has. */
export function sourcesOf({ appearances }: Pick<Filtered, "appearances">): Set<Id> {
  return new Set(appearances.map(({ entry }) => entry.statement.source));
}

/** Everybody who takes part: speaks, is spoken for, addressed, relays, is where it was said, is named, or a target. */
export function participants(staying: Staying): Set<Id> {
  const { statement, speakers } = staying.entry;
  const there = new Set<Id>([...speakers, ...statement.addressees, ...statement.mentions]);
  if (statement.onBehalfOf !== null) there.add(statement.onBehalfOf);
  if (statement.venue?.actor) there.add(statement.venue.actor);
  for (const { kind, id } of statement.relayedBy) if (kind === "actor") there.add(id);
  for (const { toward } of stayingStances(staying)) if (toward.kind === "actor") there.add(toward.id);
  return there;
}
