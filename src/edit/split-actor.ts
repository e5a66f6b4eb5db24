import type { Actor, OnRecord } from "../model/index.ts";
import { missing } from "./find-things.ts";
import type { Edited, OperationOf } from "./operation.ts";
import { redirectStatement } from "./redirect.ts";
import { sameJson } from "./same-json.ts";

/** One actor -> two: in the statements given, in whatever part, `into` stands for the one that was there. */
export function splitActor(record: OnRecord, { id, into, statements }: OperationOf<"split-actor">): Edited {
  const moved = new Set(statements);
  const to = { actor: new Map([[id, into.id]]) };
  return (
    missing(record, "actors", [id]) ??
    missing(record, "statements", statements) ?? {
      ...record,
      actors: [...record.actors.map((actor) => (actor.id === id ? rest(actor, into) : actor)), into],
      statements: record.statements.map((one) => (moved.has(one.id) ? redirectStatement(one, to) : one)),
    }
  );
}

/** What `into` has is not the other's too. */
function rest(actor: Actor, into: Actor): Actor {
  const names = new Set([into.name, ...(into.short === null ? [] : [into.short]), ...into.aliases]);
  return {
    ...actor,
    short: actor.short !== null && names.has(actor.short) ? null : actor.short,
    aliases: actor.aliases.filter((name) => !names.has(name)),
    affiliations: actor.affiliations.filter((one) => !into.affiliations.some((other) => sameJson(one, other))),
    sameAs: actor.sameAs.filter((address) => !into.sameAs.includes(address)),
  };
}
