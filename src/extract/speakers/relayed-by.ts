import type { Mention } from "../cast.ts";
import { isPossessiveMark } from "../entities/noun-phrases.ts";
import type { Told } from "../entities/told.ts";
import { SAYING } from "../lexicon/cue-classes.ts";
import { ACCORDING } from "../lexicon/small-words.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { TAG } from "../tag.ts";
import type { MentionAt } from "./mention-at.ts";

/** “...,” Holt said, according to the Courier: who passes on what is said. Those in contents are not asked here. */
export function relayedBy(
  { small, smallWords, unitStarts, unitEnds }: Reading,
  { cue, source }: Told,
  isCovered: (token: number) => boolean,
  mentionAt: MentionAt,
): number | null {
  if (cue === null || source === null) return null;
  const to = unitEnds[cue.from] ?? 0;
  for (let i = unitStarts[cue.from] ?? 0; i < to; i += 1) {
    if (((smallWords[i] as number) & ACCORDING) === 0 || small[i + 1] !== "to" || isCovered(i)) continue;
    // The cue itself: "according to Holt".
    if (i < cue.to && i + 2 > cue.from) return null;
    for (let k = i + 2; k < Math.min(to, i + WORDS_MAX); k += 1) {
      const entity = mentionAt(k)?.mention.entity ?? null;
      if (entity !== null) return entity;
    }
  }
  return null;
}

const WORDS_MAX = 8;

/**
 * "The toll will stay, Holt said, according to the Courier" and "According to the Courier, Holt said that it will stay", where the Courier is the source and
 * the rest is what it says: the mention of who said it at first, at the content's end or beginning; null for any other.
 */
export function toldThrough(reading: Reading, { cue, content, source }: Told, mentionAt: MentionAt): Mention | null {
  const { small, classes, quotations } = reading;
  const first = content[0];
  const last = content.at(-1);
  const owner = cue === null ? null : possessor(reading, cue, mentionAt);
  if (owner !== null) return owner;
  if (cue === null || first === undefined || last === undefined || small[cue.from] !== "according") return null;
  const cited = source === null ? null : citedBy(reading, source.to, mentionAt);
  if (cited !== null) return cited;
  if (first.from >= cue.to) {
    const said = sayerAt(reading, first.from, mentionAt);
    if (said !== null) return said;
  }
  let verb = last.to - 1;
  while (verb > last.from && small[verb] === ",") verb -= 1;
  if (((classes[verb] ?? 0) & SAYING) === 0 || quotations[verb] !== -1) return null;
  const before = mentionAt(verb - 1);
  return before !== null && before.to === verb ? before.mention : null;
}

/** Trump of "responding to Trump's claim": whose saying the cue tells of. */
function possessor(reading: Reading, { from, to }: TokenSpan, mentionAt: MentionAt): Mention | null {
  const { small } = reading;
  if (to - from < 3 || !CLAIMS.has(small[to - 1] ?? "")) return null;
  const mark = to - 2;
  return isPossessiveMark(reading, mark) && mark > from ? (mentionAt(mark - 1)?.mention ?? null) : null;
}

const CLAIMS = new Set(
  "claim claims statement statements remark remarks assertion warning suggestion argument accusation comment comments".split(
    " ",
  ),
);

/** The mayor's office of "according to the Gazette, citing the mayor's office". */
function citedBy(reading: Reading, to: number, mentionAt: MentionAt): Mention | null {
  const { small, sentences } = reading;
  const at = small[to] === "," ? to + 1 : to;
  if (small[at] !== "citing" && small[at] !== "quoting") return null;
  for (let i = at + 1; i < at + BEFORE_NAME && sentences[i] === sentences[at]; i += 1) {
    const found = mentionAt(i);
    // “the mayor's office” is not the mayor
    if (found !== null && !isPossessiveMark(reading, found.to)) return found.mention;
  }
  return null;
}

/** Whose words a clause is from: Holt of "Mayor Karen Holt said that ...", where a clause follows. */
function sayerAt({ small, classes, tags }: Reading, from: number, mentionAt: MentionAt): Mention | null {
  for (let i = from; i < from + BEFORE_NAME; i += 1) {
    const at = mentionAt(i);
    if (at === null) continue;
    if (((classes[at.to] ?? 0) & SAYING) !== 0 && tags[at.to] === TAG.VERB && small[at.to + 1] === "that")
      return at.mention;
    i = at.to - 1;
  }
  return null;
}

/** Tokens of what may stand before a name and belongs to it: "Northern Command leader Gen. Gregory Guillot". */
const BEFORE_NAME = 8;
