import { sameJson } from "../../edit/same-json.ts";
import type { Id, Quote, QuoteCheck, Relation, Review, StanceValue } from "../../model/index.ts";
import type { Article, Row } from "../../query/index.ts";
import type { Mark } from "../../text/index.ts";
import { worstOf } from "../check-state.tsx";

/** A statement or deed of an article, with where its quotes stand in the text that is at hand. */
export interface Passage {
  readonly id: Id;
  /** Null for a deed. */
  readonly row: Row | null;
  readonly relation: Relation | null;
  readonly stance: StanceValue | null;
  readonly reported: boolean;
  /** Null for a deed, which nobody reviews. */
  readonly status: Review["status"] | null;
  readonly marks: readonly Mark[];
  /** The check of the quote that most needs a look; null while nothing is checked. */
  readonly check: QuoteCheck | null;
  /** For the reading order: where it stands now, or where it was coded when it is not found. */
  readonly start: number;
}

/** What stands in an article, in reading order. */
export function passagesOf(
  { source, rows, relations }: Article,
  checks: ReadonlyMap<Id, readonly QuoteCheck[]>,
): readonly Passage[] {
  const checksOf = (id: Id) => (checks.get(id) ?? []).filter((check) => check.source === source);
  const said = rows.map((row): Passage => {
    const { id, quotes, stances, form, review } = row.statement;
    return {
      ...placed(id, quotes, checksOf(id)),
      row,
      relation: null,
      stance: stances[0]?.value ?? null,
      reported: form === "indirect" || stances.length === 0,
      status: review.status,
    };
  });
  const done = relations.map((relation): Passage => {
    const { id, quotes } = relation;
    const place = placed(id, quotes, checksOf(id));
    return { ...place, row: null, relation, stance: null, reported: true, status: null };
  });
  return [...said, ...done].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** An article's passages before and after an edit -> those after it, each that is as it was as the same object, and the same list when all are. */
export function keptPassages(
  before: readonly Passage[] | null,
  now: readonly Passage[] | null,
): readonly Passage[] | null {
  if (before === now || before === null || now === null) return now;
  const known = new Map(before.map((passage) => [passage.id, passage]));
  const kept = now.map((passage) => {
    const old = known.get(passage.id);
    return old && sameJson(old, passage) ? old : passage;
  });
  return isSameList(before, kept) ? before : kept;
}

export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function placed(id: Id, quotes: readonly Quote[], checks: readonly QuoteCheck[]) {
  const marks = checks.flatMap(({ found }) => (found ? [{ id, start: found.start, end: found.end }] : []));
  return {
    id,
    marks,
    check: worstOf(checks),
    start: marks[0]?.start ?? quotes[0]?.start ?? 0,
  };
}

/** Of passages that lie inside each other a statement is shown rather than a deed, and the shorter rather than the longer. */
export function foremost(a: Passage, b: Passage): number {
  return Number(a.row === null) - Number(b.row === null) || lengthOf(a) - lengthOf(b);
}

function lengthOf({ marks }: Passage): number {
  return marks.reduce((sum, { start, end }) => sum + end - start, 0);
}
