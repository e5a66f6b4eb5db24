/** A filter <-> string pairs, such as the parameters of an address or the options of a command. */
import { ID_PATTERN } from "../model/index.ts";
import { edtfRange } from "../text/edtf.ts";
import { CLAUSES, type Clause, type ClauseSpec, isListClause, setClause, tidyList } from "./clauses.ts";
import { type Filter, NO_FILTER } from "./filter.ts";

export type Pair = readonly [key: string, value: string];

/** What a clause was asked for and cannot be. */
export interface Dropped {
  readonly clause: Clause;
  readonly value: string;
}

/** Only what differs from asking for nothing. The values of a list stand in one pair, a space between them. */
export function filterToPairs(filter: Filter): Pair[] {
  return CLAUSES.filter(({ key }) => filter[key] !== NO_FILTER[key]).map(({ key, param }) => [
    param,
    wordsOf(filter[key]),
  ]);
}

/** What it does not understand is left out. */
export function filterFromPairs(pairs: readonly Pair[]): Filter {
  return readFilterPairs(pairs).filter;
}

/** Pairs that are no clause are none of its business; a list may be spread over several pairs of the same key. */
export function readFilterPairs(pairs: readonly Pair[]): {
  readonly filter: Filter;
  readonly dropped: readonly Dropped[];
} {
  let filter = NO_FILTER;
  const dropped: Dropped[] = [];
  for (const spec of CLAUSES) {
    const asked = pairs.filter(([key]) => key === spec.param).map(([, value]) => value);
    if (asked.length === 0) continue;
    const { value, wrong } = readClause(spec, asked);
    filter = setClause(filter, spec.key, value ?? NO_FILTER[spec.key]);
    for (const each of wrong) dropped.push({ clause: spec.key, value: each });
  }
  return { filter, dropped };
}

/** Whether a value of a list, or a date, can be one. */
export function isPossible({ kind, values }: ClauseSpec, value: string): boolean {
  if (kind === "date") return ISO_DATE.test(value) && edtfRange(value) !== null;
  if (kind === "list") return values === null ? ID_PATTERN.test(value) : values.includes(value);
  return true;
}

const ISO_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** Flags in words: the one that differs from asking for nothing is written. */
const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false };

function wordsOf(value: Filter[Clause]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : (value ?? []).join(" ");
}

/** A value of null asks for nothing. */
function readClause(spec: ClauseSpec, asked: readonly string[]): { value: Filter[Clause]; wrong: readonly string[] } {
  const { key, kind } = spec;
  const last = asked.at(-1) ?? "";
  if (isListClause(key)) {
    const values = asked.flatMap((text) => text.split(/[ ,]+/)).filter((value) => value !== "");
    const wrong = values.filter((value) => !isPossible(spec, value));
    const right = values.filter((value) => isPossible(spec, value));
    // An empty list keeps nothing; one of nothing but mistakes must not.
    return { value: right.length === 0 && wrong.length > 0 ? null : tidyList(key, right), wrong };
  }
  if (kind === "text") return { value: last, wrong: [] };
  if (kind === "date") return isPossible(spec, last) ? { value: last, wrong: [] } : { value: null, wrong: [last] };
  const flag = FLAGS[last];
  return flag === undefined ? { value: null, wrong: [last] } : { value: flag, wrong: [] };
}
