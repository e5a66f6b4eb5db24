import type { Id, Quote, QuoteCheck, Relation, StanceValue } from "../../model/index.ts";
import type { Profile, Row } from "../../query/index.ts";
import type { Mark } from "../../text/index.ts";
import { worstOf } from "../check-state.tsx";

/** A statement or deed of a source, with where its quotes stand in the text that is at hand. */
export interface Passage {
  readonly id: Id;
  /** Null for a deed. */
  readonly row: Row | null;
  readonly relation: Relation | null;
  readonly stance: StanceValue | null;
  readonly reported: boolean;
  readonly marks: readonly Mark[];
  /** The check of the quote that most needs a look; null while nothing is checked. */
  readonly check: QuoteCheck | null;
  /** For the reading order: where it stands now, or where it was coded when it is not found. */
  readonly start: number;
}

/** A source's statements and deeds, in reading order. */
export function passagesOf(
  { node, statements, relations }: Pick<Profile, "node" | "statements" | "relations">,
  checks: ReadonlyMap<Id, readonly QuoteCheck[]>,
): readonly Passage[] {
  const checksOf = (id: Id) => (checks.get(id) ?? []).filter(({ source }) => source === node.id);
  const said = statements.map((row): Passage => {
    const { id, quotes, stances, form } = row.statement;
    return {
      ...placed(id, quotes, checksOf(id)),
      row,
      relation: null,
      stance: row.statement.stances[0]?.value ?? null,
      reported: form === "indirect" || stances.length === 0,
    };
  });
  const done = relations
    .filter(({ source }) => source === node.id)
    .map((relation): Passage => {
      const { id, quotes } = relation;
      return { ...placed(id, quotes, checksOf(id)), row: null, relation, stance: null, reported: true };
    });
  return [...said, ...done].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
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
