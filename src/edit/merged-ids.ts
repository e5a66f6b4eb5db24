/** Ids of actors and issues that were merged into others: who keeps them, and who gets them back. */
import { type Actor, type Id, type Issue, type OnRecord, type Statement, suggestedIds } from "../model/index.ts";
import { LISTS } from "./operation.ts";

type Mergeable = Pick<Actor | Issue, "id" | "was">;

/** The ids by which suggestions call what is one now, in the order of the merges. */
export function mergedIds(kept: Mergeable, merged: readonly Mergeable[]): Id[] {
  return [...new Set([...(kept.was ?? []), ...merged.flatMap(({ id, was = [] }) => [id, ...was])])];
}

/** A record after an operation -> the same with no id of something merged that a thing has by now: whoever has it is meant by it. */
export function withoutRegained(before: OnRecord, after: OnRecord): OnRecord {
  const { actors, issues } = after;
  if (LISTS.every((list) => before[list].length >= after[list].length)) return after;
  if (![...actors, ...issues].some(({ was }) => was !== undefined)) return after;
  const had = new Set(LISTS.flatMap((list) => after[list].map(({ id }) => id)));
  const left = <T extends Mergeable>(thing: T): T =>
    thing.was?.some((id) => had.has(id))
      ? withWas(
          thing,
          thing.was.filter((id) => !had.has(id)),
        )
      : thing;
  return { ...after, actors: actors.map(left), issues: issues.map(left) };
}

/** The ids that belong to what is split off: those it brings, and those that only suggestions of the statements that go with it name. */
export function splitIds(
  { was = [] }: Actor,
  into: Actor,
  moved: readonly Statement[],
  rest: readonly Statement[],
): Id[] {
  const named = new Set(moved.flatMap(suggestedIds));
  const elsewhere = new Set(rest.flatMap(suggestedIds));
  const own = was.filter((id) => id !== into.id && named.has(id) && !elsewhere.has(id));
  return [...new Set([...(into.was ?? []), ...own])];
}

export function withWas<T extends Mergeable>({ was: _, ...thing }: T, was: readonly Id[]): T {
  return (was.length === 0 ? thing : { ...thing, was }) as T;
}
