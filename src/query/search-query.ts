/** A term that is typed -> the words of the record that answer it, and what each is worth to it. */
import { opensWord } from "./search-closeness.ts";
import type { Vocabulary } from "./search-vocabulary.ts";

/** A term with what is looked for in its place, whatever stands beside it. */
export interface Sought {
  readonly term: string;
  /** Other forms of it. */
  readonly kin: readonly string[];
  /** Words of names that it may be a slip of the keys for. */
  readonly near: readonly string[];
  /** Places of the words that are spelt like it, with how many letters differ; none where it is no slip of the keys. */
  readonly like: readonly { readonly word: number; readonly errors: number }[];
}

/** A word that answers a term, and what was looked for when it was found. */
export interface Match {
  /** The term, or one of the words in its place. */
  readonly source: string;
  /** A place in the vocabulary. */
  readonly word: number;
  /** Beside what is looked for itself, which is worth 1. */
  readonly worth: number;
  /** Whether it counts where it stands in a name and nowhere else. */
  readonly inNames: boolean;
}

/** A name that matches is worth more than words that do. */
const BOOST = {
  name: 8,
  alias: 6,
  proposition: 1,
  description: 1,
  words: 1.2,
  gist: 1,
  dated: 1,
  speakers: 1,
} as const;
export const FIELDS: readonly string[] = Object.keys(BOOST);
export const BOOSTS: readonly number[] = Object.values(BOOST);
/** The fields of names come first; the one of who says it comes last. */
export const NAME_FIELDS = 2;
export const SPEAKERS = FIELDS.indexOf("speakers");

const OPENING_WORTH = 0.6;
/** How fast a word loses worth with each letter that is yet to be typed. */
const REST_COST = 0.3;
const KIN_WORTH = 0.4;
const ERROR_WORTH = 0.25;

/** @param near names that a term may be a slip of the keys for. */
export function seek(term: string, vocabulary: Vocabulary, near: (term: string) => string[]): Sought {
  const kin = vocabulary.kinOf(term);
  // What the record knows is no slip of the keys: "wild" is none for "will" where somebody speaks of wildfires.
  const slip = !vocabulary.knows(term);
  const errors = slip ? errorsIn(term) : 0;
  return {
    term,
    kin,
    near: slip && kin.length === 0 ? near(term) : [],
    like: errors > 0 ? vocabulary.likeOf(term, errors) : [],
  };
}

export function matchesOf({ term, kin, near, like }: Sought, terms: readonly string[], known: Vocabulary): Match[] {
  const { words, begunBy } = known;
  const { from, to } = begunBy(term);
  const matches: Match[] = [];
  const add = (source: string, word: number, worth: number, inNames = false) =>
    matches.push({ source, word, worth, inNames });
  const addWhole = (whole: string, worth: number) => {
    const at = begunBy(whole).from;
    if (words[at] === whole) add(whole, at, worth);
  };
  addWhole(term, 1);
  if (opensWord(term, terms)) {
    // One letter begins too many words to be of use: it begins names only.
    const inNames = term.length === 1;
    for (let word = from; word < to; word++) {
      const { length } = words[word] ?? "";
      const rest = length - term.length;
      if (rest > 0) add(term, word, (OPENING_WORTH * length) / (length + REST_COST * rest), inNames);
      else if (inNames) add(term, word, 1, inNames);
    }
  }
  for (const { word, errors } of like) {
    const { length } = words[word] ?? "";
    add(term, word, (ERROR_WORTH * length) / (length + errors));
  }
  for (const word of kin) addWhole(word, KIN_WORTH);
  for (const word of near) addWhole(word, ERROR_WORTH);
  return matches;
}

/** How many letters of a term may be wrong, missing or too many. Figures are meant as they stand. */
function errorsIn(term: string): number {
  if (term.length < 4 || term.length > FUZZY_MOST || /\p{N}/u.test(term)) return 0;
  return term.length <= 6 ? 1 : 2;
}
/** Hardly a word is longer, and looking for one takes a table of its length squared. */
const FUZZY_MOST = 30;
