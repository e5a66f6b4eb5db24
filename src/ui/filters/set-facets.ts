/** A filter -> how many facets of it are set, as a reader counts them. */
import { type Clause, type Filter, setClauses } from "../../query/index.ts";

/** Clauses of dates are one facet: a month is a from and a to. */
const OF_DATES: ReadonlySet<Clause> = new Set<Clause>(["from", "to", "undated"]);

export function setFacets(filter: Filter): number {
  return new Set(setClauses(filter).map((clause) => (OF_DATES.has(clause) ? "date" : clause))).size;
}
