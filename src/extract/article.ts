import type { Span } from "../model/index.ts";
import { type Tokens, tokens } from "../text/tokens.ts";
import { hashText } from "./hash.ts";
import { classesOf } from "./lexicon/cue-classes.ts";
import { TAG, type Tagger } from "./tag.ts";

/** Where a token stands toward quotation marks. */
export const OUTSIDE = 0;
export const INSIDE = 1;
export const OPENING = 2;
export const CLOSING = 3;

/** A text cut, tagged and laid out in columns, a token each. */
export interface Article {
  readonly text: string;
  readonly tokens: Tokens;
  readonly tags: Uint8Array;
  readonly lemmas: readonly string[];
  /** Hashes of the word in small letters, of its base form, of its last three letters and of its outline ("Xx", "d", "x-x"). */
  readonly words: Int32Array;
  readonly bases: Int32Array;
  readonly endings: Int32Array;
  readonly outlines: Int32Array;
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
  const { tags, lemmas } = tag(text, cut);
  const { quoted, quotationOf } = placeQuotations(cut, quotations);
  const paragraphs = paragraphStarts(text, cut);
  return {
    text,
    tokens: cut,
    tags,
    lemmas,
    ...wordColumns(text, cut, lemmas),
    quoted,
    quotations: quotationOf,
    continued: new Set(quotations.flatMap(({ continues }, q) => (continues === null ? [] : [q]))),
    sentences: sentenceOf(text, cut, tags, quoted, paragraphs),
    paragraphs,
  };
}

interface WordInfo {
  readonly word: number;
  readonly ending: number;
  readonly outline: number;
}
const infos = new Map<string, WordInfo>();
const bases = new Map<string, { base: number; classes: number }>();
const KNOWN_MAX = 200_000;

function wordColumns(text: string, { count, starts, ends }: Tokens, lemmas: readonly string[]) {
  const columns = {
    words: new Int32Array(count),
    bases: new Int32Array(count),
    endings: new Int32Array(count),
    outlines: new Int32Array(count),
    classes: new Int32Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    const info = infoOf(text.slice(starts[i], ends[i]));
    columns.words[i] = info.word;
    columns.endings[i] = info.ending;
    columns.outlines[i] = info.outline;
    const base = baseOf(lemmas[i] ?? "");
    columns.bases[i] = base.base;
    columns.classes[i] = base.classes;
  }
  return columns;
}

/** What is known of a word never changes, so that remembering it cannot change a result. */
function infoOf(word: string): WordInfo {
  const known = infos.get(word);
  if (known !== undefined) return known;
  const small = word
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/["“”]|''|``/, '"')
    .replace(/^(?:[–—―]|--+)$/, "—");
  const made = { word: hashText(small), ending: hashText(small.slice(-3)) ^ 0x55, outline: hashText(outline(word)) };
  if (infos.size > KNOWN_MAX) infos.clear();
  infos.set(word, made);
  return made;
}

function baseOf(lemma: string) {
  const known = bases.get(lemma);
  if (known !== undefined) return known;
  const made = { base: hashText(lemma) ^ 0xaa, classes: classesOf.get(lemma) ?? 0 };
  if (bases.size > KNOWN_MAX) bases.clear();
  bases.set(lemma, made);
  return made;
}

/** "O'Brien" -> "X'Xx", "2,000" -> "d,d", "well-kept" -> "x-x". */
function outline(word: string): string {
  let made = "";
  for (const letter of word.slice(0, OUTLINE_MAX)) {
    const kind = /\p{Lu}/u.test(letter)
      ? "X"
      : /[\p{L}\p{M}]/u.test(letter)
        ? "x"
        : /\p{N}/u.test(letter)
          ? "d"
          : letter;
    if (!made.endsWith(kind)) made += kind;
  }
  return made;
}

const OUTLINE_MAX = 24;

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
    if (unit !== 0x2e && unit !== 0x3f && unit !== 0x21 && unit !== 0x2026) return false;
    if (isCloser(i)) return false;
    if (tags[i] === TAG.PUNCT && quoted[i] !== OPENING) return false;
    return !/^\p{Ll}/u.test(text.slice(starts[i], (starts[i] ?? 0) + 2));
  }

  function isCloser(i: number): boolean {
    return quoted[i] === CLOSING || text[starts[i] ?? 0] === ")";
  }
}
