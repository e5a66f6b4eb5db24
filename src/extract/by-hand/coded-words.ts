import type { Form, Quote, Span, Statement } from "../../model/index.ts";
import { formOfQuotes } from "../../text/form-of-quotes.ts";
import { quotationsAround } from "../../text/quotations-around.ts";
import { quoteAt } from "../../text/quote-at.ts";
import { stretches } from "../stretches.ts";

/**
 * Words that somebody marked -> the quotes of them, as extraction makes them: what stands between quotation marks is verbatim and a quote of its own,
 * what does not is reported. Null when no words are marked.
 */
export function codedWords(
  text: string,
  span: Span,
): { readonly quotes: readonly Quote[]; readonly form: Form } | null {
  const found = stretches(text, [span], quotationsAround(text, span));
  if (found.length === 0) return null;
  const quotes = found.map(({ start, end, verbatim }) => quoteAt(text, { start, end }, verbatim));
  return { quotes, form: formOfQuotes(quotes) };
}

/** The words of a statement and more: what touches the new ones, or has but blanks between, becomes one with them, the rest stays as it is. */
export function widened(text: string, { quotes }: Pick<Statement, "quotes">, span: Span): readonly Quote[] | null {
  const isApart = (from: number, to: number) => from < to && text.slice(from, to).trim() !== "";
  const apart = quotes.filter(({ start, end }) => isApart(end, span.start) || isApart(span.end, start));
  const touched = quotes.filter((quote) => !apart.includes(quote));
  const start = Math.min(span.start, ...touched.map((quote) => quote.start));
  const end = Math.max(span.end, ...touched.map((quote) => quote.end));
  const coded = codedWords(text, { start, end });
  return coded && [...apart, ...coded.quotes].sort((a, b) => a.start - b.start);
}

/** What is left of a statement's words without some of them; none when nothing is. */
export function without(text: string, { quotes }: Pick<Statement, "quotes">, taken: readonly Span[]): readonly Quote[] {
  return quotes.flatMap((quote) => {
    const cut = taken.filter(({ start, end }) => start < quote.end && end > quote.start);
    if (cut.length === 0) return [quote];
    const edges = [quote.start, ...cut.flatMap(({ start, end }) => [start, end]), quote.end];
    return edges.flatMap((start, i) => {
      const end = edges[i + 1];
      if (i % 2 === 1 || end === undefined || start >= end) return [];
      return stretches(text, [{ start, end }], quotationsAround(text, quote)).map((piece) =>
        quoteAt(text, { start: piece.start, end: piece.end }, quote.verbatim),
      );
    });
  });
}
