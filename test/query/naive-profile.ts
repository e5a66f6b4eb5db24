// Everything of one thing, found the slow way.
import type { Id, OnRecord } from "../../src/model/index.ts";
import { STANCE_VALUES } from "../../src/model/index.ts";
import type { Named, Row } from "../../src/query/answer-basics.ts";
import type { Group, Profile } from "../../src/query/answer-profile.ts";
import type { Filter } from "../../src/query/filter.ts";
import {
  actorOf,
  deedStays,
  naiveAppearances,
  naiveRows,
  rootOf,
  sorted,
  sourceOf,
  speakersOf,
  stancesOf,
  takesPart,
  unkept,
} from "./naive-select.ts";
import { readingOrder } from "./naive-steps.ts";
import { naiveMix } from "./naive-ties.ts";

export function naiveProfile(record: OnRecord, filter: Filter, id: Id): Profile | null {
  const node = naiveNamed(record, id);
  if (!node) return null;
  const rows = naiveRows(record, filter);
  const actor = actorOf(record, id);
  const issue = record.issues.find((each) => each.id === id);
  const source = sourceOf(record, id);
  const statement = record.statements.find((each) => each.id === id);
  const all = naiveAppearances(record, filter);
  const itself = all.find((row) => row.statement.id === id);
  const live = record.statements.filter(({ review }) => review.status !== "rejected").map((each) => each.id);
  // What is rejected is in no answer: nor is a reply to it one to the words that it repeats.
  const isIt = (other: Id) =>
    other === id ||
    (statement !== undefined &&
      !filter.appearances &&
      live.includes(other) &&
      rootOf(record, other) === rootOf(record, id));
  const own = readingOrder(
    record,
    actor
      ? rows.filter((row) => speakersOf(row.statement).includes(id))
      : issue
        ? rows.filter((row) => stancesOf(row).some(({ toward }) => toward.id === id))
        : source
          ? naiveRows(record, { ...filter, source: filter.source?.includes(id) === false ? [] : [id] })
          : itself
            ? [itself]
            : [],
  );
  const says: Group[] = [];
  const about: Group[] = [];
  for (const value of STANCE_VALUES) {
    for (const other of everything(record)) {
      const said = own.filter((row) =>
        stancesOf(row).some((stance) => stance.value === value && stance.toward.id === other.id),
      );
      const tied = other.id !== id && other.kind !== "statement";
      if (actor && said.length > 0)
        says.push({ tie: tied ? `${id}~${value}~${other.id}` : null, value, other, rows: said });
      const of = rows
        .filter((row) => stancesOf(row).some((stance) => stance.value === value && isIt(stance.toward.id)))
        .filter((row) => !isIt(row.statement.id) && other.id !== id)
        .filter((row) => speaksAs(record, row).includes(other.id));
      const tie = statement || other.kind === "statement" ? null : `${other.id}~${value}~${id}`;
      if (of.length > 0) about.push({ tie, value, other, rows: readingOrder(record, of) });
    }
  }
  const silent = record.issues.filter(
    (each) =>
      !record.statements.some(
        (said) =>
          said.review.status !== "rejected" &&
          speakersOf(said).includes(id) &&
          said.stances.some(({ toward }) => toward.id === each.id),
      ),
  );
  const quotedBy = record.sources
    .map((each) => {
      const ids = own.flatMap((row) => [row.statement.id, ...row.also]);
      const there = record.statements.filter((said) => ids.includes(said.id) && said.source === each.id);
      const words = there.map((said) => (filter.appearances ? said.id : rootOf(record, said.id)));
      return { source: each.id, count: new Set(words).size };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.source < b.source ? -1 : 1));
  const answer: Omit<Profile, "names"> = {
    node,
    thing: actor
      ? { kind: "actor", actor }
      : issue
        ? { kind: "issue", issue }
        : source
          ? { kind: "source", source }
          : { kind: "statement", row: itself ?? unkept(record, statementOf(record, id)) },
    statements: own,
    mix: naiveMix(own, issue ? ({ toward }) => toward.id === id : undefined),
    says: inOrder(says),
    about: source ? [] : inOrder(about),
    uncoded: actor ? own.filter((row) => row.statement.stances.length === 0) : [],
    silent: actor ? byLabel(silent.flatMap((each) => naiveNamed(record, each.id) ?? [])) : [],
    relations: sorted(record.relations).filter(
      (each) => deedStays(record, filter, each) && [each.from, each.to, each.source, each.by].includes(id),
    ),
    members: actor
      ? sorted(record.actors).flatMap((member) =>
          member.affiliations
            .filter(({ agency }) => agency === id)
            .map((affiliation) => ({
              actor: { kind: member.kind, id: member.id, label: member.name },
              affiliation,
            })),
        )
      : [],
    quotedBy: source ? [] : quotedBy,
    named: readingOrder(
      record,
      rows.filter(
        (row) =>
          row.statement.relayedBy.some((relay) => relay.kind === "statement" && relay.id === id) ||
          (takesPart(row.statement, row.kept, id) &&
            !speakersOf(row.statement).includes(id) &&
            !stancesOf(row).some(({ toward }) => toward.id === id)),
      ),
    ),
  };
  return { ...answer, names: naiveNames(record, answer) };
}

