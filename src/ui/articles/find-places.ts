import type { Span } from "../../model/index.ts";

/** Places that are counted at most. */
export const PLACES_MOST = 9999;

/** Where words stand in a text, in reading order, whatever the case; a blank stands for any blanks. None for nothing but blanks. */
export function findPlaces(text: string, words: string): Span[] {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== "")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  if (parts.length === 0) return [];
  const found: Span[] = [];
  for (const { index, 0: match } of text.matchAll(new RegExp(parts.join("\\s+"), "giu"))) {
    found.push({ start: index, end: index + match.length });
    if (found.length === PLACES_MOST) break;
  }
  return found;
}
