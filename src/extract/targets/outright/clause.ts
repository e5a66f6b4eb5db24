import { NEGATORS } from "../../lexicon/small-words.ts";
import { phrasal } from "../../lexicon/stance-phrases.ts";
import { stanceClassesOf } from "../../lexicon/stance-words.ts";
import { TAG } from "../../tag.ts";
import { type StanceReading, stanceAt, stemNumbersAt, stemsAt } from "../stance-reading.ts";

/** The words of a clause by their place in it, from 0; past its ends there are words without letters. */
export class Clause {
  private readonly reading: StanceReading;
  /** Tokens of the article. */
  readonly at: readonly number[];

  private readonly words: readonly string[];
  private readonly lemmas: readonly string[];
  private readonly tags: readonly number[];
  private readonly stances: readonly number[];

  constructor(reading: StanceReading, at: readonly number[]) {
    this.reading = reading;
    this.at = at;
    // Each is asked for again and again.
    this.words = at.map((i) => reading.small[i] ?? "");
    this.lemmas = at.map((i) => reading.lemmas[i] ?? "");
    this.tags = at.map((i) => reading.tags[i] ?? TAG.X);
    this.stances = at.map((i) => stanceAt(reading, i));
  }

  get length(): number {
    return this.at.length;
  }

  /** What stands before it in the text: “and”, “if”. */
  get joint(): string {
    return this.reading.small[(this.at[0] ?? 0) - 1] ?? "";
  }

  token(k: number): number {
    return this.at[k] ?? -1;
  }

  word(k: number): string {
    return this.words[k] ?? "";
  }

  lemma(k: number): string {
    return this.lemmas[k] ?? "";
  }

  /** Base forms that its word may have as a verb: of “lifting”, which a tagger may take for a noun, also “lift”. */
  verbs(k: number): readonly string[] {
    const word = this.word(k);
    if (!/..ing$/.test(word)) return [this.lemma(k)];
    const stem = word.slice(0, -3);
    return [this.lemma(k), stem, `${stem}e`, stem.slice(0, -1)];
  }

  tag(k: number): number {
    return this.tags[k] ?? TAG.X;
  }

  /** Bits of the classes of stance words. */
  classes(k: number): number {
    return this.stances[k] ?? 0;
  }

  /** ... of what its word may be as a verb: of “killing”, which a tagger may take for a noun. */
  verbClasses(k: number): number {
    const classes = this.classes(k);
    if (classes !== 0 || !/..ing$/.test(this.word(k))) return classes;
    return this.verbs(k).reduce((bits, one) => bits | (stanceClassesOf.get(one) ?? 0), 0);
  }

  /** -1 or 1 where the word and a particle after it mean an end or a yes: “call off”, “stand by”. */
  phrase(k: number): number {
    return phrasal(this.reading, this.token(k));
  }

  stems(k: number): readonly string[] {
    return stemsAt(this.reading, this.token(k));
  }

  hasStem(k: number, of: ReadonlySet<string>): boolean {
    return this.stems(k).some((stem) => of.has(stem));
  }

  /** News of any kind is full of it. */
  isWorn(k: number): boolean {
    return stemNumbersAt(this.reading, this.token(k)).some((stem) => this.reading.index.worn[stem] === 1);
  }

  /** The first place from one on with such a word, -1 for none. */
  find(is: (k: number) => boolean, from = 0, to = this.length): number {
    for (let k = from; k < Math.min(to, this.length); k += 1) if (is(k)) return k;
    return -1;
  }

  has(word: string): boolean {
    return this.find((k) => this.word(k) === word) !== -1;
  }

  /** The places of the words that deny between two. */
  deniers(from: number, to: number): number[] {
    const found: number[] = [];
    for (let k = Math.max(0, from); k < to; k += 1)
      if (NEGATORS.has(this.word(k)) && this.word(k + 1) !== "only") found.push(k);
    return found;
  }

  /** An odd number of words that deny stands there. */
  isDenied(from: number, to: number): boolean {
    return this.deniers(from, to).length % 2 === 1;
  }

  /** A verb in its base form, which a tagger may take for something else after “to”: “to close Mill Street”. */
  isDeed(k: number): boolean {
    if (this.tag(k) === TAG.VERB) return true;
    return this.tag(k) === TAG.ADJ && /^(?:to|not|n't|n’t)$/.test(this.word(k - 1)) && OBJECTS.has(this.tag(k + 1));
  }

  /** “closing the street” */
  isGerund(k: number): boolean {
    if (!/..ing$/.test(this.word(k))) return false;
    return this.tag(k) === TAG.VERB || (this.tag(k) === TAG.NOUN && OBJECTS.has(this.tag(k + 1)));
  }

  /** It has the form of a verb that is done to what stands before it: “scrapped”, “put off”. */
  isParticiple(k: number): boolean {
    return this.tag(k) === TAG.VERB && this.word(k) !== this.lemma(k) && !/(?:ing|s)$/.test(this.word(k));
  }
}

/** What a verb's object begins with. */
const OBJECTS: ReadonlySet<number> = new Set([TAG.DET, TAG.NOUN, TAG.PROPN, TAG.PRON]);
