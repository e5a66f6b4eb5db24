/** A comparison of several actors -> which two of them speak on the most of the same things, for a start. */
import type { Comparison, TieNode } from "../../query/index.ts";

export interface SharedPair {
  readonly pair: readonly [TieNode, TieNode];
  /** On which both speak. */
  readonly issues: number;
  /** Actors of whom both speak. */
  readonly actors: number;
  /** Issues and actors, of these, on which they are on different sides. */
  readonly differ: number;
}

/** Most shared issues first, then most differences, then in the order of the actors. */
export function sharedPairs({ actors, targets }: Pick<Comparison, "actors" | "targets">): SharedPair[] {
  const pairs = actors.flatMap((a, i) =>
    actors.slice(i + 1).map((b, j): SharedPair => {
      const said = targets.map(({ target, says }) => ({
        kind: target.kind,
        one: valuesOf(says[i]),
        other: valuesOf(says[i + 1 + j]),
      }));
      const shared = said.filter(({ one, other }) => one.size > 0 && other.size > 0);
      const issues = shared.filter(({ kind }) => kind === "issue").length;
      const differ = shared.filter(
        ({ one, other }) => (one.has("support") && other.has("oppose")) || (one.has("oppose") && other.has("support")),
      );
      return { pair: [a, b], issues, actors: shared.length - issues, differ: differ.length };
    }),
  );
  // The sort is stable.
  return pairs.sort((a, b) => b.issues - a.issues || b.differ - a.differ);
}

function valuesOf(groups: Comparison["targets"][number]["says"][number] = []): ReadonlySet<string> {
  return new Set(groups.map(({ value }) => value));
}
