import type { Id, Span, Statement } from "../../model/index.ts";

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

/** Code units of a text that both, one or neither of two coders took for words of a statement. */
export interface Coverage {
  readonly both: number;
  readonly mine: number;
  readonly theirs: number;
  readonly neither: number;
}

export function coverage(mine: readonly Span[], theirs: readonly Span[], length: number): Coverage {
  const [a, b] = [merged(mine), merged(theirs)];
  const both = a.reduce((sum, one) => sum + b.reduce((all, other) => all + sharedUnits(one, other), 0), 0);
  const [only, others] = [unitsOf(a) - both, unitsOf(b) - both];
  return { both, mine: only, theirs: others, neither: Math.max(0, length - both - only - others) };
}

function sharedPart(mine: readonly Span[], theirs: readonly Span[]): number {
  const { both, mine: only, theirs: others } = coverage(mine, theirs, 0);
  return both === 0 ? 0 : both / (both + only + others);
}

/** In reading order, without overlaps. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || start > last.end) apart.push({ start, end });
    else if (end > last.end) apart.splice(-1, 1, { start: last.start, end });
  }
  return apart;
}

function sharedUnits(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function unitsOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
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
