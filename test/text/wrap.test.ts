// Breaking a text into lines: nothing is lost, nothing is wider than its line, and characters stay whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isolated, runsLeft } from "../../src/text/direction.ts";
import { clampText, wrapText } from "../../src/text/wrap.ts";

/** Every character as wide as any other. */
const each = (text: string) => Array.from(new Intl.Segmenter("en").segment(text)).length;
const letters = (text: string) => text.replace(/\s/gu, "");
const texts = fc.oneof(fc.string({ unit: "grapheme", maxLength: 80 }), fc.lorem());

describe("wrapText", () => {
  it("breaks at blanks", () => {
    expect(wrapText("the quick brown fox", 9, each)).toEqual(["the quick", "brown fox"]);
    expect(wrapText("  one \n two  ", 20, each)).toEqual(["one two"]);
    expect(wrapText("   ", 20, each)).toEqual([]);
  });

  it("breaks a word only when it alone is too wide, and never inside a character", () => {
    expect(wrapText("an extraordinary day", 8, each)).toEqual(["an", "extraord", "inary", "day"]);
    expect(wrapText("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2, each)).toEqual(["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]);
  });

  it("loses nothing but blanks, and keeps to the width", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrapText(text, width, each);
        expect(letters(lines.join(""))).toBe(letters(text));
        for (const line of lines) expect(each(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 7 },
    );
  });
});

describe("clampText", () => {
  it("says with three dots that there is more", () => {
    expect(clampText("the quick brown fox", 9, 2, each)).toEqual(["the quick", "brown fox"]);
    expect(clampText("the quick brown fox jumps", 9, 2, each)).toEqual(["the quick", "brown fo…"]);
  });
});

describe("direction", () => {
  it("is that of the first letter", () => {
    expect(runsLeft("“سلام” he said")).toBe(true);
    expect(runsLeft("12 statements by سلام")).toBe(false);
    expect(runsLeft("")).toBe(false);
  });

  it("is kept inside a name", () => {
    expect(isolated("נהג")).toBe("\u2068נהג\u2069");
    expect(isolated("Ada Lind")).toBe("Ada Lind");
  });
});
