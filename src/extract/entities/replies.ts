import { REPLY } from "../lexicon/verb-bits.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";

/** Whether a cue says that somebody answers: "she replied", "Holt shot back". */
export function isReply({ stances }: Reading, cue: TokenSpan | null): boolean {
  if (cue === null) return false;
  for (let i = cue.from; i < cue.to; i += 1) if (((stances[i] ?? 0) & REPLY) !== 0) return true;
  return false;
}
