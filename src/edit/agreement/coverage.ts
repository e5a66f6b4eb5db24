import type { Span } from "../../model/index.ts";
import type { Unit } from "./coefficients.ts";

/** Code units of a text that both, one or neither of two coders took for words of a statement. */
export interface Coverage {
  readonly both: number;
  readonly mine: number;
  readonly theirs: number;
  readonly neither: number;
}

export function coverage(mine: readonly Span[], theirs: readonly Span[], length: number): Coverage {
  const [a, b] = [merged(mine), merged(theirs)];
  const both = a.reduce((units, one) => units + b.reduce((all, other) => all + sharedUnits(one, other), 0), 0);
  const [only, others] = [sum(a) - both, sum(b) - both];
  return { both, mine: only, theirs: others, neither: Math.max(0, length - both - only - others) };
}

/** Each code unit of a text as a unit that two coders read: as words of a statement or not. */
export function spanUnits(mine: readonly Span[], theirs: readonly Span[], length: number): Unit[] {
  const { both, mine: own, theirs: other, neither } = coverage(mine, theirs, length);
  const [said, not] = ["of a statement", "of none"];
  return [
    { values: [said, said], count: both },
    { values: [said, not], count: own },
    { values: [not, said], count: other },
    { values: [not, not], count: neither },
  ].filter(({ count }) => count > 0);
}

/** Code units in some of these spans. */
export function unitsOf(spans: readonly Span[]): number {
  return sum(merged(spans));
}

/** What of these spans lies in none of the `others`. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return merged(others).reduce(
    (left, { start, end }) =>
      left
        .flatMap((one) => [
          { start: one.start, end: Math.min(one.end, start) },
          { start: Math.max(one.start, end), end: one.end },
        ])
        .filter((one) => one.start < one.end),
    merged(spans),
  );
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

function sum(spans: readonly Span[]): number {
  return spans.reduce((units, { start, end }) => units + end - start, 0);
}
