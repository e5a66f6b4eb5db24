import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayName, dayNumber, monthName, monthNumber } from "../../src/text/calendar.ts";
import { rangeWords } from "../../src/text/date-words.ts";
import { edtfRange } from "../../src/text/edtf.ts";

describe("days and months as numbers", () => {
  test("lead back to the same day and month, in the same order", () => {
    const day = fc.integer({ min: dayNumber("0000-01-01"), max: dayNumber("9999-12-31") });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [dayName(a), dayName(b)];
        expect(dayNumber(first)).toBe(a);
        expect(monthName(monthNumber(first))).toBe(first.slice(0, 7));
        expect(first < second).toBe(a < b);
        if (first.slice(0, 7) < second.slice(0, 7)) expect(monthNumber(first)).toBeLessThan(monthNumber(second));
      }),
      { seed: 5 },
    );
  });

  test("follow one another over the ends of months and years", () => {
    expect(dayName(dayNumber("2024-02-28") + 1)).toBe("2024-02-29");
    expect(dayName(dayNumber("2024-12-31") + 1)).toBe("2025-01-01");
    expect(monthName(monthNumber("2024-12") + 1)).toBe("2025-01");
  });
});

describe("a range of days in words", () => {
  test.each([
    ["2024", "2024"],
    ["2024-02", "February 2024"],
    ["2024-02-07", "7 February 2024"],
    ["2024-02/2024-05", "February 2024 – May 2024"],
    ["2024-02-07/2024-05", "7 February 2024 – May 2024"],
    ["2024-02-07/2024-02-29", "7 February 2024 – 29 February 2024"],
    ["2024-02/2024-05-07", "February 2024 – 7 May 2024"],
    ["2024-05-31/..", "from 31 May 2024"],
    ["../2024-05-31", "until May 2024"],
    ["9999-12-31", "31 December 9999"],
  ])("%s is %s", (edtf, words) => {
    const range = edtfRange(edtf);
    if (!range) throw new Error(`expected a date, got ${edtf}`);
    expect(rangeWords(range)).toBe(words);
  });
});
