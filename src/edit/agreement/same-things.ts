import { omittedIds } from "../../check/index.ts";
import { type Actor, type Id, type Issue, type OnRecord, presentIds } from "../../model/index.ts";
import { fold } from "../../text/index.ts";
import { bodyKey, nameKey } from "../../text/name-key.ts";

/** Which thing of one record another record's thing is, by the other's id. */
export interface SameThings {
  readonly sources: ReadonlyMap<Id, Id>;
  readonly actors: ReadonlyMap<Id, Id>;
  readonly issues: ReadonlyMap<Id, Id>;
  /** Statements with one id in one text, and those that neither holds and both refer to, as parts of one record do. */
  readonly statements: ReadonlyMap<Id, Id>;
}

/**
 * Two records -> what is the same in both: sources with the same text, and actors and issues with the same id and kind of thing or, where an id is known to
 * one of the two alone, with the same name. An actor's alias counts where it is nobody else's name.
 */
export function sameThings(mine: OnRecord, theirs: OnRecord): SameThings {
  const own = omittedIds(mine.derivedFrom);
  const omitted = [...omittedIds(theirs.derivedFrom)].filter((id) => own.has(id));
  const byHash = new Map(mine.sources.map(({ textHash, id }) => [textHash, id]));
  const actorIds = new Set(mine.actors.map(({ id }) => id));
  const issueIds = new Set(mine.issues.map(({ id }) => id));
  const names = firstOf(mine.actors, ({ name }) => [name]);
  const aliases = firstOf(mine.actors, ({ aliases: all }) => all);
  const issueNames = new Map(mine.issues.map(({ name, id }) => [nameKey(fold(name)), id]));
  const sources = known(theirs.sources, ({ textHash }) => byHash.get(textHash));
  const now = presentIds(mine);
  // By its id or one that was merged into it, here or there.
  const byId = ({ id, was = [] }: Actor | Issue, ids: ReadonlySet<Id>) =>
    [id, ...was].map(now).find((one) => ids.has(one));
  return {
    sources,
    actors: known(theirs.actors, (actor) => {
      const key = keyOf(actor, actor.name);
      return byId(actor, actorIds) ?? names.get(key) ?? aliases.get(key);
    }),
    statements: new Map([...sameStatements(mine, theirs, sources), ...omitted].map((id) => [id, id])),
    issues: known(theirs.issues, (issue) => byId(issue, issueIds) ?? issueNames.get(nameKey(fold(issue.name)))),
  };
}

function sameStatements(mine: OnRecord, theirs: OnRecord, sources: ReadonlyMap<Id, Id>): Id[] {
  const sourceOf = new Map(mine.statements.map(({ id, source }) => [id, source]));
  return theirs.statements.flatMap(({ id, source }) =>
    sources.get(source) === sourceOf.get(id) && sourceOf.has(id) ? [id] : [],
  );
}

/** The first who has the name, and so the same one each time. */
function firstOf(actors: readonly Actor[], namesOf: (actor: Actor) => readonly string[]): Map<string, Id> {
  const found = new Map<string, Id>();
  for (const actor of actors) {
    for (const name of namesOf(actor)) {
      const key = keyOf(actor, name);
      if (!found.has(key)) found.set(key, actor.id);
    }
  }
  return found;
}

function keyOf({ kind }: Actor, name: string): string {
  return kind === "person" ? `person ${nameKey(fold(name))}` : `body ${bodyKey(fold(name))}`;
}

function known<T extends { readonly id: Id }>(things: readonly T[], of: (thing: T) => Id | undefined): Map<Id, Id> {
  return new Map(
    things.flatMap((thing) => {
      const id = of(thing);
      return id === undefined ? [] : [[thing.id, id] as const];
    }),
  );
}
