import type { Actor, Id, Span } from "../../model/index.ts";

/** Where an actor is named. */
export interface Named extends Span {
  readonly actor: Id;
}

type Nameable = Pick<Actor, "id" | "kind" | "name" | "short" | "aliases">;

/** Letters and figures, which a name must not run on into. */
const INSIDE = /[\p{L}\p{N}]/u;
/** The shortest last name that stands for a whole one. */
const LAST_LEAST = 3;

/**
 * A stretch of a text -> where actors are named in it: by name, short name or alias, a person also by the last word of the name where no other
 * person has it. In reading order, the longer of two that begin together, none inside another.
 */
export function findNames(text: string, { start, end }: Span, actors: readonly Nameable[]): Named[] {
  const words = text.slice(start, end);
  const found: Named[] = [];
  for (const [name, actor] of namesOf(actors)) {
    if (actor === null) continue;
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
      const after = at + name.length;
      if (INSIDE.test(words.charAt(at - 1)) || INSIDE.test(words.charAt(after))) continue;
      found.push({ actor, start: start + at, end: start + after });
    }
  }
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = start;
  return ordered.filter((one) => {
    if (one.start < reached) return false;
    reached = one.end;
    return true;
  });
}

/** Null for a name that several have. */
function namesOf(actors: readonly Nameable[]): ReadonlyMap<string, Id | null> {
  const names = new Map<string, Id | null>();
  const add = (name: string | null | undefined, id: Id) => {
    if (!name) return;
    const had = names.get(name);
    names.set(name, had === undefined || had === id ? id : null);
  };
  for (const { id, kind, name, short, aliases } of actors) {
    for (const one of new Set([name, short, ...aliases])) add(one, id);
    const last = name.split(/\s+/u).at(-1) ?? "";
    if (kind === "person" && last !== name && last.length >= LAST_LEAST) add(last, id);
  }
  return names;
}
