import type { Actor, Id } from "../../model/index.ts";
import { bodyKey, nameKey, personName } from "../../text/name-key.ts";
import type { Entity } from "../cast.ts";
import { heldHead } from "../entities/nouns.ts";

export interface KnownActors {
  readonly byId: ReadonlyMap<Id, Actor>;
  readonly ids: ReadonlySet<Id>;
  /** The one actor that the record gives an entity's name to; null for none, and where it gives it to two. */
  find(entity: Entity): Id | null;
}

/** A record's actors -> how to find one by what an article prints. */
export function knownActors(known: readonly Actor[]): KnownActors {
  const byId = new Map(known.map((actor) => [actor.id, actor]));
  const persons = new Map<string, Set<Id>>();
  const bodies = new Map<string, Set<Id>>();
  const groups = new Map<string, Set<Id>>();
  const bearers = new Map<string, Set<Id>>();
  /** Agencies and outlets by names of more than one word, which an article may not take for names: "the mayor's office". */
  const called = new Map<string, Set<Id>>();
  for (const { id, kind, name, short, aliases } of known) {
    if (kind === "person" && personName(name).isFull) add(bearers, personName(name).surname, id);
    if (kind === "group") add(groups, bodyKey(name), id);
    if (kind !== "person") {
      const several = [name, ...aliases].map(bodyKey).filter((key) => key.includes(" "));
      for (const key of several) add(kind === "group" ? groups : called, key, id);
    }
    for (const one of [name, ...aliases, ...(short === null ? [] : [short])]) {
      if (kind !== "person") add(bodies, bodyKey(one), id);
      else if (nameKey(one).includes(" ") || one.startsWith("@")) {
        add(persons, personName(one).key, id);
        add(persons, nameKey(one), id);
      }
    }
  }
  return { byId, ids: new Set(byId.keys()), find };

  function find({ kind, named, name, aliases, roles }: Entity): Id | null {
    // "Observers" are the record's Observers, "state officials" those that it calls so; a single word that it also has for a group may mean another one.
    if (!named) return kind === "person" ? null : only(kind === "group" ? groups : called, [bodyKey(name)]);
    const handles = aliases.filter((alias) => alias.startsWith("@")).map(nameKey);
    const asBody = only(bodies, [name, ...aliases.filter(isLetters)].map(bodyKey).concat(handles));
    const { key, isFull } = personName(name);
    // "Mayor Bass" is whom the record calls so; "Bass" alone may be another one.
    const calls = isFull ? [key] : aliases.filter((alias) => alias.includes(" ")).map(nameKey);
    const asPerson = only(persons, [...calls, ...handles]) ?? (isFull ? null : titled(key, aliases, roles));
    // What a name is, the record knows better than an article's words tell.
    // A company's name may look like a surname; it is none where nobody in the record bears it.
    const isSurname = !isFull && (bearers.has(key) || aliases.some((alias) => alias.includes(" ")));
    return kind === "person" ? (asPerson ?? (isSurname ? null : asBody)) : (asBody ?? (isFull ? asPerson : null));
  }

  /** "Councilman Lund" is the only Lund whom the record has, where it says that he is a councilman. */
  function titled(surname: string, aliases: readonly string[], roles: Entity["roles"]): Id | null {
    const [id = null, another = null] = bearers.get(surname) ?? [];
    if (id === null || another !== null || !aliases.some((alias) => alias.includes(" "))) return null;
    const held = new Set(byId.get(id)?.affiliations.map(({ role }) => heldHead(role ?? "")));
    return roles.some(({ role }) => held.has(role)) ? id : null;
  }
}

/** The letters that an article gives a body are its own; other aliases may be parts of other names. */
function isLetters(alias: string): boolean {
  return /^[\p{Lu}.&-]{2,}$/u.test(alias);
}

function only(map: ReadonlyMap<string, ReadonlySet<Id>>, keys: readonly string[]): Id | null {
  const found = new Set(keys.flatMap((key) => [...(map.get(key) ?? [])]));
  const [id = null] = found;
  return found.size === 1 ? id : null;
}

function add(map: Map<string, Set<Id>>, key: string, id: Id): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  set.add(id);
}
