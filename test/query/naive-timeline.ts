// Statements in time, found the slow way: every day and month is gone through, and asked who lies in it.
import type { OnRecord } from "../../src/model/index.ts";
import type { Row } from "../../src/query/answer-basics.ts";
import type { TimeCount, Timeline } from "../../src/query/answer-timeline.ts";
import type { Filter } from "../../src/query/filter.ts";
import type { TimeUnit } from "../../src/query/question.ts";
import { dateWords } from "../../src/text/date-words.ts";
import { edtfRange } from "../../src/text/edtf.ts";
import { naiveDays, naiveRows } from "./naive-select.ts";
import { naiveMix } from "./naive-ties.ts";

export function naiveTimeline(record: OnRecord, filter: Filter, by: TimeUnit): Timeline {
  const rows = naiveRows(record, { ...filter, from: null, to: null, undated: true });
  const days = (row: Row) => naiveDays(record, row.statement);
  const count = (some: readonly Row[]): TimeCount => ({
    statements: some.length,
    mix: naiveMix(some),
    inferred: some.filter((row) => days(row) !== null && row.statement.date?.basis !== "stated").length,
  });
  const lies = (row: Row, unit: string) => {
    const [range, all] = [days(row), edtfRange(unit)];
    return range !== null && all !== null && all.from <= range.from && range.to <= all.to;
  };
  const units = by === "day" ? allDays() : allDays().flatMap((day) => (day.endsWith("-01") ? [day.slice(0, 7)] : []));
  const busy = units.filter((unit) => rows.some((row) => lies(row, unit)));
  const between = units.filter((unit) => unit >= (busy[0] ?? "~") && unit <= (busy.at(-1) ?? ""));
  if (by === "day" && between.length > 1000) return naiveTimeline(record, filter, "month");
  const less = rows.filter((row) => days(row) !== null && !busy.some((unit) => lies(row, unit)));
  const ranges = [...new Set(less.map((row) => `${days(row)?.from} ${days(row)?.to}`))].sort();
  const firsts = rows.map((row) => days(row)?.from ?? "~").filter((day) => day !== "0000-01-01" && day !== "~");
  const lasts = rows.map((row) => days(row)?.to ?? "").filter((day) => day !== "9999-12-31" && day !== "");
  return {
    by,
    bins: between.map((value) => ({ value, ...count(rows.filter((row) => lies(row, value))) })),
    spans: ranges.map((range) => {
      const [from = "", to = ""] = range.split(" ");
      return {
        from: from === "0000-01-01" ? null : from,
        to: to === "9999-12-31" ? null : to,
        label: LABELS[range] ?? dateWords(`${from}/${to}`),
        ...count(less.filter((row) => days(row)?.from === from && days(row)?.to === to)),
      };
    }),
    undated: count(rows.filter((row) => days(row) === null)),
    first: firsts.sort()[0] ?? null,
    last: lasts.sort().at(-1) ?? null,
  };
}

/** Of the years of the records that are drawn. */
function allDays(): string[] {
  const day = new Date("2023-12-01T00:00:00Z");
  const all: string[] = [];
  for (; day.getUTCFullYear() < 2027; day.setUTCDate(day.getUTCDate() + 1)) all.push(day.toISOString().slice(0, 10));
  return all;
}

/** How the ranges of the records that are drawn read. */
const LABELS: Readonly<Record<string, string>> = {
  "2024-04-01 2024-04-30": "April 2024",
  "2025-01-01 2025-12-31": "2025",
  "2025-06-01 2025-06-30": "June 2025",
  "2025-06-01 2025-07-31": "June 2025 – July 2025",
  "2025-06-01 2025-08-31": "June 2025 – August 2025",
  "2025-06-08 9999-12-31": "from 8 June 2025",
};
