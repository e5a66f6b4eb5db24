import type { OnRecord } from "../model/index.ts";
import { type Change, type Held, LISTS, type List, type Thing } from "./operation.ts";
import { sameJson } from "./same-json.ts";

/**
 * A record before and after an operation -> what changed, thing by thing and field by field. What an operation leaves alone is the same object in
 * both, so that only what it touched is looked into. Things that are in both stand in the same order, and no id is had twice.
 */
export function changes(before: OnRecord, after: OnRecord): Change[] {
  const ofRecord = fields(before, after, LISTS).map((one): Change => ({ change: "record", ...one }));
  return [...ofRecord, ...LISTS.flatMap((list) => listChanges(list, before[list], after[list]))];
}

function listChanges(list: List, before: readonly Thing[], after: readonly Thing[]): Change[] {
  if (before === after) return [];
  const changed = (old: Thing, thing: Thing) =>
    fields(old, thing).map((one): Change => ({ change: "field", list, id: thing.id, ...one }));
  if (before.length === after.length && before.every(({ id }, i) => after[i]?.id === id)) {
    return before.flatMap((old, i) => changed(old, after[i] ?? old));
  }
  const was = new Map(before.map((thing) => [thing.id, thing]));
  const is = new Set(after.map(({ id }) => id));
  const removed = before.flatMap((thing, at): Change[] =>
    is.has(thing.id) ? [] : [{ change: "removed", list, at, thing }],
  );
  const others = after.flatMap((thing, at): Change[] => {
    const old = was.get(thing.id);
    if (old === undefined) return [{ change: "added", list, at, thing }];
    return changed(old, thing);
  });
  return [...removed, ...others];
}

interface FieldValues {
  readonly field: string;
  readonly before: Held;
  readonly after: Held;
}

function fields(before: object, after: object, except: readonly string[] = []): FieldValues[] {
  if (before === after) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((field) => {
    if (except.includes(field)) return [];
    const [was, is] = [held(before, field), held(after, field)];
    return sameJson(was, is) ? [] : [{ field, before: was, after: is }];
  });
}

function held(thing: object, field: string): Held {
  return Object.hasOwn(thing, field) ? [(thing as Readonly<Record<string, unknown>>)[field]] : [];
}
