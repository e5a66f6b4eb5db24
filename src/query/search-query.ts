/** A term and what it may stand for -> the question that the index of words is asked, and what each match is worth to it. */
import type { Query, SearchOptions } from "minisearch";
import { opensWord } from "./search-closeness.ts";

/** A term with other words that are looked for in its place. */
export interface Sought {
  readonly term: string;
  /** Other forms of it. */
  readonly kin: readonly string[];
  /** Words of names that it may be a slip of the keys for. */
  readonly near: readonly string[];
  /** Whether it may be a slip of the keys at all. */
  readonly slip: boolean;
}

/** A name that matches is worth more than words that do. */
const BOOST = { name: 8, alias: 6, proposition: 1, description: 1, words: 1.2, gist: 1, speakers: 1 } as const;
export const FIELDS: readonly string[] = Object.keys(BOOST);
export const NAMES: readonly string[] = ["name", "alias"];
export const SPEAKERS: readonly string[] = ["speakers"];
export const OWN: readonly string[] = FIELDS.filter((field) => !SPEAKERS.includes(field));

const KIN_WORTH = 0.4;
const ERROR_WORTH = 0.25;
export const WEIGHED: SearchOptions = {
  boost: BOOST,
  weights: { prefix: 0.6, fuzzy: ERROR_WORTH },
};

export function queryFor({ term, kin, near, slip }: Sought, terms: readonly string[]): Query {
  const prefix = opensWord(term, terms);
  const queries: Query[] = [{ queries: [term], prefix: prefix && term.length > 1, fuzzy: slip ? errorsIn : false }];
  // One letter begins too many words to be of use: it begins names only.
  if (prefix && term.length === 1) queries.push({ queries: [term], prefix, fuzzy: false, fields: [...NAMES] });
  if (kin.length > 0) queries.push(exactly(kin, KIN_WORTH));
  if (near.length > 0) queries.push(exactly(near, ERROR_WORTH));
  return { combineWith: "OR", queries };
}

function exactly(words: readonly string[], worth: number): Query {
  return { combineWith: "OR", queries: [...words], prefix: false, fuzzy: false, boostTerm: () => worth };
}

/** How many letters of a term may be wrong, missing or too many. Figures are meant as they stand. */
function errorsIn(term: string): number {
  if (term.length < 4 || term.length > FUZZY_MOST || /\p{N}/u.test(term)) return 0;
  return term.length <= 6 ? 1 : 2;
}
/** Hardly a word is longer, and looking for one takes a table of its length squared. */
const FUZZY_MOST = 30;
