/** Rows -> what each node of a picture counts: statements made and about, stances taken, stances toward itself. */
import type { Id, Stance, StanceValue } from "../model/index.ts";
import { type Filtered, type Kept, stayingStances } from "./kept.ts";
import { addRow, inOrder, noMix, type Tallies } from "./mix.ts";
import { distinct } from "./order.ts";

export interface NodeCounts {
  /** Statements made (actor), on it (issue), in it (source); 1 for a statement. */
  statements: number;
  /** Statements with a stance toward it. */
  about: number;
  readonly mix: Tallies;
  self: readonly StanceValue[];
}

export function noCounts(): NodeCounts {
  return { statements: 0, about: 0, mix: noMix(), self: [] };
}

export function countNodes(filtered: Filtered): Map<Id, NodeCounts> {
  const counts = new Map<Id, NodeCounts>();
  const self = new Map<Id, Stance[]>();
  const of = (id: Id) => {
    const known = counts.get(id) ?? noCounts();
    counts.set(id, known);
    return known;
  };
  for (const row of filtered.rows) {
    const { statement, speakers } = row.entry;
    for (const id of [...speakers, statement.id]) {
      const own = of(id);
      own.statements += 1;
      addRow(own.mix, row);
      const toSelf = stayingStances(row).filter((stance) => targetOf(stance, filtered) === id);
      self.set(id, [...(self.get(id) ?? []), ...toSelf]);
    }
    of(statement.source).statements += 1;
    countTargets(row, filtered, of);
  }
  for (const [id, stances] of self) of(id).self = inOrder(stances);
  return counts;
}

/** The node that a stance is toward: for a statement the one that counts for its words; null when that does not stay. */
export function targetOf({ toward }: Stance, { countedAs }: Filtered): Id | null {
  if (toward.kind !== "statement") return toward.id;
  return countedAs.get(toward.id)?.entry.statement.id ?? null;
}

function countTargets(row: Kept, filtered: Filtered, of: (id: Id) => NodeCounts): void {
  const stances = stayingStances(row);
  for (const target of distinct(stances.map((stance) => targetOf(stance, filtered)))) {
    if (target === null) continue;
    const counts = of(target);
    counts.about += 1;
    const toward = stances.filter((stance) => targetOf(stance, filtered) === target);
    if (toward.some((stance) => stance.toward.kind === "issue")) {
      counts.statements += 1;
      addRow(counts.mix, row, (stance) => toward.includes(stance));
    }
  }
}
