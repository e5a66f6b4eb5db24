/** Every word that can be found -> what one that is typed has to do with them: whether it is known, begun, misspelt, its forms. */
import SearchableMap from "minisearch/SearchableMap";
import { compare } from "./order.ts";
import { stem } from "./search-stem.ts";

export interface Vocabulary {
  /** In order; a word is told by its place among them. */
  readonly words: readonly string[];
  /** Whether it is a word of the record, or the beginning of one. */
  knows(term: string): boolean;
  /** Places of the words that begin so, from the first until before the last: a whole word of this spelling is the first. */
  begunBy(term: string): { readonly from: number; readonly to: number };
  /** Other forms of a word that do not begin with it, in order: of "deploying" "deploy" and "deployed". */
  kinOf(term: string): readonly string[];
  /** Places of the words in which up to so many letters are wrong, missing or too many, with how many. */
  likeOf(term: string, errorsMost: number): { readonly word: number; readonly errors: number }[];
}

export function vocabulary(all: Iterable<string>): Vocabulary {
  const words = [...all].sort(compare);
  const kin = new Map<string, string[]>();
  const tree = new SearchableMap<number>();
  for (const [at, word] of words.entries()) {
    tree.set(word, at);
    const shared = stem(word);
    if (shared === null) continue;
    const forms = kin.get(shared);
    if (forms) forms.push(word);
    else kin.set(shared, [word]);
  }
  return {
    words,
    knows: (term) => words[firstFrom(words, term)]?.startsWith(term) ?? false,
    begunBy: (term) => {
      const from = firstFrom(words, term);
      return { from, to: firstPast(words, term, from) };
    },
    kinOf: (term) => (kin.get(stem(term) ?? "") ?? []).filter((word) => !word.startsWith(term)),
    likeOf: (term, errorsMost) =>
      [...tree.fuzzyGet(term, errorsMost).values()]
        .map(([word, errors]) => ({ word, errors }))
        .sort((a, b) => compare(a.word, b.word)),
  };
}

/** Where the first word stands that is not before a term. */
function firstFrom(sorted: readonly string[], term: string): number {
  return firstThat(sorted, 0, (word) => word >= term);
}

/** Where the first word stands that comes after all that begin with a term. */
function firstPast(sorted: readonly string[], term: string, from: number): number {
  return firstThat(sorted, from, (word) => !word.startsWith(term));
}

/** Where the first word stands that is so, when all after it are; how many words there are when none is. */
function firstThat(sorted: readonly string[], least: number, isSo: (word: string) => boolean): number {
  let from = least;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(sorted[middle] ?? "")) to = middle;
    else from = middle + 1;
  }
  return from;
}
