/** Two sides in turn, beginning with the first; what is left of the longer one follows. */
export function alternating<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  const turns = Math.max(some.length, others.length);
  return Array.from({ length: turns }, (_, i) => [...some.slice(i, i + 1), ...others.slice(i, i + 1)]).flat();
}
