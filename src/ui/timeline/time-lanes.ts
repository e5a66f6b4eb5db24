/** Ranges of time -> low bars in lanes, none over another, each with room for its words. */
import type { TimeSpan } from "../../query/index.ts";
import { dayNumber } from "../../text/calendar.ts";
import { counted } from "../words.ts";
import { placeOfDay, type TimeScale } from "./time-scale.ts";
import { countsTwice, stancesIn } from "./time-words.ts";

export interface LaidSpan {
  readonly span: TimeSpan;
  readonly lane: number;
  /** Of the button that holds words and bar, in pixels. */
  readonly left: number;
  readonly width: number;
  /** Of the bar in it, in pixels. */
  readonly barLeft: number;
  readonly barWidth: number;
  /** Whether the range goes on beyond what is drawn. */
  readonly before: boolean;
  readonly after: boolean;
}

/** About the width of a sign of the words, and the space around them, in pixels. */
const SIGN = 6.4;
const SPACE = 14;
const LEAST_BAR = 6;
/** Between two bars that follow one another. */
const GAP = 1;

export function layLanes(scale: TimeScale, spans: readonly TimeSpan[], width: number): LaidSpan[] {
  const ends: number[] = [];
  return spans.map((span) => {
    const from = span.from === null ? 0 : placeOfDay(scale, dayNumber(span.from));
    const to = span.to === null ? 1 : placeOfDay(scale, dayNumber(span.to) + 1);
    const start = Math.min(within(from) * width, width - LEAST_BAR);
    const end = Math.max(within(to) * width - GAP, start + LEAST_BAR);
    const room = Math.min(width, spanLine(span).length * SIGN + SPACE);
    const left = Math.min(start, width - room);
    const right = Math.max(end, left + room);
    const free = ends.findIndex((taken) => taken <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return {
      ...{ span, lane, left, width: right - left, barLeft: start - left, barWidth: end - start },
      before: span.from === null || from < 0,
      after: span.to === null || to > 1,
    };
  });
}

/** What stands above a low bar, which has no room for marks: "June 2025: 27 statements (13 support, 20 oppose, 2 neutral; some counted twice)". */
export function spanLine(span: TimeSpan): string {
  const { label, statements } = span;
  const stances = stancesIn(span.mix);
  const twice = countsTwice(span) ? `; ${statements === 1 ? "" : "some "}counted twice` : "";
  return `${label}: ${counted(statements, "statement")}${stances === "" ? "" : ` (${stances}${twice})`}`;
}

function within(place: number): number {
  return Math.min(Math.max(place, 0), 1);
}
