import { hasTag, tagMask } from "../entities/tags.ts";
import { STANCE_CLASSES } from "../lexicon/stance-words.ts";
import { PRAISE } from "../lexicon/verb-bits.ts";
import type { Reading } from "../rules/reading.ts";
import { TAG } from "../tag.ts";
import type { IssueIndex, StemList } from "./issue-index.ts";

/** An article laid out for what its words are about. */
export interface StanceReading extends Reading {
  readonly index: IssueIndex;
  /** The tokens that have any of the issues' stems, in their order: few where an article is about something else. */
  readonly stemmedAt: readonly number[];
  /** What each of them has. */
  readonly stemmed: readonly StemList[];
}

export function stanceReading(reading: Reading, index: IssueIndex): StanceReading {
  const { stemmedAt, stemmed } = stemmedTokens(reading, index);
  // Each by its name, so that all are of one shape.
  return {
    text: reading.text,
    tokens: reading.tokens,
    small: reading.small,
    tags: reading.tags,
    lemmas: reading.lemmas,
    nouns: reading.nouns,
    naming: reading.naming,
    smallWords: reading.smallWords,
    stances: reading.stances,
    forms: reading.forms,
    words: reading.words,
    bases: reading.bases,
    endings: reading.endings,
    outlines: reading.outlines,
    capitals: reading.capitals,
    worded: reading.worded,
    classes: reading.classes,
    quoted: reading.quoted,
    quotations: reading.quotations,
    continued: reading.continued,
    sentences: reading.sentences,
    paragraphs: reading.paragraphs,
    unitStarts: reading.unitStarts,
    unitEnds: reading.unitEnds,
    quotationEnds: reading.quotationEnds,
    firsts: reading.firsts,
    index,
    stemmedAt,
    stemmed,
  };
}

function stemmedTokens(
  reading: Reading,
  { issues, stemsOfForm }: IssueIndex,
): Pick<StanceReading, "stemmedAt" | "stemmed"> {
  if (issues.length === 0) return NOTHING;
  const { tags, tokens } = reading;
  const stemmedAt: number[] = [];
  const stemmed: StemList[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const list = stemsOfForm(reading, i);
    if (list === null || isHollow(tags[i] as number)) continue;
    stemmedAt.push(i);
    stemmed.push(list);
  }
  return { stemmedAt, stemmed };
}

/** Classes of a token's word, and whether it praises; none but praise where it holds a sentence together, none where the word is used otherwise. */
export function stanceAt(reading: Reading, i: number): number {
  const traits = (reading.stances[i] ?? 0) & CLASSES;
  if (traits === 0) return 0;
  if (isHollow(reading.tags[i] as number)) return traits & PRAISE;
  return isUsedOtherwise(reading, i) ? 0 : traits;
}

const CLASSES = PRAISE | ((1 << STANCE_CLASSES.length) - 1);

/** “It will not come back”, “ten working nights”, “is just decoration”, “declined to comment”: no backing, no praise and no refusal of what is contested. */
function isUsedOtherwise(reading: Reading, i: number): boolean {
  const { small, tags } = reading;
  const word = small[i];
  if (word === "back") return !hasTag(reading, i + 1, OBJECT) || tags[i - 1] === TAG.VERB;
  // “just decoration”
  if (word === "just") return tags[i] !== TAG.ADJ || (tags[i - 1] === TAG.AUX && tags[i + 1] === TAG.NOUN);
  if (word === "working") return tags[i + 1] === TAG.NOUN;
  return word === "declined" && small[i + 1] === "to" && SILENT.has(small[i + 2] ?? "");
}

/** What a verb's object begins with. */
const OBJECT = tagMask("DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM");
const SILENT = new Set("comment say answer respond discuss elaborate speculate".split(" "));

/** The stems that an issue knows of a token and its base form, each once. */
export function stemsAt(reading: StanceReading, i: number): readonly string[] {
  return listAt(reading, i)?.stems ?? NO_STEMS;
}

/** ... and their numbers in the index. */
export function stemNumbersAt(reading: StanceReading, i: number): readonly number[] {
  return listAt(reading, i)?.numbers ?? NO_NUMBERS;
}

function listAt({ stemmedAt, stemmed }: StanceReading, i: number): StemList | undefined {
  const k = countBefore(stemmedAt, i);
  return stemmedAt[k] === i ? stemmed[k] : undefined;
}

/** The tokens from one up to another of which an issue knows a stem. */
export function stemmedWithin({ stemmedAt }: StanceReading, from: number, to: number): readonly number[] {
  const first = countBefore(stemmedAt, from);
  const next = first < stemmedAt.length ? (stemmedAt[first] as number) : to;
  return next >= to ? NO_NUMBERS : stemmedAt.slice(first, countBefore(stemmedAt, to));
}

/** How many of some tokens in their order stand before one. */
function countBefore(tokens: readonly number[], token: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of these kinds hold a sentence together and tell nothing of what it is about. */
function isHollow(tag: number): boolean {
  return ((HOLLOW >> tag) & 1) === 1;
}

const HOLLOW = tagMask("PUNCT", "DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART");
const NOTHING = { stemmedAt: [], stemmed: [] };
const NO_STEMS: readonly string[] = [];
const NO_NUMBERS: readonly number[] = [];
