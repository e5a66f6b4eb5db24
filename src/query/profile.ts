/** Everything that a details pane shows of one actor, issue, source or statement, under a filter. */
import type { Id } from "../model/index.ts";
import type { Named } from "./answer-basics.ts";
import type { Profile } from "./answer-profile.ts";
import { applyFilter, stayingDeeds } from "./apply-filter.ts";
import type { Filter } from "./filter.ts";
import { type Filtered, type Kept, keptOrNot, participants, stayingStances, toRow } from "./kept.ts";
import { mixOf } from "./mix.ts";
import { findNamed, named } from "./names.ts";
import { byId, compare } from "./order.ts";
import { namesIn } from "./profile-names.ts";
import { stancesAbout, stancesOf } from "./profile-stances.ts";
import type { RecordIndex } from "./record-index.ts";
import { inReadingOrder } from "./rows.ts";
import type { Halt } from "./stopped.ts";

/** Null when the record holds no such thing. What the filter leaves nothing of is still answered. */
export function profile(index: RecordIndex, filter: Filter, filtered: Filtered, id: Id, halt: Halt): Profile | null {
  const node = findNamed(index, id);
  if (!node) return null;
  const thing = thingOf(index, filtered, id);
  const isActor = thing.kind === "actor";
  const own = inReadingOrder(ownRows(index, filter, filtered, id, thing.kind, halt));
  const answer: Omit<Profile, "names"> = {
    node,
    thing,
    statements: own.map(toRow),
    mix: mixOf(own, thing.kind === "issue" ? ({ toward }) => toward.kind === "issue" && toward.id === id : undefined),
    says: isActor ? stancesOf(index, filtered, id) : [],
    about: thing.kind === "source" ? [] : stancesAbout(index, filtered, id, sameWords(index, filter, id)),
    uncoded: isActor ? own.filter(({ entry }) => entry.statement.stances.length === 0).map(toRow) : [],
    silent: isActor ? silentOn(index, id) : [],
    relations: byId(
      stayingDeeds(index, filter)
        .map(({ relation }) => relation)
        .filter(({ from, to, source, by }) => [from, to, source, by].includes(id)),
    ),
    members: isActor ? membersOf(index, id) : [],
    quotedBy: thing.kind === "source" ? [] : quotedBy(index, filter, own),
    named: inReadingOrder(filtered.rows.filter((row) => isNamed(row, id))).map(toRow),
  };
  return { ...answer, names: namesIn(index, answer) };
}

function thingOf(index: RecordIndex, filtered: Filtered, id: Id): Profile["thing"] {
  const actor = index.actors.get(id);
  if (actor) return { kind: "actor", actor };
  const issue = index.issues.get(id);
  if (issue) return { kind: "issue", issue };
  const source = index.sources.get(id);
  if (source) return { kind: "source", source };
  const entry = index.statements.get(id);
  if (!entry) throw new Error(`expected the id of a thing in the record, got ${JSON.stringify(id)}`);
  return { kind: "statement", row: toRow(keptOrNot(filtered, entry)) };
}

/** Made by an actor, on an issue, in a source (also words that count elsewhere), or the statement itself. */
function ownRows(
  index: RecordIndex,
  filter: Filter,
  filtered: Filtered,
  id: Id,
  kind: Profile["thing"]["kind"],
  halt: Halt,
): readonly Kept[] {
  switch (kind) {
    case "actor":
      return filtered.rows.filter(({ entry }) => entry.speakers.includes(id));
    case "issue":
      return filtered.rows.filter((row) =>
        stayingStances(row).some(({ toward }) => toward.kind === "issue" && toward.id === id),
      );
    case "source":
      if (filter.source !== null && !filter.source.includes(id)) return [];
      return applyFilter(index, { ...filter, source: [id] }, halt).rows;
    case "statement":
      return filtered.appearances.filter(({ entry }) => entry.statement.id === id);
  }
}

/** The ids that stand for the same words as `id`: replies to any of them are replies to it. */
function sameWords(index: RecordIndex, filter: Filter, id: Id): ReadonlySet<Id> {
  const root = index.statements.get(id)?.root;
  if (root === undefined || filter.appearances) return new Set([id]);
  return new Set(index.entries.filter((entry) => entry.root === root).map(({ statement }) => statement.id));
}

/** Whatever the filter: an issue is not silent because it is out of view. */
function silentOn(index: RecordIndex, actor: Id): Named[] {
  const spokenOn = new Set<Id>();
  for (const { statement, speakers } of index.entries) {
    if (!speakers.includes(actor)) continue;
    for (const { toward } of statement.stances) if (toward.kind === "issue") spokenOn.add(toward.id);
  }
  const silent = [...index.issues.keys()].filter((id) => !spokenOn.has(id)).map((id) => named(index, id));
  return silent.sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
}

function membersOf(index: RecordIndex, agency: Id): Profile["members"] {
  return byId(index.actors.values()).flatMap(({ id, affiliations }) =>
    affiliations
      .filter((affiliation) => affiliation.agency === agency)
      .map((affiliation) => ({ actor: named(index, id), affiliation })),
  );
}

/** Who carries the words: every appearance that stays, the same words once a source unless appearances are asked for. */
function quotedBy(index: RecordIndex, filter: Filter, own: readonly Kept[]): Profile["quotedBy"] {
  const carried = new Map<Id, Set<Id>>();
  for (const id of new Set(own.flatMap(({ same }) => same))) {
    const entry = index.statements.get(id);
    if (!entry) continue;
    const { source } = entry.statement;
    carried.set(source, (carried.get(source) ?? new Set()).add(filter.appearances ? id : entry.root));
  }
  const counted = [...carried].map(([source, words]) => ({ source, count: words.size }));
  return counted.sort((a, b) => b.count - a.count || compare(a.source, b.source));
}

/** There without speaking or being a target; a statement is named where it was relayed. */
function isNamed(row: Kept, id: Id): boolean {
  const { statement, speakers } = row.entry;
  if (statement.relayedBy.some((relay) => relay.kind === "statement" && relay.id === id)) return true;
  const isTarget = stayingStances(row).some(({ toward }) => toward.kind === "actor" && toward.id === id);
  return !speakers.includes(id) && !isTarget && participants(row).has(id);
}
