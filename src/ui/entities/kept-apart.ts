import type { LikelySame } from "../../edit/index.ts";
import type { Settings } from "../../state/index.ts";
import { pairName } from "../../work/likely-pairs.ts";

/** Of a record no more than these are kept; the oldest give way. */
const KEPT_MOST = 500;

/** The pairs of actors that were told apart, by the record's key, with one more. */
export function keptApart(
  apart: Settings["apart"],
  key: string,
  pair: Pick<LikelySame, "actor" | "other">,
): Settings["apart"] {
  const before = Object.hasOwn(apart, key) ? (apart[key] ?? []) : [];
  const name = pairName(pair);
  return { ...apart, [key]: [...before.filter((one) => one !== name), name].slice(-KEPT_MOST) };
}
