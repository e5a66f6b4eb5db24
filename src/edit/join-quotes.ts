import { type Id, problem, type Quote, type Statement } from "../model/index.ts";
import { quoteAt } from "../text/index.ts";
import type { Refused } from "./operation.ts";

/**
 * Statements of one source and its text, where it is at hand -> all their quotes in reading order. Of two that overlap the one that holds the other
 * stays; two that cross are read anew from the text, and refused without it. Two with but blanks between, as a split leaves them, become one where the
 * text is at hand.
 */
export function joinQuotes(statements: readonly Statement[], text: string | null): readonly Quote[] | Refused {
  const placed = statements
    .flatMap(({ id, quotes }) => quotes.map((quote): Placed => ({ id, quote })))
    .sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  const joined: Placed[] = [];
  for (const next of placed) {
    const last = joined.at(-1);
    if (last === undefined || (next.quote.start >= last.quote.end && !meet(last.quote, next.quote, text)))
      joined.push(next);
    else if (next.quote.end > last.quote.end) {
      if (text === null) return { problem: problem("words-cross", "statements", { id: last.id, other: next.id }) };
      const span = { start: last.quote.start, end: next.quote.end };
      joined.splice(-1, 1, { id: last.id, quote: quoteAt(text, span, last.quote.verbatim && next.quote.verbatim) });
    }
  }
  return joined.map(({ quote }) => quote);
}

function meet(one: Quote, next: Quote, text: string | null): boolean {
  return text !== null && one.verbatim === next.verbatim && text.slice(one.end, next.start).trim() === "";
}

interface Placed {
  readonly id: Id;
  readonly quote: Quote;
}
