/** Rows in order, and a page of them. */
import { FORMS, type Id, type Statement } from "../model/index.ts";
import { fold } from "../text/fold.ts";
import type { Page, Row } from "./answer-basics.ts";
import { STANCE_KEYS } from "./filter.ts";
import { type Kept, stayingStances, toRow } from "./kept.ts";
import { compare } from "./order.ts";
import type { Sort } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";

export type Key = string | number | null;

/**
 * By a column: sources by label and then place, words and names folded, stances and forms in the order in which they are
 * always listed. What has nothing in the column comes last either way; what is equal in it is in the order of the ids.
 */
export function sortRows(index: RecordIndex, rows: readonly Kept[], sort: Sort): Kept[] {
  const keyOf = KEYS[sort.by];
  const keyed = rows.map((row) => ({ row, keys: keyOf(row, index) }));
  const sign = sort.descending ? -1 : 1;
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys, sign) || compareIds(a.row, b.row)).map(({ row }) => row);
}

/** By date and then place: what evidence is read in. */
export function inReadingOrder(rows: readonly Kept[]): Kept[] {
  const keyed = rows.map((row) => {
    const { statement, days } = row.entry;
    return { row, keys: [days?.from ?? null, days?.to ?? null, statement.source, startOf(statement)] };
  });
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys, 1) || compareIds(a.row, b.row)).map(({ row }) => row);
}

export function pageOf(rows: readonly Kept[], from: number, size: number): Page<Row> {
  const page = cutPage(rows, from, size);
  return { ...page, items: page.items.map(toRow) };
}

/** @throws RangeError when `from` or `size` is no count. */
export function cutPage<T>(items: readonly T[], from: number, size: number): Page<T> {
  for (const [name, value] of Object.entries({ from, size })) {
    if (!(value >= 0)) throw new RangeError(`expected ${name} to be 0 or more, got ${value}`);
  }
  return { total: items.length, from, items: items.slice(from, from + size) };
}

const KEYS: Readonly<Record<Sort["by"], (row: Kept, index: RecordIndex) => readonly Key[]>> = {
  source: ({ entry: { statement } }, { sources }) => [
    foldOrNull(sources.get(statement.source)?.label),
    startOf(statement),
  ],
  speaker: ({ entry: { statement } }, { actors }) => [nameOf(statement.speaker, actors)],
  words: ({ entry: { statement } }) => [
    fold(statement.quotes.find(({ exact }) => exact !== undefined)?.exact ?? statement.gist),
  ],
  stance: (row) => {
    const values = stayingStances(row).map(({ value }) => STANCE_KEYS.indexOf(value));
    return [values.length > 0 ? Math.min(...values) : STANCE_KEYS.indexOf("uncoded")];
  },
  date: ({ entry: { days } }) => [days?.from ?? null, days?.to ?? null],
  form: ({ entry: { statement } }) => [FORMS.indexOf(statement.form)],
};

function nameOf(speaker: Id | null, actors: RecordIndex["actors"]): string | null {
  return speaker === null ? null : foldOrNull(actors.get(speaker)?.name);
}

function foldOrNull(text: string | undefined): string | null {
  return text === undefined ? null : fold(text);
}

function startOf({ quotes }: Statement): number {
  return quotes[0]?.start ?? 0;
}

/** Null comes last whatever the sign. */
export function compareKeys(a: readonly Key[], b: readonly Key[], sign: number): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return sign * compare(x, y);
  }
  return 0;
}

function compareIds(a: Kept, b: Kept): number {
  return compare(a.entry.statement.id, b.entry.statement.id);
}
