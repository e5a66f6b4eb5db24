/**
 * Names that found no place get one where others can move aside: a name takes a place, those that were there look for
 * another, and what they push out does too. It holds when less is lost by it than the name itself counts.
 */
import type { Place } from "./label-spots.ts";

/** Where each name stands, by its node. */
export type Seats = ReadonlyMap<number, Place>;

interface Rules {
  /** As how many names the loss of one counts. */
  weight(node: number): number;
  /** Where a name may stand, the best place first. */
  spots(node: number): readonly Place[];
  clash(one: readonly [number, Place], two: readonly [number, Place]): boolean;
}

/** How many names move in turn, how many at once, and how many places are tried for one name in all. */
const CHAIN = 4;
const AT_ONCE = 3;
const TRIES = 1000;
/** And for all names: in a crowd the weightiest have them. */
const TRIES_IN_ALL = 4000;

/** @param waiting nodes without a name, the weightiest first */
export function reseat(seats: Seats, waiting: readonly number[], rules: Rules): Seats {
  let inAll = TRIES_IN_ALL;
  return waiting.reduce((now, node) => {
    if (now.has(node)) return now;
    const most = Math.min(TRIES, inAll);
    const budget = { left: most };
    const next = seat(now, node, CHAIN, new Set(), rules, budget).seats;
    inAll -= most - budget.left;
    return next;
  }, seats);
}

/** The best of all places for a name, or none: what is lost by either, and where all names stand then. */
function seat(
  seats: Seats,
  node: number,
  chain: number,
  fixed: ReadonlySet<number>,
  rules: Rules,
  budget: { left: number },
): { readonly seats: Seats; readonly lost: number } {
  let best = { seats, lost: rules.weight(node) };
  for (const spot of rules.spots(node)) {
    if (best.lost === 0 || budget.left <= 0) break;
    budget.left--;
    const rivals = movable(seats, [node, spot], fixed, rules);
    if (!rivals) continue;
    const kept = new Map(seats);
    for (const rival of rivals) kept.delete(rival);
    let next: Seats = kept.set(node, spot);
    let lost = 0;
    for (const rival of rivals) {
      if (lost >= best.lost) break;
      const moved = chain > 1 ? seat(next, rival, chain - 1, new Set([...fixed, node]), rules, budget) : null;
      next = moved?.seats ?? next;
      lost += moved?.lost ?? rules.weight(rival);
    }
    if (lost < best.lost) best = { seats: next, lost };
  }
  return best;
}

/** The names that would have to move aside; null when they are too many, or one of them may not. */
function movable(
  seats: Seats,
  taken: readonly [number, Place],
  fixed: ReadonlySet<number>,
  rules: Rules,
): readonly number[] | null {
  const rivals: number[] = [];
  for (const seat of seats) {
    const [other] = seat;
    if (other === taken[0] || !rules.clash(taken, seat)) continue;
    if (rivals.length === AT_ONCE || fixed.has(other)) return null;
    rivals.push(other);
  }
  return rivals;
}
