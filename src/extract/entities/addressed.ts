import { TELLS, TELLS_ON, TELLS_SEVERAL, TELLS_TO } from "../lexicon/verb-bits.ts";
import { BE, followsBe } from "../passive-source.ts";
import type { TokenSpan } from "../role-features.ts";
import { isOutside, type Reading } from "../rules/reading.ts";
import { isOwner } from "./noun-phrases.ts";
import { isPlural } from "./noun-traits.ts";
import { hasTag, tagMask } from "./tags.ts";

/**
 * Where the words begin and end that name to whom something is said: "told the council that", "urged Congress to", "called on lawmakers to", "wrote to
 * Holt", "the council was told that"; null where a cue names nobody.
 */
export function addressedBy(reading: Reading, cue: TokenSpan, nameEnd: (token: number) => number): TokenSpan | null {
  const { small, stances, unitEnds } = reading;
  const ceiling = unitEnds[cue.from] ?? cue.to;
  let verb = cue.to - 1;
  while (verb > cue.from && !hasTag(reading, verb, IS_VERB)) verb -= 1;
  const link = (stances[verb] ?? 0) & LINKS;
  if (link === 0) return null;
  let at = verb + 1;
  while (at < ceiling && hasTag(reading, at, IS_ADV)) at += 1;
  if (link === TELLS_ON && (small[at] === "on" || small[at] === "upon")) at += 1;
  else if (link === TELLS_TO && small[at] === "to" && !hasTag(reading, at + 1, VERB_AUX)) at += 1;
  else if (link !== TELLS && !(link === TELLS_SEVERAL && hasTag(reading, at, IS_NOUN) && isPlural(reading, at)))
    return null;
  if (followsBe(reading, verb)) return heardBefore(reading, verb);
  const from = at;
  let end = -1;
  for (let i = from; i < ceiling && i - from < 9 && isOutside(reading, i); i += 1) {
    const named = nameEnd(i);
    if (named > i) {
      end = named;
      i = named - 1;
      if (small[named] !== "'s" && small[named] !== "and" && !hasTag(reading, named, IS_NOUN)) break;
      continue;
    }
    if (hasTag(reading, i, NOUN_PROPN_PRON) || small[i] === "her") end = i + 1;
    else if (!hasTag(reading, i, DET_ADJ_NUM) && small[i] !== "'s" && small[i] !== "and" && !isOwner(reading, i)) break;
    if (end === i + 1 && hasTag(reading, i, IS_PRON)) break;
  }
  if (end === -1 || QUESTION.has(small[from] ?? "")) return null;
  // "asked for help", "ordered the gate shut": a thing is not spoken to; the words after it must go on with what is said.
  return { from, to: end };
}

/** Lund of "Lund had been told that"; null for "who was told", "when told". */
function heardBefore(reading: Reading, verb: number): TokenSpan | null {
  const { small, unitStarts } = reading;
  const floor = unitStarts[verb] ?? 0;
  let to = verb;
  while (to > floor && (hasTag(reading, to - 1, ADV_AUX) || BE.has(small[to - 1] ?? ""))) to -= 1;
  let from = to;
  while (from > floor && from > to - HEARER_MAX && hasTag(reading, from - 1, DET_ADJ_NOUN_PROPN_NUM)) from -= 1;
  if (from < to) return { from, to };
  return from > floor && hasTag(reading, to - 1, IS_PRON) && !QUESTION.has(small[to - 1] ?? "")
    ? { from: to - 1, to }
    : null;
}

/** Words of the longest phrase for those who are told something. */
const HEARER_MAX = 6;

const LINKS = TELLS | TELLS_TO | TELLS_ON | TELLS_SEVERAL;
const QUESTION = new Set(["that", "what", "why", "how", "whether", "if", "who", "when", "where", "which", "it"]);

const ADV_AUX = tagMask("ADV", "AUX");
const DET_ADJ_NOUN_PROPN_NUM = tagMask("DET", "ADJ", "NOUN", "PROPN", "NUM");
const DET_ADJ_NUM = tagMask("DET", "ADJ", "NUM");
const IS_ADV = tagMask("ADV");
const IS_NOUN = tagMask("NOUN");
const IS_PRON = tagMask("PRON");
const IS_VERB = tagMask("VERB");
const NOUN_PROPN_PRON = tagMask("NOUN", "PROPN", "PRON");
const VERB_AUX = tagMask("VERB", "AUX");
