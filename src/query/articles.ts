/** A record -> its sources by what has been made of their statements, and all that stands in one of them. */
import type { Id, OnRecord, Quote, Statement } from "../model/index.ts";
import { edtfRange } from "../text/edtf.ts";
import { fold } from "../text/fold.ts";
import type { Article, ArticleCount } from "./answer-articles.ts";
import type { Row } from "./answer-basics.ts";
import { type Filtered, keptOrNot, toRow } from "./kept.ts";
import { compare } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { throughOf } from "./through.ts";

/** The oldest first, then by label, whatever its case and accents, as the review reads them; what is not dated comes last. */
export function articles({ record, sources }: RecordIndex): ArticleCount[] {
  const counted = new Map([...sources.keys()].map((id) => [id, { suggested: 0, confirmed: 0, rejected: 0 }]));
  for (const { source, review } of statementsOf(record).values()) {
    const counts = counted.get(source);
    if (counts) counts[review.status] += 1;
  }
  const dated = [...sources.values()].map(({ id, label, published }) => {
    const days = published === null ? null : edtfRange(published.edtf);
    return { id, label: fold(label), from: days?.from ?? LAST };
  });
  return dated
    .sort((a, b) => compare(a.from, b.from) || compare(a.label, b.label) || compare(a.id, b.id))
    .map(({ id }) => ({ source: id, suggested: 0, confirmed: 0, rejected: 0, ...counted.get(id) }));
}
/** After every day that a date can mean: days are strings that begin with a figure. */
const LAST = "no date";

/** Null when the record holds no such source. */
export function article(index: RecordIndex, filtered: Filtered, id: Id): Article | null {
  if (!index.sources.has(id)) return null;
  const all = statementsOf(index.record);
  const rows = [...all.values()]
    .filter(({ source }) => source === id)
    .map((statement): Row => {
      const entry = index.statements.get(statement.id);
      if (entry) return toRow(keptOrNot(filtered, entry));
      return { statement, kept: [], also: [], through: throughOf(statement, all) };
    });
  const relations = index.deeds.map(({ relation }) => relation).filter(({ source }) => source === id);
  return { source: id, rows: inPlace(rows, ({ statement }) => statement), relations: inPlace(relations, (one) => one) };
}

/** Rejected ones too, which the index leaves out. */
function statementsOf(record: OnRecord): ReadonlyMap<Id, Statement> {
  return new Map(record.statements.map((statement) => [statement.id, statement]));
}

function inPlace<T>(
  things: readonly T[],
  standing: (thing: T) => { readonly id: Id; readonly quotes: readonly Quote[] },
) {
  const placed = things.map((thing) => ({ thing, at: standing(thing) }));
  const startOf = ({ quotes }: { readonly quotes: readonly Quote[] }) => quotes[0]?.start ?? 0;
  return placed.sort((a, b) => startOf(a.at) - startOf(b.at) || compare(a.at.id, b.at.id)).map(({ thing }) => thing);
}
