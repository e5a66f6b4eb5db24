import type { Model } from "wink-nlp";
import winkNLP from "wink-nlp";
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

/** Tokens that go to the tagger at once. */
const BATCH = 4000;

/**
 * Parts of speech and base forms by wink-nlp. It cuts words by rules that remember what it has read before, and takes squares of time
 * over long words without blanks. So our own tokens go in, each as a plain stand-in ("O’Brien" as "OBrien", "1,200" as "7"):
 * the same text is then tagged alike wherever and after whatever it is read.
 */
export function createTagger(model: Model): Tagger {
  const nlp = winkNLP(model, ["pos"]);
  // The package's types know this helper with another shape than it is called with.
  const lemma = nlp.its.lemma as unknown as typeof nlp.its.normal;
  // A base form follows from the word and its tag, so that remembering it with the word cannot change a result.
  const basesOf = ({ bases }: WordInfo) => {
    if (bases.by !== nlp) {
      bases.by = nlp;
      bases.byTag = new Array<Base | undefined>(TAGS.length).fill(undefined);
    }
    return bases.byTag;
  };

  return (words) => {
    const count = words.length;
    const tags = new Uint8Array(count);
    const found: Base[] = new Array<Base>(count);
    for (let from = 0; from < count; from += BATCH) {
      const to = Math.min(count, from + BATCH);
      const read = nlp.readDoc(words.slice(from, to).map(standInOf).join(" ")).tokens();
      const pos = read.out(nlp.its.pos) as unknown as Tag[];
      const cut = read.length() === to - from ? null : (read.out(nlp.its.precedingSpaces) as string[]);
      let i = from - 1;
      for (let k = 0; k < pos.length; k += 1) {
        // "cannot" comes back as two: the first stands for it.
        if (cut !== null && k > 0 && cut[k] === "") continue;
        i += 1;
        const tag = TAG[pos[k] ?? "X"];
        const word = words[i];
        if (word === undefined) throw new Error(`${i + 1} words came back from the tagger where ${count} were given`);
        const bases = basesOf(word);
        bases[tag] ??= newBase(String(read.itemAt(k).out(lemma)));
        tags[i] = tag;
        found[i] = bases[tag];
      }
    }
    return { tags, bases: found };
  };
}

function standInOf({ standIn }: WordInfo): string {
  return standIn;
}
