import type { Actor, Id, OnRecord } from "../model/index.ts";
import { missing } from "./find-things.ts";
import { splitIds, withWas } from "./merged-ids.ts";
import type { Edited, OperationOf } from "./operation.ts";
import { redirectStatement } from "./redirect.ts";
import { sameJson } from "./same-json.ts";

/** One actor -> two: in the statements given, in whatever part, `into` stands for the one that was there. What they were merged of goes with their statements. */
export function splitActor(record: OnRecord, { id, into, statements }: OperationOf<"split-actor">): Edited {
  const moved = new Set(statements);
  const to = { actor: new Map([[id, into.id]]) };
  const whole = record.actors.find((actor) => actor.id === id);
  if (whole === undefined) return missing(record, "actors", [id]) ?? record;
  const was = splitIds(
    whole,
    into,
    record.statements.filter((one) => moved.has(one.id)),
    record.statements.filter((one) => !moved.has(one.id)),
  );
  return (
    missing(record, "statements", statements) ?? {
      ...record,
      actors: [...record.actors.map((actor) => (actor === whole ? rest(actor, into, was) : actor)), withWas(into, was)],
      statements: record.statements.map((one) => (moved.has(one.id) ? redirectStatement(one, to) : one)),
    }
  );
}

/** What `into` has is not the other's too. */
function rest(actor: Actor, into: Actor, gone: readonly Id[]): Actor {
  const names = new Set([into.name, ...(into.short === null ? [] : [into.short]), ...into.aliases]);
  const was = (actor.was ?? []).filter((id) => id !== into.id && !gone.includes(id));
  return {
    ...withWas(actor, was),
    short: actor.short !== null && names.has(actor.short) ? null : actor.short,
    aliases: actor.aliases.filter((name) => !names.has(name)),
    affiliations: actor.affiliations.filter((one) => !into.affiliations.some((other) => sameJson(one, other))),
    sameAs: actor.sameAs.filter((address) => !into.sameAs.includes(address)),
  };
}
