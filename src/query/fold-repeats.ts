/** Statements that stay -> those that count: one for the same words, or each appearance by itself. */
import type { Id } from "../model/index.ts";
import type { Filtered, Kept, Staying } from "./kept.ts";

/** @param staying sorted by id, so that when the first wording does not stay, the first repeat by id stands for it. */
export function foldRepeats(staying: readonly Staying[], appearances: boolean): Filtered {
  const groups = new Map<Id, Id[]>();
  const kept = staying.map(({ entry, stances }): Kept => {
    const same = groups.get(entry.root) ?? [];
    groups.set(entry.root, same);
    same.push(entry.statement.id);
    return { entry, stances, same };
  });
  const byStatement = new Map(kept.map((one) => [one.entry.statement.id, one]));
  const countsFor = (one: Kept): Kept =>
    byStatement.get(one.entry.root) ?? byStatement.get(one.same[0] ?? one.entry.root) ?? one;
  const countedAs = new Map(kept.map((one) => [one.entry.statement.id, appearances ? one : countsFor(one)]));
  const rows = kept.filter((one) => countedAs.get(one.entry.statement.id) === one);
  return { appearances: kept, rows, countedAs };
}
