import { OUTSIDE } from "../article.ts";
import { SAYING } from "../lexicon/cue-classes.ts";
import { AS_HE, AS_SHE, HOLDING, hasWord, WHERE } from "../lexicon/small-words.ts";
import type { Reading } from "../rules/reading.ts";
import { wordAt } from "../word-at.ts";
import { bare, isAcronym, isBreak, isCapital } from "./capitals.ts";
import type { DraftEntity } from "./draft.ts";
import { FIRST_NAMES } from "./first-names.ts";
import {
  anyHas,
  BODY,
  BODY_NOUN,
  DAY,
  FIRST_NAME,
  hasTrait,
  KNOWN_WORD,
  MIXED_CASE,
  NEVER,
  OFFICE,
  PEOPLE,
  REFERS_BACK,
} from "./name-traits.ts";
import type { Name } from "./names.ts";
import { isPossessiveMark } from "./noun-phrases.ts";
import { bodyKindAt, isPersonAt, isPersonBaseAt, nounAt } from "./noun-traits.ts";
import { hasTag, tagMask } from "./tags.ts";
import { isUnion } from "./unions.ts";
import {
  ADJECTIVES,
  AGENCY_WORDS,
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  GROUP_WORDS,
  KNOWN,
  OUTLET_WORDS,
  PLACES,
} from "./words.ts";

/** What a name by itself, with its title and what stands beside it, names; null where that does not tell. */
export function nameKind(reading: Reading, name: Name, speaks: (token: number) => boolean): DraftEntity["kind"] | null {
  const { small } = reading;
  if (name.title !== null) return "person";
  const first = bare(small[name.from] ?? "");
  if (name.to - name.from === 1) {
    const known = hasTrait(reading, name.from, KNOWN_WORD) ? KNOWN.get(first) : undefined;
    if (known !== undefined) return known;
    if (hasTrait(reading, name.from, KNOWN_WORD) && PLACES.has(first)) return "place";
    if (ADJECTIVES.has(first)) return "thing";
    const body = hasTrait(reading, name.from, BODY) ? bodyKind([first]) : null;
    if (isDateline(reading, name)) return "place";
    if (isAcronym(reading, name.from) && !isLabel(reading, name)) return body ?? "group";
    if (body !== null) return body;
    if (hasTrait(reading, name.from, MIXED_CASE | PEOPLE)) return "group";
    if (isTitled(reading, name)) return "outlet";
    if (isWhere(reading, name)) return "place";
    if (isWithThe(reading, name)) return speaks(name.from) ? "group" : null;
    return isPersonBeside(reading, name) || speaks(name.from) || isGoneOnWith(reading, name) ? "person" : null;
  }
  if (isUnion(reading, name.from) || first === "local") return "group";
  const isFirstName = hasTrait(reading, name.from, FIRST_NAME);
  const hasBody = anyHas(reading, name.from, name.to, BODY);
  if (isFirstName && !hasBody) return "person";
  const last = bare(small[name.to - 1] ?? "");
  if (first === "team" || first === "united") return first === "united" && PLACES.has(last) ? "place" : "group";
  const body = hasBody ? bodyKind(small.slice(name.from, name.to).map(bare)) : null;
  if (body !== null && !(isFirstName && name.to - name.from === 2 && !SURE_BODIES.has(last))) return body;
  if (isFirstName) return "person";
  if (hasTrait(reading, name.to - 1, KNOWN_WORD)) {
    const known = KNOWN.get(last);
    if (known !== undefined) return known;
    if (PLACES.has(last)) return "place";
  }
  if (hasTrait(reading, name.to - 1, REFERS_BACK) && DOCUMENT_NOUNS.has(last)) return "thing";
  if (hasAdjective(reading, name)) return "thing";
  if (first.length <= 2 && /^\p{L}\.?$/u.test(first)) return "person";
  if (isWhere(reading, name)) return "place";
  if (isWithThe(reading, name)) return "group";
  if (hasTrait(reading, name.to - 1, PEOPLE) || (isJoined(reading, name) && !isDescribed(reading, name)))
    return "group";
  if (isPersonBeside(reading, name) || (speaks(name.to - 1) && name.to - name.from < 4)) return "person";
  if (name.to - name.from === 2 && isGoneOnWith(reading, name)) return "person";
  return FIRST_NAMES.has(first.slice(0, Math.max(0, first.indexOf("-")))) ? "person" : null;
}

/** "Swiss" */
function hasAdjective({ small }: Reading, { from, to }: Name): boolean {
  for (let i = from; i < to; i += 1) if (ADJECTIVES.has(bare(small[i] ?? ""))) return true;
  return false;
}

