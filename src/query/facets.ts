/** Each facet's values with the statements that would remain if one of them alone were chosen, under the other clauses. */

import type { Facets, FacetValue } from "./answer-basics.ts";
import { applyFilter } from "./apply-filter.ts";
import { type Clause, resetClause } from "./clauses.ts";
import { fallsInto, type Value, valuesOf, valuesUnder } from "./facet-values.ts";
import type { Filter } from "./filter.ts";
import { foldRepeats } from "./fold-repeats.ts";
import type { Kept, Staying } from "./kept.ts";
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

/** Stance and issue choose among the stances of a statement, so each value is a filter; the others only sort statements. */
function rowsByValue(index: RecordIndex, others: Filter, facet: Facet, halt: Halt): (value: Value) => readonly Kept[] {
  if (facet === "stance" || facet === "issue") {
    return ({ value }) => applyFilter(index, { ...others, [facet]: [value] }, halt).rows;
  }
  const staying: readonly Staying[] = applyFilter(index, others, halt).appearances;
  const rows = (under: readonly Staying[]) => foldRepeats(under, others.appearances).rows;
  if (facet === "date") {
    return ({ value }) => rows(staying.filter(({ entry }) => fallsInto(entry.days, value)));
  }
  const buckets = new Map<string, Staying[]>();
  const valuesFor = valuesUnder(index, facet);
  for (const one of staying) {
    for (const value of valuesFor(one)) {
      const bucket = buckets.get(value);
      if (bucket) bucket.push(one);
      else buckets.set(value, [one]);
    }
  }
  halt();
  return ({ value }) => rows(buckets.get(value) ?? []);
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value);
}
