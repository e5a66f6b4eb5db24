/** The stances of an actor by target, and those toward a thing by speaker, each with its statements. */
import type { Id, Ref, StanceValue } from "../model/index.ts";
import type { Named } from "./answer-basics.ts";
import type { Group } from "./answer-profile.ts";
import { STANCE_KEYS } from "./filter.ts";
import { type Filtered, type Kept, stayingStances, toRow } from "./kept.ts";
import { findNamed } from "./names.ts";
import { compare } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { inReadingOrder } from "./rows.ts";
import { makeTieId } from "./tie-id.ts";

/** By target and value. The tie is the one of the actors fold: there is none toward a statement or toward itself. */
export function stancesOf(index: RecordIndex, filtered: Filtered, actor: Id): Group[] {
  const gathered = new Gathered();
  for (const row of filtered.rows) {
    if (!row.entry.speakers.includes(actor)) continue;
    for (const { toward, value } of stayingStances(row)) {
      const other = findNamed(index, toward.id);
      if (other) gathered.add(other, value, row, isTied(toward) && toward.id !== actor);
    }
  }
  return gathered.groups((other, stance) => makeTieId({ kind: "stance", source: actor, stance, target: other }));
}

/**
 * By speaker and value, without its own; `ids` are the thing's and those of the same words. Words that nobody is named
 * for stand for themselves.
 */
export function stancesAbout(index: RecordIndex, filtered: Filtered, id: Id, ids: ReadonlySet<Id>): Group[] {
  const gathered = new Gathered();
  for (const row of filtered.rows) {
    const { speakers, statement } = row.entry;
    if (ids.has(statement.id)) continue;
    const named = speakers.flatMap((speaker) => findNamed(index, speaker) ?? []);
    const others = named.length > 0 ? named : [findNamed(index, statement.id)];
    for (const { toward, value } of stayingStances(row)) {
      if (!ids.has(toward.id)) continue;
      for (const other of others) {
        if (other && other.id !== id) gathered.add(other, value, row, named.length > 0 && isTied(toward));
      }
    }
  }
  return gathered.groups((other, stance) => makeTieId({ kind: "stance", source: other, stance, target: id }));
}

function isTied({ kind }: Ref): boolean {
  return kind !== "statement";
}

/** Rows by another thing and a value. */
class Gathered {
  readonly #groups = new Map<string, { other: Named; value: StanceValue; rows: Set<Kept>; tied: boolean }>();

  add(other: Named, value: StanceValue, row: Kept, tied: boolean): void {
    const key = `${value} ${other.id}`;
    const group = this.#groups.get(key) ?? { other, value, rows: new Set(), tied };
    group.rows.add(row);
    this.#groups.set(key, group);
  }

  /** Most statements first, then in the order of names and of stances. */
  groups(tieOf: (other: Id, value: StanceValue) => string): Group[] {
    const groups = [...this.#groups.values()].sort(
      (a, b) =>
        b.rows.size - a.rows.size ||
        compare(a.other.label, b.other.label) ||
        compare(a.other.id, b.other.id) ||
        STANCE_KEYS.indexOf(a.value) - STANCE_KEYS.indexOf(b.value),
    );
    return groups.map(({ other, value, rows, tied }) => ({
      tie: tied ? tieOf(other.id, value) : null,
      value,
      other,
      rows: inReadingOrder([...rows]).map(toRow),
    }));
  }
}
