/** What is asked for and a word that was found for it -> which of its terms that word answers, and how closely. */

/** Whole, by its beginning, in another form, or with an error: the closer, the more. */
export const WHOLE = 4;
export const OPENING = 3;
export const KIN = 2;
export const ERROR = 1;

export interface Close {
  /** The term that is answered; of an error it is not told which, and this is empty. */
  readonly asked: string;
  readonly by: typeof WHOLE | typeof OPENING | typeof KIN | typeof ERROR;
}
export type Closeness = (word: string) => Close;

/** @param kinOf other forms of a term. */
export function closenessTo(terms: readonly string[], kinOf: (term: string) => readonly string[]): Closeness {
  const openings = terms.filter((term) => opensWord(term, terms)).sort((a, b) => b.length - a.length);
  const kin = new Map(terms.flatMap((term) => kinOf(term).map((word) => [word, term])));
  return (word) => {
    if (terms.includes(word)) return { asked: word, by: WHOLE };
    const opening = openings.find((term) => word.startsWith(term));
    if (opening !== undefined) return { asked: opening, by: OPENING };
    const term = kin.get(word);
    return term === undefined ? { asked: "", by: ERROR } : { asked: term, by: KIN };
  };
}

/**
 * Whether a word may be the beginning of a longer one: the last one, which may still be typed, and longer ones before it.
 */
export function opensWord(term: string, terms: readonly string[]): boolean {
  return term.length >= PREFIX_LEAST || term === terms.at(-1);
}
const PREFIX_LEAST = 3;
