import { type Article, CLOSING, OPENING, OUTSIDE } from "../article.ts";
import { TAG, type Tag } from "../tag.ts";
import { namesAsNames } from "./names-as-names.ts";

/** An article as the rules read it: with its sentences outside quotations. */
export interface Reading extends Article {
  /** First token of each token's unit: a sentence together with the whole quotations that stand in it. */
  readonly unitStarts: Int32Array;
  /** The token after the unit's last. */
  readonly unitEnds: Int32Array;
  /** The token after the last mark of the quotation that a token stands in, else the token itself. */
  readonly quotationEnds: Int32Array;
  /** 1 for the first token of a paragraph. */
  readonly firsts: Uint8Array;
}

const readings = new WeakMap<Article, Reading>();

/** An article as the rules read it; the same article gives the same reading, and a reading itself. */
export function reading(article: Article): Reading {
  const known = readings.get(article);
  if (known !== undefined) return known;
  const made = newReading(article);
  readings.set(article, made);
  readings.set(made, made);
  return made;
}

function newReading(article: Article): Reading {
  const { text, small, tokens, quoted, quotations, sentences, paragraphs } = article;
  const { count, starts } = tokens;
  const quotationEnds = new Int32Array(count);
  for (let i = count - 1; i >= 0; i -= 1) {
    quotationEnds[i] = i;
    if (quotations[i] === -1) continue;
    quotationEnds[i] = i + 1 < count && quotations[i] === quotations[i + 1] ? (quotationEnds[i + 1] ?? 0) : i + 1;
  }
  const firsts = new Uint8Array(count + 1);
  for (const first of paragraphs) firsts[first] = 1;
  const { unitStarts, unitEnds } = unitsOf();
  const named = namesAsNames(article, small, { unitStarts, unitEnds });
  // Each by its name, so that all readings are of one shape: copied as a whole each would have its own, and be read slowly ever after.
  return {
    text: article.text,
    tokens: article.tokens,
    small: article.small,
    lemmas: article.lemmas,
    nouns: article.nouns,
    naming: article.naming,
    smallWords: article.smallWords,
    stances: article.stances,
    forms: article.forms,
    words: article.words,
    bases: article.bases,
    endings: article.endings,
    outlines: article.outlines,
    capitals: article.capitals,
    worded: article.worded,
    classes: article.classes,
    quoted: article.quoted,
    quotations: article.quotations,
    continued: article.continued,
    sentences: article.sentences,
    paragraphs: article.paragraphs,
    tags: named,
    unitStarts,
    unitEnds,
    quotationEnds,
    firsts,
  };

  function unitsOf() {
    const unitStarts = new Int32Array(count);
    const unitEnds = new Int32Array(count);
    let unit = 0;
    let length = 0;
    let dateline = -1;
    for (let i = 0; i <= count; i += 1) {
      if (firsts[i] === 1) dateline = datelineEnd(i);
      const outside = quoted[i] === OUTSIDE || quoted[i] === OPENING;
      if (outside) length += 1;
      const turns = sentences[i] !== sentences[i - 1] || length > UNIT_MAX;
      if (i > 0 && (i === count || firsts[i] === 1 || i === dateline || (outside && turns))) {
        unitEnds.fill(i, unit, i);
        unit = i;
        length = 0;
      }
      if (i < count) unitStarts[i] = unit;
    }
    return { unitStarts, unitEnds };
  }

  /** The token after the dash of "PORT ELLERY, Wash. (Coastal Wire) — "; -1 where a paragraph begins without a place. */
  function datelineEnd(from: number): number {
    if (!/^\p{Lu}{2}/u.test(text.slice(starts[from], (starts[from] ?? 0) + 2))) return -1;
    for (let i = from + 1; i < count && i < from + DATELINE_MAX; i += 1) {
      const word = small[i] ?? "";
      if (word === "—" || word === "–" || word === "--" || word === "-") return i + 1;
      if (quoted[i] !== OUTSIDE || word === ":") return -1;
    }
    return -1;
  }
}

/** Words and quotations of the longest sentence that is read as one, so that a text without full stops takes no squares of time. */
const UNIT_MAX = 300;
const DATELINE_MAX = 14;

export function isOutside({ quoted }: Article, i: number): boolean {
  return quoted[i] === OUTSIDE;
}

export function opens({ quoted }: Article, i: number): boolean {
  return quoted[i] === OPENING;
}

export function closes({ quoted }: Article, i: number): boolean {
  return quoted[i] === CLOSING;
}

export function startsParagraph({ firsts }: Reading, i: number): boolean {
  return firsts[i] === 1;
}

export function isTag({ tags }: Article, i: number, ...wanted: readonly Tag[]): boolean {
  // Asked of nearly every token: a loop makes nothing that must be cleared away.
  for (const tag of wanted) if (tags[i] === TAG[tag]) return true;
  return false;
}

/** Whether a verb stands outside quotations from `from` to before `to`. */
export function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i = Math.max(i + 1, reading.quotationEnds[i] ?? 0)) {
    if (isOutside(reading, i) && isTag(reading, i, "VERB", "AUX")) return true;
  }
  return false;
}

/** Marks that stand between what is said and what is not. */
export const STOPS: ReadonlySet<string> = new Set([".", ",", ";", ":", "?", "!", "—", "–", "-", "...", "…", "--"]);