/** "Teamsters-Drivers", "Anti-toll Alliance", "Pro-Ferry Ellery", but "Wei-Lin Cho" is a person. */
function isJoined({ text, tokens, small }: Reading, { from, to }: Name): boolean {
  for (let i = from; i < to; i += 1) {
    if (!small[i]?.includes("-")) continue;
    if (i === from && FORENAME.test(text.slice(tokens.starts[i], tokens.ends[i]))) return false;
    return /s-|-[a-z]+ [a-z]+$/.test(small.slice(from, to).map(bare).join(" "));
  }
  return false;
}

/** Two names with a hyphen between; what has an "s" before it may be several of one body. */
const FORENAME = /^(?!(?:Anti|Pro|Non|Pan|Post)-)\p{Lu}\p{L}*[^s\P{L}]-\p{Lu}\p{Ll}+$/u;

/** "Wealth Watch, a private research firm", "the super PAC Ferry Action", "the president of Wealth Watch": no person, by what stands beside it. */
export function bodyBeside(reading: Reading, { from, to, title }: Name): "agency" | "group" | "outlet" | null {
  const { small } = reading;
  if (title !== null || (to - from > 1 && hasTrait(reading, from, FIRST_NAME))) return null;
  const before = hasTrait(reading, from - 1, BODY_NOUN) ? BODY_NOUNS.get(small[from - 1] ?? "") : undefined;
  if (before !== undefined && hasTag(reading, from - 2, DET_ADJ_NOUN) && !WITH_PLACES.has(small[from - 1] ?? ""))
    return before;
  if (small[to] === "," && small[to + 1] === "which" && !PLACES.has(small[to - 1] ?? "")) return "group";
  if (small[to] === "," && ARTICLES.has(small[to + 1] ?? "")) {
    for (let i = to + 2; i < to + 9 && hasTag(reading, i, NOUN_ADJ_ADV_NUM); i += 1) {
      if (isPersonAt(reading, i)) return null;
      // “Ada Lind, the group’s director”
      if (isPossessiveMark(reading, i + 1)) break;
      const kind = bodyKindAt(reading, i);
      if (kind !== null && !hasTag(reading, i + 1, IS_NOUN)) return kind;
    }
  }
  const held = hasWord(reading, from - 1, HOLDING) && HEADS.has(nounAt(reading, from - 2));
  return held && !PLACES.has(small[to - 1] ?? "") ? "group" : null;
}

const ARTICLES = new Set(["a", "an", "the"]);
/** They stand before names of places: "the city Ellery". */
const WITH_PLACES = new Set("state city county town district house senate court government".split(" "));
/** Whoever is one of these is that of a body, not of a person. */
const HEADS = new Set(
  "executive ceo founder co-founder partner analyst economist strategist fellow professor chairman chairwoman".split(
    " ",
  ),
);

