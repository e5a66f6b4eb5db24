import type { Span } from "../model/index.ts";
import { type Quotation, quotations } from "./quotations.ts";

/** How far around words their quotation marks are looked for, in UTF-16 code units: pairs further apart are no quotation. */
const AROUND = 10_000;

/** The outermost quotations near a span. */
export function quotationsAround(text: string, { start, end }: Span): readonly Quotation[] {
  const from = text.lastIndexOf("\n", Math.max(0, start - AROUND)) + 1;
  const after = text.indexOf("\n", Math.min(text.length, end + AROUND));
  const moved = (span: Span) => ({ start: span.start + from, end: span.end + from });
  return quotations(text.slice(from, after < 0 ? text.length : after))
    .filter(({ depth }) => depth === 0)
    .map((one) => ({ ...one, ...moved(one), outer: moved(one.outer) }));
}
