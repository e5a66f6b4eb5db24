/** The one that a column counts from 1 on; an array takes long to say that it has nothing at -1. */
export function oneOf<T>(list: readonly (T | undefined)[], count: number | undefined): T | null {
  return count === undefined || count < 1 ? null : (list[count - 1] ?? null);
}
