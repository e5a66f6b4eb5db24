import type { Actor, Id } from "../model/index.ts";
import { fold } from "../text/index.ts";
import { nameKey } from "../text/name-key.ts";
import { type Likely, sure } from "./likely.ts";
import { type BodyNames, bodyNames, sameBody } from "./same-body.ts";
import { type PersonNames, personNames, samePerson } from "./same-person.ts";

/** Two actors that may be one, for a person to decide. */
export interface LikelySame extends Likely {
  readonly actor: Id;
  readonly other: Id;
}

/**
 * A record's actors -> pairs that may be one, each once, the surer ones first and then by ids. Never two persons of one surname with first names that
 * contradict each other. Only those are compared that share what any such pair shares, so that it costs about as much as there are actors.
 */
export function likelySame(actors: readonly Actor[]): LikelySame[] {
  const candidates = [...actors].sort((a, b) => compare(a.id, b.id)).flatMap((actor) => candidateOf(actor) ?? []);
  const found: LikelySame[] = [];
  const seen = new Set<string>();
  const meet = (one: Candidate, two: Candidate): void => {
    const [a, b] = one.actor.id < two.actor.id ? [one, two] : [two, one];
    const pair = `${a.actor.id} ${b.actor.id}`;
    if (one === two || seen.has(pair)) return;
    seen.add(pair);
    const likely = compared(a, b);
    if (likely !== null) found.push({ actor: a.actor.id, other: b.actor.id, ...likely });
  };
  for (const group of grouped(candidates, ({ keys }) => keys).values()) {
    for (const [i, one] of group.entries()) for (const two of group.slice(i + 1)) meet(one, two);
  }
  // A name without its place meets only those that have one: not these each other.
  const byName = grouped(candidates, ({ body }) => (body === undefined ? [] : [body.own]));
  for (const long of candidates) {
    for (const name of long.body?.shorter ?? []) for (const short of byName.get(name) ?? []) meet(short, long);
  }
  return found.sort(
    (a, b) => Number(b.isSure) - Number(a.isSure) || compare(a.actor, b.actor) || compare(a.other, b.other),
  );
}

function candidateOf(actor: Actor): Candidate | null {
  const plain = nameKey(fold(actor.name));
  if (plain === "") return null;
  const names = actor.kind === "person" ? { person: personNames(actor) } : { body: bodyNames(actor) };
  const { keys } = names.person ?? names.body;
  return { actor, plain, keys: [...new Set([`name ${plain}`, ...keys])], ...names };
}

function grouped(
  candidates: readonly Candidate[],
  keysOf: (one: Candidate) => readonly string[],
): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else if (group.length < GROUP_MAX) group.push(one);
    }
  }
  return groups;
}

/** Of more who share a name nobody would look through the pairs. */
const GROUP_MAX = 40;

interface Candidate {
  readonly actor: Actor;
  readonly plain: string;
  readonly keys: readonly string[];
  readonly person?: PersonNames;
  readonly body?: BodyNames;
}

function compared(a: Candidate, b: Candidate): Likely | null {
  if (a.person && b.person) return samePerson(a.person, b.person);
  if (a.body && b.body) return sameBody(a.body, b.body);
  return a.plain === b.plain ? sure(`Both are called “${a.actor.name}”, as two kinds of actor.`) : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
