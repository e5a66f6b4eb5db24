/** How much of a record stays under a filter, and which clause to loosen when nothing does. */
import type { Id } from "../model/index.ts";
import type { Counts } from "./answer-basics.ts";
import { applyFilter } from "./apply-filter.ts";
import { type Clause, isSet, resetClause, setClauses } from "./clauses.ts";
import { dating } from "./dating.ts";
import { type Filter, NO_FILTER } from "./filter.ts";
import { type Filtered, sourcesOf, stayingStances } from "./kept.ts";
import { leftOut } from "./left-out.ts";
import { mixOf } from "./mix.ts";
import { compare } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import type { Halt } from "./stopped.ts";

/** Statements are counted in their total as they are kept, with their appearances or without; the other totals are what the record holds. */
export function counts(index: RecordIndex, filter: Filter, filtered: Filtered, halt: Halt): Counts {
  const all = applyFilter(index, { ...NO_FILTER, appearances: filter.appearances }, halt);
  const { actors, issues } = taking(index, filter, filtered);
  return {
    statements: { kept: filtered.rows.length, total: all.rows.length },
    actors: { kept: actors, total: index.actors.size },
    issues: { kept: issues, total: index.issues.size },
    sources: { kept: sourcesOf(filtered).size, total: index.sources.size },
    mix: mixOf(filtered.rows),
    dating: dating(filter, filtered),
    loosen: filtered.rows.length === 0 ? loosen(index, filter, halt) : [],
  };
}

/** How many speak or are spoken of, without a joint speaker that is left out. */
function taking(index: RecordIndex, filter: Filter, { rows }: Filtered) {
  const isOut = leftOut(index, filter);
  const actors = new Set<Id>();
  const issues = new Set<Id>();
  for (const row of rows) {
    for (const id of row.entry.speakers) if (index.actors.has(id) && !isOut(id)) actors.add(id);
    for (const { toward } of stayingStances(row)) {
      if (toward.kind === "actor" && index.actors.has(toward.id)) actors.add(toward.id);
      if (toward.kind === "issue" && index.issues.has(toward.id)) issues.add(toward.id);
    }
  }
  return { actors: actors.size, issues: issues.size };
}

function loosen(index: RecordIndex, filter: Filter, halt: Halt): Counts["loosen"] {
  return setClauses(filter)
    .filter((clause) => takesAway(filter, clause))
    .map((clause) => ({
      clause,
      statements: applyFilter(index, resetClause(filter, clause), halt).rows.length,
    }))
    .sort((a, b) => b.statements - a.statements || compare(a.clause, b.clause));
}

/** Counting appearances takes nothing away, nor does leaving out what has no date while no date is asked for. */
function takesAway(filter: Filter, clause: Clause): boolean {
  if (clause === "appearances") return false;
  return clause !== "undated" || isSet(filter, "from") || isSet(filter, "to");
}
