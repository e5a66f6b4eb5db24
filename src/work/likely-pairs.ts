import { type LikelySame, likelySame } from "../edit/index.ts";
import type { Actor, Id } from "../model/index.ts";

export interface LikelyRequest {
  readonly actors: readonly Actor[];
  /** Only pairs with this one in it; any when null. */
  readonly near: Id | null;
  /** Pairs that a person has told apart, as {@link pairName} names them. */
  readonly apart: readonly string[];
  /** How many pairs at most. */
  readonly most: number;
}

export interface LikelyPairs {
  /** The surest first. */
  readonly pairs: readonly LikelySame[];
  /** All that there are, those told apart not counted. */
  readonly total: number;
  /** How many were told apart. */
  readonly apart: number;
}

/** A record's actors -> pairs that may be one and that nobody has told apart. */
export function likelyPairs({ actors, near, apart, most }: LikelyRequest): LikelyPairs {
  const known = new Set(apart);
  const all = likelySame(actors).filter(({ actor, other }) => near === null || actor === near || other === near);
  const left = all.filter((pair) => !known.has(pairName(pair)));
  return { pairs: left.slice(0, most), total: left.length, apart: all.length - left.length };
}

/** The same whichever of the two comes first; an id has no blank in it. */
export function pairName({ actor, other }: Pick<LikelySame, "actor" | "other">): string {
  return actor < other ? `${actor} ${other}` : `${other} ${actor}`;
}
