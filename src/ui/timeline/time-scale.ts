/** A timeline's answer -> where days lie along a line, and the units that one steps through there. */
import type { Filter, Timeline, TimeUnit } from "../../query/index.ts";
import { dayName, dayNumber, monthName, monthNumber } from "../../text/calendar.ts";
import { dateWords } from "../../text/date-words.ts";
import { edtfRange } from "../../text/edtf.ts";

/** Units are numbered: days since 1970 or months since the year 0, both ends inclusive. */
export interface TimeScale {
  readonly by: TimeUnit;
  readonly first: number;
  readonly last: number;
}

/** Units, both inclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A range longer than this does not widen the picture: days would be squeezed. It is drawn as far as the picture goes. */
const LONGEST_DAYS = 100;

/** All units with a bar, and all ranges of about a season at most; else whatever bounds there are. Null without any. */
export function scaleOf({ by, bins, spans, first, last }: Pick<Timeline, "by" | "bins" | "spans" | "first" | "last">) {
  const short = spans.flatMap(({ from, to }) =>
    from !== null && to !== null && dayNumber(to) - dayNumber(from) < LONGEST_DAYS ? [from, to] : [],
  );
  const bars = bins.map(({ value }) => value);
  const known = bars.length + short.length > 0 ? [...bars, ...short] : [first, last].filter((day) => day !== null);
  const units = known.map((day) => unitOf(day, by));
  if (units.length === 0) return null;
  const scale: TimeScale = { by, first: Math.min(...units), last: Math.max(...units) };
  return scale;
}

/** The unit of a day, or of a month when units are months. */
export function unitOf(day: string, by: TimeUnit): number {
  return by === "day" ? dayNumber(day) : monthNumber(day);
}

/** "2025-06-07" or "2025-06". */
export function unitName(unit: number, by: TimeUnit): string {
  return by === "day" ? dayName(unit) : monthName(unit);
}

/** How far along a unit begins: 0 at the start of the first, 1 at the end of the last. */
export function placeOf(scale: TimeScale, unit: number): number {
  const { by, first, last } = scale;
  const begin = beginOf(first, by);
  return (beginOf(unit, by) - begin) / (beginOf(last + 1, by) - begin);
}

/** How far along a day begins. */
export function placeOfDay({ by, first, last }: TimeScale, day: number): number {
  const begin = beginOf(first, by);
  return (day - begin) / (beginOf(last + 1, by) - begin);
}

/** The unit at a place, the nearest one beyond the ends. */
export function unitAt({ by, first, last }: TimeScale, place: number): number {
  const begin = beginOf(first, by);
  const end = beginOf(last + 1, by);
  const day = Math.min(Math.floor(begin + Math.max(place, 0) * (end - begin)), end - 1);
  return by === "day" ? day : monthNumber(dayName(day));
}

/** What a filter's dates choose of it; an end without a date is the picture's own. */
export function stretchOf({ by, first, last }: TimeScale, { from, to }: Pick<Filter, "from" | "to">): Stretch {
  const start = from === null ? null : (edtfRange(from)?.from ?? null);
  const end = to === null ? null : (edtfRange(to)?.to ?? null);
  const within = (unit: number) => Math.min(Math.max(unit, first), last);
  return {
    from: start === null ? first : within(unitOf(start, by)),
    to: end === null ? last : within(unitOf(end, by)),
  };
}

/** The other way round: an end that is the picture's own asks for nothing. */
export function datesOf({ by, first, last }: TimeScale, { from, to }: Stretch): Pick<Filter, "from" | "to"> {
  return {
    from: from <= first ? null : unitName(from, by),
    to: to >= last ? null : unitName(to, by),
  };
}

/** "7 June 2025", or "June 2025". */
export function unitWords(unit: number, by: TimeUnit): string {
  return dateWords(unitName(unit, by));
}

export function percent(place: number): string {
  return `${place * 100}%`;
}

/** From the start of the first to the end of the last unit, as a style. */
export function between(scale: TimeScale, { from, to }: Stretch) {
  return { left: percent(placeOf(scale, from)), right: percent(1 - placeOf(scale, to + 1)) };
}

/** Whether a range may lie in a stretch, as the filter's dates have it: any day of it does. */
export function mayLieIn(scale: TimeScale, stretch: Stretch, from: string | null, to: string | null): boolean {
  const startsBefore = from === null || unitOf(from, scale.by) <= stretch.to;
  const endsAfter = to === null || unitOf(to, scale.by) >= stretch.from;
  return startsBefore && endsAfter;
}

/** The day that a unit begins with. */
function beginOf(unit: number, by: TimeUnit): number {
  return by === "day" ? unit : dayNumber(`${monthName(unit)}-01`);
}
