import { type ActorKind, type Id, presentIds } from "../../model/index.ts";
import type { Workbench } from "../../state/index.ts";
import { idFrom } from "../../text/index.ts";
import { namesOf } from "../use-workbench.ts";

/** An actor, of whom the name is enough, or an issue, of which one has to know what supporting it means; what else there is to say comes later. */
export type NewThing =
  | { readonly kind: ActorKind; readonly name: string }
  | { readonly kind: "issue"; readonly name: string; readonly proposition: string };

/** Adds an actor or an issue -> its id once the record has it; null when it was refused. */
export async function addThing(workbench: Workbench, thing: NewThing): Promise<Id | null> {
  const { kind, name } = thing;
  const { summary } = workbench.store.getState();
  const names = summary ? namesOf(summary) : new Map();
  const wanted = idFrom(kind, name);
  let id = wanted;
  const now = presentIds(summary ?? { actors: [], issues: [] });
  for (let i = 2; names.has(id) || now(id) !== id; i++) id = `${wanted}-${i}`;
  const nothingElse = { sources: [], actors: [], issues: [], statements: [] };
  const made = await workbench.edit(
    thing.kind === "issue"
      ? {
          ...nothingElse,
          op: "add",
          issues: [{ id, name, proposition: thing.proposition, note: "", counterExample: "" }],
        }
      : { ...nothingElse, op: "add", actors: [actorOf(id, thing.kind, name)] },
  );
  return made ? id : null;
}

function actorOf(id: Id, kind: ActorKind, name: string) {
  return { id, kind, name, short: null, aliases: [], description: null, affiliations: [], sameAs: [] };
}
