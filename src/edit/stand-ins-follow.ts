import type { Actor, Id, OnRecord } from "../model/index.ts";
import { isSummedUp } from "../text/summed-up.ts";
import { gistFollows } from "./gist-follows.ts";

/** A record before and after an operation -> the latter, in which nothing that stands for a gist names a speaker by what they were called, or who is another now. */
export function standInsFollow(before: OnRecord, after: OnRecord): OnRecord {
  if (before.actors === after.actors && before.statements === after.statements) return after;
  const [namesThen, namesNow] = [namesOf(before.actors), namesOf(after.actors)];
  const speakers = new Map(before.statements.map(({ id, speaker }) => [id, speaker]));
  let same = true;
  const statements = after.statements.map((one) => {
    const then = speakers.get(one.id);
    // What is new is as it was given.
    if (then === undefined || isSummedUp(one.gist)) return one;
    if (nameOf(then, namesThen) === nameOf(one.speaker, namesNow)) return one;
    same = false;
    return gistFollows(one);
  });
  return same ? after : { ...after, statements };
}

function namesOf(actors: readonly Actor[]): ReadonlyMap<Id, string> {
  return new Map(actors.map(({ id, name }) => [id, name]));
}

function nameOf(id: Id | null, names: ReadonlyMap<Id, string>): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
