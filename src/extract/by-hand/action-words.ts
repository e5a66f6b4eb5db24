import type { Quote, Span } from "../../model/index.ts";
import { levelled } from "../../text/fold.ts";
import { quoteAt } from "../../text/quote-at.ts";
import { stretches } from "../stretches.ts";

/**
 * Words that show an action, and marked words -> both as quotes, in reading order: what touches the marked words, or has but blanks between, becomes one
 * with them. They are the article's own account, so that none is anybody's words, quotation marks or not. The words as they were where none are marked.
 */
export function withActionWords(text: string, quotes: readonly Quote[], marked: Span): readonly Quote[] {
  const [words] = stretches(text, [marked], []);
  if (!words) return quotes;
  const isApart = (from: number, to: number) => from < to && text.slice(from, to).trim() !== "";
  const apart = quotes.filter(({ start, end }) => isApart(end, words.start) || isApart(words.end, start));
  const touched = quotes.filter((quote) => !apart.includes(quote));
  const start = Math.min(words.start, ...touched.map((quote) => quote.start));
  const end = Math.max(words.end, ...touched.map((quote) => quote.end));
  return [...apart, quoteAt(text, { start, end }, false)].sort((a, b) => a.start - b.start);
}

/** Where words that somebody typed or pasted stand in a text, whatever its quotation marks, dashes and blanks are. None where there are no words. */
export function placesOf(text: string, typed: string): readonly Span[] {
  const words = levelled(typed).trim();
  if (words === "") return [];
  const pattern = words.split(/ +/).map(escaped).join(" +");
  return [...levelled(text).matchAll(new RegExp(pattern, "g"))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
