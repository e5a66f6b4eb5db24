import { stanceClassesOf } from "./stance-words.ts";
import { verbBits } from "./verb-bits.ts";

/** A word in small letters and its base form -> bits of {@link stanceClassesOf}, and of {@link verbBits}: a column of the article. */
export function stanceTraits(word: string, lemma: string): number {
  const classes = stanceClassesOf.get(lemma) ?? stanceClassesOf.get(word) ?? classesOfForm(word);
  return classes | verbBits(lemma);
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
