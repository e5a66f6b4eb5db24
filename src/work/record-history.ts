/** A record with all that was done to it, as a value: doing something more, and going to another place among the steps, give a new one. */
import type { By, Operation, Step } from "../edit/index.ts";
import { apply, doAgain, takeBack } from "../edit/index.ts";
import type { OnRecord, Problem } from "../model/index.ts";
import type { Edits, HistoryPage } from "./messages.ts";

export interface RecordHistory {
  /** As it stands at `position`. */
  readonly record: OnRecord;
  readonly steps: readonly Step[];
  /** How many of the steps are done; those behind were taken back. */
  readonly position: number;
}

/** Whatever was taken back before is gone by a new step. */
export function withStep(
  history: RecordHistory,
  operation: Operation,
  by: By,
): { readonly history: RecordHistory } | { readonly problem: Problem } {
  const applied = apply(history.record, operation, by);
  if ("problem" in applied) return applied;
  // All was as wanted before.
  if (applied.step.changes.length === 0) return { history };
  const steps = [...history.steps.slice(0, history.position), applied.step];
  return { history: { record: applied.record, steps, position: steps.length } };
}

/** To where `position` steps are done; from 0 to all of them. */
export function movedTo(history: RecordHistory, position: number): RecordHistory {
  const { steps } = history;
  const to = Math.max(0, Math.min(position, steps.length));
  let { record } = history;
  for (const step of steps.slice(to, history.position).reverse()) record = takeBack(record, step);
  for (const step of steps.slice(history.position, to)) record = doAgain(record, step);
  return { record, steps, position: to };
}

export function editsOf({ steps, position }: RecordHistory): Edits {
  return { undo: steps[position - 1]?.words ?? null, redo: steps[position]?.words ?? null, count: position };
}

/** Steps in the order in which they were done. */
export function pageOfHistory({ steps, position }: RecordHistory, from: number, size: number): HistoryPage {
  const lines = steps.slice(from, from + size).map(({ words, by }) => ({ words, by }));
  return { lines, total: steps.length, position };
}
