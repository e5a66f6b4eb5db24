import type { Quote, Span } from "../model/index.ts";
import { contexts } from "./context.ts";
import { sliceHash } from "./hash.ts";

/** A canonical text and a span of it -> the quote of these words; the words themselves only where they are the speaker's own. */
export function quoteAt(text: string, span: Span, verbatim: boolean): Quote {
  const { start, end } = span;
  return {
    start,
    end,
    ...(verbatim && { exact: text.slice(start, end) }),
    verbatim,
    ...contexts(text)(span),
    hash: sliceHash(text, span),
  };
}
