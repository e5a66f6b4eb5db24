import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonicalText, fold, highlight, levelled, sliceHash, textHash } from "../../src/text/index.ts";

describe("canonical text", () => {
  test.each([
    ["\uFEFFone", "one"],
    ["one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"],
    ["\r\r\n\n", "\n\n\n"],
    ["a\uFEFFb \u00a0\t\u2028c ", "a\uFEFFb \u00a0\t\u2028c "],
    ["", ""],
  ])("%j is %j", (text, canonical) => {
    expect(canonicalText(text)).toBe(canonical);
  });

  it("has no carriage return, and a second time nothing changes but another mark at the start", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\r", "\n", "é", " ") }), (text) => {
        expect(canonicalText(text)).not.toContain("\r");
        expect(canonicalText(canonicalText(text))).toBe(canonicalText(text));
      }),
      { seed: 11 },
    );
  });
});

describe("hashes", () => {
  it("are SHA-256 of the UTF-8 bytes, whole for a text and 16 digits for a slice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), fc.nat(20), (text, start, length) => {
        const digest = (words: string) => createHash("sha256").update(words, "utf8").digest("hex");
        expect(textHash(text)).toBe(`sha256:${digest(text)}`);
        const span = { start, end: start + length };
        expect(sliceHash(text, span)).toBe(digest(text.slice(span.start, span.end)).slice(0, 16));
      }),
      { seed: 12 },
    );
  });

  it("take a lone surrogate for the replacement character", () => {
    expect(textHash("a\ud83d")).toBe(textHash("a\ufffd"));
  });
});

describe("folding", () => {
  test.each([
    ["Ångström", "angstrom"],
    ["NOËL", "noel"],
    ["Straße", "strasse"],
    ["ﬁre", "fire"],
    ["İstanbul", "istanbul"],
    ["ΟΔΟΣ", "οδοσ"],
    ["e\u0301t\u00e9", "ete"],
  ])("%s is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("makes nothing new of what is folded, and the same of upper and lower case", () => {
    const words = fc.string({ unit: fc.constantFrom(..."aZéßİıσςΣńОй’ﬁŉ1 -") });
    fc.assert(
      fc.property(words, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
      { seed: 13 },
    );
  });

  it("levels typography without moving anything", () => {
    expect(levelled("“It’s—so”\u00a0he\nsaid ‘no’ – 3‑4")).toBe("\"It's-so\" he said 'no' - 3-4");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(levelled(text)).toHaveLength(text.length);
      }),
      { seed: 14 },
    );
  });
});

describe("highlighting", () => {
  it("cuts a text where marks begin and end, and says which cover each piece", () => {
    const marks = [
      { id: "b", start: 4, end: 11 },
      { id: "a", start: 0, end: 7 },
    ];
    expect(highlight("one two three", marks).map(({ text, ids }) => [text, ids])).toEqual([
      ["one ", ["a"]],
      ["two", ["b", "a"]],
      [" thr", ["b"]],
      ["ee", []],
    ]);
  });

  it("gives segments that are the text, each with exactly the marks that cover it", () => {
    const mark = fc.record({
      id: fc.string({ maxLength: 2 }),
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        const segments = highlight(text, marks);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { start, end, ids, text: words } of segments) {
          expect(words).toBe(text.slice(start, end));
          expect(words).not.toBe("");
          expect(ids).toEqual(marks.filter((m) => m.start <= start && end <= m.end).map(({ id }) => id));
        }
        for (const { start, end } of marks) {
          for (const at of [start, end]) {
            if (start >= end || at <= 0 || at >= text.length) continue;
            expect(segments.some((segment) => segment.start === at)).toBe(true);
          }
        }
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});
