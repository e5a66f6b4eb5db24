import { type Article, CLOSING, INSIDE, OPENING } from "./article.ts";
import { featurePlan, mixInto, newRow, type RowReader } from "./feature-plan.ts";
import type { Hints } from "./hints.ts";
import { TAG } from "./tag.ts";

/** Labels of the first field: outside, first word of a cue, further word of one. */
export const CUE_LABELS = 3;
export const CUE_OUT = 0;
export const CUE_FIRST = 1;
export const CUE_NEXT = 2;

const COLUMNS = [
  "word",
  "word-1",
  "word+1",
  "word-2",
  "word+2",
  "base",
  "base-1",
  "base+1",
  "tag",
  "tag-1",
  "tag+1",
  "tag-2",
  "tag+2",
  "ending",
  "outline",
  "outline-1",
  "quote",
  "quote-1",
  "quote+1",
  "class",
  "opens", // a quotation right behind it
  "closed", // one right before it
  "subject", // the last noun before it
  "starts", // a sentence
  "headline",
  "nextWord", // behind adverbs and names
  "nextTag",
  "position",
  "rule", // the rule whose cue it is in
  "rule-1",
  "rule+1",
  "content", // what the rules hold for content
] as const;

/** What is looked at. */
const FEATURES = [
  "word+1",
  "word-2",
  "word+2",
  "base",
  "tag-1",
  "tag",
  "outline",
  "base tag+1",
  "base word+1",
  "tag-1 tag",
  "tag tag+1",
  "tag-2 tag-1 tag",
  "tag tag+1 tag+2",
  "tag quote",
  "base opens closed",
  "class opens closed",
  "class nextWord",
  "class nextTag tag",
  "class subject tag",
  "class tag-1 tag+1",
  "class starts tag",
  "base headline",
  "word-1 tag+1",
  "word-2 word-1 tag",
  "ending tag+1",
  "ending tag-1",
  "quote-1 quote quote+1",
  "word quote+1 quote-1",
  "base+1 tag",
  "base-1 tag",
  // “...” — Karen Holt; HOLT: ...
  "position word outline-1",
  // What the rules say.
  "rule rule-1 content",
  "rule content class",
  "rule+1 rule tag",
];

export const CUE_PLAN = featurePlan(COLUMNS, FEATURES);

/** Before the text's first token and after its last. */
const EDGE = 0x5eed;

const row = newRow(CUE_PLAN);
const values = new Int32Array(COLUMNS.length);

/** Tokens `from` to `to` of an article: a row each, for `each` to read. */
export function cueRows(article: Article, hints: Hints, from: number, to: number, each: RowReader): void {
  const { cueRules, contentOf } = hints;
  const { words, bases, endings, outlines, tags, quoted, classes, sentences } = article;
  const word = (i: number) => (i >= from && i < to ? (words[i] as number) : EDGE);
  const tag = (i: number) => (i >= from && i < to ? (tags[i] as number) : 31);
  const quote = (i: number) => (i >= from && i < to ? (quoted[i] as number) : 7);
  const headline = from === 0 ? 1 : 0;
  const subjects = lastNouns(article, from, to);
  let c = 0;
  for (let i = from; i < to; i += 1) {
    const next = nextContent(i + 1);
    c = 0;
    values[c++] = words[i] as number;
    values[c++] = word(i - 1);
    values[c++] = word(i + 1);
    values[c++] = word(i - 2);
    values[c++] = word(i + 2);
    values[c++] = bases[i] as number;
    values[c++] = bases[i - 1] ?? 0;
    values[c++] = bases[i + 1] ?? 0;
    values[c++] = tags[i] as number;
    values[c++] = tag(i - 1);
    values[c++] = tag(i + 1);
    values[c++] = tag(i - 2);
    values[c++] = tag(i + 2);
    values[c++] = endings[i] as number;
    values[c++] = outlines[i] as number;
    values[c++] = outlines[i - 1] ?? 0;
    values[c++] = quoted[i] as number;
    values[c++] = quote(i - 1);
    values[c++] = quote(i + 1);
    values[c++] = classes[i] as number;
    values[c++] = quote(i + 1) === OPENING || (quote(i + 2) === OPENING && tag(i + 1) === TAG.PUNCT) ? 1 : 0;
    values[c++] = quote(i - 1) === CLOSING || quote(i - 2) === CLOSING || quote(i - 3) === CLOSING ? 1 : 0;
    values[c++] = subjects[i - from] as number;
    values[c++] = i === from || sentences[i] !== sentences[i - 1] ? 1 : 0;
    values[c++] = headline;
    values[c++] = word(next);
    values[c++] = tag(next);
    values[c++] = Math.min(5, i - from);
    values[c++] = cueRules[i] as number;
    values[c++] = cueRules[i - 1] ?? 0;
    values[c++] = cueRules[i + 1] ?? 0;
    values[c++] = (contentOf[i] as number) >= 0 ? 1 : 0;
    mixInto(row, CUE_PLAN, values, 0);
    each(row, i - from);
  }
  if (to > from && c !== COLUMNS.length) throw new Error(`${c} columns where ${COLUMNS.length} are expected`);

  /** Over adverbs, "to reporters", "on Monday": the next word that may open a clause. */
  function nextContent(at: number): number {
    let i = at;
    const limit = Math.min(to, at + 4);
    while (i < limit && (tags[i] === TAG.ADV || tags[i] === TAG.PROPN || tags[i] === TAG.PRON) && tags[i] !== undefined)
      i += 1;
    return i;
  }
}

/** Kinds of place for the first field: plain, at a mark, at a sentence's beginning. */
export function cuePlaces(article: Article, from: number, to: number, out: Uint8Array): void {
  const { tags, sentences, quoted } = article;
  for (let i = from; i < to; i += 1) {
    out[i - from] =
      i === from || sentences[i] !== sentences[i - 1] ? 0 : tags[i] === TAG.PUNCT ? 1 : quoted[i] === INSIDE ? 2 : 3;
  }
}
export const CUE_PLACES = 4;

/** The kind of the last noun, name or pronoun before each token, and how far: what may be the subject. */
function lastNouns(article: Article, from: number, to: number): Uint8Array {
  const { tags, sentences } = article;
  const found = new Uint8Array(to - from);
  let last = 0;
  let distance = 0;
  for (let i = from; i < to; i += 1) {
    if (i > from && sentences[i] !== sentences[i - 1]) last = 0;
    found[i - from] = last * 4 + Math.min(3, distance);
    const t = tags[i];
    distance += 1;
    if (t === TAG.PROPN || t === TAG.PRON || t === TAG.NOUN) {
      last = t === TAG.PROPN ? 1 : t === TAG.PRON ? 2 : 3;
      distance = 0;
    }
  }
  return found;
}

/** 0, 1, 2, 3, 4-5, 6-8, 9-14, 15-24, more. */
export function bucket(distance: number): number {
  if (distance <= 3) return distance;
  if (distance <= 5) return 4;
  if (distance <= 8) return 5;
  if (distance <= 14) return 6;
  return distance <= 24 ? 7 : 8;
}