/** Whatever string in the answer, or in a thing that it shows, is the id of something: that needs a name. What was once suggested is not shown. */
export function naiveNames(record: OnRecord, answer: object): Record<Id, Named> {
  const ids = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string" && REFERS.has(key)) ids.add(value);
    if (Array.isArray(value)) for (const each of value) walk(each, key);
    else if (typeof value === "object" && value !== null) {
      for (const [name, each] of Object.entries(value)) if (name !== "suggested") walk(each, name);
    }
  };
  walk(answer, "");
  const found = sorted(everything(record)).filter(({ id }) => ids.has(id));
  return Object.fromEntries(found.map((one) => [one.id, one]));
}

/** The keys under which ids stand. */
const REFERS = new Set([
  "id",
  "source",
  "speaker",
  "others",
  "onBehalfOf",
  "addressees",
  "actor",
  "mentions",
  "repeats",
  "also",
  "agency",
  "publisher",
  "from",
  "to",
  "by",
]);

export function naiveNamed(record: OnRecord, id: Id): Named | null {
  return everything(record).find((one) => one.id === id) ?? null;
}

function everything(record: OnRecord): Named[] {
  return [
    ...record.actors.map(({ id, kind, name }): Named => ({ kind, id, label: name })),
    ...record.issues.map(({ id, name }): Named => ({ kind: "issue", id, label: name })),
    ...record.sources.map(({ id, label }): Named => ({ kind: "source", id, label })),
    ...record.statements
      .filter(({ review }) => review.status !== "rejected")
      .map(({ id, gist }): Named => ({ kind: "statement", id, label: gist })),
  ];
}

/** Words that nobody is named for speak for themselves. */
function speaksAs(record: OnRecord, { statement }: Row): Id[] {
  const speakers = speakersOf(statement).filter((id) => actorOf(record, id));
  return speakers.length > 0 ? speakers : [statement.id];
}

function statementOf(record: OnRecord, id: Id) {
  const statement = record.statements.find((each) => each.id === id);
  if (!statement) throw new Error(`expected a statement, got ${id}`);
  return statement;
}

function inOrder(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => {
    if (a.rows.length !== b.rows.length) return b.rows.length - a.rows.length;
    if (a.other.label !== b.other.label) return a.other.label < b.other.label ? -1 : 1;
    if (a.other.id !== b.other.id) return a.other.id < b.other.id ? -1 : 1;
    return STANCE_VALUES.indexOf(a.value) - STANCE_VALUES.indexOf(b.value);
  });
}

function byLabel(names: readonly Named[]): Named[] {
  return [...names].sort((a, b) => (a.label === b.label ? (a.id < b.id ? -1 : 1) : a.label < b.label ? -1 : 1));
}
