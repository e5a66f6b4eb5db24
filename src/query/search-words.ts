/** A text -> its words, each folded as it is looked for, with the place in the text that it stands at. */
import { fold, levelled } from "../text/fold.ts";

export interface Word {
  /** In UTF-16 code units, end-exclusive. */
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/**
 * In reading order. What is neither letter, figure nor mark parts words. An apostrophe does so too, but before an ending of one
 * or two letters: "don't" is "dont" and "the mayor's" "the mayors", where "l'état" is "l" and "etat".
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of levelled(text).matchAll(WORD)) {
    const term = folded(word);
    if (term !== "") words.push({ start: index, end: index + word.length, term });
  }
  return words;
}

export function termsIn(text: string): string[] {
  return wordsIn(text).map(({ term }) => term);
}

/**
 * How much of a word's own text it takes until what is folded of it is as long as `letters`: of "Žižek" two units for two
 * letters, or more where marks stand by themselves. A letter and its marks are never parted.
 */
export function prefixLength(word: string, letters: number): number {
  let length = 0;
  for (const letter of word.matchAll(LETTER)) {
    if (folded(word.slice(0, length)).length >= letters) break;
    length += letter[0].length;
  }
  return length;
}

/** Where words are written without spaces between them, each character is a word. */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const LETTERS = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])`;
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|${LETTERS}+(?:'${LETTERS}{1,2}(?!${LETTERS}))?`, "gu");
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Folding a word takes longer than finding it, and the same words come again and again. */
function folded(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  if (foldedWords.size >= REMEMBERED) foldedWords.clear();
  const term = fold(word).replaceAll("'", "");
  foldedWords.set(word, term);
  return term;
}
const foldedWords = new Map<string, string>();
const REMEMBERED = 50_000;