/** "in Madison Square Garden", "MILWAUKEE (AP)". */
function isWhere(reading: Reading, { from, to }: Name): boolean {
  if (hasWord(reading, from - 1, WHERE)) return true;
  return reading.firsts[from] === 1 && isAcronym(reading, from) && /^[(,—–]$/.test(reading.small[to] ?? "");
}

/** "HALDEN — The council met", "HALDEN, Ohio (Coastal Wire) — ...": one word in capitals that begins a paragraph, up to a dash. */
export function isDateline(reading: Reading, { from }: Pick<Name, "from">): boolean {
  const { small, firsts, unitEnds } = reading;
  if (firsts[from] !== 1 || !isAcronym(reading, from) || (small[from] ?? "").length < 4) return false;
  return /^(?:[—–-]|--)$/.test(small[(unitEnds[from] ?? 0) - 1] ?? "");
}

/** "told the Mercury": no person goes with "the", but "the Holt plan" is Holt's. */
function isWithThe(reading: Reading, { from, to }: Name): boolean {
  return wordAt(reading, from - 1) === "the" && !hasTag(reading, to, IS_NOUN) && reading.small[to] !== "'s";
}

/** "told The Advocate": a name whose article has a capital letter inside a sentence is a newspaper's. */
function isTitled(reading: Reading, { from, inHeadline }: Name): boolean {
  const the = from - 1;
  if (inHeadline || wordAt(reading, the) !== "the" || !isCapital(reading, the)) return false;
  return reading.unitStarts[the] !== the && !isBreak(reading, the - 1) && hasTag(reading, the - 1, IS_PLAIN);
}

/** By the word for a body at its end, or before its "of": "Department of Dams", "Friends of Larkfield". */
function bodyKind(words: readonly string[]): "agency" | "group" | "outlet" | null {
  const of = words.findIndex((word, i) => i > 0 && (word === "of" || word === "for" || word === "on"));
  for (const word of of === -1 ? [words.at(-1) ?? ""] : [words[of - 1] ?? "", words[0] ?? "", words.at(-1) ?? ""]) {
    if (OUTLET_WORDS.has(word) && (of === -1 || word === words[of - 1])) return "outlet";
    if (AGENCY_WORDS.has(word)) return "agency";
    if (GROUP_WORDS.has(word)) return "group";
  }
  return null;
}

const SURE_BODIES = new Set(
  "department agency commission council court committee party union association company inc corp foundation institute university college school church times news campaign".split(
    " ",
  ),
);

/** "HOLT:" of a transcript is no acronym. */
function isLabel({ small }: Reading, { to }: Name): boolean {
  return small[to] === ":";
}

/** Karen Holt said; said Karen Holt; or what says more of her. */
function isPersonBeside(reading: Reading, name: Name): boolean {
  const { from, to } = name;
  return (
    isDescribed(reading, name) ||
    isSaying(reading, to) ||
    (hasTag(reading, to, AUX_ADV) && isSaying(reading, to + 1)) ||
    isSaying(reading, from - 1) ||
    reading.small[to] === ":"
  );
}

/** Lund of "Lund filed the suit. “I asked four times,” he said": one who does something, and whom a paragraph goes on with as he or she, before it names another. */
function isGoneOnWith(reading: Reading, { from, to }: Name): boolean {
  const { unitStarts, firsts, quoted, capitals, tokens } = reading;
  if (unitStarts[from] !== from || !hasTag(reading, to, VERB_AUX)) return false;
  for (let i = to + 1; i < tokens.count && i < to + GOES_ON_MAX && firsts[i] !== 1; i += 1) {
    if (quoted[i] !== OUTSIDE) continue;
    if (hasWord(reading, i, AS_HE | AS_SHE)) return true;
    // “on Monday in Halden”
    if (capitals[i] !== 1 || hasTrait(reading, i, NEVER | DAY) || hasWord(reading, i - 1, WHERE)) continue;
    if (hasTag(reading, i, IS_PROPN)) return false;
  }
  return false;
}

/** Tokens, those of quotations with them. */
const GOES_ON_MAX = 80;

function isSaying(reading: Reading, i: number): boolean {
  return ((reading.classes[i] ?? 0) & SAYING) !== 0 && hasTag(reading, i, IS_VERB);
}

/** Karen Holt, 54, ...; Karen Holt, who ...; Karen Holt, the mayor, ...; the psychologist Karen Holt. */
export function isDescribed(reading: Reading, { from, to, prefix }: Name): boolean {
  const { small } = reading;
  const next = small[to] ?? "";
  const after = small[to + 1] ?? "";
  if (next === "," && (/^\d\d?$/.test(after) || after === "who" || after === "whose")) return true;
  if (next === "," && hasTag(reading, to + 1, NOUN_ADJ_PROPN)) {
    for (let i = to + 1; i < to + 5 && hasTag(reading, i, ADJ_NOUN_NUM); i += 1)
      if (isPersonBaseAt(reading, i)) return true;
  }
  if (next === "," && (after === "a" || after === "an" || after === "the")) {
    for (
      let i = to + 2;
      i < to + 9 && (hasTag(reading, i, ADJ_NOUN_PROPN_NUM_ADV) || isPossessiveMark(reading, i));
      i += 1
    )
      if (isPersonBaseAt(reading, i)) return true;
  }
  if (next === "who" || next === "(d" || (next === "(" && /^(?:[dri]|ind|con|lab)\b/.test(after))) return true;
  const begin = (prefix ?? { from }).from;
  if (
    hasTag(reading, begin - 1, IS_NOUN) &&
    (isPersonBaseAt(reading, begin - 1) || hasTrait(reading, begin - 1, OFFICE))
  )
    return true;
  return (
    wordAt(reading, begin - 1) === "," && isPersonBaseAt(reading, begin - 2) && hasTag(reading, begin - 2, NOUN_PROPN)
  );
}

const IS_PLAIN = tagMask("VERB", "ADP", "NOUN", "ADV", "CCONJ", "AUX", "PART");
const ADJ_NOUN_NUM = tagMask("ADJ", "NOUN", "NUM");
const ADJ_NOUN_PROPN_NUM_ADV = tagMask("ADJ", "NOUN", "PROPN", "NUM", "ADV");
const AUX_ADV = tagMask("AUX", "ADV");
const DET_ADJ_NOUN = tagMask("DET", "ADJ", "NOUN");
const IS_NOUN = tagMask("NOUN");
const IS_PROPN = tagMask("PROPN");
const IS_VERB = tagMask("VERB");
const NOUN_ADJ_ADV_NUM = tagMask("NOUN", "ADJ", "ADV", "NUM");
const NOUN_ADJ_PROPN = tagMask("NOUN", "ADJ", "PROPN");
const NOUN_PROPN = tagMask("NOUN", "PROPN");
const VERB_AUX = tagMask("VERB", "AUX");
