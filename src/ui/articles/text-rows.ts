import type { Span } from "../../model/index.ts";
import { QUOTE_SIGN } from "../../text/block-quote.ts";

/** No row holds more text than this, in UTF-16 code units: what a browser lays out and a reader scrolls past at once. */
export const ROW_MOST = 4000;
/** How far back from there a blank is looked for, so that no word is cut that need not be. */
const BACK_MOST = 400;

/**
 * A canonical text -> its lines that hold anything, in order, each as a row; a line that is too long as several, which together are the line. The sign of a
 * block quotation stands in no row. */
export function textRows(text: string): Span[] {
  const rows: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const from = start + (text.startsWith(QUOTE_SIGN, start) ? QUOTE_SIGN.length : 0);
    const line = text.slice(from, end);
    if (/\S/u.test(line) && line !== QUOTE_SIGN.trim()) rows.push(...pieces(text, from, end));
    start = end + 1;
  }
  return rows;
}

/** Whether a row is of a block quotation, and where it begins with the sign that stands before it. */
export function quotationAt(text: string, start: number): { readonly quoted: boolean; readonly from: number } {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const quoted = start > line && text.startsWith(QUOTE_SIGN, line);
  return { quoted, from: quoted && start === line + QUOTE_SIGN.length ? line : start };
}

function pieces(text: string, from: number, to: number): Span[] {
  const cut: Span[] = [];
  let start = from;
  while (to - start > ROW_MOST) {
    const end = pieceEnd(text, start);
    cut.push({ start, end });
    start = end;
  }
  return [...cut, { start, end: to }];
}

/** After a blank where there is one; else never inside a surrogate pair or before a mark that belongs to what stands before it. */
function pieceEnd(text: string, start: number): number {
  const most = start + ROW_MOST;
  const back = text.slice(most - BACK_MOST, most).search(/\s\S*$/u);
  if (back >= 0) return most - BACK_MOST + back + 1;
  let end = most;
  while (end > most - BACK_MOST && JOINED.test(text.slice(end, end + 2))) end -= 1;
  return end;
}
/** The second half of a pair, a combining mark, a joiner or a variation selector. */
const JOINED = /^(?:[\uDC00-\uDFFF]|\p{M}|\u200D|\p{Emoji_Modifier})/u;
