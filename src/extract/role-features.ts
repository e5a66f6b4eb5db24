import { type Article, CLOSING, OPENING, OUTSIDE } from "./article.ts";
import { bucket } from "./cue-features.ts";
import { featurePlan, mixInto, newRow, type RowReader } from "./feature-plan.ts";
import { type Hints, hintFor, ruleNumber } from "./hints.ts";
import { scratch } from "./scratch.ts";
import { TAG } from "./tag.ts";

/** Labels of the second field: neither, source, content, and the cue itself that the others are sought for. */
export const ROLE_LABELS = 6;
export const ROLE_OUT = 0;
export const SOURCE_FIRST = 1;
export const SOURCE_NEXT = 2;
export const CONTENT_FIRST = 3;
export const CONTENT_NEXT = 4;
export const OWN_CUE = 5;

/** A stretch of tokens, end-exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

const EDGE = 0x5eed;

/** What is the same for all tokens that are seen from one cue ... */
const CUE_COLUMNS = [
  "head", // the base form of the word that gives the cue its meaning
  "headClass",
  "headTag",
  "frame", // does the cue stand between quotations, after one, before one, in one, or in plain text?
  "rule", // the rule that found this cue
] as const;
/** ... and what each token has for itself. */
const TOKEN_COLUMNS = [
  "far", // side and distance from the cue
  "side",
  "place", // side and sentences from the cue
  "word",
  "word-1",
  "word+1",
  "tag",
  "tag-1",
  "tag+1",
  "tag+2",
  "outline",
  "class",
  "quote",
  "quote-1",
  "quote+1",
  "first", // of its sentence
  "last",
  "commas", // between it and the cue
  "verbs",
  "cues",
  "other", // whether it is in another cue
  "next", // what comes next of note
  "ahead", // and how far ahead
  "quoteBefore",
  "quoteBehind",
  "said", // what the rules hold it for
  "said-1",
  "said+1",
] as const;
const COLUMNS = [...CUE_COLUMNS, ...TOKEN_COLUMNS];

/** What is looked at. */
const FEATURES = [
  // Where it stands.
  "far",
  "place quote",
  "place cues quote",
  "place commas verbs",
  "far headClass quote",
  "place first last",
  "place first quote",
  // The word in its place.
  "side word-1",
  "side tag",
  "side outline",
  "side tag-1 tag",
  "side tag tag+1",
  "side tag-1 tag tag+1",
  "side tag tag+1 tag+2",
  "side word-1 word",
  "side word word+1",
  "far word quote",
  "place word-1 quote",
  // What this cue asks for.
  "head place",
  "head side word",
  "headClass far tag",
  "headTag headClass place",
  "headTag side frame",
  // Other cues.
  "other place tag",
  "next place quote",
  "next tag tag+1",
  "cues far tag",
  "cues place first",
  "class other place",
  // Edges of quotations.
  "quote-1 quote quote+1 place",
  "quote-1 quote tag tag+1",
  "quoteBefore quoteBehind quote side",
  // How a clause ends.
  "ahead tag place",
  "ahead word side",
  // What the rules say of this cue, and of others.
  "said said-1 said+1 rule",
  "said said-1 said+1 tag",
  "said rule place",
  "said headClass quote",
];

export const ROLE_PLAN = featurePlan(COLUMNS, FEATURES);

const row = newRow(ROLE_PLAN);
const values = new Int32Array(COLUMNS.length);

/**
 * Tokens `from` to `to` of an article, as they look from one cue: a row each, for `each` to read. `others` says of each token of
 * the article whether another cue stands there (1 its first word, 2 a further one).
 */
