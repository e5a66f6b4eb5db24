// Where time lies in the timeline: units, dates of a filter, what is written under it, and low bars in lanes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_FILTER, type TimeSpan } from "../../src/query/index.ts";
import { endWords } from "../../src/ui/timeline/end-words.ts";
import { firstWindow, nextWindow } from "../../src/ui/timeline/next-window.ts";
import { layLanes, spanLine } from "../../src/ui/timeline/time-lanes.ts";
import {
  datesOf,
  mayLieIn,
  placeOf,
  scaleOf,
  stretchOf,
  type TimeScale,
  unitAt,
  unitName,
  unitOf,
} from "../../src/ui/timeline/time-scale.ts";
import { ticksOf } from "../../src/ui/timeline/time-ticks.ts";
import { countWords, inferredWords } from "../../src/ui/timeline/time-words.ts";

const MIX = { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 };
const count = (statements: number, inferred = 0) => ({ statements, inferred, mix: MIX });
const span = (from: string | null, to: string | null, label = "Some time"): TimeSpan => ({
  ...{ from, to, label },
  ...count(1),
});
const days = (first: string, last: string): TimeScale => ({
  by: "day",
  first: unitOf(first, "day"),
  last: unitOf(last, "day"),
});
const arbitraryScale = fc
  .record({ by: fc.constantFrom("day" as const, "month" as const), first: fc.nat(20_000), more: fc.nat(900) })
  .map(({ by, first, more }): TimeScale => ({ by, first, last: first + more }));

describe("The picture's time", () => {
  test("holds all bars and the ranges that are about a season long at most", () => {
    const bins = [{ value: "2025-06-07", ...count(1) }];
    const spans = [span("2025-05-01", "2025-05-31"), span("1990-01-01", "2025-12-31"), span("2025-08-01", null)];
    const scale = scaleOf({ by: "day", bins, spans, first: "1990-01-01", last: "2025-12-31" });
    expect(scale).toEqual(days("2025-05-01", "2025-06-07"));
  });

  test("is what bounds there are when all is long or open, and none without a date", () => {
    const open = { by: "month" as const, bins: [], spans: [span("2025-08-01", null)], first: "2025-08-01", last: null };
    expect(scaleOf(open)).toEqual({ by: "month", first: unitOf("2025-08", "month"), last: unitOf("2025-08", "month") });
    expect(scaleOf({ ...open, spans: [], first: null })).toBeNull();
  });

  test("goes from 0 to 1, and every unit is found where it lies", () => {
    fc.assert(
      fc.property(arbitraryScale, fc.nat(), (scale, nth) => {
        expect([placeOf(scale, scale.first), placeOf(scale, scale.last + 1)]).toEqual([0, 1]);
        const unit = scale.first + (nth % (scale.last - scale.first + 1));
        const middle = (placeOf(scale, unit) + placeOf(scale, unit + 1)) / 2;
        expect(unitAt(scale, middle)).toBe(unit);
        expect([unitAt(scale, -3), unitAt(scale, 7)]).toEqual([scale.first, scale.last]);
      }),
      { seed: 3 },
    );
  });
});

describe("What is chosen", () => {
  test("is the same stretch when its dates are read again, and asks for nothing at the ends", () => {
    fc.assert(
      fc.property(arbitraryScale, fc.nat(), fc.nat(), (scale, a, b) => {
        const size = scale.last - scale.first + 1;
        const [from = 0, to = 0] = [scale.first + (a % size), scale.first + (b % size)].sort((x, y) => x - y);
        const dates = datesOf(scale, { from, to });
        expect(stretchOf(scale, dates)).toEqual({ from, to });
        expect([dates.from === null, dates.to === null]).toEqual([from === scale.first, to === scale.last]);
      }),
      { seed: 4 },
    );
  });

  test("takes dates of any exactness, and keeps to the picture", () => {
    const scale = days("2025-06-01", "2025-07-31");
    const stretch = (from: string | null, to: string | null) => {
      const { from: first, to: last } = stretchOf(scale, { ...NO_FILTER, from, to });
      return [unitName(first, "day"), unitName(last, "day")];
    };
    expect(stretch("2025-07", null)).toEqual(["2025-07-01", "2025-07-31"]);
    expect(stretch("1999", "2025-06")).toEqual(["2025-06-01", "2025-06-30"]);
  });

  test("holds a range of which any day may be in it", () => {
    const scale = days("2025-06-01", "2025-07-31");
    const july = stretchOf(scale, { from: "2025-07", to: null });
    expect(mayLieIn(scale, july, "2025-06-01", "2025-06-30")).toBe(false);
    expect(mayLieIn(scale, july, "2025-06-01", "2025-07-01")).toBe(true);
    expect(mayLieIn(scale, july, null, "2025-06-30")).toBe(false);
    expect(mayLieIn(scale, july, "2025-06-30", null)).toBe(true);
  });
});

