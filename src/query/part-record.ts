/** Statements and deeds of a part -> all that they refer to, so that the part is a record by itself. */
import type { Actor, Id, OnRecord, Relation, Statement } from "../model/index.ts";
import { type Kept, stayingStances } from "./kept.ts";
import { byId, compare } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { affiliationRefs, type Refs, relationRefs, sourceRefs, statementRefs } from "./refs.ts";

export type PartThings = Pick<OnRecord, "sources" | "actors" | "issues" | "statements" | "relations">;

/** All sorted by id. `omitted` are the statements that the part refers to and does not hold. */
export function closeOver(
  index: RecordIndex,
  statements: readonly Statement[],
  relations: readonly Relation[],
  nodes: ReadonlySet<Id>,
): PartThings & { readonly omitted: readonly Id[] } {
  const reached = new Set<Id>();
  const waiting: Refs[] = [
    ...statements.map(statementRefs),
    ...relations.map(relationRefs),
    { actors: [...nodes], issues: [...nodes], sources: [...nodes], statements: [] },
  ];
  const referred = new Set<Id>();
  for (let refs = waiting.pop(); refs !== undefined; refs = waiting.pop()) {
    for (const id of refs.statements) referred.add(id);
    for (const id of refs.issues) if (index.issues.has(id)) reached.add(id);
    for (const id of [...refs.actors, ...refs.sources]) {
      const next = reached.has(id) ? null : refsOf(index, id);
      if (!next) continue;
      reached.add(id);
      waiting.push(next);
    }
  }
  const held = new Set(statements.map(({ id }) => id));
  const there = <T extends { readonly id: Id }>(things: ReadonlyMap<Id, T>) =>
    byId([...things.values()].filter(({ id }) => reached.has(id)));
  return {
    sources: there(index.sources),
    actors: there<Actor>(index.actors),
    issues: there(index.issues),
    statements: byId(statements),
    relations: byId(relations),
    omitted: [...referred].filter((id) => !held.has(id)).sort(compare),
  };
}

/** With the stances that stay, and repeating what is in the part, so that the same words are still known to be the same. */
export function partStatements(index: RecordIndex, kept: readonly Kept[]): Statement[] {
  const earlier = new Map(index.record.statements.map(({ id, repeats }) => [id, repeats]));
  const held = new Set(kept.map(({ entry }) => entry.statement.id));
  return kept.map((row) => {
    const { statement, root } = row.entry;
    const stances = stayingStances(row);
    return { ...statement, stances, repeats: nearest(statement, root, earlier, held) };
  });
}

/** The next statement of the chain that the part holds; when it holds none, the root that they all have in common. */
function nearest(
  { id, repeats }: Statement,
  root: Id,
  earlier: ReadonlyMap<Id, Id | null>,
  held: ReadonlySet<Id>,
): Id | null {
  const met = new Set<Id>([id]);
  for (let next = repeats; next !== null && !met.has(next); next = earlier.get(next) ?? null) {
    if (held.has(next)) return next;
    met.add(next);
  }
  return repeats === null || root === id ? null : root;
}

function refsOf(index: RecordIndex, id: Id): Refs | null {
  const actor = index.actors.get(id);
  if (actor) return affiliationRefs(actor.affiliations);
  const source = index.sources.get(id);
  return source ? sourceRefs(source) : null;
}
