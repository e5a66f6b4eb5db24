/** An answered stretch of the queue and what was done since -> the queue as a reviewer sees it, without waiting for the engine. */
import type { Id, Statement } from "../../model/index.ts";
import type { Queue, QueueRow, ReviewStatus } from "../../query/index.ts";

/** Something done to a statement that an answer may not know of yet. */
export interface Done {
  readonly id: Id;
  readonly patch: Partial<Statement>;
  /** The record's revision that has it; null while the record does not have it yet. */
  readonly since: number | null;
}

export interface Seen {
  readonly rows: readonly QueueRow[];
  readonly counts: Queue["counts"];
}

/** @param revision of the record that was answered for */
export function seenQueue(answer: Queue, revision: number, done: readonly Done[]): Seen {
  const ahead = stillAhead(done, revision);
  if (ahead.length === 0) return { rows: answer.items, counts: answer.counts };
  const counts = { ...answer.counts };
  const rows = answer.items.map((row) => {
    const statement = seenStatement(row.statement, revision, ahead);
    if (statement === row.statement) return row;
    counts[row.statement.review.status] -= 1;
    counts[statement.review.status] += 1;
    return { ...row, statement };
  });
  return { rows, counts };
}

/** One statement with what was done to it since it was answered. */
export function seenStatement(statement: Statement, revision: number, done: readonly Done[]): Statement {
  const ahead = stillAhead(done, revision).filter(({ id }) => id === statement.id);
  return ahead.length === 0 ? statement : Object.assign({}, statement, ...ahead.map(({ patch }) => patch));
}

/** What an answer of this revision may still lack. */
export function stillAhead(done: readonly Done[], revision: number): readonly Done[] {
  const ahead = done.filter(({ since }) => since === null || since > revision);
  return ahead.length === done.length ? done : ahead;
}

/** The one that is up: the one asked for where it is there, else the first that is open. */
export function upOf(rows: readonly QueueRow[], at: Id | null, open: ReviewStatus): QueueRow | null {
  const asked = rows.find(({ statement }) => statement.id === at);
  return asked ?? rows.find((row) => isOpen(row, open)) ?? null;
}

/** The next that is open after this one, from the beginning again where there is none; null when no other in the stretch is. */
export function nextOpen(rows: readonly QueueRow[], id: Id, open: ReviewStatus): Id | null {
  const at = rows.findIndex(({ statement }) => statement.id === id);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return round.find((row) => isOpen(row, open))?.statement.id ?? null;
}

/** The one so many places on; the last or first one when there are not so many. */
export function stepFrom(rows: readonly QueueRow[], id: Id, by: number): Id {
  const at = rows.findIndex(({ statement }) => statement.id === id);
  const to = Math.min(Math.max(at + by, 0), rows.length - 1);
  return at < 0 ? id : (rows[to]?.statement.id ?? id);
}

const isOpen = ({ statement }: QueueRow, open: ReviewStatus) => statement.review.status === open;
