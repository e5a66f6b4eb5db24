import type { Actor, Affiliation, Evidence, Id, OnRecord } from "../model/index.ts";
import { toMerge } from "./find-things.ts";
import { withMetStances } from "./meeting-stances.ts";
import { mergedIds } from "./merged-ids.ts";
import type { Edited, OperationOf } from "./operation.ts";
import { redirect } from "./redirect.ts";
import { sameJson } from "./same-json.ts";

/** Actors that are one -> the one that is kept, with the others' names as aliases; whatever referred to the others refers to it. */
export function mergeActors(record: OnRecord, operation: OperationOf<"merge-actors">): Edited {
  const found = toMerge(record, "actors", operation);
  if ("problem" in found) return found;
  const { kept, merged } = found;
  const gone = new Set(merged.map(({ id }) => id));
  const actors = record.actors.flatMap((actor) =>
    gone.has(actor.id) ? [] : [actor === kept ? asOne(kept, merged, gone) : actor],
  );
  const after = redirect({ ...record, actors }, { actor: new Map([...gone].map((id) => [id, kept.id])) });
  const names = [kept, ...merged].map(({ name }) => name);
  return withMetStances(record, after, { toward: { kind: "actor", id: kept.id }, names });
}

/** Each group of actors -> one; all of them or, where one is refused, none. */
export function mergeActorGroups(record: OnRecord, { groups }: OperationOf<"merge-actor-groups">): Edited {
  let edited: OnRecord = record;
  for (const group of groups) {
    const next = mergeActors(edited, { op: "merge-actors", ...group });
    if ("problem" in next) return next;
    edited = next;
  }
  return edited;
}

function asOne(kept: Actor, merged: readonly Actor[], gone: ReadonlySet<Id>): Actor {
  const names = merged.flatMap(({ name, short, aliases }) => [name, ...(short === null ? [] : [short]), ...aliases]);
  const affiliations = [...kept.affiliations, ...merged.flatMap((actor) => actor.affiliations)].flatMap((one) =>
    one.agency !== null && (one.agency === kept.id || gone.has(one.agency)) ? withoutAgency(one) : [one],
  );
  return {
    ...kept,
    short: kept.short ?? merged.find(({ short }) => short !== null)?.short ?? null,
    aliases: once([...kept.aliases, ...names]).filter((name) => name.trim() !== "" && name !== kept.name),
    description: kept.description ?? merged.find(({ description }) => description !== null)?.description ?? null,
    affiliations: united(affiliations),
    sameAs: once([kept, ...merged].flatMap(({ sameAs }) => sameAs)),
    was: mergedIds(kept, merged),
  };
}

/** Nobody belongs to themselves; what they are called there stays. */
function withoutAgency(affiliation: Affiliation): Affiliation[] {
  return affiliation.role === null ? [] : [{ ...affiliation, agency: null }];
}

/** Affiliations that say the same are one, with the evidence of all. */
function united(affiliations: readonly Affiliation[]): Affiliation[] {
  const all: Affiliation[] = [];
  for (const one of affiliations) {
    const at = all.findIndex((other) => sameJson({ ...other, evidence: [] }, { ...one, evidence: [] }));
    const same = all[at];
    if (same === undefined) all.push(one);
    else all[at] = { ...same, evidence: unitedEvidence(same.evidence, one.evidence) };
  }
  return all;
}

function unitedEvidence(own: readonly Evidence[], more: readonly Evidence[]): Evidence[] {
  return [...own, ...more.filter((one) => !own.some((other) => sameJson(other, one)))];
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
