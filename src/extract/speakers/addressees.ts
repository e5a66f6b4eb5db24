import type { Cast } from "../cast.ts";
import { addressedBy } from "../entities/addressed.ts";
import { isReply } from "../entities/replies.ts";
import type { Told } from "../entities/told.ts";
import { hasWord, NOT } from "../lexicon/small-words.ts";
import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { type MentionAt, nameEndAt } from "./mention-at.ts";

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
): readonly number[] {
  const found = told.cue === null ? [] : spokenTo(reading, told.cue, mentionAt);
  if (found.length === 0 && before !== null && answersLast(reading, told.cue)) found.push(before);
  const asked = askedOne(reading, told, mentionAt);
  if (asked !== null) found.push(asked);
  findCalled(reading, told, mentionAt, found);
  if (found.length === 0) return found;
  return [...new Set(found)].filter((entity) => cast.entities[entity]?.kind !== "outlet");
}

/** "She replied", but neither "did not respond" nor "responded to a letter". */
function answersLast(reading: Reading, cue: Told["cue"]): boolean {
  if (cue === null || !isReply(reading, cue) || reading.small[cue.to] === "to") return false;
  for (let i = cue.from; i < cue.to; i += 1)
    if (hasWord(reading, i, NOT) || AWAY.has(reading.small[i] ?? "")) return false;
  return true;
}

const AWAY = new Set(["to", "declined", "refused", "failed"]);

function spokenTo(reading: Reading, cue: NonNullable<Told["cue"]>, mentionAt: MentionAt): number[] {
  const span = addressedBy(reading, cue, (token) => nameEndAt(mentionAt, token));
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
function findCalled(reading: Reading, { content }: Told, mentionAt: MentionAt, found: number[]): void {
  for (const { from, to } of content) {
    for (let i = from; i < to; i += 1) {
      if (reading.quotations[i] === -1) continue;
      const at = mentionAt(i);
      if (at === null || at.mention.entity === null) continue;
      if (at.to - i < 3 && isCalled(reading, from, i, at.to) && BY_NAME.has(at.mention.kind))
        found.push(at.mention.entity);
      i = Math.max(i, at.to - 1);
    }
  }
}

/** Whether marks set off a name in what is said from `start` on: before what follows, or at the end of a sentence. */
function isCalled(reading: Reading, start: number, from: number, to: number): boolean {
  const behind = reading.small[to] ?? "";
  if (behind !== "," && !ENDS.has(behind)) return false;
  const begin = TITLES.test(wordAt(reading, from - 1)) ? from - 1 : from;
  const before = wordAt(reading, begin - 1);
  if (behind !== ",") return before === ",";
  return begin <= start + 1 || before === ":" || ENDS.has(before);
}

const ENDS = new Set([".", "?", "!"]);
const TITLES = /^(?:mr|mrs|ms|dr|madam|mayor|senator|governor|president|commissioner|chairman)\.?$/;
const BY_NAME = new Set(["name", "surname", "title"]);
