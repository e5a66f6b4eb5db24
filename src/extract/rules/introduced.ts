import type { TokenSpan } from "../role-features.ts";
import { phraseBefore } from "./phrases.ts";
import { isOutside, isTag, type Reading } from "./reading.ts";
import { verbGroup } from "./verb-group.ts";

/**
 * Cue and source of what a colon introduces: the last verb before it with its subject, or the first one's; the colon itself where there is no verb.
 */
export function introduced(
  reading: Reading,
  floor: number,
  colon: number,
): { cue: TokenSpan; source: TokenSpan | null } {
  let cue: TokenSpan | null = null;
  let source: TokenSpan | null = null;
  for (let i = floor + 1; i < colon; i += 1) {
    if (!isOutside(reading, i) || !isTag(reading, i, "VERB")) continue;
    const group = verbGroup(reading, i, floor);
    if (group.shape !== "finite") continue;
    cue = { from: group.from, to: group.to };
    source = phraseBefore(reading, group.from, floor) ?? source;
  }
  return cue === null
    ? { cue: { from: colon, to: colon + 1 }, source: phraseBefore(reading, colon, floor) }
    : { cue, source };
}
