import { checkThings, isNote } from "../check/index.ts";
import type { Id, OnRecord, Problem } from "../model/index.ts";
import { type Change, LISTS } from "./operation.ts";
import { inPlaceWords } from "./place-words.ts";
import { shapeProblems } from "./shape.ts";

/**
 * What an operation would make unsound, null when nothing: only what it touched is looked into, and what was wrong with it before is no reason to
 * refuse. What is only worth a note is let through.
 */
export function refusal(before: OnRecord, after: OnRecord, changes: readonly Change[]): Problem | null {
  const touched = new Set<Id>();
  for (const change of changes) {
    if (change.change === "added") touched.add(change.thing.id);
    // A decision is sound whatever it is about, and may be about ten thousand at once.
    if (change.change === "field" && change.field !== "review") touched.add(change.id);
  }
  const now = faults(after, touched);
  if (now.length === 0) return null;
  const known = new Set(faults(before, touched).map((one) => withId(before, one)));
  const fresh = now.find((one) => !known.has(withId(after, one)));
  return fresh === undefined ? null : inPlaceWords(after, fresh);
}

function faults(record: OnRecord, touched: ReadonlySet<Id>): Problem[] {
  const only = (id: Id) => touched.has(id);
  return [...shapeProblems(record, only), ...checkThings(record, only).filter((one) => !isNote(one))];
}

/** A problem with the thing's id in the place of where it stands in its list, which an operation may change. */
function withId(record: OnRecord, { code, args, where }: Problem): string {
  const found = /^(\w+)\[(\d+)\](.*)$/.exec(where);
  const list = LISTS.find((one) => one === found?.[1]);
  const thing = list === undefined ? undefined : record[list][Number(found?.[2])];
  return JSON.stringify([code, args, thing === undefined ? where : [list, thing.id, found?.[3]]]);
}
