import type { Id, Span, Statement } from "../../model/index.ts";
import { coverage } from "./coverage.ts";

/** Two coders' statements that are one, as far as the words are the same. */
export interface StatementPair {
  readonly mine: Statement;
  readonly theirs: Statement;
  /** From above 0 to 1: the words that both have, of all that one of them has. */
  readonly overlap: number;
}

/** Statements of two coders in one text -> pairs, each statement in one at most: those that share most words first, of as many those with the same id, then as they are read. */
export function pairStatements(mine: readonly Statement[], theirs: readonly Statement[]): StatementPair[] {
  const sorted = [...theirs].sort((a, b) => firstStart(a) - firstStart(b));
  const possible = mine.flatMap((one) =>
    sorted.flatMap((other): StatementPair[] => {
      if (lastEnd(one) <= firstStart(other) || lastEnd(other) <= firstStart(one)) return [];
      const overlap = sharedPart(one.quotes, other.quotes);
      return overlap === 0 ? [] : [{ mine: one, theirs: other, overlap }];
    }),
  );
  const same = ({ mine: one, theirs: other }: StatementPair) => Number(one.id === other.id);
  possible.sort(
    (a, b) =>
      b.overlap - a.overlap ||
      same(b) - same(a) ||
      firstStart(a.mine) - firstStart(b.mine) ||
      compare(a.mine.id, b.mine.id) ||
      compare(a.theirs.id, b.theirs.id),
  );
  const taken = { mine: new Set<Id>(), theirs: new Set<Id>() };
  return possible.filter(({ mine: one, theirs: other }) => {
    if (taken.mine.has(one.id) || taken.theirs.has(other.id)) return false;
    taken.mine.add(one.id);
    taken.theirs.add(other.id);
    return true;
  });
}

function sharedPart(mine: readonly Span[], theirs: readonly Span[]): number {
  const { both, mine: only, theirs: others } = coverage(mine, theirs, 0);
  return both === 0 ? 0 : both / (both + only + others);
}

function firstStart({ quotes }: Statement): number {
  return Math.min(...quotes.map(({ start }) => start));
}

function lastEnd({ quotes }: Statement): number {
  return Math.max(...quotes.map(({ end }) => end));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
