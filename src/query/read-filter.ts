/** JSON of any make -> a filter. What a clause cannot be asks for nothing. */
import { CLAUSES, type ClauseSpec, isListClause, setClause, tidyList } from "./clauses.ts";
import { FILTER_VERSION, type Filter, NO_FILTER } from "./filter.ts";
import { isPossible } from "./filter-pairs.ts";

/** Of another version of the semantics it understands nothing. */
export function readFilter(json: unknown): Filter {
  if (!isObject(json) || json.version !== FILTER_VERSION) return NO_FILTER;
  return CLAUSES.reduce(
    (filter, spec) =>
      setClause(filter, spec.key, readValue(spec, Object.hasOwn(json, spec.key) ? json[spec.key] : null)),
    NO_FILTER,
  );
}

function readValue(spec: ClauseSpec, value: unknown): Filter[ClauseSpec["key"]] {
  const { key } = spec;
  if (isListClause(key) && Array.isArray(value)) {
    const strings = value.filter((each) => typeof each === "string");
    const right = strings.filter((each) => isPossible(spec, each));
    return right.length === 0 && value.length > 0 ? null : tidyList(key, right);
  }
  const isRight =
    (spec.kind === "flag" && typeof value === "boolean") ||
    (spec.kind === "text" && typeof value === "string") ||
    (spec.kind === "date" && typeof value === "string" && isPossible(spec, value));
  return isRight ? value : NO_FILTER[key];
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
