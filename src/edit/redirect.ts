import type { Actor, Affiliation, Id, OnRecord, Ref, Relation, Source, Stance, Statement } from "../model/index.ts";
import { redirectApart } from "./tell-apart.ts";

/** Where what refers to a thing goes instead: to another of its kind, or nowhere (null). What is not listed stays. */
export interface Redirection {
  readonly actor?: ReadonlyMap<Id, Id | null>;
  readonly issue?: ReadonlyMap<Id, Id | null>;
  readonly statement?: ReadonlyMap<Id, Id | null>;
  /** Of statements that repeat one; as `statement` where it is not given. */
  readonly repeated?: ReadonlyMap<Id, Id | null>;
  /** Sources that are taken away. */
  readonly sources?: ReadonlySet<Id>;
}

/** Why a statement has no stance any more. */
export const TARGET_GONE = "What it was toward has been taken out of this record.";

/**
 * A record -> all its references redirected. What cannot be without an end that goes nowhere goes too: a relation without from or to, a stance without
 * a target. What nothing of this touches stays the same object. What extraction suggested and the addresses of named views stay as they are.
 */
export function redirect(record: OnRecord, to: Redirection): OnRecord {
  return {
    ...redirectApart(record, (id) => end(id, to.actor)),
    sources: mapped(record.sources, (source) => redirectSource(source, to)),
    actors: mapped(record.actors, (actor) => redirectActor(actor, to)),
    statements: mapped(record.statements, (statement) => redirectStatement(statement, to)),
    relations: mapped(record.relations, (relation) => redirectRelation(relation, to)),
  };
}

function redirectSource(source: Source, to: Redirection): Source {
  const publisher = end(source.publisher, to.actor);
  return publisher === source.publisher ? source : { ...source, publisher };
}

function redirectActor(actor: Actor, to: Redirection): Actor {
  const affiliations = mapped(actor.affiliations, (one) => redirectAffiliation(one, actor.id, to));
  return affiliations === actor.affiliations ? actor : { ...actor, affiliations };
}

/** Nobody belongs to themselves. Null when neither where nor as what is left. */
function redirectAffiliation(affiliation: Affiliation, owner: Id, to: Redirection): Affiliation | null {
  const moved = end(affiliation.agency, to.actor);
  const agency = moved !== affiliation.agency && moved === end(owner, to.actor) ? null : moved;
  const evidence = mapped(affiliation.evidence, (one) => (to.sources?.has(one.source) ? null : one));
  if (agency === affiliation.agency && evidence === affiliation.evidence) return affiliation;
  if (agency === null && affiliation.role === null) return null;
  return { ...affiliation, agency, evidence };
}

/** One statement, as {@link redirect} treats all of a record. */
export function redirectStatement(statement: Statement, to: Redirection): Statement {
  const spoken = speakers(statement, to.actor);
  const stances = mapped(statement.stances, (stance) => redirectStance(stance, to));
  const venueActor = end(statement.venue?.actor ?? null, to.actor);
  const next: Statement = {
    ...statement,
    ...spoken,
    onBehalfOf: end(statement.onBehalfOf, to.actor),
    addressees: ends(statement.addressees, to.actor),
    relayedBy: redirectRefs(statement.relayedBy, to),
    venue:
      statement.venue === null || venueActor === statement.venue.actor
        ? statement.venue
        : { ...statement.venue, actor: venueActor },
    stances,
    uncoded: stances.length === 0 && statement.stances.length > 0 ? TARGET_GONE : statement.uncoded,
    mentions: ends(statement.mentions, to.actor),
    repeats: end(statement.repeats, to.repeated ?? to.statement),
  };
  const keys = Object.keys(next) as (keyof Statement)[];
  return keys.every((key) => next[key] === statement[key]) ? statement : next;
}

/** Where the speaker goes, the first of the joint speakers speaks. */
function speakers({ speaker, others }: Statement, actors: Redirection["actor"]): Pick<Statement, "speaker" | "others"> {
  const moved = end(speaker, actors);
  const rest = ends(others, actors);
  if (moved === speaker && rest === others) return { speaker, others };
  if (moved === null && speaker !== null) return { speaker: rest[0] ?? null, others: rest.slice(1) };
  const apart = mapped(rest, (id) => (id === moved ? null : id));
  return { speaker: moved, others: apart };
}

function redirectStance(stance: Stance, to: Redirection): Stance | null {
  const toward = redirectRef(stance.toward, to);
  return toward === null ? null : toward === stance.toward ? stance : { ...stance, toward };
}

function redirectRef<K extends Ref["kind"]>(ref: Ref<K>, to: Redirection): Ref<K> | null {
  const id = end(ref.id, to[ref.kind]);
  return id === null ? null : id === ref.id ? ref : { ...ref, id };
}

/** Each once, when anything moved. */
function redirectRefs<K extends Ref["kind"]>(refs: readonly Ref<K>[], to: Redirection): readonly Ref<K>[] {
  const moved = mapped(refs, (ref) => redirectRef(ref, to));
  if (moved === refs) return refs;
  return moved.filter(({ kind, id }, i) => moved.findIndex((ref) => ref.kind === kind && ref.id === id) === i);
}

function redirectRelation(relation: Relation, to: Redirection): Relation | null {
  const from = end(relation.from, to.actor);
  const target = end(relation.to, to.actor);
  const by = end(relation.by, to.statement);
  if (from === null || target === null || to.sources?.has(relation.source)) return null;
  return from === relation.from && target === relation.to && by === relation.by
    ? relation
    : { ...relation, from, to: target, by };
}

function end(id: Id | null, to: ReadonlyMap<Id, Id | null> | undefined): Id | null {
  if (id === null) return null;
  const there = to?.get(id);
  return there === undefined ? id : there;
}

/** Each once, when anything moved. */
function ends(ids: readonly Id[], to: ReadonlyMap<Id, Id | null> | undefined): readonly Id[] {
  const moved = mapped(ids, (id) => end(id, to));
  return moved === ids ? ids : [...new Set(moved)];
}

/** The same list when each item stays the same; without those that become null. */
function mapped<T>(items: readonly T[], become: (item: T) => T | null): readonly T[] {
  let same = true;
  const next: T[] = [];
  for (const item of items) {
    const is = become(item);
    if (is !== item) same = false;
    if (is !== null) next.push(is);
  }
  return same ? items : next;
}
