/** Each facet's values with the statements that would remain if one of them alone were chosen, under the other clauses. */

import type { Facets, FacetValue } from "./answer-basics.ts";
import { applyFilter } from "./apply-filter.ts";
import { type Clause, resetClause } from "./clauses.ts";
import { fallsInto, type Value, valuesOf, valuesUnder } from "./facet-values.ts";
import type { Filter } from "./filter.ts";
import { countedOf } from "./fold-repeats.ts";
import type { Staying } from "./kept.ts";
import { mixOf } from "./mix.ts";
import { compare } from "./order.ts";
import type { Facet } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import type { Halt } from "./stopped.ts";

export function facets(index: RecordIndex, filter: Filter, of: readonly Facet[], halt: Halt): Facets {
  return Object.fromEntries(of.map((facet) => [facet, facetValues(index, filter, facet, halt)]));
}

function facetValues(index: RecordIndex, filter: Filter, facet: Facet, halt: Halt): FacetValue[] {
  const others = CLAUSES_OF[facet].reduce(resetClause, filter);
  const rowsUnder = rowsByValue(index, others, facet, halt);
  const values = valuesOf(index, facet).map((value): FacetValue => {
    const rows = rowsUnder(value);
    return { ...value, count: rows.length, mix: mixOf(rows) };
  });
  return facet === "date" ? values : values.sort(byCount);
}

const CLAUSES_OF: Readonly<Record<Facet, readonly Clause[]>> = {
  stance: ["stance"],
  form: ["form"],
  review: ["review"],
  speaker: ["speaker"],
  actor: ["actor"],
  issue: ["issue"],
  kind: ["kind"],
  source: ["source"],
  outlet: ["outlet"],
  date: ["from", "to", "undated"],
};

/** Most facets sort statements into their values; stance and issue choose among the stances of each. */
function rowsByValue(
  index: RecordIndex,
  others: Filter,
  facet: Facet,
  halt: Halt,
): (value: Value) => readonly Staying[] {
  const chooses = facet === "stance" || facet === "issue";
  // Who takes part hangs on the stances that stay: then each value is a filter of its own.
  if (chooses && others.actor !== null) {
    return ({ value }) => applyFilter(index, { ...others, [facet]: [value] }, halt).rows;
  }
  const staying: readonly Staying[] = applyFilter(index, others, halt).appearances;
  const rows = (under: readonly Staying[]) => countedOf(under, others.appearances);
  if (facet === "date") {
    return ({ value }) => rows(staying.filter(({ entry }) => fallsInto(entry.days, value)));
  }
  const buckets = chooses ? byStance(staying, facet) : byValue(staying, valuesUnder(index, facet));
  halt();
  return ({ value }) => rows(buckets.get(value) ?? []);
}

function byValue(
  staying: readonly Staying[],
  valuesFor: (one: Staying) => Iterable<string>,
): ReadonlyMap<string, readonly Staying[]> {
  const buckets = new Map<string, Staying[]>();
  for (const one of staying) for (const value of valuesFor(one)) put(buckets, value, one);
  return buckets;
}

/** Under each value a statement with those of its stances that have it; under "uncoded" those without any. */
function byStance(staying: readonly Staying[], facet: "stance" | "issue"): ReadonlyMap<string, readonly Staying[]> {
  const buckets = new Map<string, Staying[]>();
  for (const { entry, stances } of staying) {
    const { stances: own } = entry.statement;
    if (own.length === 0 && facet === "stance") put(buckets, "uncoded", { entry, stances });
    const chosen = new Map<string, number[]>();
    for (const i of stances) {
      const stance = own[i];
      if (stance && facet === "stance") put(chosen, stance.value, i);
      if (stance && facet === "issue" && stance.toward.kind === "issue") put(chosen, stance.toward.id, i);
    }
    for (const [value, left] of chosen) put(buckets, value, { entry, stances: left });
  }
  return buckets;
}

function put<T>(buckets: Map<string, T[]>, value: string, one: T): void {
  const bucket = buckets.get(value);
  if (bucket) bucket.push(one);
  else buckets.set(value, [one]);
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value);
}
