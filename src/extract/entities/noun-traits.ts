import type { Article } from "../article.ts";
import type { Reading } from "../rules/reading.ts";
import { isPersonNoun, type NounKind, nounKind } from "./nouns.ts";
import { BODY_NOUNS, PERSON_NOUNS } from "./words.ts";

/** Whether a token is a noun in the plural: "riders", "people", "women", not "boss". */
export function isPlural({ nouns }: Reading, i: number): boolean {
  return ((nouns[i] ?? 0) & PLURAL) !== 0;
}

/** A noun's base form: "women" -> "woman". */
export function nounAt(reading: Article, i: number): string {
  return ((reading.nouns[i] ?? 0) & ANOTHER) === 0
    ? (reading.lemmas[i] ?? "")
    : singularOf(baseOf(reading.small[i] ?? "", reading.lemmas[i] ?? ""));
}

/** What the noun of a token can refer back to with "the"; null for what speaks for nobody. */
export function nounKindAt({ nouns }: Reading, i: number): NounKind | null {
  return KINDS[(nouns[i] ?? 0) & KIND_MASK] ?? null;
}

/** ... as far as that is a body. */
export function bodyKindAt(reading: Reading, i: number): "agency" | "group" | "outlet" | null {
  const kind = nounKindAt(reading, i);
  return kind === "person" || kind === "document" ? null : kind;
}

/** Whether the noun of a token is one for a person. */
export function isPersonAt({ nouns }: Reading, i: number): boolean {
  return ((nouns[i] ?? 0) & PERSON) !== 0;
}

/** ... as its base form stands, which the tagger may have left in the plural. */
export function isPersonBaseAt({ nouns }: Reading, i: number): boolean {
  return ((nouns[i] ?? 0) & PERSON_BASE) !== 0;
}

/** Whether a token's base form is a noun for what is written. */
export function isDocumentBaseAt({ nouns }: Reading, i: number): boolean {
  return ((nouns[i] ?? 0) & DOCUMENT_BASE) !== 0;
}

const KINDS: readonly (NounKind | null)[] = [null, "person", "agency", "group", "outlet", "document"];
const KIND_MASK = 7;
const PLURAL = 1 << 3;
/** The noun is not the base form as it stands. */
const ANOTHER = 1 << 4;
const PERSON = 1 << 5;
const PERSON_BASE = 1 << 6;
const DOCUMENT_BASE = 1 << 7;

/** A word in small letters and its base form -> what they are as a noun, in bits: a column of the article, read above. */
export function nounTraits(word: string, lemma: string): number {
  const noun = singularOf(baseOf(word, lemma));
  return (
    KINDS.indexOf(nounKind(noun)) |
    (namesSeveral(word, lemma) ? PLURAL : 0) |
    (noun !== lemma ? ANOTHER : 0) |
    (isPersonNoun(noun) ? PERSON : 0) |
    (isPersonNoun(lemma) ? PERSON_BASE : 0) |
    (nounKind(lemma) === "document" ? DOCUMENT_BASE : 0)
  );
}

function namesSeveral(word: string, lemma: string): boolean {
  return (
    (word.endsWith("s") && !word.endsWith("ss") && (lemma !== word || isPersonNoun(word.slice(0, -1)))) ||
    PLURALS.has(word) ||
    /[a-z]men$/.test(word)
  );
}

const PLURALS = new Set(
  "people police men women children staff others many some most few several media both crowd audience public".split(
    " ",
  ),
);

/** The tagger cuts "non-profit" down to "profit", and "front-runner" to "runner". */
function baseOf(word: string, lemma: string): string {
  if (lemma === "" || !word.includes("-")) return lemma === "" ? word : lemma;
  return PERSON_NOUNS.has(word) || BODY_NOUNS.has(word) || word.endsWith("-year-old") ? word : lemma;
}

/** Of a base form that is inflected still; made once, as what is known of a word never changes. */
function singularOf(base: string): string {
  const known = singulars.get(base);
  if (known !== undefined) return known;
  if (singulars.size > SINGULARS_MAX) singulars.clear();
  const made = newSingular(base);
  singulars.set(base, made);
  return made;
}

const singulars = new Map<string, string>();
const SINGULARS_MAX = 50_000;

function newSingular(base: string): string {
  if (base.endsWith("s") && isPersonNoun(base.slice(0, -1))) return base.slice(0, -1);
  return base.endsWith("men") ? `${base.slice(0, -3)}man` : base;
}
