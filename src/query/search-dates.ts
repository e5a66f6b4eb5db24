/** The days on which something may have been said -> the names of their months and years, as somebody types them. */
import { monthName, monthNumber } from "../text/calendar.ts";
import { dateWords } from "../text/date-words.ts";
import { type DayRange, FIRST_DAY, LAST_DAY } from "../text/edtf.ts";

/** What may be of more months than these is found by no month, and of more years by none. */
const MONTHS_MOST = 3;
const YEARS_MOST = 2;

/** "June 2025", or "June 2025 July 2025"; empty where nothing dates it, or too little. */
export function searchedDates(days: DayRange | null): string {
  if (days === null || days.from === FIRST_DAY || days.to === LAST_DAY) return "";
  const [first, last] = [monthNumber(days.from), monthNumber(days.to)];
  if (last - first < MONTHS_MOST) return from(first, last, (month) => dateWords(monthName(month)));
  const [year, lastYear] = [Number(days.from.slice(0, 4)), Number(days.to.slice(0, 4))];
  return lastYear - year < YEARS_MOST ? from(year, lastYear, (one) => String(one).padStart(4, "0")) : "";
}

function from(first: number, last: number, words: (one: number) => string): string {
  return Array.from({ length: last - first + 1 }, (_, i) => words(first + i)).join(" ");
}