export function roleRows(
  article: Article,
  hints: Hints,
  from: number,
  to: number,
  cue: TokenSpan,
  others: Uint8Array,
  each: RowReader,
): void {
  const { words, bases, outlines, tags, quoted, classes, sentences, quotations } = article;
  const word = (i: number) => (i >= from && i < to ? (words[i] as number) : EDGE);
  const tag = (i: number) => (i >= from && i < to ? (tags[i] as number) : 31);
  const quote = (i: number) => (i >= from && i < to ? (quoted[i] as number) : 7);
  const head = cueHead(article, cue);
  const cueQuote = quote(cue.from) === OUTSIDE ? 0 : 1;
  const cueSentence = sentences[cue.from] ?? 0;
  const beforeQuote = quote(cue.from - 1) === CLOSING || quote(cue.from - 2) === CLOSING ? 1 : 0;
  const afterQuote = quote(cue.to) === OPENING || quote(cue.to + 1) === OPENING ? 1 : 0;
  const quoteBefore = quotations[cue.from - 1];
  const quoteBehind = quotations[cue.to];
  const sight = between(article, from, to, cue, others);
  const { rule, says } = hinted(hints, from, to, cue);
  let c = 0;
  values[c++] = bases[head] ?? 0;
  values[c++] = classes[head] ?? 0;
  values[c++] = tags[head] ?? 0;
  values[c++] = beforeQuote * 2 + afterQuote + cueQuote * 4;
  values[c++] = rule;
  mixInto(row, ROLE_PLAN, values, 0);
  if (c !== CUE_COLUMNS.length) throw new Error(`${c} columns of the cue where ${CUE_COLUMNS.length} are expected`);
  for (let i = from; i < to; i += 1) {
    const k = i - from;
    const own = i >= cue.from && i < cue.to;
    const side = own ? 2 : i < cue.from ? 0 : 1;
    const distance = own ? 0 : side === 0 ? cue.from - i : i - cue.to + 1;
    const apart = (sentences[i] as number) - cueSentence;
    c = CUE_COLUMNS.length;
    values[c++] = bucket(distance) * 4 + side;
    values[c++] = side;
    values[c++] = side * 5 + Math.max(-2, Math.min(2, apart)) + 2;
    values[c++] = words[i] as number;
    values[c++] = word(i - 1);
    values[c++] = word(i + 1);
    values[c++] = tags[i] as number;
    values[c++] = tag(i - 1);
    values[c++] = tag(i + 1);
    values[c++] = tag(i + 2);
    values[c++] = outlines[i] as number;
    values[c++] = classes[i] as number;
    values[c++] = quoted[i] as number;
    values[c++] = quote(i - 1);
    values[c++] = quote(i + 1);
    values[c++] = i === from || sentences[i] !== sentences[i - 1] ? 1 : 0;
    values[c++] = i === to - 1 || sentences[i] !== sentences[i + 1] ? 1 : 0;
    values[c++] = Math.min(3, sight.commas[k] as number);
    values[c++] = Math.min(3, sight.verbs[k] as number);
    values[c++] = Math.min(2, sight.cues[k] as number);
    values[c++] = others[i] as number;
    values[c++] = sight.next[k] as number;
    values[c++] = sight.ahead[k] as number;
    values[c++] = quotations[i] === quoteBefore ? 1 : 0;
    values[c++] = quotations[i] === quoteBehind ? 1 : 0;
    values[c++] = says[k] as number;
    values[c++] = k === 0 ? 0 : (says[k - 1] as number);
    values[c++] = i + 1 === to ? 0 : (says[k + 1] as number);
    mixInto(row, ROLE_PLAN, values, CUE_COLUMNS.length);
    each(row, i - from);
  }
  if (c !== COLUMNS.length) throw new Error(`${c} columns where ${COLUMNS.length} are expected`);
}

/** 1 for a source, 2 for a content, 3 for a content of another cue, 0 for neither; and the rule that found it, 0 for none. */
function hinted(hints: Hints, from: number, to: number, cue: TokenSpan): { rule: number; says: Uint8Array } {
  const says = scratch("bytes", "role says", to - from);
  for (let i = from; i < to; i += 1) if ((hints.contentOf[i] ?? -1) >= 0) says[i - from] = 3;
  const own = hintFor(hints, cue);
  if (own === null) return { rule: 0, says };
  for (const span of own.content) says.fill(2, Math.max(0, span.from - from), Math.max(0, span.to - from));
  if (own.source !== null) says.fill(1, Math.max(0, own.source.from - from), Math.max(0, own.source.to - from));
  return { rule: ruleNumber(own), says };
}

