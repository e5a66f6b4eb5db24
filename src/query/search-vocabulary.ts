/** Every word that can be found -> what one that is typed has to do with them: whether it is known, and its other forms. */
import { compare } from "./order.ts";
import { stem } from "./search-stem.ts";

export interface Vocabulary {
  /** Whether it is a word of the record, or the beginning of one. */
  knows(term: string): boolean;
  /** Other forms of a word that do not begin with it, in order: of "deploying" "deploy" and "deployed". */
  kinOf(term: string): readonly string[];
}

export function vocabulary(words: Iterable<string>): Vocabulary {
  const sorted = [...words].sort(compare);
  const kin = new Map<string, string[]>();
  for (const word of sorted) {
    const shared = stem(word);
    if (shared === null) continue;
    const forms = kin.get(shared);
    if (forms) forms.push(word);
    else kin.set(shared, [word]);
  }
  return {
    knows: (term) => sorted[firstFrom(sorted, term)]?.startsWith(term) ?? false,
    kinOf: (term) => (kin.get(stem(term) ?? "") ?? []).filter((word) => !word.startsWith(term)),
  };
}

/** Where the first word stands that is not before a term. */
function firstFrom(sorted: readonly string[], term: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? "") < term) from = middle + 1;
    else to = middle;
  }
  return from;
}
