import { type DerivedFrom, type Id, type OnRecord, type Problem, problem, type Statement } from "../model/index.ts";
import { ALL, chosen, type Only } from "./only.ts";
import { type Referable, references, suggestedReferences } from "./references.ts";
import { viewReferences } from "./view-references.ts";

/**
 * A record -> ids that two things have, references to nothing or to the wrong kind of thing, and statements that repeat or are relayed
 * by themselves; ids of what was merged that something has all the same; and named views of what the record does not hold. What a part lists as omitted is not missing.
 */
export function checkReferences(record: OnRecord, only: Only = ALL): Problem[] {
  const things = new Map<Id, Place>();
  const problems: Problem[] = [];
  for (const [list, kind] of LISTS) {
    (record[list] ?? []).forEach(({ id }, i) => {
      const first = things.get(id);
      if (first === undefined) things.set(id, { kind, list, i });
      else if (only(id))
        problems.push(problem("duplicate-id", `${list}[${i}]`, { id, first: `${first.list}[${first.i}]` }));
    });
  }
  const omitted = omittedIds(record.derivedFrom);
  for (const { kind, id, where } of references(record, only)) {
    const found = things.get(id)?.kind;
    if (found === kind || (found === undefined && kind === "statement" && omitted.has(id))) continue;
    if (found === undefined) problems.push(problem("broken-reference", where, { kind, id }));
    else problems.push(problem("wrong-kind", where, { kind, id, found }));
  }
  for (const { kind, id, where } of suggestedReferences(record, only)) {
    const found = things.get(id)?.kind;
    if (found !== undefined && found !== kind) problems.push(problem("wrong-kind", where, { kind, id, found }));
  }
  for (const [i, { actor, other }] of (record.apart ?? []).entries()) {
    if (actor === other && only(actor)) problems.push(problem("apart-from-itself", `apart[${i}]`, { id: actor }));
  }
  const merged = new Map<Id, string>();
  for (const list of ["actors", "issues"] as const) {
    for (const [i, { id: owner, was = [] }] of record[list].entries()) {
      for (const [j, id] of was.entries()) {
        const where = `${list}[${i}].was[${j}]`;
        const first = merged.get(id) ?? placeWords(things.get(id));
        if (first === null) merged.set(id, where);
        else if (only(owner)) problems.push(problem("merged-id-taken", where, { id, first }));
      }
    }
  }
  for (const [i, { address }] of chosen(record.views ?? [], only)) {
    for (const { kind, id } of viewReferences(address)) {
      const found = things.get(id)?.kind;
      if (kind === "thing" ? found === undefined || found === "view" : found !== kind) {
        problems.push(problem("view-reference", `views[${i}].address`, { kind, id }));
      }
    }
  }
  return [...problems, ...repeatsCycles(record, only), ...relayCycles(record, only)];
}

/** Where a thing stands; as text only where somebody asks. */
interface Place {
  readonly kind: Referable | "view";
  readonly list: string;
  readonly i: number;
}

function placeWords(place: Place | undefined): string | null {
  return place === undefined ? null : `${place.list}[${place.i}]`;
}

const LISTS = [
  ["sources", "source"],
  ["actors", "actor"],
  ["issues", "issue"],
  ["statements", "statement"],
  ["relations", "relation"],
  ["views", "view"],
] as const;

/** Statements that a part refers to and does not hold, nor what it was taken from. */
export function omittedIds(derivedFrom: DerivedFrom | null): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (let from = derivedFrom; from !== null; from = from.derivedFrom) for (const id of from.omitted) ids.add(id);
  return ids;
}

function repeatsCycles({ statements }: OnRecord, only: Only): Problem[] {
  const next = ({ repeats }: Statement) => (repeats === null ? [] : [repeats]);
  return cycles(statements, next, only).map((ids) =>
    problem("repeats-cycle", whereOf(statements, ids), { ids: ids.join(", ") }),
  );
}

function relayCycles({ statements }: OnRecord, only: Only): Problem[] {
  const next = ({ relayedBy }: Statement) => relayedBy.flatMap(({ kind, id }) => (kind === "statement" ? [id] : []));
  return cycles(statements, next, only).map((ids) =>
    problem("relay-cycle", whereOf(statements, ids), { ids: ids.join(", ") }),
  );
}

function whereOf(statements: OnRecord["statements"], [first]: readonly Id[]): string {
  return `statements[${statements.findIndex(({ id }) => id === first)}]`;
}

/** Depth first with a stack of its own: each cycle that closes on the way from one of those, once, in the order of its steps. */
function cycles(statements: readonly Statement[], nextOf: (one: Statement) => readonly Id[], from: Only): Id[][] {
  if (!statements.some((one) => from(one.id) && nextOf(one).length > 0)) return [];
  const next = new Map(statements.map((one) => [one.id, nextOf(one)]));
  const found: Id[][] = [];
  const done = new Set<Id>();
  for (const root of next.keys()) {
    if (done.has(root) || !from(root)) continue;
    const path: { readonly id: Id; at: number }[] = [{ id: root, at: 0 }];
    const onPath = new Map<Id, number>([[root, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = next.get(top.id)?.[top.at];
      top.at += 1;
      if (step === undefined) {
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
        continue;
      }
      const closes = onPath.get(step);
      if (closes !== undefined) found.push(path.slice(closes).map(({ id }) => id));
      else if (next.has(step) && !done.has(step)) {
        onPath.set(step, path.length);
        path.push({ id: step, at: 0 });
      }
    }
  }
  return found;
}