test("a play stops only where something is dated to, not where something may be of it, and ends with the last", () => {
  const scale = days("2025-06-01", "2025-06-10");
  const bins = ["2025-06-01", "2025-06-02", "2025-06-07"].map((value) => ({ value, ...count(1) }));
  const at = (day: string, width = 0) => ({ from: unitOf(day, "day"), to: unitOf(day, "day") + width });
  const spans = [span("2025-06-01", "2025-06-30")];
  const next = (day: string, width = 0) => nextWindow({ bins, ...{ spans } }, scale, at(day, width));
  expect(next("2025-06-01")).toEqual(at("2025-06-02"));
  expect(next("2025-06-02")).toEqual(at("2025-06-07"));
  expect(next("2025-06-02", 2)).toEqual(at("2025-06-05", 2));
  expect(next("2025-06-07")).toBeNull();
  const wide = days("2025-05-20", "2025-06-10");
  expect(firstWindow({ bins, spans }, wide, 0)).toEqual(at("2025-06-01"));
  expect(firstWindow({ bins, spans }, wide, 3)).toEqual(at("2025-05-29", 3));
  expect(firstWindow({ bins: [], spans }, wide, 0)).toBeNull();
});

test("a wide window goes on to where something comes or goes, not day by day over the same statements", () => {
  const scale = days("2025-06-01", "2025-07-31");
  const bins = [{ value: "2025-07-07", ...count(8) }];
  const spans = [span("2025-06-01", "2025-06-30"), span("2025-07-01", "2025-07-31")];
  const month = (day: string) => ({ from: unitOf(day, "day"), to: unitOf(day, "day") + 29 });
  expect(nextWindow({ bins, spans }, scale, month("2025-06-01"))).toEqual(month("2025-06-08"));
  expect(nextWindow({ bins, spans }, scale, month("2025-06-08"))).toEqual(month("2025-07-01"));
  expect(nextWindow({ bins, spans }, scale, month("2025-07-01"))).toBeNull();
});

test("a play with one stop only says why, and another where it ended", () => {
  const scale = days("2025-06-01", "2025-07-31");
  const dates = { from: "2025-07-07", to: "2025-07-07" };
  const one = [
    { value: "2025-07-06", ...count(0) },
    { value: "2025-07-07", ...count(8) },
  ];
  expect(endWords({ bins: one }, scale, dates)).toBe("Only 7 July 2025 is dated to the day: play by month.");
  const two = [{ value: "2025-07-01", ...count(1) }, ...one];
  expect(endWords({ bins: two }, scale, dates)).toBe("The end, 7 July 2025.");
});

