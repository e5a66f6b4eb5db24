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
  /** The record at some places, by how many steps are done there: whoever goes far need not take each step. */
  readonly marks: ReadonlyMap<number, OnRecord>;
}

/** Steps from mark to mark. Two forms of a record share what is the same in them, so that a mark costs little. */
const MARKED = 64;

/** A record at one place among its steps. */
export function historyOf(record: OnRecord, steps: readonly Step[] = [], position = 0): RecordHistory {
  return { record, steps, position, marks: new Map([[position, record]]) };
}

/** Whatever was taken back before is gone by a new step. */
export function withStep(
  history: RecordHistory,
  operation: Operation,
  by: By,
): { readonly history: RecordHistory } | { readonly problem: Problem } {
  const applied = apply(history.record, operation, by);
  if ("problem" in applied) return applied;
  // All was as wanted before. That two coders' readings are settled is worth a step, whatever came of it.
  if (applied.step.changes.length === 0 && operation.op !== "settle") return { history };
  const next = withSteps(history, history.position, [applied.step]);
  return { history: at(next, applied.record, next.steps.length) };
}

/** With other steps from `from` on. */
export function withSteps(history: RecordHistory, from: number, more: readonly Step[]): RecordHistory {
  const { record, position } = movedTo(history, Math.min(history.position, from));
  const marks = new Map([...history.marks].filter(([n]) => n <= from));
  return { record, steps: [...history.steps.slice(0, from), ...more], position, marks };
}

/** To where `position` steps are done; from 0 to all of them. */
export function movedTo(history: RecordHistory, position: number): RecordHistory {
  const { steps } = history;
  const to = Math.max(0, Math.min(position, steps.length));
  let here = nearest(history, to);
  for (const step of steps.slice(to, here.position).reverse()) {
    here = at(here, takeBack(here.record, step), here.position - 1);
  }
  for (const step of steps.slice(here.position, to)) here = at(here, doAgain(here.record, step), here.position + 1);
  return here;
}

/** At whichever known place is the fewest steps away. */
function nearest(history: RecordHistory, to: number): RecordHistory {
  let best: readonly [number, OnRecord] = [history.position, history.record];
  for (const mark of history.marks) if (Math.abs(mark[0] - to) < Math.abs(best[0] - to)) best = mark;
  return { ...history, position: best[0], record: best[1] };
}

function at(history: RecordHistory, record: OnRecord, position: number): RecordHistory {
  const isMarked = position % MARKED === 0 && !history.marks.has(position);
  return {
    ...history,
    record,
    position,
    marks: isMarked ? new Map([...history.marks, [position, record]]) : history.marks,
  };
}

export function editsOf({ steps, position }: RecordHistory): Edits {
  return { undo: steps[position - 1]?.words ?? null, redo: steps[position]?.words ?? null, count: position };
}

/** Steps in the order in which they were done. */
export function pageOfHistory({ steps, position }: RecordHistory, from: number, size: number): HistoryPage {
  const lines = steps.slice(from, from + size).map(({ words, by }) => ({ words, by }));
  return { lines, total: steps.length, position };
}
