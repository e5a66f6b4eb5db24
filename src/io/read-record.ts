import type * as z from "zod/mini";
import { type OnRecord, type Problem, problem, RECORD_VERSION, type Read } from "../model/index.ts";
import { fileBounds, TEXT_MAX, whereText } from "./file-bounds.ts";
import { jsonFault } from "./json-fault.ts";
import { headSchema, LISTS, recordSchema } from "./record-schema.ts";
import { bare, schemaChild } from "./schema-child.ts";

/** Problems that are listed; a count of the others follows. */
export const PROBLEMS_LISTED = 50;

/**
 * A file's text -> the record in it, or what is wrong with it. Whoever wrote the file: never throws, and costs time and memory in
 * proportion to the text. Whether references resolve and quotes are found is not asked here but by `check/`.
 */
export function readRecord(text: string): Read<OnRecord> {
  if (text.length > TEXT_MAX) return refused(problem("too-long", "", { length: text.length, limit: TEXT_MAX }));
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!/\S/.test(json)) return refused(problem("empty-file", "", {}));
  const parsed = parsedJson(json);
  if ("refusal" in parsed) return refused(parsed.refusal);
  const refusal = fileBounds(parsed.file) ?? otherKindOfFile(parsed.file);
  return refusal === null ? readParsed(parsed.file) : refused(refusal);
}

function refused(why: Problem): Read<OnRecord> {
  return { value: null, problems: [why] };
}

function parsedJson(text: string): { readonly file: unknown } | { readonly refusal: Problem } {
  try {
    return { file: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFault(text);
    // JSON that an engine could not parse all the same: its stack was too small.
    if (fault === null) return { refusal: problem("too-deep", "", { limit: 100 }) };
    return { refusal: problem("not-json", "", { ...fault }) };
  }
}

function otherKindOfFile(file: unknown): Problem | null {
  if (typeof file !== "object" || file === null || Array.isArray(file)) {
    return problem("not-an-object", "", { found: shown(file) });
  }
  const { type, version, nodes, edges } = file as Readonly<Record<string, unknown>>;
  if (type !== "onrecord") {
    const isGraph = Array.isArray(nodes) && Array.isArray(edges);
    return problem("not-a-record", "type", { found: isGraph ? "a graph" : shown(type) });
  }
  if (version === RECORD_VERSION) return null;
  return typeof version === "number" && version > RECORD_VERSION
    ? problem("newer-version", "version", { version, reads: RECORD_VERSION })
    : problem("unknown-version", "version", { found: shown(version), reads: RECORD_VERSION });
}

/** List by list and item by item, so that a file full of faults costs no more than the problems listed. */
function readParsed(file: unknown): Read<OnRecord> {
  const faults: Faults = { file, problems: [], more: 0 };
  const value: Record<string, unknown> = { ...accepted(headSchema, file, [], faults) };
  for (const [list, schema] of Object.entries(LISTS)) {
    const items = value[list];
    if (Array.isArray(items)) value[list] = items.map((item, at) => accepted(schema, item, [list, at], faults));
  }
  if (faults.problems.length === 0) return { value: value as unknown as OnRecord, problems: [] };
  if (faults.more > 0) faults.problems.push(problem("more-problems", "", { more: faults.more }));
  return { value: null, problems: faults.problems };
}

interface Faults {
  readonly file: unknown;
  readonly problems: Problem[];
  /** Not listed any more. */
  more: number;
}

function accepted<T extends z.ZodMiniType>(
  schema: T,
  value: unknown,
  path: readonly PropertyKey[],
  faults: Faults,
): z.infer<T> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (faults.problems.length < PROBLEMS_LISTED) faults.problems.push(issueProblem(issue, path, faults.file));
    else faults.more += 1;
  }
  return null;
}

function issueProblem(issue: z.core.$ZodIssue, base: readonly PropertyKey[], file: unknown): Problem {
  const path = [...base, ...issue.path];
  const where = whereText(path);
  const value = path.reduce<unknown>((inside, key) => valueAt(inside, key), file);
  const found = shown(value);
  if (value === undefined) return problem("missing-key", where, { expected: wanted(path) });
  if (issue.code === "invalid_value") return problem("wrong-choice", where, { choices: wanted(path), found });
  switch (issue.message) {
    case "bad-id":
    case "bad-text-hash":
    case "bad-slice-hash":
    case "bad-address":
    case "wrong-number":
    case "wrong-share":
      return problem(issue.message, where, { found });
    case "long-context":
      return problem(issue.message, where, {
        length: typeof value === "string" ? value.length : 0,
        limit: issue.code === "too_big" ? Number(issue.maximum) : 0,
      });
    case "no-quotes":
      return problem(issue.message, where, {});
    default:
      return problem("wrong-type", where, { expected: wanted(path), found });
  }
}

function valueAt(inside: unknown, key: PropertyKey): unknown {
  if (typeof inside !== "object" || inside === null || !Object.hasOwn(inside, key)) return undefined;
  return (inside as Readonly<Record<PropertyKey, unknown>>)[key];
}

/** What the schema wants at a path, in words. */
function wanted(path: readonly PropertyKey[]): string {
  const { schema, nullable } = path.reduce(schemaChild, bare(recordSchema));
  const choices = nullable ? ["nothing (null)"] : [];
  const def = schema?._zod.def;
  if (def?.type === "enum") return listed([...Object.values(def.entries).map(String), ...choices]);
  if (def?.type === "literal") return listed([...def.values.map(String), ...choices]);
  return listed([WORDS_OF_TYPE[def?.type ?? ""] ?? "a value", ...choices]);
}

const WORDS_OF_TYPE: Readonly<Record<string, string>> = {
  string: "text",
  number: "a whole number from 0",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function listed(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
}

/** Characters of a wrong value that a message repeats. */
const SHOWN_MAX = 40;

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "nothing (null)";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  return value.length > SHOWN_MAX ? `“${value.slice(0, SHOWN_MAX)}…”` : `“${value}”`;
}
