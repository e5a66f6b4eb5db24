import { viewReferences } from "../check/index.ts";
import type { Id, OnRecord, Review } from "../model/index.ts";
import { NOT_SUMMED_UP } from "../text/summed-up.ts";
import { cut } from "./cut.ts";
import { fieldWord, valueWords } from "./field-words.ts";
import { KIND_OF } from "./find-things.ts";
import { named, thingWords } from "./named.ts";
import {
  type Change,
  type CodedField,
  LISTS,
  type List,
  type Operation,
  type OperationOf,
  type Settle,
} from "./operation.ts";

/** A record before and after an operation -> what was done, as one line of a history: "Accepted “We will stay” by Ada Lind". */
export function stepWords(before: OnRecord, after: OnRecord, operation: Operation, changes: readonly Change[]): string {
  return `${operationWords(before, after, operation, changes)}${viewsWords(before, changes)}`;
}

function operationWords(before: OnRecord, after: OnRecord, operation: Operation, changes: readonly Change[]): string {
  switch (operation.op) {
    case "add":
      return addWords(after, operation);
    case "change-record":
      return changeWords("this record", after, changes);
    case "change-source":
      return changeWords(named(before, "sources", operation.id), after, changes);
    case "change-statement":
      return `${changeWords(named(before, "statements", operation.id), after, changes)}${newWords(operation)}`;
    case "change-actor":
      return changeWords(named(before, "actors", operation.id), after, changes);
    case "change-issue":
      return changeWords(named(before, "issues", operation.id), after, changes);
    case "change-relation":
      return changeWords(named(before, "relations", operation.id), after, changes);
    case "review":
      return `${DECISIONS[operation.status]} ${several(before, "statements", operation.ids)}`;
    case "remove-sources": {
      const statements = before.statements.length - after.statements.length;
      const with_ = statements === 0 ? "" : `, with ${counted(statements, "statement")}`;
      return `Removed ${several(before, "sources", operation.ids)}${with_}`;
    }
    case "remove-statements":
      return `Removed ${several(before, "statements", operation.ids)}`;
    case "settle":
      return settleWords(before, after, operation);
    case "split-statement":
      return `Split ${named(before, "statements", operation.id)} in two`;
    case "merge-statements":
      return `Merged ${several(before, "statements", operation.others)} into ${named(before, "statements", operation.keep)}`;
    case "merge-actors":
      return `${mergeWords(before, "actors", operation)}${follow(changes)}`;
    case "merge-actor-groups":
      return `${groupsWords(before, operation)}${follow(changes)}`;
    case "merge-issues":
      return `${mergeWords(before, "issues", operation)}${follow(changes)}`;
    case "split-actor":
      return `Split ${cut(operation.into.name)} from ${named(before, "actors", operation.id)}${follow(changes)}`;
    case "tell-apart":
      return apartWords(before, operation);
    case "remove-actors":
      return `Removed ${several(before, "actors", operation.ids)}${follow(changes)}`;
    case "remove-issues":
      return `Removed ${several(before, "issues", operation.ids)}${follow(changes)}`;
    case "remove-relations":
      return `Removed ${several(before, "relations", operation.ids)}`;
  }
}

const DECISIONS: Readonly<Record<Review["status"], string>> = {
  suggested: "Took back the decision on",
  confirmed: "Accepted",
  rejected: "Rejected",
};

/** "Changed the speaker of “We will stay” by Ada Lind to Ben Okoro"; of several fields only which they are. */
function changeWords(of: string, after: OnRecord, changes: readonly Change[]): string {
  const fields = changes.flatMap((one) => (isTold(one) ? [one] : []));
  const [first] = fields;
  if (first === undefined) return `Changed nothing of ${of}`;
  const words = fields.map(({ field }) => `the ${fieldWord(field)}`);
  // Stances and the reason for having none go together.
  const stances = fields.find(({ field }) => field === "stances");
  const single =
    fields.length === 1
      ? first
      : fields.every(({ field }) => field === "uncoded" || field === "stances")
        ? stances
        : undefined;
  if (single === undefined)
    return `Changed ${words.length > NAMES_MAX ? `${words.length} fields` : listed(words)} of ${of}`;
  const value = valueWords(after, single.field, single.after[0]);
  if (single.field === "name" && value !== null) return `Renamed ${of} to ${value}`;
  return `Changed the ${fieldWord(single.field)} of ${of}${value === null ? "" : ` to ${value}`}`;
}

/** ", and added Dana Whitfield" */
function newWords({ actors = [] }: OperationOf<"change-statement">): string {
  return actors.length === 0 ? "" : `, and added ${listed(actors.map(({ name }) => cut(name)))}`;
}

