import type { Article } from "../article.ts";
import { byForm } from "../by-form.ts";
import { tagMask } from "../entities/tags.ts";
import { stanceClassesOf } from "../lexicon/stance-words.ts";
import type { Reading } from "../rules/reading.ts";
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
  const { small, tags } = reading;
  const stems: (readonly string[])[] = new Array<readonly string[]>(small.length).fill(NO_STEMS);
  const stance = new Int32Array(small.length);
  if (met.known !== known || met.tellings.length > TELLINGS_MAX) met = newMet(known);
  const { placeOf, tellings } = met;
  for (let i = 0; i < small.length; i += 1) {
    if (((HOLLOW >> (tags[i] as number)) & 1) === 1) continue;
    const place = placeOf(reading, i);
    if (place === SILENT) continue;
    const telling = tellings[place - 1] as Telling;
    stems[i] = telling.stems;
    stance[i] = telling.stance;
  }
  return { ...reading, stems, stance };
}

/** What a word tells in its base form: most words nothing. */
interface Telling {
  readonly stems: readonly string[];
  readonly stance: number;
}

/** What words tell beside the stems that were known last. */
interface MetWords {
  readonly known: ReadonlySet<string> | null;
  /** One more than the index of what a token tells, or {@link SILENT}: for most words no more than this number is looked at. */
  readonly placeOf: (article: Article, i: number) => number;
  readonly tellings: readonly Telling[];
}

const SILENT = 0;
const TELLINGS_MAX = 100_000;

function newMet(known: ReadonlySet<string>): MetWords {
  const tellings: Telling[] = [];
  const placeOf = byForm((article, i) => {
    const telling = tellingOf(article, i, known);
    if (telling.stance === 0 && telling.stems.length === 0) return SILENT;
    tellings.push(telling);
    return tellings.length;
  });
  return { known, placeOf, tellings };
}

function tellingOf({ small, lemmas }: Article, i: number, known: ReadonlySet<string>): Telling {
  const lemma = lemmas[i] ?? "";
  const word = small[i] === lemma ? lemma : (small[i] ?? "");
  const own = factsOf(word);
  const base = lemma === word ? own : factsOf(lemma);
  const stems = both(knownStems(own, known), base === own ? NO_STEMS : knownStems(base, known));
  return { stems: known.size === 0 ? NO_STEMS : stems, stance: base.listed ?? own.classes };
}

/** Words of these kinds hold a sentence together and tell nothing of what it is about. */
const HOLLOW = tagMask("PUNCT", "DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART");
const NO_STEMS: readonly string[] = [];
let met: MetWords = { known: null, placeOf: () => SILENT, tellings: [] };

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

function factsOf(word: string): WordFacts {
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
