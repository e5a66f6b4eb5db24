import type { Span } from "../model/index.ts";
import { type Tokens, tokens } from "../text/tokens.ts";
import { TAG, type Tagger } from "./tag.ts";
import { type Base, infoAt, type WordInfo } from "./word-info.ts";

/** Where a token stands toward quotation marks. */
export const OUTSIDE = 0;
export const INSIDE = 1;
export const OPENING = 2;
export const CLOSING = 3;

/** A text cut, tagged and laid out in columns, a token each. */
export interface Article {
  readonly text: string;
  readonly tokens: Tokens;
  /** Each token in small letters, with plain apostrophes. */
  readonly small: readonly string[];
  readonly tags: Uint8Array;
  /** Base forms in small letters. */
  readonly lemmas: readonly string[];
  /** Bits of {@link nounTraits}. */
  readonly nouns: Uint8Array;
  /** Bits of {@link nameTraits}, of {@link smallWord} and of {@link stanceTraits}. */
  readonly naming: Int32Array;
  readonly smallWords: Int32Array;
  readonly stances: Int32Array;
  /** {@link Base.form}: the same for a word with the same base form, by which more can be remembered of it. */
  readonly forms: Int32Array;
  /** Hashes of the word in small letters, of its base form, of its last three letters and of its outline ("Xx", "d", "x-x"). */
  readonly words: Int32Array;
  readonly bases: Int32Array;
  readonly endings: Int32Array;
  readonly outlines: Int32Array;
  /** 1 for a token that begins with a capital letter. */
  readonly capitals: Uint8Array;
  /** 1 for a token with a letter or digit. */
  readonly worded: Uint8Array;
  /** Bits of {@link classesOf}. */
  readonly classes: Int32Array;
  /** {@link OUTSIDE}, {@link INSIDE}, {@link OPENING} or {@link CLOSING}. */
  readonly quoted: Uint8Array;
  /** Index of the outer quotation that a token or its mark belongs to, or -1. */
  readonly quotations: Int32Array;
  /** The outer quotations that go on with one of an earlier paragraph. */
  readonly continued: ReadonlySet<number>;
  /** Index of the sentence. A sentence never reaches over a paragraph's end. */
  readonly sentences: Int32Array;
  /** First token of each paragraph, and the count of tokens at the end. */
  readonly paragraphs: Int32Array;
}

/** Outer quotations in reading order: `start` and `end` between the marks, `outer` with them. */
export interface Quoted extends Span {
  readonly outer: Span;
  /** Not null when it goes on with a quotation of an earlier paragraph. */
  readonly continues: number | null;
}

export function readArticle(text: string, quotations: readonly Quoted[], tag: Tagger): Article {
  const cut = tokens(text);
  const infos: WordInfo[] = new Array<WordInfo>(cut.count);
  for (let i = 0; i < cut.count; i += 1) infos[i] = infoAt(text, cut.starts[i] ?? 0, cut.ends[i] ?? 0);
  const { tags, bases } = tag(infos);
  const { quoted, quotationOf } = placeQuotations(cut, quotations);
  const paragraphs = paragraphStarts(text, cut);
  return {
    text,
    tokens: cut,
    tags,
    ...wordColumns(infos, bases),
    quoted,
    quotations: quotationOf,
    continued: new Set(quotations.flatMap(({ continues }, q) => (continues === null ? [] : [q]))),
    sentences: sentenceOf(text, cut, tags, quoted, paragraphs),
    paragraphs,
  };
}

function wordColumns(infos: readonly WordInfo[], bases: readonly Base[]) {
  const count = infos.length;
  const columns = {
    small: new Array<string>(count),
    lemmas: new Array<string>(count).fill(""),
    nouns: new Uint8Array(count),
    naming: new Int32Array(count),
    smallWords: new Int32Array(count),
    stances: new Int32Array(count),
    forms: new Int32Array(count),
    words: new Int32Array(count),
    bases: new Int32Array(count),
    endings: new Int32Array(count),
    outlines: new Int32Array(count),
    capitals: new Uint8Array(count),
    worded: new Uint8Array(count),
    classes: new Int32Array(count),
  };
  for (const [i, info] of infos.entries()) {
    columns.small[i] = info.small;
    columns.words[i] = info.word;
    columns.endings[i] = info.ending;
    columns.outlines[i] = info.outline;
    columns.capitals[i] = info.capital;
    columns.worded[i] = info.worded;
    columns.smallWords[i] = info.smallWord;
    columns.naming[i] = info.name;
    const base = bases[i];
    if (base === undefined) continue;
    columns.lemmas[i] = base.lemma;
    columns.nouns[i] = base.noun;
    columns.stances[i] = base.stance;
    columns.forms[i] = base.form;
    columns.bases[i] = base.hash;
    columns.classes[i] = base.classes;
  }
  return columns;
}

function placeQuotations({ count, starts, ends }: Tokens, quotations: readonly Quoted[]) {
  const quoted = new Uint8Array(count);
  const quotationOf = new Int32Array(count).fill(-1);
  let i = 0;
  quotations.forEach(({ start, end, outer }, q) => {
    while (i < count && (starts[i] ?? 0) < outer.start) i += 1;
    while (i < count && (ends[i] ?? 0) <= outer.end) {
      quotationOf[i] = q;
      quoted[i] = (starts[i] ?? 0) < start ? OPENING : (ends[i] ?? 0) > end ? CLOSING : INSIDE;
      i += 1;
    }
  });
  return { quoted, quotationOf };
}

function paragraphStarts(text: string, { count, starts, ends }: Tokens): Int32Array {
  const found = count > 0 ? [0] : [];
  for (let i = 1; i < count; i += 1) {
    const gap = (starts[i] ?? 0) - (ends[i - 1] ?? 0);
    if (gap > 0 && text.slice(ends[i - 1], starts[i]).includes("\n")) found.push(i);
  }
  found.push(count);
  return Int32Array.from(found);
}

function sentenceOf(
  text: string,
  cut: Tokens,
  tags: Uint8Array,
  quoted: Uint8Array,
  paragraphs: Int32Array,
): Int32Array {
  const { count, starts } = cut;
  const sentences = new Int32Array(count);
  let sentence = 0;
  let next = 1;
  for (let i = 0; i < count; i += 1) {
    if (i === paragraphs[next]) {
      next += 1;
      sentence += 1;
    } else if (i > 0 && beginsSentence(i)) sentence += 1;
    sentences[i] = sentence;
  }
  return sentences;

  /** He left. | “I stay.” | She went on; but: “Why?” she asked. */
  function beginsSentence(i: number): boolean {
    let last = i - 1;
    while (last > 0 && isCloser(last)) last -= 1;
    const unit = text.charCodeAt(starts[last] ?? 0);
    if (unit !== 0x2e && unit !== 0x3f && unit !== 0x21 && unit !== 0x2026 && !isRefusal(last, i)) return false;
    if (isCloser(i)) return false;
    if (tags[i] === TAG.PUNCT && quoted[i] !== OPENING) return false;
    return !/^\p{Ll}/u.test(text.slice(starts[i], (starts[i] ?? 0) + 2));
  }

  /** "She said no. He left": one token with its full stop, as in "No. 5". */
  function isRefusal(last: number, i: number): boolean {
    const start = starts[last] ?? 0;
    return (
      text.charCodeAt(start + 2) === 0x2e && tags[i] !== TAG.NUM && /^no\.$/i.test(text.slice(start, cut.ends[last]))
    );
  }

  function isCloser(i: number): boolean {
    return quoted[i] === CLOSING || text[starts[i] ?? 0] === ")";
  }
}
