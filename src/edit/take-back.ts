import type { Id, OnRecord } from "../model/index.ts";
import { type Change, type Held, LISTS, type List, type Step, type Thing } from "./operation.ts";

/** A record after a step -> the record before it, to the last unknown key. Throws when the record is not one that the step led to. */
export function takeBack(record: OnRecord, step: Step): OnRecord {
  return replayed(record, step.changes.map(turned));
}

/** A record before a step -> the record after it. Throws when the record is not one that the step began from. */
export function doAgain(record: OnRecord, step: Step): OnRecord {
  return replayed(record, step.changes);
}

function turned(change: Change): Change {
  switch (change.change) {
    case "added":
      return { ...change, change: "removed" };
    case "removed":
      return { ...change, change: "added" };
    case "field":
    case "record":
      return { ...change, before: change.after, after: change.before };
  }
}

function replayed(record: OnRecord, changes: readonly Change[]): OnRecord {
  const set = changes.filter(({ change }) => change === "record") as readonly Setting[];
  const next: Record<string, unknown> = { ...withFields(record, set) };
  for (const list of LISTS) {
    const here = changes.filter((change) => change.change !== "record" && change.list === list);
    if (here.length > 0) next[list] = replayedList(list, record[list], here);
  }
  return next as unknown as OnRecord;
}

function replayedList(list: List, things: readonly Thing[], changes: readonly Change[]): readonly Thing[] {
  const removed = new Set<Id>();
  const added: { readonly at: number; readonly thing: Thing }[] = [];
  const set = new Map<Id, Setting[]>();
  for (const change of changes) {
    if (change.change === "removed") removed.add(change.thing.id);
    else if (change.change === "added") added.push(change);
    else if (change.change === "field") set.set(change.id, [...(set.get(change.id) ?? []), change]);
  }
  const ids = new Set(things.map(({ id }) => id));
  for (const id of [...removed, ...set.keys()]) {
    if (!ids.has(id)) throw new Error(`expected a record whose ${list} have ${id}, got one without it`);
  }
  for (const { thing } of added) {
    if (ids.has(thing.id)) throw new Error(`expected a record whose ${list} lack ${thing.id}, got one with it`);
  }
  const kept = things
    .filter(({ id }) => !removed.has(id))
    .map((thing) => {
      const values = set.get(thing.id);
      return values === undefined ? thing : withFields(thing, values);
    });
  return added.length === 0 ? kept : inserted(kept, added);
}

/** Each at its place in the list that results. */
function inserted(things: readonly Thing[], added: readonly { readonly at: number; readonly thing: Thing }[]): Thing[] {
  const result: Thing[] = [];
  let next = 0;
  for (const { at, thing } of [...added].sort((a, b) => a.at - b.at)) {
    while (result.length < at && next < things.length) result.push(...things.slice(next, ++next));
    result.push(thing);
  }
  return [...result, ...things.slice(next)];
}

interface Setting {
  readonly field: string;
  readonly after: Held;
}

function withFields<T extends object>(thing: T, set: readonly Setting[]): T {
  const entries = new Map<string, unknown>(Object.entries(thing));
  for (const { field, after } of set) {
    if (after.length === 0) entries.delete(field);
    else entries.set(field, after[0]);
  }
  return Object.fromEntries(entries) as T;
}
