import { dayName, dayNumber } from "./calendar.ts";
import { type DayRange, FIRST_DAY, LAST_DAY } from "./edtf.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/**
 * An EDTF date in words, the same in every locale and time zone: `2025-07-07` -> "7 July 2025", `2025-06` -> "June 2025",
 * `2025-06/2025-07` -> "June 2025 – July 2025", `2025-06~` -> "about June 2025". What it does not know it gives back.
 */
export function dateWords(edtf: string): string {
  const ends = edtf.split("/");
  if (ends.length === 2) {
    const [from = "", to = ""] = ends;
    if (from === "" || from === "..") return `until ${dateWords(to)}`;
    if (to === "" || to === "..") return `from ${dateWords(from)}`;
    return `${dateWords(from)} – ${dateWords(to)}`;
  }
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/.exec(edtf);
  if (!parts) return edtf;
  const [, year, month, day, qualifier] = parts;
  const monthName = month ? (MONTHS[Number(month) - 1] ?? SEASONS[month]) : undefined;
  if (month && !monthName) return edtf;
  const words = [day ? String(Number(day)) : "", monthName ?? "", year].filter((part) => part !== "").join(" ");
  if (qualifier === "?") return `perhaps ${words}`;
  if (qualifier === "~") return `about ${words}`;
  if (qualifier === "%") return `perhaps about ${words}`;
  return words;
}

/** The same for days, in whole years and months where it is of those: "June 2025", "7 June 2025 – July 2025". */
export function rangeWords({ from, to }: DayRange): string {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return dateWords(year);
  if (month === to.slice(0, 7) && isFirst(from) && isLast(to)) return dateWords(month);
  if (from === to) return dateWords(from);
  if (month === to.slice(0, 7)) return dateWords(`${from}/${to}`);
  const first = from === FIRST_DAY ? ".." : isFirst(from) ? month : from;
  const last = to === LAST_DAY ? ".." : isLast(to) ? to.slice(0, 7) : to;
  return dateWords(`${first}/${last}`);
}

function isFirst(day: string): boolean {
  return day.endsWith("-01");
}

function isLast(day: string): boolean {
  return day === LAST_DAY || isFirst(dayName(dayNumber(day) + 1));
}
