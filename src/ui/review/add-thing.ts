import { type ActorKind, type Id, presentIds } from "../../model/index.ts";
import type { Workbench } from "../../state/index.ts";
import { idFrom } from "../../text/index.ts";
import { namesOf } from "../use-workbench.ts";

/** Something that can be added by its name alone; what else there is to say of it comes later. */
export type NewThing = ActorKind | "issue";

/** Adds an actor or an issue of which only the name is known -> its id once the record has it; null when it was refused. */
export async function addThing(workbench: Workbench, kind: NewThing, name: string): Promise<Id | null> {
  const { summary } = workbench.store.getState();
  const names = summary ? namesOf(summary) : new Map();
  const wanted = idFrom(kind, name);
  let id = wanted;
  const now = presentIds(summary ?? { actors: [], issues: [] });
  for (let i = 2; names.has(id) || now(id) !== id; i++) id = `${wanted}-${i}`;
  const nothingElse = { sources: [], actors: [], issues: [], statements: [] };
  const made = await workbench.edit(
    kind === "issue"
      ? { ...nothingElse, op: "add", issues: [{ id, name, proposition: "", note: "", counterExample: "" }] }
      : { ...nothingElse, op: "add", actors: [actorOf(id, kind, name)] },
  );
  return made ? id : null;
}

function actorOf(id: Id, kind: ActorKind, name: string) {
  return { id, kind, name, short: null, aliases: [], description: null, affiliations: [], sameAs: [] };
}
