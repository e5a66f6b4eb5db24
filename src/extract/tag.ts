import type { Model } from "wink-nlp";
import winkNLP from "wink-nlp";
import type { Tokens } from "../text/tokens.ts";

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
  /** Base form in small letters, a token each. */
  readonly lemmas: readonly string[];
}

export type Tagger = (text: string, tokens: Tokens) => Tagged;

/** Tokens that go to the tagger at once. */
const BATCH = 4000;

/**
 * Parts of speech and base forms by wink-nlp. It cuts words by rules that remember what it has read before, and takes squares of time
 * over long words without blanks. So our own tokens go in, each as a plain stand-in ("O’Brien" as "OBrien", "$1,200" as "$ 7"):
 * the same text is then tagged alike wherever and after whatever it is read.
 */
export function createTagger(model: Model): Tagger {
  const nlp = winkNLP(model, ["pos"]);
  const standIns = new Map<string, string>();

  function standInOf(word: string): string {
    const known = standIns.get(word);
    if (known !== undefined) return known;
    const made = standIn(word);
    if (standIns.size > 200_000) standIns.clear();
    standIns.set(word, made);
    return made;
  }

  return (text, { count, starts, ends }) => {
    const tags = new Uint8Array(count);
    const lemmas: string[] = new Array<string>(count);
    for (let from = 0; from < count; from += BATCH) {
      const to = Math.min(count, from + BATCH);
      const parts: string[] = [];
      for (let i = from; i < to; i += 1) parts.push(standInOf(text.slice(starts[i], ends[i])));
      const read = nlp.readDoc(parts.join(" ")).tokens();
      const pos = read.out(nlp.its.pos) as unknown as Tag[];
      // The package's types know this helper with another shape than it is called with.
      const bases = read.out(nlp.its.lemma as unknown as typeof nlp.its.normal);
      const cut = read.length() === to - from ? null : (read.out(nlp.its.precedingSpaces) as string[]);
      let i = from - 1;
      for (let k = 0; k < pos.length; k += 1) {
        // "cannot" comes back as two: the first stands for it.
        if (cut !== null && k > 0 && cut[k] === "") continue;
        i += 1;
        tags[i] = TAG[pos[k] ?? "X"];
        lemmas[i] = bases[k] ?? "";
      }
    }
    return { tags, lemmas };
  };
}

/** What the tagger knows by sight and never cuts: plain letters, one number, one mark. */
function standIn(word: string): string {
  if (PLAIN.test(word)) return word.length > WORD_MAX ? "Xx" : word;
  const clitic = CLITIC_WORDS.get(word.toLowerCase().replace("’", "'"));
  if (clitic !== undefined) return clitic;
  if (word.length === 1 && MARKS.has(word)) return word;
  if (/["“”«»„]|''|``/.test(word)) return '"';
  if (/^\d/.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? "third" : "7";
  const bare = word
    .slice(-WORD_MAX)
    .normalize("NFD")
    .replace(/[^A-Za-z-]/g, "");
  const last = bare.slice(bare.lastIndexOf("-") + 1);
  if (last !== "") return last;
  return /[\p{L}\p{N}]/u.test(word) ? "Xx" : word.startsWith("..") || word.startsWith("--") ? "-" : ",";
}

const PLAIN = /^[A-Za-z]+$/;
const WORD_MAX = 40;
const MARKS = new Set([".", ",", ";", ":", "?", "!", "(", ")", "$", "%", "&", "-"]);
const CLITIC_WORDS = new Map([
  ["n't", "not"],
  ["'re", "are"],
  ["'ll", "will"],
  ["'ve", "have"],
  ["'d", "would"],
  ["'m", "am"],
  ["'s", "'s"],
]);
