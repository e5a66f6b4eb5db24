import type { Id, OnRecord, Statement } from "../../model/index.ts";
import type { List, Settle, Step, ThingOf } from "../operation.ts";
import { redirectStatement } from "../redirect.ts";
import { takeBack } from "../take-back.ts";
import { isSettledWith } from "./settled-with.ts";

/** An article's statements before the step that first settled something in it: what was looked up once need not be taken back to again. */
export type Stood = WeakMap<Step, readonly Statement[]>;

/**
 * A record and the steps that led to it -> the record as its coder read it alone: each article in which something was settled with who goes by one of the
 * names `against` has the statements that stood there before, in the ids of now, and what settling brought is gone. The same record when nothing was settled.
 */
export function beforeSettling(
  now: OnRecord,
  steps: readonly Step[],
  against: ReadonlySet<string>,
  stood: Stood = new WeakMap(),
): OnRecord {
  const settled = steps.flatMap(({ operation }, at) => (isSettledWith(operation, against) ? [{ at, operation }] : []));
  if (settled.length === 0) return now;
  const firsts = firstsBySource(now, steps, settled);
  const merged = { actor: mergedInto(now.actors), issue: mergedInto(now.issues) };
  const statements = [
    ...now.statements.filter(({ source }) => !firsts.has(source)),
    ...statementsBefore(now, steps, firsts, stood).map((one) => redirectStatement(one, merged)),
  ];
  const named = new Set(statements.flatMap(namedIn));
  const brought = new Set(settled.flatMap(({ operation: { actors, issues } }) => [...actors, ...issues].map(idOf)));
  const own = <T extends { readonly id: Id }>(things: readonly T[], gone: readonly T[]): T[] => {
    const ids = new Set(things.map(idOf));
    const back = new Map(gone.filter(({ id }) => named.has(id) && !ids.has(id)).map((thing) => [thing.id, thing]));
    return [...things.filter(({ id }) => named.has(id) || !brought.has(id)), ...back.values()];
  };
  return {
    ...now,
    statements,
    actors: own(now.actors, removed("actors", steps)),
    issues: own(now.issues, removed("issues", steps)),
  };
}

interface Settled {
  /** Its place among the steps. */
  readonly at: number;
  readonly operation: Settle;
}

/** The step that first settled something in each article where something was. */
function firstsBySource(now: OnRecord, steps: readonly Step[], settled: readonly Settled[]): Map<Id, number> {
  const statements = [...removed("statements", steps), ...now.statements];
  const sourceOf = new Map(statements.map(({ id, source }) => [id, source]));
  const firsts = new Map<Id, number>();
  for (const { at, operation } of settled) {
    const source = operation.reading?.source ?? sourceOf.get(operation.id ?? "");
    if (source !== undefined && !firsts.has(source)) firsts.set(source, at);
  }
  return firsts;
}

/** Goes back once, no further than to the first step whose article is not known yet. */
function statementsBefore(
  now: OnRecord,
  steps: readonly Step[],
  firsts: ReadonlyMap<Id, number>,
  stood: Stood,
): Statement[] {
  let record = now;
  let position = steps.length;
  return [...firsts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([source, at]) => {
      const step = steps[at];
      if (step === undefined) return [];
      const known = stood.get(step);
      if (known !== undefined) return known;
      for (const back of steps.slice(at, position).reverse()) record = takeBack(record, back);
      position = at;
      const here = record.statements.filter((one) => one.source === source);
      stood.set(step, here);
      return here;
    });
}

function removed<L extends List>(list: L, steps: readonly Step[]): ThingOf<L>[] {
  return steps.flatMap(({ changes }) =>
    changes.flatMap((one) => (one.change === "removed" && one.list === list ? [one.thing as ThingOf<L>] : [])),
  );
}

/** By the ids of what was merged into them. */
function mergedInto(things: readonly { readonly id: Id; readonly was?: readonly Id[] }[]): Map<Id, Id> {
  return new Map(things.flatMap(({ id, was = [] }) => was.map((old) => [old, id] as const)));
}

/** Whom and what a statement's compared fields name. */
function namedIn({ speaker, others, stances }: Statement): Id[] {
  return [...(speaker === null ? [] : [speaker]), ...others, ...stances.map(({ toward }) => toward.id)];
}

function idOf({ id }: { readonly id: Id }): Id {
  return id;
}
