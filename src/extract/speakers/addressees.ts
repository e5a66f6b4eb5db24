import type { Cast } from "../cast.ts";
import { addressedBy } from "../entities/addressed.ts";
import { isReply } from "../entities/replies.ts";
import type { Told } from "../entities/told.ts";
import type { Reading } from "../rules/reading.ts";
import type { MentionAt } from "./mention-at.ts";

/**
 * Those to whom an attribution is said: by its cue ("told the council", "urged Congress"), because it replies to whoever spoke `before`, because somebody
 * is asked ("Asked whether it was shut, Holt said"), or called by name in quoted words. An outlet is where it was said, and none of them.
 */
export function addresseesOf(
  reading: Reading,
  cast: Cast,
  told: Told,
  mentionAt: MentionAt,
  before: number | null,
): number[] {
  const byCue = told.cue === null ? [] : spokenTo(reading, told.cue, mentionAt);
  const replied = byCue.length === 0 && before !== null && isReply(reading, told.cue) ? [before] : [];
  const asked = askedOne(reading, told, mentionAt);
  const found = new Set([
    ...byCue,
    ...replied,
    ...(asked === null ? [] : [asked]),
    ...calledByName(reading, told, mentionAt),
  ]);
  return [...found].filter((entity) => cast.entities[entity]?.kind !== "outlet");
}

function spokenTo(reading: Reading, cue: NonNullable<Told["cue"]>, mentionAt: MentionAt): number[] {
  const nameEnd = (token: number) => {
    const at = mentionAt(token);
    return at === null || at.mention.kind === "role" || at.mention.kind === "pronoun" ? 0 : at.to;
  };
  const span = addressedBy(reading, cue, nameEnd);
  const found: number[] = [];
  for (let i = span?.from ?? 0; i < (span?.to ?? 0); i += 1) {
    const at = mentionAt(i);
    if (at === null || at.mention.entity === null) continue;
    const next = reading.small[at.to] ?? "";
    if (at.to === span?.to || next === "and" || next === ",") found.push(at.mention.entity);
  }
  return found;
}

/** "Asked whether it was shut, Holt said": whoever says the sentence that goes on; null for any other cue. */
function askedOne(reading: Reading, { cue, source, content }: Told, mentionAt: MentionAt): number | null {
  const { small, unitStarts, unitEnds } = reading;
  if (cue === null || source !== null || small[cue.from] !== "asked" || unitStarts[cue.from] !== cue.from) return null;
  const ceiling = unitEnds[cue.from] ?? cue.to;
  for (let i = content.at(-1)?.to ?? ceiling; i < ceiling; i += 1) {
    const entity = mentionAt(i)?.mention.entity ?? null;
    if (entity !== null) return entity;
  }
  return null;
}

/** “Mr. Tarrant, is she right?”, “I wasn't finished, Owen.” */
function calledByName({ small, quotations }: Reading, { content }: Told, mentionAt: MentionAt): number[] {
  const found: number[] = [];
  for (const { from, to } of content) {
    for (let i = from; i < to; i += 1) {
      const at = mentionAt(i);
      if (at === null || at.mention.entity === null || (quotations[i] ?? -1) === -1) continue;
      const begin = TITLES.test(small[i - 1] ?? "") ? i - 1 : i;
      const before = small[begin - 1] ?? "";
      const opens = begin <= from + 1 || /^[.?!:]$/.test(before);
      const called = (opens && small[at.to] === ",") || (before === "," && /^[.?!]$/.test(small[at.to] ?? ""));
      if (called && at.to - i < 3 && BY_NAME.has(at.mention.kind)) found.push(at.mention.entity);
      i = Math.max(i, at.to - 1);
    }
  }
  return found;
}

const TITLES = /^(?:mr|mrs|ms|dr|madam|mayor|senator|governor|president|commissioner|chairman)\.?$/;
const BY_NAME = new Set(["name", "surname", "title"]);
