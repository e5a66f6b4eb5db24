import type { Model } from "wink-nlp";
import winkNLP from "wink-nlp";
import { readTagRules, type TagRules } from "./tag-rules.ts";

/** What wink-nlp's English model knows of a piece of a word; most words are one piece, "cannot" is two. */
export interface Piece {
  /** Its likeliest part of speech, by the model's number. */
  readonly tag: number;
  /** Column of {@link TagRules} that it always has, or 0 when that is the one of its part of speech. */
  readonly hint: number;
  /** Whether its part of speech stays, whatever the rules say. */
  readonly fixed: boolean;
  /** Whether it can be a part of speech at all. */
  readonly canBe: (tag: number) => boolean;
}

/** The model's words and rules. */
export interface WinkWords {
  /** In the order in which they are applied. */
  readonly rules: readonly TagRules[];
  /** The names of parts of speech by their numbers, all below {@link TAGS_MAX}. */
  readonly names: readonly string[];
  /** Words that wink-nlp does not cut at blanks -> the pieces of each. */
  readonly pieces: (words: readonly string[]) => Piece[][];
  /** Words, each with the part of speech that it has here -> base forms; of the first piece, where there are several. */
  readonly lemmas: (words: readonly string[], tags: readonly number[]) => string[];
}

/** What the parts of the model give each other, as far as it is needed here. Four numbers a token: its lexeme, spaces before it, tag and base form, flags. */
interface Read {
  readonly tokens: number[];
  readonly cache: Cache;
}
interface Cache {
  readonly valueOf: (feature: "pos", tag: number) => string | undefined;
  readonly isMemberPOS: (lexeme: number, tag: number) => boolean;
  readonly normal: (lexeme: number) => number;
  readonly nox: (spaces: number) => number;
}
interface PosModel {
  readonly machines: readonly string[];
  /** A token's tag -> the symbol of its hint, or the tag where it has none. */
  readonly transformers: readonly [(tag: number, cache: Cache, tokens: readonly number[], i: number) => number];
}

const NUMBERS_A_TOKEN = 4;
const SPACES = 1;
const TAG = 2;
const TAG_SHIFT = 20;
/** Of the spaces' number, what is above this says that a word was cut as the model says. */
const SPACES_MAX = 0xffff;
/** Numbers of parts of speech are below this, and so are their columns; those of hints begin here. */
export const TAGS_MAX = 32;
const COLUMNS = 96;
/** Column of a hint that no rule asks for. */
const NOWHERE = TAGS_MAX - 1;

/**
 * wink-nlp over a model, for what it knows of words one by one: its rules are taken out of the model that it is given, and run by {@link runTagRules}
 * on what is remembered of the words, which gives the same tags in a fraction of the time.
 */
export function winkWords(model: Model): WinkWords {
  const { machines, transformers } = (model.pos as () => PosModel)();
  const [symbolOf] = transformers;
  let read: Read | null = null;
  let likeliest: readonly number[] = [];
  let wanted: readonly number[] | null = null;
  const setter = (now: Read, tags: readonly number[]) => {
    read = now;
    likeliest = tags;
    let word = -1;
    for (let k = 0; k < tags.length; k += 1) {
      if (k === 0 || isFirstPiece(now, k)) word += 1;
      const at = k * NUMBERS_A_TOKEN + TAG;
      if (now.tokens[at] === 0) now.tokens[at] = (wanted?.[word] ?? tags[k] ?? 0) << TAG_SHIFT;
    }
  };
  const nlp = winkNLP({ ...model, pos: () => ({ machines: [], transformers, setter, updater: () => {} }) }, ["pos"]);
  // The package's types know this helper with another shape than it is called with.
  const lemma = nlp.its.lemma as unknown as typeof nlp.its.normal;
  const columns = new Map<number, number>();

  const readAs = (words: readonly string[], tags: readonly number[] | null): { read: Read; lemmas: () => string[] } => {
    wanted = tags;
    const found = nlp.readDoc(words.join(" ")).tokens();
    if (read === null) throw new Error("wink-nlp set no parts of speech, though it was asked for them");
    return { read, lemmas: () => found.out(lemma) as string[] };
  };

  return {
    rules: machines.map((machine) => readTagRules(machine, columnOf, COLUMNS)),
    names: namesOf(readAs(["a"], null).read.cache),
    pieces: (words) => {
      const now = readAs(words, null).read;
      const tags = likeliest;
      const found: Piece[][] = [];
      tags.forEach((tag, k) => {
        if (k === 0 || isFirstPiece(now, k)) found.push([]);
        found.at(-1)?.push(piece(now, k, tag));
      });
      if (found.length !== words.length)
        throw new Error(`${found.length} words came back where ${words.length} were given`);
      return found;
    },
    lemmas: (words, tags) => {
      const { read: now, lemmas } = readAs(words, tags);
      return lemmas().filter((_, k) => k === 0 || isFirstPiece(now, k));
    },
  };

  function columnOf(symbol: number): number {
    if (symbol < NOWHERE) return symbol;
    const column = columns.get(symbol) ?? TAGS_MAX + columns.size;
    if (column >= COLUMNS) throw new Error(`More than ${COLUMNS - TAGS_MAX} hints in rules on parts of speech`);
    columns.set(symbol, column);
    return column;
  }

  function piece({ tokens, cache }: Read, k: number, tag: number): Piece {
    const at = k * NUMBERS_A_TOKEN;
    const spaces = tokens[at + SPACES] ?? 0;
    const fixed = spaces > SPACES_MAX;
    const symbol = symbolOf(0, cache, tokens, k);
    const normal = fixed ? cache.nox(spaces) : cache.normal(tokens[at] ?? 0);
    return {
      tag,
      hint: symbol === 0 ? 0 : (columns.get(symbol) ?? NOWHERE),
      fixed,
      canBe: (other) => cache.isMemberPOS(normal, other),
    };
  }
}

function namesOf(cache: Cache): string[] {
  return Array.from({ length: NOWHERE }, (_, tag) => cache.valueOf("pos", tag) ?? "X");
}

/** Blanks stand before a word, and none within one. */
function isFirstPiece({ tokens }: Read, k: number): boolean {
  return ((tokens[k * NUMBERS_A_TOKEN + SPACES] ?? 0) & SPACES_MAX) !== 0;
}
