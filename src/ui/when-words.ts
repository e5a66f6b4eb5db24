import { dateWords } from "../text/date-words.ts";

/** An ISO time, in this machine's own: "14:05" of today, "March 1, 2026, 14:05" of another day. */
export function whenWords(iso: string, now: Date): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const day = dayOf(at);
  return day === dayOf(now) ? time : `${dateWords(day)}, ${time}`;
}

/** "2026-03-01". */
function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const two = (figure: number) => String(figure).padStart(2, "0");
