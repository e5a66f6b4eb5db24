import type { Span } from "../../model/index.ts";
import { isEnglish } from "../../text/is-english.ts";
import { writtenDate } from "../../text/written-date.ts";
import { type ArticleFacts, fact, webAddress } from "./article-facts.ts";
import { bylineFacts } from "./byline-facts.ts";
import { type Line, linesOf } from "./head-lines.ts";
import { isNoWords, labelledFact } from "./labelled-fact.ts";
import { isOutletName, outletLine } from "./outlet-line.ts";

/** What in a text tells a fact of its article. */
export type TextOrigin =
  | "first line"
  | "byline"
  | "dateline"
  | "line with the date"
  | "labelled line"
  | "line with the outlet"
  | "copyright line"
  | "line with the address"
  | "words";

export interface TextFact {
  readonly value: string;
  readonly from: TextOrigin;
  /** Where in the canonical text; null for what all its words tell. */
  readonly at: Span | null;
}

export type TextFacts = { readonly [F in keyof ArticleFacts]: TextFact | null };

/**
 * An article's canonical text -> what its first and last lines say of it. For a person to look at: a line of print means what it means only by
 * where it stands. What no line gives is null; a year that is not there is not guessed. `outlets` are names that are known to be publishers'.
 * Never throws, whatever the text holds.
 */
export function textFacts(text: string, outlets: readonly string[] = []): TextFacts {
  const { head, foot } = linesOf(text);
  const facts: { -readonly [F in keyof ArticleFacts]: TextFact | null } = {
    title: null,
    publisher: null,
    author: null,
    url: null,
    published: null,
    language: isEnglish(text) === true ? { value: "en", from: "words", at: null } : null,
  };
  const propose = (field: keyof ArticleFacts, value: string | null, from: TextOrigin, line: Line) => {
    if (value !== null) facts[field] ??= { value, from, at: { start: line.start, end: line.end } };
  };
  const known = new Set(outlets.map((name) => name.toLowerCase()));
  const told = new Set<Line>();
  for (const line of [...head, ...foot]) {
    const labelled = labelledFact(line.words);
    if (labelled === null) continue;
    told.add(line);
    propose(labelled.field, labelled.value, "labelled line", line);
  }
  let afterByline = false;
  for (const [i, line] of head.entries()) {
    if (told.has(line)) continue;
    const byline = bylineFacts(line.words);
    const outlet = outletLine(line.words, known);
    const isBelowByline = afterByline;
    afterByline = byline !== null;
    if (byline !== null) {
      told.add(line);
      propose("author", byline.author, "byline", line);
      propose("publisher", byline.publisher, "byline", line);
      propose("published", byline.published, "byline", line);
    } else if (outlet !== null) {
      told.add(line);
      propose("publisher", outlet.publisher, "line with the outlet", line);
      propose("published", outlet.published, "line with the date", line);
    } else if (
      known.has(line.words.toLowerCase()) ||
      // A name alone may be the headline, but not between who wrote the article and when.
      (isBelowByline && isOutletName(line.words) && isDateAlone(head[i + 1]?.words ?? ""))
    ) {
      told.add(line);
      propose("publisher", fact(line.words), "line with the outlet", line);
    } else if (webAddress(line.words) !== null) {
      told.add(line);
      propose("url", webAddress(line.words), "line with the address", line);
    } else if (isDateAlone(line.words)) {
      told.add(line);
      propose("published", writtenDate(line.words)?.edtf ?? null, "line with the date", line);
    } else {
      const dateline = datelineFacts(line.words);
      propose("published", dateline.published, "dateline", line);
      propose("publisher", dateline.agency, "dateline", line);
    }
  }
  for (const line of foot) {
    const publisher = copyrightOf(line.words);
    propose("url", webAddress(line.words), "line with the address", line);
    if (publisher !== null) propose("url", addressAfter(line.words), "copyright line", line);
    propose("publisher", publisher, "copyright line", line);
  }
  const first = head.find((line) => !told.has(line));
  // A headline stands before what is told of the article and before its words, not among them.
  if (first !== undefined && isHeadline(first.words) && head.indexOf(first) <= HEADLINE_WITHIN) {
    propose("title", fact(first.words), "first line", first);
  }
  return facts;
}

/** What may stand before a headline: the outlet's name, an address, a date. */
const HEADLINE_WITHIN = 3;
const HEADLINE_MAX = 200;

/** No sentence, no words that somebody said alone, and nothing that is told of the article. */
function isHeadline(words: string): boolean {
  if (/^(?:by|updated|published|posted)\b/i.test(words) || writtenDate(`${words}, 2000`)?.start === 0) return false;
  return (
    words.length <= HEADLINE_MAX && /\p{L}/u.test(words) && !/[.:;,]["”’']?$/.test(words) && !/^[“"].*[”"]$/.test(words)
  );
}

function isDateAlone(words: string): boolean {
  if (words.length > DATE_LINE_MAX) return false;
  const found = writtenDate(words);
  return found !== null && isNoWords(words.slice(0, found.start)) && isNoWords(words.slice(found.end));
}
const DATE_LINE_MAX = 80;

/** "LOS ANGELES, June 8, 2025 (Reuters) —" at the beginning of a paragraph. */
function datelineFacts(words: string): { readonly published: string | null; readonly agency: string | null } {
  const [whole, place = ""] = /^(\p{Lu}[^—–]{2,80}?)\s*(?:[—–]|\s-{1,2}\s)/u.exec(words) ?? [];
  if (whole === undefined || !/^(?:\p{Lu}{2,}|\p{Lu}[\p{L}.' -]+(?:,|\())/u.test(place))
    return { published: null, agency: null };
  const [, agency = null] = /\(([\p{Lu}][\p{L}. ]{1,30})\)\s*$/u.exec(place) ?? [];
  return { published: writtenDate(place)?.edtf ?? null, agency };
}

/** "Copyright 2025 The Quay Courier. https://quay.example/a": what such a line ends with. */
function addressAfter(words: string): string | null {
  const [, address = ""] = /\s(https?:\/\/[^\s]+)$/.exec(words) ?? [];
  return webAddress(address);
}

/** "© 2025 The Quay Courier. All rights reserved." */
function copyrightOf(words: string): string | null {
  const [, name = ""] =
    /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:\d{4}(?:[–-]\d{4})?)?,?\s*(?:by\s+)?(\p{Lu}[^.|,©]{1,60}?)\s*(?:[.,|].*)?$/iu.exec(
      words,
    ) ?? [];
  return name === "" || /^(?:all rights|inc|ltd)/i.test(name) ? null : fact(name);
}
