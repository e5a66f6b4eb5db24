/** ISO days and months <-> numbers that count them, for arithmetic without time zones. */

const DAY = 86_400_000;

/** "2025-06-07" -> days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** For years from 0 to 9999. */
export function dayName(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** "2025-06", or any day in it -> months since January of the year 0. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}
