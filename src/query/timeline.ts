/** What a filter keeps, but for its dates -> statements in time: by day or month, and beside that what is dated less exactly. */
import { dayName, dayNumber, monthName, monthNumber } from "../text/calendar.ts";
import { rangeWords } from "../text/date-words.ts";
import { type DayRange, FIRST_DAY, LAST_DAY } from "../text/edtf.ts";
import type { TimeCount, Timeline } from "./answer-timeline.ts";
import { applyFilter } from "./apply-filter.ts";
import { resetClause } from "./clauses.ts";
import type { Filter } from "./filter.ts";
import type { Kept } from "./kept.ts";
import { mixOf } from "./mix.ts";
import { compare } from "./order.ts";
import type { TimeUnit } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import type { Halt } from "./stopped.ts";

/** More than these make no picture. */
const MOST_BINS = 1000;

/** Words that count once count on the date of the appearance that counts for them. */
export function timeline(index: RecordIndex, filter: Filter, asked: TimeUnit, halt: Halt): Timeline {
  const dateless = (["from", "to", "undated"] as const).reduce(resetClause, filter);
  const { rows } = applyFilter(index, dateless, halt);
  const ranges = rows.flatMap(({ entry }) => entry.days ?? []);
  const by = asked === "day" && filledIn(unitsOf(ranges, "day"), "day").length > MOST_BINS ? "month" : asked;
  const units = unitsOf(ranges, by);
  const filled = filledIn(units, by);
  const under = byPlace(rows, by);
  return {
    by,
    bins: (filled.length > MOST_BINS ? units : filled).map((value) => ({ value, ...countOf(under.get(value)) })),
    spans: distinctRanges(ranges.filter((days) => unitOf(days, by) === null)).map((days) => ({
      from: days.from === FIRST_DAY ? null : days.from,
      to: days.to === LAST_DAY ? null : days.to,
      label: rangeWords(days),
      ...countOf(under.get(rangeKey(days))),
    })),
    undated: countOf(under.get(UNDATED)),
    first: sorted(ranges.map(({ from }) => from).filter((day) => day !== FIRST_DAY))[0] ?? null,
    last: sorted(ranges.map(({ to }) => to).filter((day) => day !== LAST_DAY)).at(-1) ?? null,
  };
}

/** The unit that holds all of a range, "2025-06-07" or "2025-06"; null when none does. */
function unitOf({ from, to }: DayRange, by: TimeUnit): string | null {
  const [first, last] = by === "day" ? [from, to] : [from.slice(0, 7), to.slice(0, 7)];
  return first === last ? first : null;
}

/** Each once, in order. */
function unitsOf(ranges: readonly DayRange[], by: TimeUnit): string[] {
  return sorted(new Set(ranges.flatMap((days) => unitOf(days, by) ?? [])));
}

/** With every unit that lies between them. */
function filledIn(units: readonly string[], by: TimeUnit): string[] {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [number, name] = by === "day" ? [dayNumber, dayName] : [monthNumber, monthName];
  return Array.from({ length: number(last) - number(first) + 1 }, (_, i) => name(number(first) + i));
}

const UNDATED = "";
const rangeKey = ({ from, to }: DayRange) => `${from}/${to}`;

/** Rows by the unit or else the range that they lie in. */
function byPlace(rows: readonly Kept[], by: TimeUnit): Map<string, Kept[]> {
  const places = new Map<string, Kept[]>();
  for (const row of rows) {
    const { days } = row.entry;
    const place = days === null ? UNDATED : (unitOf(days, by) ?? rangeKey(days));
    const there = places.get(place);
    if (there) there.push(row);
    else places.set(place, [row]);
  }
  return places;
}

/** By first and then last day. */
function distinctRanges(ranges: readonly DayRange[]): DayRange[] {
  const byKey = new Map(ranges.map((days) => [rangeKey(days), days]));
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, days]) => days);
}

function countOf(rows: readonly Kept[] = []): TimeCount {
  return { statements: rows.length, mix: mixOf(rows), inferred: rows.filter(isInferred).length };
}

/** Not stated of the statement itself: reasoned, or the date of its source. */
function isInferred({ entry: { days, statement } }: Kept): boolean {
  return days !== null && statement.date?.basis !== "stated";
}

function sorted(words: Iterable<string>): string[] {
  return [...words].sort(compare);
}