/** The verb or noun that gives the cue its meaning: its last word that is in a class, else its last verb, else its last word. */
export function cueHead({ classes, tags }: Article, cue: TokenSpan): number {
  for (let i = cue.to - 1; i >= cue.from; i -= 1) if ((classes[i] ?? 0) !== 0 && tags[i] !== TAG.AUX) return i;
  for (let i = cue.to - 1; i >= cue.from; i -= 1) if (tags[i] === TAG.VERB) return i;
  return cue.to - 1;
}

/** What lies between each token and the cue. */
function between(article: Article, from: number, to: number, cue: TokenSpan, others: Uint8Array) {
  const { tags, quoted, words, sentences } = article;
  const length = to - from;
  const commas = scratch("bytes", "role commas", length);
  const verbs = scratch("bytes", "role verbs", length);
  const cues = scratch("bytes", "role cues", length);
  const next = scratch("bytes", "role next", length);
  const ahead = scratch("bytes", "role ahead", length);
  const sweep = (start: number, stop: number, step: number) => {
    let c = 0;
    let v = 0;
    let o = 0;
    for (let i = start; i !== stop; i += step) {
      const k = i - from;
      commas[k] = Math.min(9, c);
      verbs[k] = Math.min(9, v);
      cues[k] = Math.min(9, o);
      if (words[i] === COMMA) c += 1;
      if (tags[i] === TAG.VERB) v += 1;
      if (others[i] === 1) o += 1;
    }
  };
  sweep(cue.from - 1, from - 1, -1);
  sweep(cue.to, to, 1);
  // The next thing of note ahead of each token within its sentence: mark, other cue, own cue, quotation; and how far.
  let kind = 0;
  let distance = 0;
  for (let i = to - 1; i >= from; i -= 1) {
    const k = i - from;
    if (i < to - 1 && sentences[i] !== sentences[i + 1]) {
      kind = 1;
      distance = 0;
    }
    ahead[k] = kind * 8 + Math.min(7, distance);
    next[k] = kind;
    distance += 1;
    const seen =
      i >= cue.from && i < cue.to
        ? 2
        : others[i] === 1
          ? 3
          : quoted[i] === OPENING
            ? 4
            : quoted[i] === CLOSING
              ? 5
              : words[i] === COMMA
                ? 6
                : tags[i] === TAG.VERB
                  ? 7
                  : 0;
    if (seen !== 0) {
      kind = seen;
      distance = 0;
    }
  }
  return { commas, verbs, cues, next, ahead };
}

const COMMA = ((): number => {
  let hash = 0x811c9dc5;
  hash = Math.imul(hash ^ 0x2c, 0x01000193);
  return hash;
})();

/** Kinds of place between two tokens, for the second field. */
export const ROLE_PLACES = 8;
export function rolePlaces(article: Article, from: number, to: number, cue: TokenSpan, out: Uint8Array): void {
  const { words, sentences, quoted, tags } = article;
  for (let i = from; i < to; i += 1) {
    let place = 0;
    if (i === from || sentences[i] !== sentences[i - 1]) place = quoted[i] === OUTSIDE || quoted[i] === OPENING ? 1 : 2;
    else if (quoted[i] === OPENING) place = 3;
    else if (quoted[i - 1] === CLOSING) place = 4;
    else if (words[i] === COMMA) place = 5;
    else if (words[i - 1] === COMMA) place = 6;
    else if (tags[i] === TAG.SCONJ || tags[i] === TAG.CCONJ) place = 7;
    out[i - from] = place;
  }
  if (cue.from < from) throw new Error(`A cue at ${cue.from} before its sequence, which begins at ${from}`);
}

/** Which label may follow which (`ROLE_LABELS` for the beginning). */
export function roleMay(before: number, label: number): boolean {
  if (label === SOURCE_NEXT) return before === SOURCE_FIRST || before === SOURCE_NEXT;
  if (label === CONTENT_NEXT) return before === CONTENT_FIRST || before === CONTENT_NEXT;
  return true;
}
