/** Orders that are the same in any locale: by UTF-16 code units. */

export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy. */
export function byId<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => compare(a.id, b.id));
}

/** The distinct values, in the order in which they come first. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
