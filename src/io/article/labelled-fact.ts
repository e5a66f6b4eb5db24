import { writtenDate } from "../../text/written-date.ts";
import { type ArticleFacts, dayOf, fact, languageTag, webAddress } from "./article-facts.ts";

/** "Published: June 8, 2025", "Published on June 8, 2025", "Source: https://…". Null for any other line. */
export function labelledFact(
  words: string,
): { readonly field: keyof ArticleFacts; readonly value: string | null } | null {
  const [, label = "", rest = ""] =
    /^(\p{L}[\p{L} ]{2,20}?)\s*:\s+(\S.*)$/u.exec(words) ??
    /^((?:First )?(?:Published|Posted)(?: on)?)\s+(\S.*)$/iu.exec(words) ??
    [];
  const field = LABELS.find(([, form]) => form.test(label))?.[0];
  if (field === undefined) return null;
  const value = READS[field](rest);
  return value === null ? null : { field, value };
}

const LABELS: readonly (readonly [keyof ArticleFacts, RegExp])[] = [
  ["title", /^(?:title|headline)$/i],
  ["author", /^(?:authors?|byline|written by|reported by|words by)$/i],
  ["publisher", /^(?:publisher|published by|outlet|publication)$/i],
  ["url", /^(?:url|link|address|web|source|original)$/i],
  ["published", /^(?:published|published on|posted|posted on|date|publication date|first published)$/i],
  ["language", /^(?:language|lang)$/i],
];

const READS: { readonly [F in keyof ArticleFacts]: (value: string) => string | null } = {
  title: fact,
  author: fact,
  publisher: fact,
  url: webAddress,
  published: (value) => dayOf(value) ?? startingDate(value),
  language: languageTag,
};

/** A date that the words begin with, but for a weekday. */
function startingDate(words: string): string | null {
  const found = writtenDate(words);
  return found !== null && isNoWords(words.slice(0, found.start)) ? found.edtf : null;
}

/** What may stand beside a date: a day of the week, a time of day with its zone, and what stands between them. */
const NO_WORDS =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|at|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\.?|[ECMP][SD]?T|GMT|UTC|BST|CES?T|[\s,|·•–—-])*$/i;

/** Whether there is nothing in it but what may stand beside a date. */
export function isNoWords(words: string): boolean {
  return NO_WORDS.test(words);
}
