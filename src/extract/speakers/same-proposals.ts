import type { Actor, Id } from "../../model/index.ts";
import { firstLetters, isLetters, lettersOf } from "../../text/first-letters.ts";
import { bodyKey, nameKey, personName } from "../../text/name-key.ts";
import { isTownOf } from "../../text/town-of.ts";
import { shorterNames } from "../../text/within-name.ts";
import { heldHead } from "../entities/nouns.ts";
import { BODY_NOUNS } from "../entities/words.ts";
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
        roles: new Set(affiliations.flatMap(({ role }) => (role === null ? [] : [heldHead(role)]))),
      })),
  ];
  const heads = headsOf(candidates);
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
    const reason = a.id === b.id || (a.known && b.known) ? null : reasonFor(first, second, heads);
    if (reason === null) return;
    const key = `${first.id} ${second.id}`;
    if (!found.has(key)) found.set(key, { actor: first.id, other: second.id, reason });
  }
}

/** Of more who share a name nobody would look through the pairs. */
const GROUP_MAX = 12;

function keysOf({ kind, name, named, aliases }: Candidate): string[] {
  if (kind === "person") return [`person ${personName(name).surname}`];
  const own = bodyKey(name);
  const shorter = named ? [...shorterNames(own), ...headOf(own)] : [];
  const letters = [...[name, ...aliases].filter(isLetters).map(lettersOf), ...(named ? firstLetters(name) : [])];
  return [
    ...[...[name, ...aliases].map(bodyKey), ...shorter].map((one) => `body ${one}`),
    ...letters.map((one) => `letters ${one}`),
  ];
}

/** The noun that a body's name may be shortened to after "the": "chamber" of "chamber of commerce", "board" of "harbor board"; none where it has none. */
function headOf(own: string): string[] {
  const [before = ""] = own.split(/ (?:of|for|on) /);
  const head = before.slice(before.lastIndexOf(" ") + 1);
  return own.includes(" ") && BODY_NOUNS.has(head) ? [head] : [];
}

/** How many bodies with a name each noun may mean. */
type Heads = ReadonlyMap<string, number>;

function headsOf(candidates: readonly Candidate[]): Heads {
  const heads = new Map<string, number>();
  for (const { kind, named, name } of candidates) {
    if (kind === "person" || !named) continue;
    for (const head of headOf(bodyKey(name))) heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  return heads;
}

function reasonFor(a: Candidate, b: Candidate, heads: Heads): string | null {
  if (a.kind !== "person") {
    const [one, other] = [bodyKey(a.name), bodyKey(b.name)];
    if (isTownOf(one, other) || isTownOf(other, one)) return null;
    const names = new Set([b.name, ...b.aliases].map(bodyKey));
    const shared = [a.name, ...a.aliases].find((one) => names.has(bodyKey(one)));
    if (shared !== undefined) return `Both are called “${shared}”.`;
    return shortened(a, b, heads) ?? shortened(b, a, heads) ?? abbreviated(a, b) ?? abbreviated(b, a);
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

/** "The harbor board", "Chamber of Commerce": one is the other's name without what stands before; "the chamber": where no other may be meant. */
function shortened(short: Candidate, long: Candidate, heads: Heads): string | null {
  if (!long.named) return null;
  const [one, other] = [bodyKey(short.name), bodyKey(long.name)];
  if (shorterNames(other).includes(one)) return `“${short.name}” may be “${long.name}” without its place or owner.`;
  const isOnly = !short.named && headOf(other).includes(one) && heads.get(one) === 1;
  return isOnly ? `“${short.name}” may be “${long.name}”, the only one here whose name has that noun.` : null;
}

/** "QMA", which stands nowhere beside the name that it is made of. */
function abbreviated(short: Candidate, long: Candidate): string | null {
  if (!long.named || !isLetters(short.name) || !firstLetters(long.name).includes(lettersOf(short.name))) return null;
  return `“${short.name}” may stand for the first letters of “${long.name}”.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
