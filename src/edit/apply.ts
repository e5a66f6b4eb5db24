import { type OnRecord, type Problem, problem } from "../model/index.ts";
import { addThings } from "./add-things.ts";
import { changeRecord, changeThing } from "./change-fields.ts";
import { changes } from "./changes.ts";
import { mergeActorGroups, mergeActors } from "./merge-actors.ts";
import { mergeIssues } from "./merge-issues.ts";
import { mergeStatements } from "./merge-statements.ts";
import { withoutRegained } from "./merged-ids.ts";
import { type Applied, type By, type Edited, LISTS, type Operation } from "./operation.ts";
import { inPlaceWords } from "./place-words.ts";
import { refusal } from "./refusal.ts";
import { removeActors, removeIssues, removeRelations, removeSources, removeStatements } from "./remove-things.ts";
import { reviewStatements } from "./review-statements.ts";
import { settle } from "./settle.ts";
import { splitActor } from "./split-actor.ts";
import { splitStatement } from "./split-statement.ts";
import { standInsFollow } from "./stand-ins-follow.ts";
import { tellApart } from "./tell-apart.ts";
import { stepWords } from "./words.ts";

/**
 * A record and an operation -> the record after it, with the step that undoes and redoes it; or a problem, and then nothing is done. Never mutates. A record
 * that was sound is sound afterwards. Throws on what no screen may ask for, such as a field that cannot be set.
 */
export function apply(record: OnRecord, operation: Operation, by: By): Applied {
  const made = edit(record, operation, by);
  if ("problem" in made) return made;
  const edited = standInsFollow(record, withoutRegained(record, made));
  const twice = repeatedId(edited);
  if (twice !== null) return { problem: inPlaceWords(edited, twice) };
  const changed = changes(record, edited);
  const refused = refusal(record, edited, changed);
  if (refused !== null) return { problem: refused };
  const words = stepWords(record, edited, operation, changed);
  return { record: changed.length === 0 ? record : edited, step: { by, operation, words, changes: changed } };
}

function edit(record: OnRecord, operation: Operation, by: By): Edited {
  switch (operation.op) {
    case "add":
      return addThings(record, operation);
    case "change-record":
      return changeRecord(record, operation);
    case "change-source":
    case "change-statement":
    case "change-actor":
    case "change-issue":
    case "change-relation":
      return changeThing(record, operation);
    case "split-statement":
      return splitStatement(record, operation);
    case "merge-statements":
      return mergeStatements(record, operation);
    case "merge-actors":
      return mergeActors(record, operation);
    case "merge-actor-groups":
      return mergeActorGroups(record, operation);
    case "split-actor":
      return splitActor(record, operation);
    case "tell-apart":
      return tellApart(record, operation);
    case "merge-issues":
      return mergeIssues(record, operation);
    case "settle":
      return settle(record, operation, by);
    case "review":
      return reviewStatements(record, operation, by);
    case "remove-sources":
      return removeSources(record, operation);
    case "remove-statements":
      return removeStatements(record, operation);
    case "remove-actors":
      return removeActors(record, operation);
    case "remove-issues":
      return removeIssues(record, operation);
    case "remove-relations":
      return removeRelations(record, operation);
  }
}

/** An id that two things have: which of them a step is about nobody could tell. */
function repeatedId(record: OnRecord): Problem | null {
  const seen = new Set<string>();
  for (const list of LISTS) {
    for (const [i, { id }] of record[list].entries()) {
      if (seen.has(id)) return problem("duplicate-id", `${list}[${i}]`, { id, first: firstPlace(record, id) });
      seen.add(id);
    }
  }
  return null;
}

function firstPlace(record: OnRecord, id: string): string {
  const list = LISTS.find((one) => record[one].some((thing) => thing.id === id)) ?? "sources";
  return `${list}[${record[list].findIndex((thing) => thing.id === id)}]`;
}
