/** The table of a filter's clauses, which the filter controls, the address, reset and the sentence follow from. */
import { ACTOR_KINDS, FORMS } from "../model/index.ts";
import { type Filter, NO_FILTER, REVIEW_KEYS, STANCE_KEYS } from "./filter.ts";
import { compare } from "./order.ts";

export type Clause = Exclude<keyof Filter, "version">;
export type ListClause =
  | "stance"
  | "issue"
  | "form"
  | "review"
  | "speaker"
  | "actor"
  | "kind"
  | "source"
  | "outlet"
  | "without";

export interface ClauseSpec {
  readonly key: Clause;
  /** On screen. */
  readonly name: string;
  readonly kind: "list" | "date" | "text" | "flag";
  /** In an address. */
  readonly param: string;
  /** All that a list may hold, in order; null when it holds ids. */
  readonly values: readonly string[] | null;
  /** A list that begins with all its values chosen, from which a reader takes some away; the others begin with none. */
  readonly startsFull: boolean;
}

/** In the order in which they are listed and read out. */
export const CLAUSES: readonly ClauseSpec[] = [
  list("stance", "Stance", STANCE_KEYS, true),
  list("issue", "Issue"),
  list("speaker", "Speaker"),
  list("actor", "Actor"),
  list("kind", "Actor kind", ACTOR_KINDS),
  list("form", "Form", FORMS, true),
  list("review", "Review", REVIEW_KEYS, true),
  list("source", "Source"),
  list("outlet", "Outlet"),
  list("without", "Left out"),
  single("from", "From", "date"),
  single("to", "To", "date"),
  single("undated", "Undated", "flag"),
  single("text", "Text", "text"),
  single("appearances", "Appearances", "flag"),
];

export function clauseSpec(key: Clause): ClauseSpec {
  const spec = CLAUSES.find((clause) => clause.key === key);
  if (!spec) throw new Error(`expected a clause of a filter, got ${JSON.stringify(key)}`);
  return spec;
}

export function isSet(filter: Filter, key: Clause): boolean {
  return key === "text" ? filter.text.trim() !== "" : filter[key] !== NO_FILTER[key];
}

/** The clauses that ask for something, in the order of the table. */
export function setClauses(filter: Filter): Clause[] {
  return CLAUSES.map(({ key }) => key).filter((key) => isSet(filter, key));
}

/** With a list in the order that is always used, so that the same choice is the same filter, however it was made. */
export function setClause<K extends Clause>(filter: Filter, key: K, value: Filter[K]): Filter {
  return { ...filter, [key]: Array.isArray(value) ? tidyList(key, value) : value };
}

export function resetClause(filter: Filter, key: Clause): Filter {
  return { ...filter, [key]: NO_FILTER[key] };
}

/** Keeps what matches `value` and nothing else in this clause. */
export function only(filter: Filter, key: ListClause, value: string): Filter {
  return withList(filter, key, [value]);
}

/**
 * Chooses a value or takes it away. A list that starts full begins with `all` of the values on screen chosen and asks for
 * nothing again when they all are; the other lists begin with none and ask for nothing when none is left.
 */
export function toggleValue(
  filter: Filter,
  key: ListClause,
  value: string,
  all: readonly string[] = clauseSpec(key).values ?? [],
): Filter {
  const { startsFull } = clauseSpec(key);
  const chosen: readonly string[] = filter[key] ?? (startsFull ? all : []);
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const asksForNothing = startsFull ? all.every((each) => next.includes(each)) : next.length === 0;
  return withList(filter, key, asksForNothing ? null : next);
}

/**
 * Takes one value out of a clause; a list left without any asks for nothing, and so does a clause of one value. Dates that
 * are the same go together, as the sentence names them.
 */
export function removeValue(filter: Filter, key: Clause, value: string): Filter {
  const chosen = filter[key];
  if ((key === "from" || key === "to") && filter.from === filter.to) return { ...filter, from: null, to: null };
  if (!isListClause(key) || !Array.isArray(chosen)) return resetClause(filter, key);
  const next = chosen.filter((other) => other !== value);
  return withList(filter, key, next.length === 0 ? null : next);
}

export function isListClause(key: Clause): key is ListClause {
  return clauseSpec(key).kind === "list";
}

/**
 * Values of a fixed list in its order, ids by code units, each once; a list of all that there can be asks for nothing, and so
 * does leaving out nothing.
 */
export function tidyList(key: Clause, values: readonly string[]): readonly string[] | null {
  const { values: fixed, startsFull } = clauseSpec(key);
  if (key === "without" && values.length === 0) return null;
  if (fixed === null) return [...new Set(values)].sort(compare);
  const chosen = fixed.filter((value) => values.includes(value));
  return startsFull && chosen.length === fixed.length ? null : chosen;
}

function withList(filter: Filter, key: ListClause, values: readonly string[] | null): Filter {
  return { ...filter, [key]: values === null ? null : tidyList(key, values) };
}

function list(key: ListClause, name: string, values: readonly string[] | null = null, startsFull = false): ClauseSpec {
  return { key, name, kind: "list", param: key, values, startsFull };
}

function single(key: Exclude<Clause, ListClause>, name: string, kind: ClauseSpec["kind"]): ClauseSpec {
  return { key, name, kind, param: key, values: null, startsFull: false };
}
