import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";

/** Whether a cue says that somebody answers: "she replied", "Holt shot back". */
export function isReply({ lemmas }: Reading, cue: TokenSpan | null): boolean {
  if (cue === null) return false;
  for (let i = cue.from; i < cue.to; i += 1) if (REPLIES.has(lemmas[i] ?? "")) return true;
  return false;
}

const REPLIES = new Set("reply respond answer retort counter".split(" "));
