import type { Id } from "../model/index.ts";

/** Which things of a record a check looks into, by id. */
export type Only = (id: Id) => boolean;

export const ALL: Only = () => true;

/** The things that are looked into, each with its place in the list. */
export function chosen<T extends { readonly id: Id }>(things: readonly T[], only: Only): (readonly [number, T])[] {
  const found: (readonly [number, T])[] = [];
  things.forEach((thing, i) => {
    if (only(thing.id)) found.push([i, thing]);
  });
  return found;
}
