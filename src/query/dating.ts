/** What a filter with dates leaves -> how many of it are known to be of that time, and how many only may be. */
import type { Dating } from "./answer-basics.ts";
import { askedDays } from "./apply-filter.ts";
import type { Filter } from "./filter.ts";
import type { Filtered } from "./kept.ts";

/** Null when no date is asked for. */
export function dating(filter: Filter, { rows }: Pick<Filtered, "rows">): Dating | null {
  if (filter.from === null && filter.to === null) return null;
  const { first, last } = askedDays(filter);
  const known = rows.flatMap(({ entry }) => entry.days ?? []);
  const within = known.filter(({ from, to }) => first <= from && to <= last).length;
  return { within, maybe: known.length - within, undated: rows.length - known.length };
}
