/** Ids -> the names that a page shows for them. */
import type { Id } from "../model/index.ts";
import type { Named } from "./answer-basics.ts";
import { isMany } from "./is-many.ts";
import { stanceVerb } from "./labels.ts";
import { compare } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";
import { parseTieId } from "./tie-id.ts";

/** Null when the record holds no such thing, or it is a rejected statement. A statement is called by its gist. */
export function findNamed(index: RecordIndex, id: Id): Named | null {
  const actor = index.actors.get(id);
  if (actor) return { kind: actor.kind, id, label: actor.name };
  const issue = index.issues.get(id);
  if (issue) return { kind: "issue", id, label: issue.name };
  const source = index.sources.get(id);
  if (source) return { kind: "source", id, label: source.label };
  const entry = index.statements.get(id);
  return entry ? { kind: "statement", id, label: entry.statement.gist } : null;
}

/** @throws Error when there is no such thing. */
export function named(index: RecordIndex, id: Id): Named {
  const found = findNamed(index, id);
  if (!found) throw new Error(`expected the id of a thing in the record, got ${JSON.stringify(id)}`);
  return found;
}

/** In the order of the ids; what the record does not hold is left out. */
export function namesOf(index: RecordIndex, ids: Iterable<Id>): Record<Id, Named> {
  const names = [...new Set(ids)].sort(compare).flatMap((id) => findNamed(index, id) ?? []);
  return Object.fromEntries(names.map((one) => [one.id, one]));
}

/** Whether a verb after its name is one of several; what is no actor is one. */
export function isManyOf({ actors }: Pick<RecordIndex, "actors">, id: Id): boolean {
  const actor = actors.get(id);
  return actor !== undefined && isMany({ kind: actor.kind, label: actor.name });
}

/** "Karen Bass", or for a tie "Karen Bass opposes Immigration raids"; the id itself when nothing is known of it. */
export function wordsFor(index: RecordIndex, id: string): string {
  const parts = parseTieId(id);
  if (!parts) return findNamed(index, id)?.label ?? id;
  const [source, target] = [wordsFor(index, parts.source), wordsFor(index, parts.target)];
  switch (parts.kind) {
    case "stance":
      return `${source} ${stanceVerb(parts.stance, isManyOf(index, parts.source))} ${target}`;
    case "relation":
      return `${source} ${parts.deed} ${target}`;
    case "said":
      return `${source} said ${target}`;
    case "affiliation":
      return `${source} of ${target}`;
    case "source":
      return `${source} in ${target}`;
  }
}
