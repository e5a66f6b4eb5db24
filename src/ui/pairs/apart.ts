/** Two statements -> how far apart they were said, in words; nothing where a date is not a day. */
import type { Statement } from "../../model/index.ts";
import { dayNumber } from "../../text/calendar.ts";
import { edtfRange } from "../../text/edtf.ts";
import { counted } from "../words.ts";

type Dated = Pick<Statement, "date">;

/** "12 days apart", "on the same day", with a note when a date is inferred; null unless both are dated to the day. */
export function apartWords(a: Dated, b: Dated): string | null {
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first === null || second === null) return null;
  const days = Math.abs(second - first);
  const words = days === 0 ? "on the same day" : `${counted(days, "day")} apart`;
  const inferred = [a, b].some(({ date }) => date?.basis === "inferred");
  return inferred ? `${words}, as far as inferred` : words;
}

/** Days since 1 January 1970; null when it has no date of its own or one that is not a single day. */
function dayOf({ date }: Dated): number | null {
  const range = date === null ? null : edtfRange(date.edtf);
  return range !== null && range.from === range.to ? dayNumber(range.from) : null;
}
