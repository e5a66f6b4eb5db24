import type { ActorKind, Id } from "../../model/index.ts";
import type { Workbench } from "../../state/index.ts";
import { idFrom } from "../../text/index.ts";
import { namesOf } from "../use-workbench.ts";

/** Adds an actor of whom only the name and the kind are known -> its id once the record has it; null when it was refused. */
export async function addActor(workbench: Workbench, kind: ActorKind, name: string): Promise<Id | null> {
  const { summary } = workbench.store.getState();
  const names = summary ? namesOf(summary) : new Map();
  const wanted = idFrom(kind, name);
  let id = wanted;
  for (let i = 2; names.has(id); i++) id = `${wanted}-${i}`;
  const actor = { id, kind, name, short: null, aliases: [], description: null, affiliations: [], sameAs: [] };
  const made = await workbench.edit({ op: "add", sources: [], actors: [actor], issues: [], statements: [] });
  return made ? id : null;
}
