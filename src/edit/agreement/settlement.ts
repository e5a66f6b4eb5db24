import type { Actor, Affiliation, Id, OnRecord, Ref, Statement } from "../../model/index.ts";
import { freshIds } from "../fresh-id.ts";
import { CODED_FIELDS, type CodedField, type Settle } from "../operation.ts";
import type { CoderComparison } from "./compare-coders.ts";
import { sameThings } from "./same-things.ts";

/**
 * Two coders' records, what the comparison found and which of the two statements are meant -> the operation on `mine` that takes over their reading: in the
 * ids of this record, with the actors and issues that it lacks. Of statements that only one has, the other id is null. Throws when neither is there.
 */
export function settlement(
  mine: OnRecord,
  theirs: OnRecord,
  { pairs }: Pick<CoderComparison, "pairs">,
  { id, other, fields }: { readonly id: Id | null; readonly other: Id | null; readonly fields: readonly CodedField[] },
): Settle {
  const statement = theirs.statements.find((one) => one.id === other) ?? null;
  if (id === null && statement === null) {
    throw new Error(`expected a statement of one of the two records, got ${id} and ${other}`);
  }
  if (statement === null) return { op: "settle", id, fields, reading: null, actors: [], issues: [], coder: null };
  const same = sameThings(mine, theirs);
  const fresh = freshIds(mine);
  const named = referencesOf(statement);
  const actors = newOnes(theirs.actors, "actor", named, same.actors, fresh);
  const issues = newOnes(theirs.issues, "issue", named, same.issues, fresh);
  const maps: Maps = {
    source: same.sources,
    actor: new Map([...same.actors, ...actors.ids]),
    issue: new Map([...same.issues, ...issues.ids]),
    statement: new Map([...same.statements, ...pairs.map((pair) => [pair.theirs, pair.mine] as const)]),
  };
  const own = id ?? rejectedBefore(mine, statement.id);
  return {
    op: "settle",
    id: own,
    fields: id === null ? CODED_FIELDS : fields,
    reading: statementHere(statement, own ?? fresh(statement.id), maps),
    actors: actors.things.map((actor) => actorHere(actor, maps)),
    issues: issues.things.map((issue) => ({ ...issue, id: maps.issue.get(issue.id) ?? issue.id })),
    coder: statement.review.coder,
  };
}

/** What was rejected here and is a statement there is taken up again. */
function rejectedBefore({ statements }: OnRecord, id: Id): Id | null {
  return statements.find((one) => one.id === id && one.review.status === "rejected")?.id ?? null;
}

interface Maps {
  readonly source: ReadonlyMap<Id, Id>;
  readonly actor: ReadonlyMap<Id, Id>;
  readonly issue: ReadonlyMap<Id, Id>;
  readonly statement: ReadonlyMap<Id, Id>;
}

/** Things that the statement names and this record lacks, with the ids that they get here. */
function newOnes<T extends { readonly id: Id }>(
  things: readonly T[],
  kind: "actor" | "issue",
  named: readonly Ref[],
  known: ReadonlyMap<Id, Id>,
  fresh: (wanted: Id) => Id,
): { readonly things: readonly T[]; readonly ids: ReadonlyMap<Id, Id> } {
  const wanted = new Set(named.flatMap((ref) => (ref.kind === kind ? [ref.id] : [])));
  const lacking = things.filter(({ id }) => wanted.has(id) && !known.has(id));
  return { things: lacking, ids: new Map(lacking.map(({ id }) => [id, fresh(id)])) };
}

function referencesOf(statement: Statement): Ref[] {
  const { speaker, others, onBehalfOf, addressees, relayedBy, venue, mentions, stances } = statement;
  const actors = [speaker, ...others, onBehalfOf, ...addressees, venue?.actor ?? null, ...mentions];
  return [
    ...actors.flatMap((id): Ref[] => (id === null ? [] : [{ kind: "actor", id }])),
    ...relayedBy,
    ...stances.map(({ toward }) => toward),
  ];
}

/** An affiliation keeps its place where this record has it, and its evidence in sources that both have. */
function actorHere(actor: Actor, maps: Maps): Actor {
  return {
    ...actor,
    id: maps.actor.get(actor.id) ?? actor.id,
    affiliations: actor.affiliations.flatMap((one): Affiliation[] => {
      const agency = one.agency === null ? null : (maps.actor.get(one.agency) ?? null);
      if (agency === null && one.role === null) return [];
      const evidence = one.evidence.flatMap((each) => {
        const source = maps.source.get(each.source);
        return source === undefined ? [] : [{ ...each, source }];
      });
      return [{ ...one, agency, evidence }];
    }),
  };
}

/** In this record's ids. Replies to, repeats of and chains over statements that it lacks are left out. */
function statementHere(statement: Statement, id: Id, maps: Maps): Statement {
  const here = <K extends Ref["kind"]>(ref: Ref<K>): Ref<K>[] => {
    const there = maps[ref.kind].get(ref.id);
    return there === undefined ? [] : [{ ...ref, id: there }];
  };
  const actor = (one: Id | null): Id | null => (one === null ? null : (maps.actor.get(one) ?? null));
  const actors = (ids: readonly Id[]) => [...new Set(ids.flatMap((one) => actor(one) ?? []))];
  const speaker = actor(statement.speaker);
  const stances = statement.stances.flatMap((stance) => here(stance.toward).map((toward) => ({ ...stance, toward })));
  return {
    ...statement,
    id,
    source: maps.source.get(statement.source) ?? statement.source,
    speaker,
    others: actors(statement.others).filter((one) => one !== speaker),
    onBehalfOf: actor(statement.onBehalfOf),
    addressees: actors(statement.addressees),
    relayedBy: statement.relayedBy.flatMap((ref) => here(ref)),
    venue: statement.venue && { ...statement.venue, actor: actor(statement.venue.actor) },
    stances,
    uncoded: stances.length > 0 ? null : (statement.uncoded ?? REPLY_LEFT_OUT),
    mentions: actors(statement.mentions),
    repeats: statement.repeats === null ? null : (maps.statement.get(statement.repeats) ?? null),
  };
}

/** Why a statement that was taken over has no stance. */
const REPLY_LEFT_OUT = "What it was toward is not in this record.";
