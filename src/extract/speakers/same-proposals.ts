import type { Actor, Id } from "../../model/index.ts";
import { bodyKey, nameKey, personName } from "../../text/name-key.ts";
import { roleHead } from "../entities/nouns.ts";
import type { MergedActor } from "./merge-casts.ts";

/** Two actors that may be one. */
export interface SameProposal {
  readonly actor: Id;
  readonly other: Id;
  /** One line that says why, in words for whoever decides. */
  readonly reason: string;
}

interface Candidate {
  readonly id: Id;
  readonly kind: string;
  readonly name: string;
  readonly named: boolean;
  readonly known: boolean;
  readonly aliases: readonly string[];
  readonly roles: ReadonlySet<string>;
}

/** Actors that share a surname where one has no first name, letters, or the words that name a group -> proposals, each pair once, by ids. */
export function proposals(actors: readonly MergedActor[], known: readonly Actor[]): SameProposal[] {
  const ownAliases = new Map(known.map(({ id, aliases }) => [id, aliases]));
  const candidates = [
    ...actors.map(({ id, kind, name, named, known: before, aliases, roles }) => ({
      id,
      kind,
      name,
      named,
      known: before,
      // of one that the record has, what it calls it, too
      aliases: [...aliases, ...(ownAliases.get(id) ?? [])],
      roles: new Set(roles.map(({ role }) => role)),
    })),
    ...known
      .filter(({ id }) => !actors.some((actor) => actor.id === id))
      .map(({ id, kind, name, aliases, affiliations }) => ({
        id,
        kind,
        name,
        named: true,
        known: true,
        aliases,
        roles: new Set(affiliations.flatMap(({ role }) => (role === null ? [] : [roleHead(role.toLowerCase())]))),
      })),
  ];
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    for (const key of keysOf(one)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      if (!group.includes(one)) group.push(one);
    }
  }
  const found = new Map<string, SameProposal>();
  for (const group of groups.values()) {
    for (const [i, a] of group.slice(0, GROUP_MAX).entries()) {
      for (const b of group.slice(i + 1, GROUP_MAX)) propose(a, b);
    }
  }
  return [...found.values()].sort((a, b) => compare(a.actor, b.actor) || compare(a.other, b.other));

  function propose(a: Candidate, b: Candidate): void {
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const reason = a.id === b.id || (a.known && b.known) ? null : reasonFor(first, second);
    if (reason === null) return;
    const key = `${first.id} ${second.id}`;
    if (!found.has(key)) found.set(key, { actor: first.id, other: second.id, reason });
  }
}

/** Of more who share a name nobody would look through the pairs. */
const GROUP_MAX = 12;

function keysOf({ kind, name, aliases }: Candidate): string[] {
  if (kind === "person") return [`person ${personName(name).surname}`];
  return [name, ...aliases].map((one) => `body ${bodyKey(one)}`);
}

function reasonFor(a: Candidate, b: Candidate): string | null {
  if (a.kind !== "person") {
    const names = new Set([b.name, ...b.aliases].map(bodyKey));
    const shared = [a.name, ...a.aliases].find((one) => names.has(bodyKey(one)));
    return shared === undefined ? null : `Both are called “${shared}”.`;
  }
  if (!a.named || !b.named) return null;
  const left = personName(a.name);
  const right = personName(b.name);
  if (left.key === right.key && left.isFull) return `“${a.name}” and “${b.name}” differ in a middle initial only.`;
  const role = [...a.roles].find((one) => b.roles.has(one));
  if (left.isFull && right.isFull) {
    const near = left.key.split(" ")[0]?.[0] === right.key.split(" ")[0]?.[0];
    return role !== undefined && near ? `Both are called ${role}, and the first names begin alike.` : null;
  }
  const alone = left.isFull ? b : a;
  const full = left.isFull ? a : b;
  const same = `An article prints “${alone.name}” without a first name`;
  if (!left.isFull && !right.isFull)
    return `Two articles print “${nameKey(a.name) === nameKey(b.name) ? a.name : alone.name}” without a first name.`;
  return role === undefined
    ? `${same}; ${full.name} has that surname.`
    : `${same}; ${full.name} has that surname and is called ${role}, too.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
