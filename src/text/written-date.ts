import { edtfRange } from "./edtf.ts";

/** A date as English writes it, with its year, and where it stands. */
export interface WrittenDate {
  /** A day or a month in Extended Date/Time Format. */
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in a line: "June 8, 2025", "8 June 2025", "Jun. 8, 2025", "2025-06-08", "June 2025", or null. One without its year is none, and
 * "6/8/2025" is none: some read June in it and others August.
 */
export function writtenDate(line: string): WrittenDate | null {
  const found = FORMS.flatMap(({ form, order }) => {
    const match = form.exec(line);
    if (match === null) return [];
    const [year, month, day] = order.map((group) => (group === 0 ? undefined : match[group]));
    const edtf = [year, monthNumber(month ?? ""), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
    if (edtfRange(edtf) === null) return [];
    return [{ edtf, start: match.index, end: match.index + match[0].length }];
  });
  // Where a month is the beginning of a day, the day is meant.
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|" +
  "Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(\\d{4})(?!\\d)";

/** `order` names the groups of year, month and day; 0 where it has none. */
const FORMS: readonly { readonly form: RegExp; readonly order: readonly number[] }[] = [
  { form: /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/, order: [1, 2, 3] },
  { form: new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}`, "i"), order: [3, 1, 2] },
  { form: new RegExp(`(?<!\\d)${DAY} ${MONTH},? ${YEAR}`, "i"), order: [3, 2, 1] },
  { form: new RegExp(`\\b${MONTH},? ${YEAR}`, "i"), order: [2, 1, 0] },
];

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** "June", "Jun." and "06" -> "06". */
function monthNumber(month: string): string {
  if (/^\d/.test(month)) return month;
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
}
