import { type LikelySame, likelySame } from "../edit/index.ts";
import type { Actor, Id, ToldApart } from "../model/index.ts";

export interface LikelyRequest {
  readonly actors: readonly Actor[];
  /** Only pairs with this one in it; any when null. */
  readonly near: Id | null;
  /** Pairs that a person has told apart. */
  readonly apart: readonly ToldApart[];
  /** How many pairs at most. */
  readonly most: number;
}

export interface LikelyPairs {
  /** The surest first. */
  readonly pairs: readonly LikelySame[];
  /** All that there are, those told apart not counted. */
  readonly total: number;
}

/** A record's actors -> pairs that may be one and that nobody has told apart. */
export function likelyPairs({ actors, near, apart, most }: LikelyRequest): LikelyPairs {
  const known = new Set(apart.map(pairName));
  const all = likelySame(actors).filter(({ actor, other }) => near === null || actor === near || other === near);
  const left = all.filter((pair) => !known.has(pairName(pair)));
  return { pairs: left.slice(0, most), total: left.length };
}

/** The same whichever of the two comes first; an id has no blank in it. */
function pairName({ actor, other }: ToldApart): string {
  return actor < other ? `${actor} ${other}` : `${other} ${actor}`;
}
