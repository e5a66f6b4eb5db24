import { tagMask } from "../entities/tags.ts";
import { stanceClassesOf } from "../lexicon/stance-words.ts";
import type { Reading } from "../rules/reading.ts";
import { TAG } from "../tag.ts";
import { stemsOf } from "./stems.ts";

/** An article laid out for what its words are about: two columns more. */
export interface StanceReading extends Reading {
  /** Of each token and its base form the stems that an issue knows, each once. */
  readonly stems: readonly (readonly string[])[];
  /** Bits of {@link stanceClassesOf}. */
  readonly stance: Int32Array;
}

/** @param known the stems of all issues; others tell nothing */
export function stanceReading(reading: Reading, known: ReadonlySet<string>): StanceReading {
  const { small, lemmas, tags, words, bases } = reading;
  const stems: (readonly string[])[] = [];
  const stance = new Int32Array(small.length);
  for (let i = 0; i < small.length; i += 1) {
    if (((HOLLOW >> (tags[i] ?? TAG.X)) & 1) === 1) {
      stems.push(NO_STEMS);
      continue;
    }
    const lemma = lemmas[i] ?? "";
    const word = small[i] === lemma ? lemma : (small[i] ?? "");
    const own = factsOf(word, words[i] ?? 0);
    const base = lemma === word ? own : factsOf(lemma, bases[i] ?? 0);
    stems.push(
      known.size === 0 ? NO_STEMS : both(knownStems(own, known), base === own ? NO_STEMS : knownStems(base, known)),
    );
    stance[i] = base.listed ?? own.classes;
  }
  return { ...reading, stems, stance };
}

/** Words of these kinds hold a sentence together and tell nothing of what it is about. */
const HOLLOW = tagMask("PUNCT", "DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART");
const NO_STEMS: readonly string[] = [];

function both(one: readonly string[], other: readonly string[]): readonly string[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other.filter((stem) => !one.includes(stem))];
}

function knownStems(facts: WordFacts, known: ReadonlySet<string>): readonly string[] {
  if (facts.known !== known) {
    const found = facts.stems.filter((stem, k) => known.has(stem) && facts.stems.indexOf(stem) === k);
    facts.known = known;
    facts.knownStems = found.length === 0 ? NO_STEMS : found;
  }
  return facts.knownStems;
}

interface WordFacts {
  readonly word: string;
  readonly stems: readonly string[];
  /** Its classes where it is listed itself, as a base form. */
  readonly listed: number | undefined;
  /** ... or else those of what it is a form of. */
  readonly classes: number;
  /** Which of the stems are known, of those that were asked for last. */
  known: ReadonlySet<string> | null;
  knownStems: readonly string[];
}

/** What is known of a word never changes, so that remembering it cannot change a result. */
const remembered = new Map<string, WordFacts>();
const KNOWN_MAX = 50_000;
/** A power of two. */
const LATELY = 32_768;

/** Where a hash leads: a word that was read lately and may be the wanted one. */
const lately: (WordFacts | undefined)[] = new Array<WordFacts | undefined>(LATELY).fill(undefined);

/** @param hash any number that the same word comes with mostly */
function factsOf(word: string, hash: number): WordFacts {
  const slot = hash & (LATELY - 1);
  const last = lately[slot];
  if (last !== undefined && last.word === word) return last;
  const facts = remember(word);
  lately[slot] = facts;
  return facts;
}

function remember(word: string): WordFacts {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const listed = stanceClassesOf.get(word);
  const made: WordFacts = {
    word,
    stems: stemsOf(word),
    listed,
    classes: listed ?? classesOfForm(word),
    known: null,
    knownStems: NO_STEMS,
  };
  if (remembered.size > KNOWN_MAX) remembered.clear();
  remembered.set(word, made);
  return made;
}

/** Of words that the tagger leaves as they are: "SCRAPPED". */
function classesOfForm(word: string): number {
  for (const [ending, ...bases] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    for (const base of [...bases.map((end) => stem + end), ...single]) {
      const classes = stanceClassesOf.get(base);
      if (classes !== undefined) return classes;
    }
  }
  return 0;
}

/** An ending, and what may have stood in its place. */
const ENDINGS: readonly (readonly [string, ...string[]])[] = [
  ["ied", "y"],
  ["ed", "", "e"],
  ["ing", "", "e"],
  ["ies", "y"],
  ["es", "", "e"],
  ["s", ""],
];
