// Paragraphs: what stands between line breaks, without the blanks around it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { paragraphs } from "../../src/text/index.ts";
import { anyText } from "../tools/quoted-text.ts";

const words = (text: string) => paragraphs(text).map(({ start, end }) => text.slice(start, end));

it("ends at line breaks, one or several", () => {
  expect(words("One.\nTwo.\n\n\nThree.")).toEqual(["One.", "Two.", "Three."]);
});

it("leaves out the blanks at both ends, and lines of nothing else", () => {
  expect(words("  \t\n \u00a0One two.\u3000 \n\u200b\ufeff\n\u2003Three.\n")).toEqual(["One two.", "Three."]);
  expect(words("")).toEqual([]);
});

it("knows the line breaks of texts that are not canonical", () => {
  expect(words("One.\r\nTwo.\rThree.\u2028Four.\u2029Five.")).toEqual(["One.", "Two.", "Three.", "Four.", "Five."]);
});

it("loses no character but blanks, whatever the text holds", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bare = (part: string) => part.replace(/[\s\u200b\u2060\ufeff\u0085]/g, "");
      expect(bare(words(text).join(""))).toBe(bare(text));
      for (const word of words(text)) expect(word).not.toMatch(/^\s|\s$|[\n\r\u2028\u2029]/);
    }),
    { seed: 11, numRuns: 300 },
  );
});
