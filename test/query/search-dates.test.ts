import { expect, test } from "vitest";
import { searchedDates } from "../../src/query/search-dates.ts";
import { edtfRange } from "../../src/text/edtf.ts";

test.each([
  ["2025-07-07", "July 2025"],
  ["2025-06/2025-07", "June 2025 July 2025"],
  ["2024-12-30/2025-01-02", "December 2024 January 2025"],
  ["2025", "2025"],
  ["2024-02/2025-11", "2024 2025"],
  ["1990/2025", ""],
  ["2025-07/..", ""],
])("%s is found by “%s”", (edtf, words) => {
  expect(searchedDates(edtfRange(edtf))).toBe(words);
});

test("what has no date is found by none", () => {
  expect(searchedDates(null)).toBe("");
});
