/** Quotes -> the form of speech that they make. */
import type { Form, Quote, Statement } from "../model/index.ts";

/** The same form unless the words are now of another kind: whether any are verbatim and whether any are reported. */
export function formAfter(statement: Pick<Statement, "quotes" | "form">, quotes: readonly Quote[]): Form {
  return formOfQuotes(statement.quotes) === formOfQuotes(quotes) ? statement.form : formOfQuotes(quotes);
}

/** All of them verbatim, some or none. */
export function formOfQuotes(quotes: readonly Quote[]): Form {
  const verbatim = quotes.filter((quote) => quote.verbatim).length;
  return verbatim === 0 ? "indirect" : verbatim === quotes.length ? "direct" : "mixed";
}
