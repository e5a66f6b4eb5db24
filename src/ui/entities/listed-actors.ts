/** Which actors a list shows, and in which order. */
import type { Actor, ActorKind } from "../../model/index.ts";
import type { ActorUse } from "../../query/index.ts";
import { fold } from "../../text/fold.ts";

export type ActorOrder = "name" | "made" | "about" | "unused";

/** Those of a kind (null for any) whose names have every word typed in them, whatever its case and accents. */
export function matchingActors(actors: readonly Actor[], text: string, kind: ActorKind | null): readonly Actor[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return actors.filter((actor) => {
    if (kind !== null && actor.kind !== kind) return false;
    const names = fold([actor.name, actor.short ?? "", ...actor.aliases].join("\n"));
    return words.every((word) => names.includes(word));
  });
}

/** Choices that a list offers while a name is typed. */
const OFFERED_MOST = 40;

/** Those that a part of a name may mean: first those of whom a name begins with it, then by name and id. */
export function offeredActors(actors: readonly Actor[], text: string): readonly Actor[] {
  const asked = fold(text);
  const begins = ({ name, short, aliases }: Actor) =>
    [name, short ?? "", ...aliases].some((one) => fold(one).startsWith(asked)) ? 0 : 1;
  return matchingActors(actors, text, null)
    .map((actor) => ({ actor, rank: begins(actor), name: fold(actor.name) }))
    .sort((a, b) => a.rank - b.rank || compare(a.name, b.name) || compare(a.actor.id, b.actor.id))
    .slice(0, OFFERED_MOST)
    .map(({ actor }) => actor);
}

/** Those alike come by name, then by id. */
export function inActorOrder(
  actors: readonly Actor[],
  order: ActorOrder,
  useOf: (id: string) => ActorUse | null,
): readonly Actor[] {
  const weighed = actors.map((actor) => ({ actor, name: fold(actor.name), weight: weightIn(order, useOf(actor.id)) }));
  return weighed
    .sort((a, b) => b.weight - a.weight || compare(a.name, b.name) || compare(a.actor.id, b.actor.id))
    .map(({ actor }) => actor);
}

function weightIn(order: ActorOrder, use: ActorUse | null): number {
  if (order === "name" || use === null) return 0;
  if (order === "unused") return use.made + use.about + use.named + use.deeds === 0 ? 1 : 0;
  return use[order];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
