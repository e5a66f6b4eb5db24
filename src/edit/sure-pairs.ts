import type { Actor, Id, ToldApart } from "../model/index.ts";
import { nameKey } from "../text/name-key.ts";
import { bodyNames, sameBody } from "./same-body.ts";
import { isAlone, type PersonNames, personNames, samePerson } from "./same-person.ts";

export interface SurePairs<P extends ToldApart> {
  /** Pairs that one answer may do for. */
  readonly sure: readonly P[];
  /** Why each of the others is left to a person's look. */
  readonly doubts: ReadonlyMap<P, string>;
  /** Whom the sure ones make one: the longest name is kept. */
  readonly groups: readonly { readonly keep: Id; readonly others: readonly Id[] }[];
}

/**
 * Pairs of a record's actors that may be one -> those that hardly anything speaks against: names that are one, and a surname alone where one person in the
 * record has it. Where answering them all would make one of actors who cannot be, or were told apart, none of these is sure.
 */
export function surePairs<P extends ToldApart>(
  actors: readonly Actor[],
  pairs: readonly P[],
  apart: readonly ToldApart[],
): SurePairs<P> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const bearers = bearersOf(actors, byId, pairs);
  const doubts = new Map<P, string>();
  const groupOf = new Map<Id, Set<Id>>();
  const maybe = pairs.filter((pair) => {
    const [a, b] = [byId.get(pair.actor), byId.get(pair.other)];
    const doubt = a && b && a !== b ? doubtOf(a, b, bearers) : "One of them is not there any more.";
    if (doubt !== null) doubts.set(pair, doubt);
    return doubt === null;
  });
  for (const { actor, other } of maybe) {
    const both = new Set([...(groupOf.get(actor) ?? [actor]), ...(groupOf.get(other) ?? [other])]);
    for (const id of both) groupOf.set(id, both);
  }
  const groups = [...new Set(groupOf.values())].map((ids) => [...ids].flatMap((id) => byId.get(id) ?? []));
  const faults = new Map(groups.flatMap((group) => group.map(({ id }) => [id, groupDoubt(group, apart)] as const)));
  for (const pair of maybe) {
    const doubt = faults.get(pair.actor) ?? null;
    if (doubt !== null) doubts.set(pair, doubt);
  }
  return {
    sure: maybe.filter((pair) => !doubts.has(pair)),
    doubts,
    groups: groups.flatMap((group) => {
      const [keep, ...others] = [...group].sort(byFullness);
      const isSound = keep !== undefined && (faults.get(keep.id) ?? null) === null;
      return isSound ? [{ keep: keep.id, others: others.map(({ id }) => id) }] : [];
    }),
  };
}

/** Persons with a first name, by the surnames that stand alone in a pair. */
type Bearers = ReadonlyMap<string, readonly PersonNames[]>;

function bearersOf(actors: readonly Actor[], byId: ReadonlyMap<Id, Actor>, pairs: readonly ToldApart[]): Bearers {
  const found = new Map<string, PersonNames[]>();
  for (const id of new Set(pairs.flatMap(({ actor, other }) => [actor, other]))) {
    const actor = byId.get(id);
    if (actor?.kind !== "person") continue;
    const names = personNames(actor);
    if (isAlone(names)) found.set(names.own.surname, []);
  }
  if (found.size === 0) return found;
  for (const actor of actors) {
    if (actor.kind !== "person") continue;
    const names = personNames(actor);
    if (!isAlone(names)) found.get(names.own.surname)?.push(names);
  }
  return found;
}

/** Why two may be two all the same; null where hardly anything says so. */
function doubtOf(a: Actor, b: Actor, bearers: Bearers): string | null {
  if (a.kind !== b.kind) return "They are of two kinds.";
  if (a.kind !== "person") return sameBody(bodyNames(a), bodyNames(b))?.isSure ? null : NOT_ONE_NAME;
  const [one, other] = [personNames(a), personNames(b)];
  if (!isAlone(one) && !isAlone(other)) return samePerson(one, other)?.isSure ? null : NOT_ONE_NAME;
  if (one.own.surname !== other.own.surname) return NOT_ONE_NAME;
  const all = bearers.get(one.own.surname) ?? [];
  const [first, second] = [
    all[0],
    all.find((bearer) => all[0] && !samePerson(all[0], bearer)?.isSure && bearer !== all[0]),
  ];
  if (first === undefined) return "Neither is printed with a first name.";
  if (second !== undefined) return `${first.actor.name} and ${second.actor.name} both have that surname.`;
  return differentRoles(a, b);
}

const NOT_ONE_NAME = "The names are not the same.";

/** "mayor", and "captain of a ferry": nothing that one is called is what the other is. */
function differentRoles(a: Actor, b: Actor): string | null {
  const [left, right] = [rolesOf(a), rolesOf(b)];
  const [one] = left;
  const [other] = right;
  if (one === undefined || other === undefined) return null;
  const words = new Set(left.flatMap(wordsOf));
  const isShared = right.some((role) => wordsOf(role).some((word) => words.has(word)));
  return isShared ? null : `One is called ${one}, the other ${other}.`;
}

/** What makes two roles alike: not the "of" of both, nor where they are held. */
function wordsOf(role: string): string[] {
  return nameKey(role.toLowerCase().replace(/^former | of .*$/g, "")).split(" ");
}

function rolesOf({ affiliations }: Actor): string[] {
  return affiliations.flatMap(({ role }) => role ?? []);
}

/** Why all of them cannot be one; null when they can. */
function groupDoubt(group: readonly Actor[], apart: readonly ToldApart[]): string | null {
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) {
      const isTold = apart.some(
        ({ actor, other }) => (actor === a.id && other === b.id) || (actor === b.id && other === a.id),
      );
      const mayBe =
        a.kind === "person" ? samePerson(personNames(a), personNames(b)) : sameBody(bodyNames(a), bodyNames(b));
      if (isTold) return `${a.name} and ${b.name} were told apart, and both may be meant.`;
      if (mayBe === null) return `Both ${a.name} and ${b.name} may be meant.`;
    }
  }
  return null;
}

/** More words first, then longer, then by id. */
function byFullness(a: Actor, b: Actor): number {
  return b.name.split(" ").length - a.name.split(" ").length || b.name.length - a.name.length || (a.id < b.id ? -1 : 1);
}
