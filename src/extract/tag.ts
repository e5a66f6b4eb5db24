import type { Model } from "wink-nlp";
import { unwiped } from "./scratch.ts";
import { runTagRules } from "./tag-rules.ts";
import { type WinkWords, winkWords } from "./wink-words.ts";
import { type Base, newBase, type WordInfo } from "./word-info.ts";

/** Parts of speech of the Universal Dependencies, in the order of their numbers in {@link Tagged.tags}. */
export const TAGS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "SPACE",
] as const;
export type Tag = (typeof TAGS)[number];
export const TAG = Object.fromEntries(TAGS.map((tag, i) => [tag, i])) as Readonly<Record<Tag, number>>;

export interface Tagged {
  /** Index into {@link TAGS}, a token each. */
  readonly tags: Uint8Array;
  /** Base form, a token each. */
  readonly bases: readonly Base[];
}

/** A text's tokens in their order -> as many tags and base forms. */
export type Tagger = (words: readonly WordInfo[]) => Tagged;

/**
 * Parts of speech and base forms as wink-nlp's English model has them. wink-nlp cuts words by rules that remember what it has read before, and takes squares
 * of time over long words without blanks. So it is asked about words alone, once each, as plain stand-ins ("O’Brien" as "OBrien",
 * "1,200" as "7"), and its rules are run here: the same text is then tagged alike wherever and after whatever it is read.
 */
export function createTagger(model: Model): Tagger {
  const wink = winkWords(model);
  const tagOf = Uint8Array.from(wink.names, (name) => TAG[name as Tag] ?? TAG.X);

  return (words) => {
    meet(words, wink);
    const { numbers, firsts } = numbersOf(words, wink);
    const tags = new Uint8Array(words.length);
    const bases = new Array<Base>(words.length);
    const missing: number[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const tag = tagOf[numbers[firsts[i] as number] as number] as number;
      tags[i] = tag;
      const base = (words[i] as WordInfo).met.bases[tag];
      if (base === undefined) missing.push(i);
      else bases[i] = base;
    }
    if (missing.length === 0) return { tags, bases };
    const some = missing.map((i) => words[i] as WordInfo);
    const lemmas = wink.lemmas(
      some.map(standInOf),
      missing.map((i) => numbers[firsts[i] as number] as number),
    );
    for (const [k, i] of missing.entries()) {
      const word = words[i] as WordInfo;
      const known = word.met.bases;
      const tag = tags[i] as number;
      known[tag] ??= newBase(word, lemmas[k] as string);
      bases[i] = known[tag];
    }
    return { tags, bases };
  };
}

/** Has all words know what the model knows of them. It never changes, so that remembering it with the word cannot change a result. */
function meet(words: readonly WordInfo[], wink: WinkWords): void {
  const strange: WordInfo[] = [];
  for (const word of words) {
    if (word.met.by === wink) continue;
    word.met.by = wink;
    word.met.bases = new Array<Base | undefined>(TAGS.length).fill(undefined);
    strange.push(word);
  }
  if (strange.length === 0) return;
  const pieces = wink.pieces(strange.map(standInOf));
  for (const [k, { met }] of strange.entries()) met.pieces = pieces[k] ?? [];
}

/** The model's numbers of parts of speech, a piece each, and the first piece of each word: "cannot" has two, of which the first stands for it. */
function numbersOf(words: readonly WordInfo[], { rules }: WinkWords) {
  let count = 0;
  for (const { met } of words) count += met.pieces.length;
  const numbers = unwiped("bytes", "tag numbers", count);
  const columns = unwiped("bytes", "tag columns", count);
  const owners = unwiped("whole", "tag owners", count);
  const firsts = unwiped("whole", "tag firsts", words.length);
  let k = 0;
  for (let i = 0; i < words.length; i += 1) {
    firsts[i] = k;
    for (const { tag, hint } of (words[i] as WordInfo).met.pieces) {
      numbers[k] = tag;
      columns[k] = hint === 0 ? tag : hint;
      owners[k] = i;
      k += 1;
    }
  }
  for (const one of rules) {
    runTagRules(one, columns, count, (at, made) => {
      const owner = owners[at] as number;
      const piece = (words[owner] as WordInfo).met.pieces[at - (firsts[owner] as number)];
      if (piece === undefined || (made > 0 && !piece.canBe(made))) return;
      numbers[at] = Math.abs(made);
      if (piece.hint === 0) columns[at] = Math.abs(made);
    });
  }
  for (let i = 0; i < words.length; i += 1) {
    const [piece] = (words[i] as WordInfo).met.pieces;
    if (piece?.fixed) numbers[firsts[i] as number] = piece.tag;
  }
  return { numbers, firsts };
}

function standInOf({ standIn }: WordInfo): string {
  return standIn;
}
