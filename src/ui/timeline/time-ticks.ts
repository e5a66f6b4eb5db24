/** A scale and its width -> the dates that are written under it. */
import { dayName, dayNumber, monthName, monthNumber } from "../../text/calendar.ts";
import { placeOfDay, type TimeScale, unitName } from "./time-scale.ts";

export interface Tick {
  /** From 0 to 1. */
  readonly place: number;
  readonly label: string;
}

/** Room for a label and the space beside it, in pixels. */
const ROOM = 66;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];
const SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** As many as have room, at even steps: of days while a fortnight has room, else of months or years. */
export function ticksOf(scale: TimeScale, width: number): Tick[] {
  const begin = dayNumber(firstDay(scale, scale.first));
  const end = dayNumber(firstDay(scale, scale.last + 1));
  const perDay = width / (end - begin);
  const step = scale.by === "day" ? DAY_STEPS.find((days) => days * perDay >= ROOM) : undefined;
  if (step !== undefined) {
    const count = Math.ceil((end - begin) / step);
    return fitting(
      scale,
      width,
      Array.from({ length: count }, (_, i) => begin + i * step),
      dayLabel,
    );
  }
  const months = MONTH_STEPS.find((each) => each * 28 * perDay >= ROOM) ?? 12_000;
  const first = Math.ceil(monthNumber(dayName(begin)) / months) * months;
  const count = Math.max(0, Math.ceil((monthNumber(dayName(end - 1)) - first + 1) / months));
  const starts = Array.from({ length: count }, (_, i) => dayNumber(`${monthName(first + i * months)}-01`));
  return fitting(scale, width, starts, months >= 12 ? (day) => day.slice(0, 4) : monthLabel);
}

function fitting(scale: TimeScale, width: number, days: readonly number[], label: (day: string) => string): Tick[] {
  return days
    .map((day) => ({ place: placeOfDay(scale, day), label: label(dayName(day)) }))
    .filter(({ place }) => place >= 0 && place * width <= width - ROOM / 2);
}

function firstDay({ by }: TimeScale, unit: number): string {
  return by === "day" ? unitName(unit, by) : `${unitName(unit, by)}-01`;
}

function dayLabel(day: string): string {
  return `${Number(day.slice(8))} ${shortMonth(day)}`;
}

function monthLabel(day: string): string {
  return `${shortMonth(day)} ${day.slice(0, 4)}`;
}

function shortMonth(day: string): string {
  return SHORT_MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}
