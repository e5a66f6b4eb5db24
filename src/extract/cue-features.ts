import { type Article, CLOSING, INSIDE, OPENING } from "./article.ts";
import { mix } from "./hash.ts";
import type { Hints } from "./hints.ts";
import { TAG } from "./tag.ts";

/** Labels of the first field: outside, first word of a cue, further word of one. */
export const CUE_LABELS = 3;
export const CUE_OUT = 0;
export const CUE_FIRST = 1;
export const CUE_NEXT = 2;

export const CUE_WIDTH = 64;

/** Before the text's first token and after its last. */
const EDGE = 0x5eed;

/** Tokens `from` to `to` of an article -> {@link CUE_WIDTH} buckets each. */
export function cueFeatures(
  article: Article,
  hints: Hints,
  from: number,
  to: number,
  bits: number,
  out: Int32Array,
): void {
  const { cueRules, contentOf } = hints;
  const { words, bases, endings, outlines, tags, quoted, classes, sentences } = article;
  const shift = 32 - bits;
  const word = (i: number) => (i >= from && i < to ? (words[i] ?? EDGE) : EDGE);
  const tag = (i: number) => (i >= from && i < to ? (tags[i] ?? 0) : 31);
  const quote = (i: number) => (i >= from && i < to ? (quoted[i] ?? 0) : 7);
  const headline = from === 0 ? 1 : 0;
  // What the next words bring, and the last noun before, seen in one sweep each.
  const toQuote = distances(from, to, (i) => quoted[i] === OPENING);
  const subjects = lastNouns(article, from, to);
  let n = 0;
  let f = 0;
  const one = (a: number) => {
    out[n++] = mix(f++, a) >>> shift;
  };
  const two = (a: number, b: number) => {
    out[n++] = mix(mix(f++, a), b) >>> shift;
  };
  const three = (a: number, b: number, c: number) => {
    out[n++] = mix(mix(mix(f++, a), b), c) >>> shift;
  };
  for (let i = from; i < to; i += 1) {
    const end = n + CUE_WIDTH;
    const base = bases[i] ?? 0;
    const q = quote(i);
    const t = tag(i);
    const w = word(i);
    const cls = classes[i] ?? 0;
    const next = nextContent(i + 1);
    const nextWord = word(next);
    const opens = quote(i + 1) === OPENING || (quote(i + 2) === OPENING && tag(i + 1) === TAG.PUNCT) ? 1 : 0;
    const closed = quote(i - 1) === CLOSING || quote(i - 2) === CLOSING || quote(i - 3) === CLOSING ? 1 : 0;
    const near = bucket(toQuote[i - from] ?? 99);
    const subject = subjects[i - from] ?? 0;
    const starts = i === from || sentences[i] !== sentences[i - 1] ? 1 : 0;
    f = 1;
    one(w);
    one(word(i - 1));
    one(word(i + 1));
    one(word(i - 2));
    one(word(i + 2));
    one(base);
    one(t);
    one(tag(i - 1));
    one(tag(i + 1));
    one(endings[i] ?? 0);
    one(outlines[i] ?? 0);
    two(word(i - 1), w);
    two(w, word(i + 1));
    two(base, tag(i + 1));
    two(base, word(i + 1));
    two(base, tag(i - 1));
    two(tag(i - 1), t);
    two(t, tag(i + 1));
    three(tag(i - 1), t, tag(i + 1));
    three(tag(i - 2), tag(i - 1), t);
    three(t, tag(i + 1), tag(i + 2));
    three(word(i - 2), word(i - 1), w);
    three(w, word(i + 1), word(i + 2));
    two(base, q);
    two(t, q);
    three(base, opens, closed);
    three(cls, opens, closed);
    three(cls, t, q);
    two(cls, nextWord);
    two(base, nextWord);
    three(cls, tag(next), t);
    two(base, near);
    three(cls, near, q);
    three(base, subject, t);
    three(cls, subject, t);
    two(base, tag(i - 1) * 32 + tag(i - 2));
    three(cls, tag(i - 1), tag(i + 1));
    two(base, starts);
    three(cls, starts, t);
    two(base, headline);
    three(t, headline, tag(i + 1));
    two(word(i - 1), tag(i + 1));
    two(word(i + 1), tag(i - 1));
    two(tag(i - 1), word(i + 1));
    two(classesAt(i - 1), t);
    two(classesAt(i + 1), t);
    three(classesAt(i - 1), t, word(i + 1));
    two(classesAt(i + 2), w);
    two(word(i - 1), classesAt(i + 1));
    three(word(i - 2), word(i - 1), t);
    two(endings[i] ?? 0, tag(i + 1));
    two(endings[i] ?? 0, tag(i - 1));
    three(quote(i - 1), q, quote(i + 1));
    two(w, quote(i + 1) * 8 + quote(i - 1));
    two(bases[i + 1] ?? 0, t);
    two(bases[i - 1] ?? 0, t);
    // “...” — Karen Holt; HOLT: ...
    three(Math.min(5, i - from), w, outlines[i - 1] ?? 0);
    three(quote(i - 1), w, tag(i + 1));
    three(w, outlines[i - 1] ?? 0, i === to - 1 ? 1 : 0);
    // What the rules say.
    const rule = cueRules[i] ?? 0;
    const content = (contentOf[i] ?? -1) >= 0 ? 1 : 0;
    three(rule, cueRules[i - 1] ?? 0, content);
    two(rule, base);
    two(rule, t);
    three(rule, content, cls);
    three(cueRules[i + 1] ?? 0, rule, t);
    if (n !== end) throw new Error(`${n - end + CUE_WIDTH} features where ${CUE_WIDTH} are expected`);
  }

  /** Over adverbs, "to reporters", "on Monday": the next word that may open a clause. */
  function nextContent(at: number): number {
    let i = at;
    const limit = Math.min(to, at + 4);
    while (i < limit && (tags[i] === TAG.ADV || tags[i] === TAG.PROPN || tags[i] === TAG.PRON) && tags[i] !== undefined)
      i += 1;
    return i;
  }

  function classesAt(i: number): number {
    return i >= from && i < to ? (classes[i] ?? 0) : -1;
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

/** Tokens ahead until one for which `hit` holds, 99 for none; a token each. */
function distances(from: number, to: number, hit: (i: number) => boolean): Uint8Array {
  const ahead = new Uint8Array(to - from);
  let distance = 99;
  for (let i = to - 1; i >= from; i -= 1) {
    distance = hit(i) ? 0 : Math.min(99, distance + 1);
    ahead[i - from] = distance;
  }
  return ahead;
}

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
