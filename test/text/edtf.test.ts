import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { edtfRange, FIRST_DAY, LAST_DAY } from "../../src/text/edtf.ts";

describe("a date is read as the days that it can mean", () => {
  test.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-06", "2025-06-01", "2025-06-30"],
    ["2025-06-08", "2025-06-08", "2025-06-08"],
    ["2025-06-08T14:30:00Z", "2025-06-08", "2025-06-08"],
    ["2025-06-08T23:59:60-07:00", "2025-06-08", "2025-06-08"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-02-29", "2000-02-29", "2000-02-29"],
    ["2025-06?", "2025-06-01", "2025-06-30"],
    ["2025~", "2025-01-01", "2025-12-31"],
    ["2025-06-08%", "2025-06-08", "2025-06-08"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2025-XX", "2025-01-01", "2025-12-31"],
    ["2025-06-XX", "2025-06-01", "2025-06-30"],
    ["2025-XX-XX", "2025-01-01", "2025-12-31"],
    ["2025-21", "2025-03-01", "2025-05-31"],
    ["2025-23", "2025-09-01", "2025-11-30"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["9999-24", "9999-12-01", "9999-12-31"],
    ["2025-06-08/2025-07", "2025-06-08", "2025-07-31"],
    ["2025-06~/2025-07?", "2025-06-01", "2025-07-31"],
    ["2025-06/..", "2025-06-01", LAST_DAY],
    ["../2025-06", FIRST_DAY, "2025-06-30"],
    ["2025-06/", "2025-06-01", LAST_DAY],
    ["/2025-06", FIRST_DAY, "2025-06-30"],
  ])("%s is %s to %s", (edtf, from, to) => {
    expect(edtfRange(edtf)).toEqual({ from, to });
  });
});

test.each([
  "",
  "/",
  "../..",
  "2025-6",
  "25",
  "2025-00",
  "2025-13",
  "2025-25",
  "2025-21-01",
  "2025-06-00",
  "2025-06-31",
  "2025-02-29",
  "2025-XX-08",
  "202X-06",
  "XXXX",
  "2025-07/2025-06",
  "2025/2026/2027",
  "2025-06-08T25:00:00Z",
  "2025-06T10:00:00Z",
  "-0044",
  "Y12025",
  "June 2025",
  "2025-06-08 ",
  "2025-06-08\n",
  "２０２５",
  "?2025",
])("%j is no date", (edtf) => {
  expect(edtfRange(edtf)).toBeNull();
});

const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it("a day of the calendar is itself, lies in its month and in its year", () => {
  fc.assert(
    fc.property(day, (iso) => {
      expect(edtfRange(iso)).toEqual({ from: iso, to: iso });
      for (const wider of [edtfRange(iso.slice(0, 7)), edtfRange(iso.slice(0, 4))]) {
        expect(wider !== null && wider.from <= iso && iso <= wider.to).toBe(true);
      }
    }),
    { seed: 1 },
  );
});

it("an interval of two days runs from one to the other, in that order only", () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(edtfRange(`${a}/${b}`)).toEqual(a <= b ? { from: a, to: b } : null);
    }),
    { seed: 2 },
  );
});

it("no text makes it throw, and what it gives are days in order", () => {
  const nearDates = fc.stringMatching(/^[0-9X./?~%TZ:-]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearDates), (text) => {
      const range = edtfRange(text);
      if (range === null) return;
      expect(range.from <= range.to).toBe(true);
      expect(range.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(range.to).toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
