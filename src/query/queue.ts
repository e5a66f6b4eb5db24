/** A record and a filter -> the statements to be reviewed, in order, a stretch of them at a time. */
import { fold } from "../text/fold.ts";
import { type Queue, type QueueRow, type ReviewStatus, SURE_OF, type Surest } from "./answer-review.ts";
import { stayingOf } from "./apply-filter.ts";
import { certaintyOf, confidences } from "./certainty.ts";
import type { Filter } from "./filter.ts";
import { type Staying, toRow } from "./kept.ts";
import { compare } from "./order.ts";
import type { Question } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import { isReviewable } from "./reviewable.ts";
import { compareKeys, cutPage, type Key } from "./rows.ts";
import type { Halt } from "./stopped.ts";

/** @throws RangeError when `before` or `size` is no count. */
export function queue(index: RecordIndex, question: Extract<Question, { ask: "queue" }>, halt: Halt): Queue {
  if (!(question.before >= 0)) throw new RangeError(`expected before to be 0 or more, got ${question.before}`);
  const reviewable = reviewableOf(index, question.filter);
  halt();
  const counts: Record<ReviewStatus, number> = { suggested: 0, confirmed: 0, rejected: 0 };
  for (const { entry } of reviewable) counts[entry.statement.review.status] += 1;
  const also = new Set(question.also);
  const listed = reviewable.filter(
    ({ entry: { statement } }) => question.of.includes(statement.review.status) || also.has(statement.id),
  );
  const ordered = inOrder(index, listed, question.order);
  halt();
  const found = question.at === null ? -1 : ordered.findIndex(({ entry }) => entry.statement.id === question.at);
  const from = Math.max(0, found - question.before);
  const page = cutPage(ordered, from, Math.max(0, found) - from + question.size);
  return { ...page, items: page.items.map(toQueueRow), counts, at: found < 0 ? null : found };
}

/** The suggestions of which extraction is as sure as is asked for, by id. What it stated no confidence for is none of them. */
export function surest(index: RecordIndex, filter: Filter, least: number): Surest {
  const open = reviewableOf(index, filter).filter(({ entry }) => entry.statement.review.status === "suggested");
  const sure = open.filter(({ entry }) => (certaintyOf(entry.statement)?.least ?? -1) >= least);
  const wrong = Object.fromEntries(SURE_OF.map((part) => [part, 0])) as Record<(typeof SURE_OF)[number], number>;
  let wrongAtLeast = 0;
  let wrongAtMost = 0;
  for (const { entry } of sure) {
    const doubts = [...confidences(entry.statement)].map(([part, value]) => [part, 1 - value] as const);
    for (const [part, doubt] of doubts) wrong[part] += doubt;
    wrongAtLeast += Math.max(0, ...doubts.map(([, doubt]) => doubt));
    wrongAtMost += Math.min(
      1,
      doubts.reduce((sum, [, doubt]) => sum + doubt, 0),
    );
  }
  return { ids: sure.map(({ entry }) => entry.statement.id), open: open.length, wrong, wrongAtLeast, wrongAtMost };
}

/** By id. The filter's clause on the review is left aside, since it is what is asked about. */
export function reviewableOf(index: RecordIndex, filter: Filter): Staying[] {
  const all = [...index.entries, ...index.rejected].filter(({ statement }) => isReviewable(statement));
  const staying = stayingOf(index, all, { ...filter, review: null });
  return staying.sort((a, b) => compare(a.entry.statement.id, b.entry.statement.id));
}

export function toQueueRow({ entry, stances }: Staying): QueueRow {
  return { ...toRow({ entry, stances, same: [] }), certainty: certaintyOf(entry.statement) };
}

/**
 * Least certain first; what nothing is stated of comes last. Or as one reads: by the source's date, label and id, and in it by
 * place. Ties go by id.
 */
export function inOrder(index: RecordIndex, rows: readonly Staying[], order: "certainty" | "reading"): Staying[] {
  const keyOf = ({ entry: { statement, sourceDays } }: Staying): readonly Key[] => {
    if (order === "certainty") return [certaintyOf(statement)?.least ?? null];
    const source = index.sources.get(statement.source);
    const label = source === undefined ? null : fold(source.label);
    return [sourceDays?.from ?? null, label, statement.source, statement.quotes[0]?.start ?? 0];
  };
  return rows
    .map((row) => ({ row, keys: keyOf(row) }))
    .sort((a, b) => compareKeys(a.keys, b.keys, 1) || compare(a.row.entry.statement.id, b.row.entry.statement.id))
    .map(({ row }) => row);
}
