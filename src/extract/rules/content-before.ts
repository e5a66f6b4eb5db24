import type { TokenSpan } from "../role-features.ts";
import { closes, hasVerb, isOutside, type Reading, STOPS } from "./reading.ts";

/**
 * What stands from `floor` to before `end` as what is said there: anything that ends in a quotation, or a clause with its comma. Null when
 * it is neither ("On Monday, the mayor said").
 */
export function contentBefore(reading: Reading, floor: number, end: number): TokenSpan | null {
  const { small } = reading;
  let to = end;
  while (to > floor && isOutside(reading, to - 1) && (small[to - 1] === "," || small[to - 1] === "—")) to -= 1;
  let from = floor;
  while (from < to && isOutside(reading, from) && STOPS.has(small[from] ?? "")) from += 1;
  if (from >= to) return null;
  if (closes(reading, to - 1)) return { from, to };
  return holdsQuotation(reading, from, to) || (small[to] === "," && hasVerb(reading, from, to)) ? { from, to } : null;
}

function holdsQuotation(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isOutside(reading, i)) return true;
  return false;
}
