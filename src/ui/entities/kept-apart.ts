/** Pairs of actors that somebody has told apart, by the record's key. */
import type { LikelySame } from "../../edit/index.ts";
import type { Settings } from "../../state/index.ts";

type Pair = Pick<LikelySame, "actor" | "other">;
type Apart = Settings["apart"];

/** Of a record no more than these are kept; the oldest give way. */
const KEPT_MOST = 500;

export function isApart(apart: Apart, key: string, pair: Pair): boolean {
  return Object.hasOwn(apart, key) && apart[key]?.includes(nameOf(pair)) === true;
}

export function keptApart(apart: Apart, key: string, pair: Pair): Apart {
  const before = Object.hasOwn(apart, key) ? (apart[key] ?? []) : [];
  return { ...apart, [key]: [...before.filter((one) => one !== nameOf(pair)), nameOf(pair)].slice(-KEPT_MOST) };
}

/** An id has no blank in it. */
function nameOf({ actor, other }: Pair): string {
  return actor < other ? `${actor} ${other}` : `${other} ${actor}`;
}
