import { TURNS_SOURCE } from "../lexicon/small-words.ts";
import type { TokenSpan } from "../role-features.ts";
import type { Reading } from "../rules/reading.ts";
import { isCapital, isLetter } from "./capitals.ts";
import { isPersonAt, isPlural } from "./noun-traits.ts";
import { hasTag, tagMask } from "./tags.ts";

/** The noun phrases of a source: who it names, and who beside them. */
export interface SourceHead {
  /** The token of the noun or name that says who speaks. */
  readonly head: number;
  /** Heads of others that "and" joins to it. */
  readonly joint: readonly number[];
  /** Where its phrase begins and ends, without what follows a comma. */
  readonly phrase: TokenSpan;
}

/**
 * A source -> the word that says who speaks: "director" in "The department's director, Ana-Maria Fuentes", "Lund" in "Peter Lund, a spokesman for
 * the union", "Arroyo" and jointly "Tate" in "Luz Arroyo and Ben Tate". `nameEnd` gives where the name ends that a token stands in.
 */
export function sourceHead(reading: Reading, drawn: TokenSpan, nameEnd: (token: number) => number): SourceHead | null {
  const { small, smallWords, firsts } = reading;
  // "she", "Holt"
  if (drawn.to - drawn.from === 1 && firsts[drawn.from] !== 1)
    return { head: drawn.from, joint: NOBODY, phrase: drawn };
  const source = afterDateline(reading, drawn);
  let heads: number[] | null = null;
  let head = -1;
  let owner = -1;
  let phraseEnd = source.to;
  let { from } = source;
  let i = from;
  // "In a letter, Holt": what a preposition begins is no source.
  while (i < source.to) {
    const end = nameEnd(i);
    if (end > i) {
      head = Math.min(end, source.to) - 1;
      i = end;
      continue;
    }
    // Most words are nouns, or belong to one.
    const word = ((smallWords[i] ?? 0) & TURNS_SOURCE) === 0 ? "" : (small[i] ?? "");
    if (word === "'s" || (word === "'" && (small[i - 1] ?? "").endsWith("s"))) {
      owner = head;
      head = -1;
      i += 1;
      continue;
    }
    if (word !== "" && (BREAKS.has(word) || RELATIVE.has(word))) {
      if (head === -1 && owner !== -1) {
        phraseEnd = i;
        break;
      }
      if (head === -1) {
        from = i + 1;
        i += 1;
        continue;
      }
      // "Holt, Lind and Pruitt" are three; "Holt, a nurse" is one.
      const next = nameEnd(i + 1);
      if (
        word === "," &&
        next > i + 1 &&
        next < source.to &&
        (small[next] === "," || small[next] === "and") &&
        nameEnd(head) > head &&
        /,? and /.test(small.slice(next, source.to).join(" ").concat(" "))
      ) {
        heads ??= [];
        heads.push(head);
        i += 1;
        continue;
      }
      phraseEnd = i;
      break;
    }
    if (word === "and" || word === "&" || word === "or") {
      if (head !== -1 && word === "and" && isSamePerson(reading, from, head, { from: i + 1, to: source.to }, nameEnd)) {
        phraseEnd = i;
        break;
      }
      if (head !== -1) {
        heads ??= [];
        heads.push(head);
      }
      head = -1;
      i += 1;
      continue;
    }
    // "45% of Republicans", "a third of independents", "many of the riders": those who are counted.
    if (
      word === "of" &&
      head !== -1 &&
      isQuantity(reading, head) &&
      isPlural(reading, lastOf(reading, i + 1, source.to))
    ) {
      head = -1;
      i += 1;
      continue;
    }
    if (word === "of" && head !== -1) {
      // “Secretary of State Karen Holt”
      const name = nameBehindOffice(reading, i + 1, source.to, nameEnd);
      if (name > i) {
        i = name;
        continue;
      }
    }
    if (hasTag(reading, i, ADP_SCONJ) && head !== -1) {
      // "A spokesman for Holt and Lind": what follows belongs to the spokesman.
      phraseEnd = i;
      break;
    }
    if (hasTag(reading, i, VERB_AUX) && head !== -1 && !hasTag(reading, head, DET_ADJ)) {
      phraseEnd = i;
      break;
    }
    if (head !== -1 && word !== "" && THEMSELVES.has(word)) {
      i += 1;
      continue;
    }
    if (
      hasTag(reading, i, NOUN_PROPN_PRON_NUM) ||
      (hasTag(reading, i, DET_ADJ) && (head === -1 || isPersonAt(reading, i)))
    )
      head = i;
    else if (hasTag(reading, i, ADJ_VERB) && i === source.to - 1) head = i;
    i += 1;
  }
  if (head === -1) head = owner;
  if (heads === null) {
    if (head !== -1) return { head, joint: NOBODY, phrase: { from, to: Math.max(phraseEnd, head + 1) } };
    return source.to > source.from ? { head: source.to - 1, joint: NOBODY, phrase: source } : null;
  }
  if (head !== -1 && !heads.includes(head)) heads.push(head);
  const first = heads[0] ?? from;
  return { head: first, joint: heads.slice(1), phrase: { from, to: Math.max(phraseEnd, first + 1) } };
}

