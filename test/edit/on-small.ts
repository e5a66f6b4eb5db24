import { apply, type Operation, type Step, takeBack } from "../../src/edit/index.ts";
import { describe } from "../../src/io/describe.ts";
import { writeRecord } from "../../src/io/index.ts";
import type { Actor, Id, Issue, OnRecord, Source, Statement } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

export const by = { coder: "Coder A", at: "2026-03-01T10:00:00Z" };

/** What an operation made of the small record, or of another, with what it takes to look things up. Its step has been taken back once, to the same bytes. */
export function done(operation: Operation, before: OnRecord = smallRecord) {
  const applied = apply(before, operation, by);
  if ("problem" in applied) throw new Error(`expected it to be done, got: ${describe(applied.problem)}`);
  const { record, step } = applied;
  if (writeRecord(takeBack(record, step)) !== writeRecord(before)) throw new Error("expected the step to be undone");
  return {
    record,
    step,
    words: step.words,
    statement: (id: Id): Statement => found(record.statements, id),
    actor: (id: Id): Actor => found(record.actors, id),
    issue: (id: Id): Issue => found(record.issues, id),
    source: (id: Id): Source => found(record.sources, id),
  };
}

/** The words of the refusal. */
export function refused(operation: Operation, before: OnRecord = smallRecord): string {
  const applied = apply(before, operation, by);
  if (!("problem" in applied)) throw new Error(`expected a refusal, got: ${applied.step.words}`);
  return describe(applied.problem);
}

/** "statements s01 speaker" for each field that a step changed. */
export function changedFields({ changes }: Step): string[] {
  return changes.map((one) => {
    if (one.change === "record") return `record ${one.field}`;
    return one.change === "field" ? `${one.list} ${one.id} ${one.field}` : `${one.change} ${one.list} ${one.thing.id}`;
  });
}

export function found<T extends { readonly id: Id }>(things: readonly T[], id: Id): T {
  const thing = things.find((one) => one.id === id);
  if (thing === undefined) throw new Error(`expected ${id} to be there`);
  return thing;
}
