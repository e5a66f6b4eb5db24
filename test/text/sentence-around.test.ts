// Words -> the sentence that they stand in.
import { expect, test } from "vitest";
import { sentenceAround } from "../../src/text/sentence-around.ts";

const TEXT =
  "Gov. Ada Lind came at 3 p.m. on Monday. “Two came. Three left,” she said. “Four stayed.” He left.\nNext line, no stop";

function around(words: string): string {
  const start = TEXT.indexOf(words);
  const { start: from, end } = sentenceAround(TEXT, { start, end: start + words.length });
  return TEXT.slice(from, end);
}

test("a sentence ends where the next one begins, not at a short form nor within a quotation that goes on", () => {
  expect(around("Lind")).toBe("Gov. Ada Lind came at 3 p.m. on Monday.");
  expect(around("came at")).toBe("Gov. Ada Lind came at 3 p.m. on Monday.");
  expect(around("Three")).toBe("“Two came. Three left,” she said.");
  expect(around("stayed")).toBe("“Four stayed.”");
  expect(around("He")).toBe("He left.");
  expect(around("line")).toBe("Next line, no stop");
});

test("words of two sentences stand in both", () => {
  expect(around("said. “Four")).toBe("“Two came. Three left,” she said. “Four stayed.”");
});
