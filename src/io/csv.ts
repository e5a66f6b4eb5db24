/**
 * Rows -> a CSV file: RFC 4180, commas, quotes doubled, every line ended by CRLF. It begins with a byte order mark, without which
 * spreadsheets take UTF-8 for something else; R and pandas skip it.
 */
import papa from "papaparse";

/** Null is an empty cell. */
export type Cell = string | number | null;

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, as does one that begins like that after
 * apostrophes of its own; so taking one apostrophe away before `=`, `+`, `-`, `@` or a tab gives the text back. A sign alone is none.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell)));
  const text = papa.unparse({ fields: [...columns], data }, { newline: "\r\n" });
  return `${BYTE_ORDER_MARK}${text}${text.endsWith("\r\n") ? "" : "\r\n"}`;
}

/** Fullwidth signs are taken for the plain ones by some. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function guarded(text: string): string {
  return text.length > 1 && FORMULA.test(text) ? `'${text}` : text;
}
