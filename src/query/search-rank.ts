/** What was found of one kind -> the same, best first. */

import type { Hit } from "./answer-search.ts";
import { compare } from "./order.ts";
import type { Found } from "./search-index.ts";

export type Counted = Pick<Hit, "statements" | "about">;

/**
 * What the filter leaves nothing of comes last, unless it is called exactly what was typed. Then the more of the terms are there as
 * typed, then in another form, the better. What is named so comes before what is only described so. Names and statements
 * go by how well they fit; a description that fits tells little, so there it counts how much the record holds.
 */
export function rankFound(found: readonly Found[], countsOf: (one: Found) => Counted): Found[] {
  const ranked = found.map((one) => ({ one, ranks: ranksOf(one, heldOf(countsOf(one))) }));
  ranked.sort((a, b) => byRanks(a.ranks, b.ranks) || compare(a.one.thing.node.id, b.one.thing.node.id));
  return ranked.map(({ one }) => one);
}

/** Whether a kind comes after the others: the filter leaves nothing of its best, and no name of it fits. */
export function standsAside(best: Hit): boolean {
  return heldOf(best) === 0 && best.in !== "name" && best.in !== "alias";
}

function heldOf({ statements, about }: Counted): number {
  return statements + about;
}

/** The more the better, the first that differs decides. */
function ranksOf({ thing, score, typed, kin, named, whole }: Found, held: number): number[] {
  const fits = named > 0 || thing.kind === "statement" ? score : held;
  return [Number(whole || held > 0), typed, kin, named, fits, score, held];
}

function byRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, rank] of a.entries()) {
    const difference = compare(b[i] ?? 0, rank);
    if (difference !== 0) return difference;
  }
  return 0;
}
