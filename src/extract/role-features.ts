import { type Article, CLOSING, INSIDE, OPENING, OUTSIDE } from "./article.ts";
import { bucket } from "./cue-features.ts";
import { mix } from "./hash.ts";
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

export const ROLE_WIDTH = 71;

/** A stretch of tokens, end-exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

const EDGE = 0x5eed;

/**
 * Tokens `from` to `to` of an article, as they look from one cue -> {@link ROLE_WIDTH} buckets each. `others` says of each token of
 * the article whether another cue stands there (1 its first word, 2 a further one).
 */
export function roleFeatures(
  article: Article,
  hints: Hints,
  from: number,
  to: number,
  cue: TokenSpan,
  others: Uint8Array,
  bits: number,
  out: Int32Array,
): void {
  const { words, bases, outlines, tags, quoted, classes, sentences, quotations } = article;
  const shift = 32 - bits;
  const word = (i: number) => (i >= from && i < to ? (words[i] ?? EDGE) : EDGE);
  const tag = (i: number) => (i >= from && i < to ? (tags[i] ?? 0) : 31);
  const quote = (i: number) => (i >= from && i < to ? (quoted[i] ?? 0) : 7);
  const head = cueHead(article, cue);
  const headBase = bases[head] ?? 0;
  const headClass = classes[head] ?? 0;
  const headTag = tags[head] ?? 0;
  const cueQuote = quote(cue.from) === OUTSIDE ? 0 : 1;
  const cueSentence = sentences[cue.from] ?? 0;
  const after = word(cue.to);
  const afterTag = tag(cue.to);
  const before = tag(cue.from - 1);
  const beforeQuote = quote(cue.from - 1) === CLOSING || quote(cue.from - 2) === CLOSING ? 1 : 0;
  const afterQuote = quote(cue.to) === OPENING || quote(cue.to + 1) === OPENING ? 1 : 0;
  // The cue's surroundings in one number: does it stand between quotations, after one, before one, or in plain text?
  const frame = beforeQuote * 2 + afterQuote + cueQuote * 4;
  const sight = between(article, from, to, cue, others);
  const { rule, says } = hinted(hints, from, to, cue);
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
    const end = n + ROLE_WIDTH;
    const k = i - from;
    const own = i >= cue.from && i < cue.to;
    const side = own ? 2 : i < cue.from ? 0 : 1;
    const distance = own ? 0 : side === 0 ? cue.from - i : i - cue.to + 1;
    const far = bucket(distance) * 4 + side;
    const w = word(i);
    const t = tag(i);
    const q = quote(i);
    const apart = (sentences[i] ?? 0) - cueSentence;
    const sentence = Math.max(-2, Math.min(2, apart)) + 2;
    const first = i === from || sentences[i] !== sentences[i - 1] ? 1 : 0;
    const last = i === to - 1 || sentences[i] !== sentences[i + 1] ? 1 : 0;
    const other = others[i] ?? 0;
    const commas = Math.min(3, sight.commas[k] ?? 0);
    const verbs = Math.min(3, sight.verbs[k] ?? 0);
    const cues = Math.min(2, sight.cues[k] ?? 0);
    const borders = Math.min(3, sight.borders[k] ?? 0);
    const place = side * 5 + sentence;
    const cls = classes[i] ?? 0;
    f = 101;
    // Where it stands.
    one(far);
    two(far, t);
    two(far, q);
    two(place, q);
    three(place, q, frame);
    three(place, cues, q);
    three(place, commas, verbs);
    three(place, borders, frame);
    two(far, frame);
    three(far, headClass, q);
    three(place, first, last);
    three(place, first, q);
    // The word in its place.
    two(side, w);
    two(side, word(i - 1));
    two(side, word(i + 1));
    two(side, t);
    two(side, outlines[i] ?? 0);
    three(side, tag(i - 1), t);
    three(side, t, tag(i + 1));
    three(side, tag(i - 1) * 32 + t, tag(i + 1));
    three(side, t, tag(i + 1) * 32 + tag(i + 2));
    three(side, tag(i - 2) * 32 + tag(i - 1), t);
    three(side, word(i - 1), w);
    three(side, w, word(i + 1));
    three(far, w, q);
    three(place, w, commas);
    three(place, t, commas);
    three(place, t, verbs);
    three(place, word(i - 1), q);
    three(place, word(i + 1), q);
    // What this cue asks for.
    two(headBase, place);
    three(headBase, side, q);
    three(headBase, side, t);
    three(headBase, far, t);
    three(headBase, side, w);
    three(headClass, far, t);
    three(headClass, side, w);
    three(headClass, place, commas);
    three(headBase, after, side);
    three(headBase, afterTag, far);
    three(headClass, after, place);
    three(headClass, before * 32 + afterTag, place);
    three(headTag, before, far);
    three(headTag, headClass, place);
    three(headBase, before, side);
    three(cue.to - cue.from > 4 ? 4 : cue.to - cue.from, headTag, far);
    three(words[cue.from] ?? 0, words[cue.to - 1] ?? 0, far);
    three(headTag * 2 + cueQuote, side, frame);
    // Other cues.
    three(other, place, t);
    three(sight.next[k] ?? 0, place, q);
    three(sight.next[k] ?? 0, t, tag(i + 1));
    three(cues, far, t);
    three(cues, place, first);
    three(cls, other, place);
    // Edges of quotations.
    three(quote(i - 1) * 8 + q, quote(i + 1), place);
    three(quote(i - 1) * 8 + q, t, tag(i + 1));
    two(sight.sameQuote(i) ? 1 : 0, place);
    three(
      quotations[i] === quotations[cue.from - 1] ? 1 : 0,
      quotations[i] === quotations[cue.to] ? 1 : 0,
      q * 3 + side,
    );
    three(q, sight.toQuoteEnd[k] ?? 0, place);
    // How a clause ends.
    three(word(i + 1), tag(i + 2), place);
    three(sight.ahead[k] ?? 0, t, place);
    three(sight.ahead[k] ?? 0, w, side);
    three(first, w, place);
    three(last, t, place);
    // What the rules say of this cue, and of others.
    const said = says[k] ?? 0;
    const edges = (says[k - 1] ?? 0) * 8 + (says[k + 1] ?? 0);
    three(said, edges, rule);
    three(said, edges, t);
    three(said, rule, place);
    three(said, edges, w);
    three(said, edges, headBase);
    three(said, commas * 4 + verbs, place);
    three(said, headClass, q);
    if (n !== end) throw new Error(`${n - end + ROLE_WIDTH} features where ${ROLE_WIDTH} are expected`);
  }
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
  const { tags, quoted, words, quotations, sentences } = article;
  const length = to - from;
  const commas = scratch("bytes", "role commas", length);
  const verbs = scratch("bytes", "role verbs", length);
  const cues = scratch("bytes", "role cues", length);
  const borders = scratch("bytes", "role borders", length);
  const next = scratch("bytes", "role next", length);
  const ahead = scratch("bytes", "role ahead", length);
  const toQuoteEnd = scratch("bytes", "role toQuoteEnd", length);
  const sweep = (start: number, stop: number, step: number) => {
    let c = 0;
    let v = 0;
    let o = 0;
    let b = 0;
    for (let i = start; i !== stop; i += step) {
      const k = i - from;
      commas[k] = Math.min(9, c);
      verbs[k] = Math.min(9, v);
      cues[k] = Math.min(9, o);
      borders[k] = Math.min(9, b);
      if (words[i] === COMMA) c += 1;
      if (tags[i] === TAG.VERB) v += 1;
      if (others[i] === 1) o += 1;
      if (quoted[i] === OPENING || quoted[i] === CLOSING) b += 1;
    }
  };
  sweep(cue.from - 1, from - 1, -1);
  sweep(cue.to, to, 1);
  // The next thing of note ahead of each token within its sentence: mark, other cue, own cue, quotation; and how far.
  let kind = 0;
  let distance = 0;
  let quoteEnd = 0;
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
    if (quoted[i] === CLOSING || quoted[i] !== INSIDE) quoteEnd = 0;
    toQuoteEnd[k] = Math.min(3, quoteEnd);
    quoteEnd += 1;
  }
  const quote = quotations[cue.from] ?? -1;
  const sameQuote = (i: number) => quote >= 0 && quotations[i] === quote;
  return { commas, verbs, cues, borders, next, ahead, toQuoteEnd, sameQuote };
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
