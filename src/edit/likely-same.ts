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
  const groups = new Map<string, Candidate[]>();
  for (const actor of actors) {
    const plain = nameKey(fold(actor.name));
    if (plain === "") continue;
    const names = actor.kind === "person" ? { person: personNames(actor) } : { body: bodyNames(actor) };
    const { keys } = names.person ?? names.body;
    for (const key of new Set([`name ${plain}`, ...keys])) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ actor, plain, ...names }]);
      else if (group.length < GROUP_MAX) group.push({ actor, plain, ...names });
    }
  }
  const found: LikelySame[] = [];
  const seen = new Set<string>();
  for (const group of groups.values()) {
    for (const [i, one] of group.entries()) {
      for (const two of group.slice(i + 1)) {
        const [a, b] = one.actor.id < two.actor.id ? [one, two] : [two, one];
        const pair = `${a.actor.id} ${b.actor.id}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const likely = compared(a, b);
        if (likely !== null) found.push({ actor: a.actor.id, other: b.actor.id, ...likely });
      }
    }
  }
  return found.sort(
    (a, b) => Number(b.isSure) - Number(a.isSure) || compare(a.actor, b.actor) || compare(a.other, b.other),
  );
}

/** Of more who share a name nobody would look through the pairs. */
const GROUP_MAX = 40;

interface Candidate {
  readonly actor: Actor;
  readonly plain: string;
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