describe("Dates under the bars", () => {
  test("stand at even steps, further apart than a label is wide", () => {
    fc.assert(
      fc.property(arbitraryScale, fc.integer({ min: 200, max: 1500 }), (scale, width) => {
        const ticks = ticksOf(scale, width);
        for (const [i, { place }] of ticks.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          const before = ticks[i - 1];
          if (before) expect((place - before.place) * width).toBeGreaterThanOrEqual(56);
        }
      }),
      { seed: 5 },
    );
  });

  test("are days, months or years", () => {
    const labels = (first: string, last: string) => ticksOf(days(first, last), 600).map(({ label }) => label);
    expect(labels("2025-06-06", "2025-06-12").slice(0, 2)).toEqual(["6 Jun", "7 Jun"]);
    expect(labels("2025-06-06", "2026-02-01").slice(0, 2)).toEqual(["Jul 2025", "Aug 2025"]);
    expect(labels("2010-06-06", "2026-02-01").slice(0, 2)).toEqual(["2012", "2014"]);
  });
});

describe("Low bars", () => {
  const scale = days("2025-06-01", "2025-07-31");

  test("share a lane when neither bar nor words touch", () => {
    const laid = layLanes(
      scale,
      [span("2025-06-01", "2025-06-30", "June 2025"), span("2025-07-01", "2025-07-31", "July 2025"), span(null, null)],
      610,
    );
    expect(laid.map(({ lane }) => lane)).toEqual([0, 0, 1]);
    expect(laid[0]).toMatchObject({ left: 0, barLeft: 0, barWidth: 299, before: false, after: false });
    expect(laid[2]).toMatchObject({ left: 0, width: 609, before: true, after: true });
  });

  test("stay in the picture, be they before it, after it or at its end", () => {
    const laid = layLanes(scale, [span(null, "2020"), span("2025-07-31", "2025-08-03"), span("2026-01-01", null)], 300);
    for (const { left, width, barLeft, barWidth } of laid) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(300.001);
      expect(left + barLeft).toBeGreaterThanOrEqual(0);
      expect(left + barLeft + barWidth).toBeLessThanOrEqual(300.001);
      expect(barWidth).toBeGreaterThanOrEqual(6);
    }
    expect(laid.map(({ before, after }) => [before, after])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });
});

test("a bar is named with its date, its statements and their stances", () => {
  const mix = { ...MIX, support: 3, oppose: 9 };
  expect(countWords("7 June 2025", { statements: 12, mix, inferred: 0 })).toBe(
    "7 June 2025, 12 statements: 3 support, 9 oppose",
  );
  // One of them has two stances: the sum of the stances is told, too.
  expect(countWords("June 2025", { statements: 11, mix, inferred: 0 })).toBe(
    "June 2025, 11 statements, some with several stances: 3 support, 9 oppose",
  );
  expect(countWords("June 2025", { statements: 1, mix: { ...MIX, uncoded: 1 }, inferred: 1 })).toBe(
    "June 2025, 1 statement: 1 not coded; date inferred",
  );
  expect(countWords("June 2025", { statements: 2, mix, inferred: 1 })).toContain("; 1 with an inferred date");
});

test("what stands above a low bar adds up", () => {
  const line = (statements: number, mix: Partial<typeof MIX>) =>
    spanLine({ ...span(null, null, "June 2025"), statements, mix: { ...MIX, ...mix } });
  expect(line(4, { support: 2, oppose: 2, neutral: 1 })).toBe(
    "June 2025: 4 statements (2 support, 2 oppose, 1 neutral; some counted twice)",
  );
  expect(line(5, { support: 2, oppose: 2, neutral: 1 })).toBe(
    "June 2025: 5 statements (2 support, 2 oppose, 1 neutral)",
  );
  expect(line(6, { support: 3, mixed: 1, neutral: 1, uncoded: 1 })).toBe(
    "June 2025: 6 statements (3 support, 1 mixed, 1 neutral, 1 not coded)",
  );
  expect(line(1, { uncoded: 1 })).toBe("June 2025: 1 statement (1 not coded)");
});

test("how many dates are inferred is told, when any is", () => {
  expect(inferredWords([count(2), count(0)])).toBeNull();
  expect(inferredWords([count(4, 3), count(1)])).toBe("3 of 5 dates are inferred or taken from the source");
  expect(inferredWords([count(4, 1)])).toBe("1 of 4 dates is inferred or taken from the source");
  expect(inferredWords([count(1, 1)])).toBe("The date is inferred or taken from the source");
});
