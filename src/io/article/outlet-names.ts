import type { Actor } from "../../model/index.ts";

/** All names by which a record knows who publishes. */
export function outletNames(actors: readonly Pick<Actor, "kind" | "name" | "aliases">[]): string[] {
  return actors.filter(({ kind }) => kind === "outlet").flatMap(({ name, aliases }) => [name, ...aliases]);
}