const NOBODY: readonly number[] = [];

/** "Mayor Karen Holt" where a source is "PORT ELLERY, Wash. (Coastal Wire) — Mayor Karen Holt", or ends before the dash. */
export function afterDateline(reading: Reading, source: TokenSpan): TokenSpan {
  const { small, firsts, text, tokens, unitEnds } = reading;
  const { from, to } = source;
  if (firsts[from] !== 1 || !isCapital(reading, from)) return source;
  const start = tokens.starts[from] ?? 0;
  if (isLetter(text.charCodeAt(start + 1)) || !/^\p{Lu}{2}/u.test(text.slice(start, tokens.ends[from]))) return source;
  for (let i = from; i < to + 3; i += 1) {
    if (!/^(?:[—–]|--)$/.test(small[i] ?? "")) continue;
    if (i + 1 < to) return { from: i + 1, to };
    let end = i + 1;
    const ceiling = Math.min(unitEnds[i + 1] ?? 0, i + DATED_MAX);
    while (end < ceiling && !hasTag(reading, end, VERB_AUX)) end += 1;
    return end > i + 1 ? { from: i + 1, to: end } : source;
  }
  return source;
}

/** Words of the longest name after a dateline. */
const DATED_MAX = 12;

/** "The businesswoman and television host": one person, since only the first noun has an article. */
function isSamePerson(
  reading: Reading,
  from: number,
  head: number,
  { from: next, to }: TokenSpan,
  nameEnd: (token: number) => number,
): boolean {
  if (!hasTag(reading, from, IS_DET) || !isPersonAt(reading, head) || isPlural(reading, head)) return false;
  let last = -1;
  for (let i = next; i < to && hasTag(reading, i, ADJ_NOUN) && nameEnd(i) <= i; i += 1) last = i;
  return last !== -1 && isPersonAt(reading, last) && !isPlural(reading, last);
}

function isQuantity(reading: Reading, i: number): boolean {
  return hasTag(reading, i, NUM_SYM) || QUANTITIES.has(reading.small[i] ?? "");
}

/** The last noun of the phrase that begins at `from`. */
function lastOf(reading: Reading, from: number, ceiling: number): number {
  let noun = from;
  for (let i = from; i < ceiling && hasTag(reading, i, DET_ADJ_NOUN_PROPN_NUM_ADV); i += 1) noun = i;
  return noun;
}

const QUANTITIES = new Set(
  "percent % majority third half quarter number many most some dozens hundreds thousands all few several plurality rest".split(
    " ",
  ),
);
const BREAKS = new Set([",", "(", "—", "–", "--"]);
const THEMSELVES = new Set(["himself", "herself", "itself", "themselves", "alone"]);
const RELATIVE = new Set(["who", "which", "that", "whose", "whom", ":", ";"]);

const ADJ_VERB = tagMask("ADJ", "VERB");
const ADP_SCONJ = tagMask("ADP", "SCONJ");
const ADJ_NOUN = tagMask("ADJ", "NOUN");
const DET_ADJ = tagMask("DET", "ADJ");
const IS_DET = tagMask("DET");
const DET_ADJ_NOUN_PROPN_NUM_ADV = tagMask("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV");
const NOUN_PROPN_PRON_NUM = tagMask("NOUN", "PROPN", "PRON", "NUM");
const NUM_SYM = tagMask("NUM", "SYM");
const VERB_AUX = tagMask("VERB", "AUX");

/** Where a name begins right behind capitals that are none: behind "State", "Health and Human Services". -1 where none does. */
function nameBehindOffice(reading: Reading, from: number, to: number, nameEnd: (token: number) => number): number {
  let capitals = 0;
  for (let i = from; i < to && i < from + OFFICE_MAX; i += 1) {
    if (nameEnd(i) > i) return capitals > 0 && isCapital(reading, i - 1) ? i : -1;
    if (isCapital(reading, i)) capitals += 1;
    else if (reading.small[i] !== "and" && reading.small[i] !== "the") return -1;
  }
  return -1;
}

/** Tokens of the longest department. */
const OFFICE_MAX = 6;
