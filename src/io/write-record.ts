import type { Id, OnRecord } from "../model/index.ts";
import { LISTS, recordSchema } from "./record-schema.ts";
import { type Bare, bare, schemaChild, schemaKeys } from "./schema-child.ts";

/**
 * A record -> the text of its file, the same bytes for the same record wherever it is written: two-space JSON with a line
 * break at the end; keys in the model's order, then unknown ones by code units; the five lists sorted by id.
 * Every other list keeps its order, which means something (reading order, chains, joint speakers as they are named).
 */
export function writeRecord(record: OnRecord): string {
  return [...recordPieces(record)].join("");
}

/** The text of {@link writeRecord} piece by piece, a thing of the record at a time, for who has something else to do between them. */
export function* recordPieces(record: OnRecord): Generator<string> {
  const sorted: Record<string, unknown> = { ...record };
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[])
    sorted[list] = byId<{ readonly id: Id }>(record[list]);
  const schema = bare(recordSchema);
  let before = "{\n  ";
  for (const key of orderedKeys(sorted, schemaKeys(schema))) {
    const [value, own] = [sorted[key], schemaChild(schema, key)];
    yield `${before}${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listPieces(value, schemaChild(own, 0));
    else yield printed(value, own, "\n  ");
    before = ",\n  ";
  }
  yield "\n}\n";
}

function* listPieces(list: readonly unknown[], schema: Bare): Generator<string> {
  let before = "[\n    ";
  for (const entry of list) {
    yield before + printed(entry, schema, "\n    ");
    before = ",\n    ";
  }
  yield "\n  ]";
}

/** Ids are unique in a sound record; in another one the items' own text decides, so that input order never shows. */
function byId<T extends { readonly id: Id }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => byCodeUnits(a.id, b.id) || byCodeUnits(untyped(a), untyped(b)));
}

function untyped(value: unknown): string {
  return printed(value, bare(undefined), "\n");
}

/**
 * JSON as `JSON.stringify` indents it, with our order of keys. Done by hand because an object's own order puts keys that
 * look like numbers first. `lineBreak` carries the indentation.
 */
function printed(value: unknown, schema: Bare, lineBreak: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = `${lineBreak}  `;
  if (Array.isArray(value)) {
    const item = schemaChild(schema, 0);
    return bracketed(
      "[]",
      value.map((entry) => printed(entry, item, inner)),
      lineBreak,
    );
  }
  const object = value as Readonly<Record<string, unknown>>;
  return bracketed(
    "{}",
    orderedKeys(object, schemaKeys(schema)).map(
      (key) => `${JSON.stringify(key)}: ${printed(object[key], schemaChild(schema, key), inner)}`,
    ),
    lineBreak,
  );
}

function bracketed(brackets: "[]" | "{}", entries: readonly string[], lineBreak: string): string {
  if (entries.length === 0) return brackets;
  return `${brackets.charAt(0)}${lineBreak}  ${entries.join(`,${lineBreak}  `)}${lineBreak}${brackets.charAt(1)}`;
}

function orderedKeys(object: Readonly<Record<string, unknown>>, known: readonly string[]): string[] {
  const present = Object.keys(object).filter((key) => object[key] !== undefined);
  const unknown = present.filter((key) => !known.includes(key)).sort(byCodeUnits);
  return [...known.filter((key) => present.includes(key)), ...unknown];
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
