/**
 * A date in Extended Date/Time Format (ISO 8601-2) -> the first and last day that it can mean.
 *
 * Level 0 whole: year, month, day, date with time, interval. Of level 1: the qualifiers `?` `~` `%` (which widen nothing),
 * unspecified digits (`202X`, `2025-XX`, `2025-06-XX`), seasons, intervals open (`..`) or unknown (empty) at one end.
 * Left out: years before 0 or after 9999, whose order is not that of their strings, and sets and parts of level 2.
 */
export interface DayRange {
  /** ISO day, `yyyy-mm-dd`; days compare as strings. */
  readonly from: string;
  /** ISO day, inclusive. */
  readonly to: string;
}

export const FIRST_DAY = "0000-01-01";
export const LAST_DAY = "9999-12-31";

/**
 * Null for anything that is not a date of the forms above: days that no month has, intervals that end before they
 * begin, and intervals open at both ends, which date nothing. Open ends become {@link FIRST_DAY} and {@link LAST_DAY}.
 */
export function edtfRange(edtf: string): DayRange | null {
  const ends = edtf.split("/");
  const [first = "", last] = ends;
  if (last === undefined) return singleRange(first);
  if (ends.length > 2 || (isOpen(first) && isOpen(last))) return null;
  const from = isOpen(first) ? FIRST_DAY : singleRange(first)?.from;
  const to = isOpen(last) ? LAST_DAY : singleRange(last)?.to;
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

/** Open or unknown: either way it bounds nothing. */
function isOpen(end: string): boolean {
  return end === ".." || end === "";
}

const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX)(T[0-9:Z+-]+)?)?)?[?~%]?$/;
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/;

function singleRange(edtf: string): DayRange | null {
  const parts = SINGLE.exec(edtf);
  if (parts === null) return null;
  const [, year = "", month, day, time] = parts;
  if (time !== undefined && !TIME.test(time)) return null;
  const firstYear = year.replaceAll("X", "0");
  const lastYear = year.replaceAll("X", "9");
  if (month === undefined || month === "XX") {
    // A day of an unknown month would not be a stretch of days.
    if (day !== undefined && day !== "XX") return null;
    return { from: `${firstYear}-01-01`, to: `${lastYear}-12-31` };
  }
  // A month of an unknown year would not be one either.
  if (year.includes("X")) return null;
  const number = Number(month);
  if (number > 20) return day === undefined ? seasonRange(Number(year), number) : null;
  if (number < 1 || number > 12) return null;
  const days = daysIn(Number(year), number);
  if (day === undefined || day === "XX") return { from: `${year}-${month}-01`, to: `${year}-${month}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return null;
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
}

/**
 * 21 to 24: spring, summer, autumn, winter, as the months that weather services of the northern half count to them.
 * The standard leaves the months open; a winter runs into the next year.
 */
function seasonRange(year: number, season: number): DayRange | null {
  if (season > 24) return null;
  const firstMonth = 3 * (season - 20);
  if (season < 24) {
    const lastMonth = firstMonth + 2;
    return { from: isoDay(year, firstMonth, 1), to: isoDay(year, lastMonth, daysIn(year, lastMonth)) };
  }
  return { from: isoDay(year, 12, 1), to: year === 9999 ? LAST_DAY : isoDay(year + 1, 2, daysIn(year + 1, 2)) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
