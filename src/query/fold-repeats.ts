/** Statements that stay -> those that count: one for the same words, or each appearance by itself. */
import type { Id } from "../model/index.ts";
import type { Filtered, Kept, Staying } from "./kept.ts";

/** @param staying sorted by id, so that when the first wording does not stay, the first repeat by id stands for it. */
export function foldRepeats(staying: readonly Staying[], appearances: boolean): Filtered {
  const ids = new Map<Id, Id[]>();
  for (const { entry } of staying) ids.set(entry.root, [...(ids.get(entry.root) ?? []), entry.statement.id]);
  const kept = staying.map((one): Kept => {
    const { root, statement } = one.entry;
    return { ...one, also: (ids.get(root) ?? []).filter((id) => id !== statement.id) };
  });
  const byStatement = new Map(kept.map((one) => [one.entry.statement.id, one]));
  const countsFor = (one: Kept): Kept => {
    const { root } = one.entry;
    return byStatement.get(root) ?? byStatement.get(ids.get(root)?.[0] ?? root) ?? one;
  };
  const countedAs = new Map(kept.map((one) => [one.entry.statement.id, appearances ? one : countsFor(one)]));
  const rows = kept.filter((one) => countedAs.get(one.entry.statement.id) === one);
  return { appearances: kept, rows, countedAs };
}
