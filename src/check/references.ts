import type { Id, OnRecord } from "../model/index.ts";
import { ALL, chosen, type Only } from "./only.ts";

export const REFERABLE = ["source", "actor", "issue", "statement", "relation"] as const;
export type Referable = (typeof REFERABLE)[number];

/** A place in a record that names a thing of the record. */
export interface Reference {
  readonly where: string;
  readonly kind: Referable;
  readonly id: Id;
}

/** What suggestions name: it may have been taken away since, and then is missed by nobody. */
export function suggestedReferences({ statements }: OnRecord, only: Only = ALL): Reference[] {
  return chosen(statements, only).flatMap(([i, { suggested }]) => {
    const at = `statements[${i}].suggested.coding`;
    const coding = suggested?.coding;
    if (coding === undefined) return [];
    const { speaker, others, onBehalfOf, addressees, relayedBy, targets } = coding;
    const actor = (id: Id | null, where: string): Reference[] =>
      id === null ? [] : [{ kind: "actor", id, where: `${at}.${where}` }];
    return [
      ...actor(speaker.id, "speaker.id"),
      ...others.flatMap((id, j) => actor(id, `others[${j}]`)),
      ...actor(onBehalfOf, "onBehalfOf"),
      ...addressees.flatMap(({ id }, j) => actor(id, `addressees[${j}].id`)),
      ...relayedBy.flatMap((id, j) => actor(id, `relayedBy[${j}]`)),
      ...targets.map(({ toward: { kind, id } }, j) => ({ kind, id, where: `${at}.targets[${j}].toward.id` })),
    ];
  });
}

/** Every reference of a record that must hold, in the order of its file. */
export function references(
  { sources, actors, statements, relations, apart = [] }: OnRecord,
  only: Only = ALL,
): Reference[] {
  const found: Reference[] = [];
  const add = (kind: Referable, id: Id | null, where: string): void => {
    if (id !== null) found.push({ kind, id, where });
  };
  const addAll = (kind: Referable, ids: readonly Id[], where: string): void => {
    ids.forEach((id, i) => {
      add(kind, id, `${where}[${i}]`);
    });
  };
  for (const [i, { publisher }] of chosen(sources, only)) add("actor", publisher, `sources[${i}].publisher`);
  for (const [i, { affiliations }] of chosen(actors, only)) {
    affiliations.forEach(({ agency, evidence }, j) => {
      const at = `actors[${i}].affiliations[${j}]`;
      add("actor", agency, `${at}.agency`);
      evidence.forEach(({ source }, k) => {
        add("source", source, `${at}.evidence[${k}].source`);
      });
    });
  }
  for (const [i, statement] of chosen(statements, only)) {
    const at = `statements[${i}]`;
    add("source", statement.source, `${at}.source`);
    add("actor", statement.speaker, `${at}.speaker`);
    addAll("actor", statement.others, `${at}.others`);
    add("actor", statement.onBehalfOf, `${at}.onBehalfOf`);
    addAll("actor", statement.addressees, `${at}.addressees`);
    statement.relayedBy.forEach(({ kind, id }, j) => {
      add(kind, id, `${at}.relayedBy[${j}].id`);
    });
    add("actor", statement.venue?.actor ?? null, `${at}.venue.actor`);
    statement.stances.forEach(({ toward }, j) => {
      add(toward.kind, toward.id, `${at}.stances[${j}].toward.id`);
    });
    addAll("actor", statement.mentions, `${at}.mentions`);
    add("statement", statement.repeats, `${at}.repeats`);
  }
  for (const [i, { from, to, source, by }] of chosen(relations, only)) {
    const at = `relations[${i}]`;
    add("actor", from, `${at}.from`);
    add("actor", to, `${at}.to`);
    add("source", source, `${at}.source`);
    add("statement", by, `${at}.by`);
  }
  for (const [i, { actor, other }] of apart.entries()) {
    if (only(actor)) add("actor", actor, `apart[${i}].actor`);
    if (only(other)) add("actor", other, `apart[${i}].other`);
  }
  return found;
}