/** What stands for a summary until there is one follows the words and the speaker by itself. */
function isTold(one: Change): one is Extract<Change, { readonly field: string }> {
  if (one.change !== "field") return one.change === "record";
  const [after] = one.after;
  return !(one.field === "gist" && typeof after === "string" && after.endsWith(NOT_SUMMED_UP));
}

/** "Settled the speaker of “We will stay” by Ada Lind as Coder B read it" */
function settleWords(before: OnRecord, after: OnRecord, settled: Settle): string {
  const { id, fields, reading, actors, coder, against } = settled;
  const whose = cut(against ?? coder ?? "the other coder");
  if (reading !== null && fields.length === 0) {
    const both = { ...after, actors: [...after.actors, ...actors] };
    const of = id === null ? thingWords(both, reading) : named(before, "statements", id);
    if (settled.anew) return `Took neither reading of ${of}, to code it anew`;
    return id === null ? `Left ${of} to ${whose}` : `Kept ${of} as it was, beside what ${whose} has`;
  }
  if (reading === null)
    return `Rejected ${id === null ? "nothing" : named(before, "statements", id)}, as ${whose} does`;
  if (id === null) return `Took over ${named(after, "statements", reading.id)} from ${whose}`;
  return `Settled ${listed(fields.map((field) => CODED_WORDS[field]))} of ${named(before, "statements", id)} as ${whose} read it`;
}

const CODED_WORDS: Readonly<Record<CodedField, string>> = {
  span: "the words",
  speaker: "the speaker",
  issue: "the issues",
  stance: "the stance",
};

function mergeWords(before: OnRecord, list: List, { keep, others }: { keep: Id; others: readonly Id[] }): string {
  const names = others.filter((id) => id !== keep).map((id) => named(before, list, id));
  const shown = names.length > NAMES_MAX ? counted(names.length, KIND_OF[list]) : listed(names);
  return `Merged ${shown} into ${named(before, list, keep)}`;
}

/** "Merged 6 actors into 5 others" */
function groupsWords(before: OnRecord, { groups }: OperationOf<"merge-actor-groups">): string {
  const [first] = groups;
  if (first === undefined) return "Merged no actors";
  if (groups.length === 1) return mergeWords(before, "actors", first);
  const many = groups.reduce((sum, { others }) => sum + others.length, 0);
  return `Merged ${counted(many, "actor")} into ${groups.length} others`;
}

function apartWords(before: OnRecord, { pairs, apart }: OperationOf<"tell-apart">): string {
  const [first] = pairs;
  if (first === undefined) return "Told nobody apart";
  const one = `${named(before, "actors", first.actor)} and ${named(before, "actors", first.other)}`;
  const told = pairs.length === 1 ? one : `${counted(pairs.length, "pair")} of actors`;
  return apart ? `Told ${told} apart` : `Took back that ${told} ${pairs.length === 1 ? "are two" : "were told apart"}`;
}

/** Names that a line of history lists before it counts them. */
const NAMES_MAX = 3;

/** "; 4 statements follow" */
function follow(changes: readonly Change[]): string {
  const ids = new Set(changes.flatMap((one) => (one.change === "field" && one.list === "statements" ? [one.id] : [])));
  return ids.size === 0 ? "" : `; ${counted(ids.size, "statement")} ${ids.size === 1 ? "follows" : "follow"}`;
}

/** "; 1 saved view still names what is gone": a view's address is somebody's own, and no operation rewrites it. */
function viewsWords({ views = [] }: OnRecord, changes: readonly Change[]): string {
  const gone = new Set(changes.flatMap((one) => (one.change === "removed" ? [one.thing.id] : [])));
  if (gone.size === 0) return "";
  const many = views.filter(({ address }) => viewReferences(address).some(({ id }) => gone.has(id))).length;
  return many === 0 ? "" : `; ${counted(many, "saved view")} still ${many === 1 ? "names" : "name"} what is gone`;
}

/** "Added “Ferries” with 12 statements"; of several things how many there are of each kind. */
function addWords(
  after: OnRecord,
  { sources, actors, issues, statements, relations = [] }: OperationOf<"add">,
): string {
  const lists = { sources, actors, issues, statements, relations };
  const filled = LISTS.filter((list) => lists[list].length > 0);
  const [list, ...more] = filled;
  if (list === undefined) return "Added nothing";
  const first = several(
    after,
    list,
    lists[list].map(({ id }) => id),
  );
  const others = more.map((one) => counted(lists[one].length, KIND_OF[one]));
  return others.length === 0 ? `Added ${first}` : `Added ${first}, with ${listed(others)}`;
}

function several(record: OnRecord, list: List, ids: readonly Id[]): string {
  const [first] = ids;
  return ids.length === 1 && first !== undefined ? named(record, list, first) : counted(ids.length, KIND_OF[list]);
}

function counted(many: number, what: string): string {
  return `${String(many).replace(/\B(?=(\d{3})+$)/g, ",")} ${what}${many === 1 ? "" : "s"}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
