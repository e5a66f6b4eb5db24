/** Statements that stay -> those that count: one for the same words, or each appearance by itself. */
import type { Id } from "../model/index.ts";
import type { Filtered, Kept, Staying } from "./kept.ts";

/** @param staying sorted by id, so that when the first wording does not stay, the first repeat by id stands for it. */
export function foldRepeats(staying: readonly Staying[], appearances: boolean): Filtered {
  if (!haveRepeats(staying)) {
    const kept = staying.map(({ entry, stances }): Kept => ({ entry, stances, same: [entry.statement.id] }));
    return filteredOf(kept, kept, () => byStatement(kept));
  }
  const groups = new Map<Id, Id[]>();
  const kept = staying.map(({ entry, stances }): Kept => {
    const same = groups.get(entry.root) ?? [];
    groups.set(entry.root, same);
    same.push(entry.statement.id);
    return { entry, stances, same };
  });
  const all = byStatement(kept);
  const countsFor = (one: Kept): Kept => all.get(one.entry.root) ?? all.get(one.same[0] ?? one.entry.root) ?? one;
  const countedAs = new Map(kept.map((one) => [one.entry.statement.id, appearances ? one : countsFor(one)]));
  const rows = kept.filter((one) => countedAs.get(one.entry.statement.id) === one);
  return filteredOf(kept, rows, () => countedAs);
}

/** Those that count among some that stay. */
export function countedOf(staying: readonly Staying[], appearances: boolean): readonly Staying[] {
  return appearances || !haveRepeats(staying) ? staying : foldRepeats(staying, false).rows;
}

/** Whether any stands for other words than its own: most statements do not, and many lists have none that does. */
function haveRepeats(staying: readonly Staying[]): boolean {
  return staying.some(({ entry }) => entry.root !== entry.statement.id);
}

function byStatement(kept: readonly Kept[]): ReadonlyMap<Id, Kept> {
  return new Map(kept.map((one) => [one.entry.statement.id, one]));
}

/** Few questions look up what counts for a statement, so that the lookup is made for the first that does. */
function filteredOf(
  appearances: readonly Kept[],
  rows: readonly Kept[],
  lookUp: () => ReadonlyMap<Id, Kept>,
): Filtered {
  let countedAs: ReadonlyMap<Id, Kept> | null = null;
  return {
    appearances,
    rows,
    get countedAs() {
      countedAs ??= lookUp();
      return countedAs;
    },
  };
}
