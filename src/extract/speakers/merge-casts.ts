import type { Actor, ActorKind, Id, Span } from "../../model/index.ts";
import { idFrom } from "../../text/ids.ts";
import { bodyKey, personName } from "../../text/name-key.ts";
import type { Cast, Entity } from "../cast.ts";
import { knownActors } from "./known-actors.ts";
import { proposals, type SameProposal } from "./same-proposals.ts";

/** An article's cast, under the id of its source. */
export interface SourceCast {
  readonly source: Id;
  readonly cast: Cast;
}

/** An entity of one article. */
export interface EntityRef {
  readonly source: Id;
  /** Index in its cast. */
  readonly entity: number;
}

/** Somebody of the record, with the entities of articles that are this one. */
export interface MergedActor {
  readonly id: Id;
  /** Whether the record had it before; its name and kind are then the record's. */
  readonly known: boolean;
  readonly kind: ActorKind;
  /** By the fullest name that is printed. */
  readonly name: string;
  readonly named: boolean;
  /** Other names that articles print; of a known one those that the record does not have. Sorted. */
  readonly aliases: readonly string[];
  readonly roles: readonly { readonly role: string; readonly of: Id | null; readonly source: Id; readonly at: Span }[];
  readonly entities: readonly EntityRef[];
}

export interface MergedCasts {
  /** Those of whom an article tells, by id. */
  readonly actors: readonly MergedActor[];
  /** The actor of each entity of a cast, by the source's id. */
  readonly actorsOf: ReadonlyMap<Id, readonly Id[]>;
  /** Who may be the same, and is not taken to be without a person's word. By ids. */
  readonly proposals: readonly SameProposal[];
}

/**
 * The casts of articles and what a record knows already -> the record's actors. An id comes from the entity's own name, so neither the articles' order
 * nor what is read later changes it (but that of a namesake with another middle initial). Two are one where their full names are the same, or where the
 * record gives that name to one of its actors; a surname alone never makes one of two.
 */
export function mergeCasts(casts: readonly SourceCast[], known: readonly Actor[]): MergedCasts {
  const ordered = [...casts].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  const record = knownActors(known);
  const namesakes = initialsByKey(ordered);
  const actorsOf = new Map<Id, readonly Id[]>();
  const groups = new Map<Id, { source: Id; entity: number; of: Entity }[]>();
  for (const { source, cast } of ordered) {
    if (actorsOf.has(source)) throw new Error(`expected one cast a source, got two of ${source}`);
    const ids = cast.entities.map((entity) => record.find(entity) ?? ownId(source, cast, entity));
    actorsOf.set(source, ids);
    ids.forEach((id, i) => {
      const of = cast.entities[i];
      if (of === undefined) return;
      const group = groups.get(id) ?? [];
      groups.set(id, group);
      group.push({ source, entity: i, of });
    });
  }
  const actors = [...groups].map(([id, group]) => mergedActor(id, group)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { actors, actorsOf, proposals: proposals(actors, known) };

  function ownId(source: Id, { mentions }: Cast, { named, kind, name, mentions: own }: Entity): Id {
    if (!named) return free(idFrom(idFrom("actor", source), `${name} ${mentions[own[0] ?? -1]?.start ?? 0}`));
    if (kind !== "person") return free(idFrom("actor", bodyKey(name)));
    const { key, initials, isFull } = personName(name);
    const several = (namesakes.get(key)?.size ?? 0) > 1 && initials !== "";
    // A surname alone is somebody in this article; whether the same as in another one is a proposal.
    return free(idFrom(isFull ? "actor" : idFrom("actor", source), several ? `${key} ${initials}` : key));
  }

  /** The record may have given an id to somebody else. */
  function free(id: Id): Id {
    return record.ids.has(id) ? idFrom(id, "in articles") : id;
  }

  function mergedActor(id: Id, group: readonly { source: Id; entity: number; of: Entity }[]): MergedActor {
    const before = record.byId.get(id);
    const names = group.map(({ of }) => of.name).sort(byFullness);
    const name = before?.name ?? names[0] ?? "";
    const had = new Set([name, ...(before?.aliases ?? [])]);
    const aliases = [...new Set([...names, ...group.flatMap(({ of }) => of.aliases)])]
      .filter((alias) => !had.has(alias))
      .sort();
    return {
      id,
      known: before !== undefined,
      kind: before?.kind ?? kindOf(group.map(({ of }) => of.kind)),
      name,
      named: group.some(({ of }) => of.named),
      aliases,
      roles: group.flatMap(({ source, of }) =>
        of.roles.map(({ role, of: whose, at }) => ({
          role,
          of: whose === null ? null : (actorsOf.get(source)?.[whose] ?? null),
          source,
          at,
        })),
      ),
      entities: group.map(({ source, entity }) => ({ source, entity })),
    };
  }
}

/** The middle initials that are printed with each person's name. */
function initialsByKey(casts: readonly SourceCast[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { cast } of casts) {
    for (const { kind, named, name } of cast.entities) {
      if (kind !== "person" || !named) continue;
      const { key, initials } = personName(name);
      if (initials === "") continue;
      const set = found.get(key) ?? new Set();
      found.set(key, set);
      set.add(initials);
    }
  }
  return found;
}

/** More words first, then longer, then by code units. */
function byFullness(a: string, b: string): number {
  return b.split(" ").length - a.split(" ").length || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The kind that most articles take it for; of as many the first in the order of kinds. */
function kindOf(kinds: readonly ActorKind[]): ActorKind {
  const count = (kind: ActorKind) => kinds.filter((one) => one === kind).length;
  const [best = "person"] = [...new Set(kinds)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return best;
}
