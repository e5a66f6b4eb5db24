import { hasWord, OWNING } from "../lexicon/small-words.ts";
import type { Reading } from "../rules/reading.ts";
import type { DraftEntity, DraftMention, Placed } from "./draft.ts";
import { hasTag, tagMask } from "./tags.ts";

/** Who has been mentioned up to a place of the article, and where: what pronouns and roles refer back to. */
export interface Memory {
  /** Those mentioned last, the latest at the end; no more than a person would look back over. */
  readonly recent: DraftEntity[];
  /** The first one who does something in each paragraph. */
  readonly topics: (DraftEntity | undefined)[];
  /** Who spoke last, and in which paragraph. */
  speaker: { readonly entity: DraftEntity; readonly paragraph: number; readonly at: number } | null;
  /** Whom each noun of a role meant last. */
  readonly roles: Map<string, DraftEntity>;
  /** Whom each pronoun meant last. */
  readonly pronouns: Record<
    "he" | "she" | "they" | "it",
    { readonly entity: DraftEntity; readonly paragraph: number } | null
  >;
}

export function newMemory(): Memory {
  return {
    recent: [],
    topics: [],
    speaker: null,
    roles: new Map(),
    pronouns: { he: null, she: null, they: null, it: null },
  };
}

export function remember(memory: Memory, entity: DraftEntity, placed: Placed): void {
  const { recent } = memory;
  const { seen } = entity;
  if (recent.length === 0 || recent[recent.length - 1] !== entity) {
    const at = seen === null ? -1 : recent.lastIndexOf(entity);
    if (at === -1 && recent.length < RECENT_MAX) recent.push(entity);
    else {
      // Those after it, or after the first, move up.
      for (let k = Math.max(0, at); k + 1 < recent.length; k += 1) recent[k] = recent[k + 1] as DraftEntity;
      recent[recent.length - 1] = entity;
    }
  }
  if (seen === null) entity.seen = { last: placed, outside: placed.quoted ? null : placed, count: 1 };
  else {
    seen.last = placed;
    if (!placed.quoted) seen.outside = placed;
    seen.count += 1;
  }
  if (placed.subject && !placed.quoted) memory.topics[placed.paragraph] ??= entity;
}

export const RECENT_MAX = 60;

export function placedAt(
  reading: Reading,
  paragraphs: Int32Array,
  mention: Pick<DraftMention, "from" | "to">,
  isSource: boolean,
): Placed {
  const { small, sentences, quotations } = reading;
  const { from, to } = mention;
  const possessive =
    small[to] === "'s" || (small[to] === "'" && (small[to - 1] ?? "").endsWith("s")) || hasWord(reading, from, OWNING);
  return {
    from,
    to,
    sentence: sentences[from] ?? 0,
    paragraph: paragraphs[from] ?? 0,
    subject: isSource || (!possessive && isSubject(reading, from, to)),
    possessive,
    quoted: (quotations[from] ?? -1) !== -1,
  };
}

/** A verb follows, maybe after "who ..." or an adverb, and no preposition or verb stands before. */
function isSubject(reading: Reading, from: number, to: number): boolean {
  let start = from;
  while (
    start > 0 &&
    start > from - 8 &&
    hasTag(reading, start - 1, DET_ADJ_NOUN_PROPN) &&
    reading.sentences[start - 1] === reading.sentences[from]
  )
    start -= 1;
  if (hasTag(reading, start - 1, IS_ADP) && reading.sentences[start - 1] === reading.sentences[from]) return false;
  let next = to;
  while (hasTag(reading, next, ADV_PART)) next += 1;
  if (hasTag(reading, next, VERB_AUX)) return true;
  const mark = reading.small[next] ?? "";
  if (mark === "," || mark === "(" || mark === "—")
    return start === reading.unitStarts[from] || reading.small[start - 1] === ",";
  return false;
}

const ADV_PART = tagMask("ADV", "PART");
const DET_ADJ_NOUN_PROPN = tagMask("DET", "ADJ", "NOUN", "PROPN");
const IS_ADP = tagMask("ADP");
const VERB_AUX = tagMask("VERB", "AUX");
