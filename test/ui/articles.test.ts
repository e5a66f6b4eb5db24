// What an article's view is reckoned from: rows, sheets, the lines under words that overlap, places of words.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/model/index.ts";
import { withoutQuoteSigns } from "../../src/text/block-quote.ts";
import type { Mark } from "../../src/text/index.ts";
import { findPlaces } from "../../src/ui/articles/find-places.ts";
import { keptLayers, LAYERS_MOST, layersOf } from "../../src/ui/articles/layers.ts";
import { MARK, markPlaces } from "../../src/ui/articles/mark-places.ts";
import { keptPassages, type Passage } from "../../src/ui/articles/passages.ts";
import { keptInRows, keptPlaces, passagesByRow } from "../../src/ui/articles/row-passages.ts";
import { guessedHeight, sheetAt, sheetsBetween, sheetsOf } from "../../src/ui/articles/sheets.ts";
import { quotationAt, ROW_MOST, textRows } from "../../src/ui/articles/text-rows.ts";

const SEED = { seed: 20_250_312, numRuns: 300 };
const letters = fc.constantFrom("a", "b ", "é", "e\u0301", "🛥️", "👩‍👩‍👧", "ש", "\n", "\n\n", " ", "word ");
const anyText = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(""));
const longText = fc
  .tuple(fc.array(letters, { minLength: 40, maxLength: 80 }), fc.integer({ min: 1, max: 400 }))
  .map(([parts, times]) => parts.join("").repeat(times));
const span = fc
  .tuple(fc.nat(90), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe("rows", () => {
  test("are the lines that hold anything, in order; together they hold every letter, none is too long", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, longText), (text) => {
        const rows = textRows(text);
        expect(
          rows
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(text.replace(/\s/gu, ""));
        let end = 0;
        for (const row of rows) {
          expect(row.start).toBeGreaterThanOrEqual(end);
          expect(row.end - row.start).toBeLessThanOrEqual(ROW_MOST);
          expect(text.slice(row.start, row.end)).not.toContain("\n");
          const continues = row.start > 0 && text.charAt(row.start - 1) !== "\n";
          if (continues) expect(text.slice(row.start)).not.toMatch(/^(?:[\uDC00-\uDFFF]|\u0301|\u200D)/);
          end = row.end;
        }
      }),
      { ...SEED, numRuns: 60 },
    );
  });

  test("of a block quotation are without its sign, and tell where the sign stands", () => {
    const text = `Before.\n\n> First of it.\n>\n> ${"word ".repeat(ROW_MOST / 4)}\n\n>not one. > Nor this.\n`;
    const rows = textRows(text).map(({ start, end }) => ({
      words: text.slice(start, end),
      start,
      ...quotationAt(text, start),
    }));
    expect(rows.map(({ quoted }) => quoted)).toEqual([false, true, true, true, false]);
    expect(rows.map(({ start, from }) => start - from)).toEqual([0, 2, 2, 0, 0]);
    expect(rows[1]?.words).toBe("First of it.");
    expect(rows[4]?.words).toBe(">not one. > Nor this.");
    expect(withoutQuoteSigns("One.\n>\n> Two > one.")).toBe("One.\n\nTwo > one.");
  });

  test("of a line without blanks are cut, but never inside a character", () => {
    const text = "👩‍👩‍👧".repeat(3000);
    const rows = textRows(text);
    expect(rows.length).toBeGreaterThan(1);
    for (const { start } of rows) expect(text.slice(start).startsWith("👩")).toBe(true);
  });
});

describe("sheets", () => {
  const rows = (count: number, units: number): Span[] =>
    Array.from({ length: count }, (_, i) => ({ start: i * units, end: (i + 1) * units - 1 }));

  test("of a text that is not long are one, of a long one many, with every row once and in order", () => {
    expect(sheetsOf(rows(100, 100), false)).toHaveLength(1);
    const long = rows(3000, 1000);
    const sheets = sheetsOf(long, true);
    expect(sheets.flatMap((sheet) => sheet.rows)).toEqual(long);
    expect(sheets.length).toBeGreaterThan(100);
    for (const { start, end } of sheets) expect(end - start).toBeLessThan(12_000);
  });

  test("that are drawn hold all that is seen, and few more", () => {
    const heights = sheetsOf(rows(3000, 1000), true).map(guessedHeight);
    const whole = heights.reduce((sum, height) => sum + height, 0);
    fc.assert(
      fc.property(fc.integer({ min: -500, max: whole + 500 }), (top) => {
        const { first, last } = sheetsBetween(heights, top, top + 900);
        const sum = (to: number) => heights.slice(0, to).reduce((total, height) => total + height, 0);
        expect(sum(first)).toBeLessThanOrEqual(Math.max(0, top));
        expect(sum(last + 1)).toBeGreaterThanOrEqual(Math.min(whole, top + 900));
        expect(last - first).toBeLessThanOrEqual(4);
      }),
      SEED,
    );
  });

  test("are found by any place that stands on them", () => {
    const sheets = sheetsOf(rows(3000, 1000), true);
    sheets.forEach(({ start, end }, i) => {
      expect([start, end - 1, end].map((place) => sheetAt(sheets, place))).toEqual([i, i, i]);
    });
  });
});

const passages = fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 12 }).map((all) =>
  all
    .map((spans) => spans.toSorted((a, b) => a.start - b.start))
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
    .map((spans, i) => ({ id: `s${i}`, marks: spans.map((one): Mark => ({ id: `s${i}`, ...one })) })),
);
const meet = (a: readonly Span[], b: readonly Span[]) =>
  a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));

test("lines under words never cross: what overlaps is on other levels, what overlaps nothing is on the first", () => {
  fc.assert(
    fc.property(passages, (all) => {
      const layers = layersOf(all);
      for (const one of all) {
        const others = all.filter((other) => other !== one && meet(one.marks, other.marks));
        for (const other of others) expect(layers.get(other.id)).not.toBe(layers.get(one.id));
        if (others.length === 0) expect(layers.get(one.id)).toBe(0);
        expect(layers.get(one.id)).toBeLessThanOrEqual(Math.max(others.length, LAYERS_MOST));
      }
    }),
    SEED,
  );
});

test("each row has the passages that stand in it, in reading order", () => {
  const rows = [0, 20, 40, 60, 80, 100].map((start) => ({ start, end: start + 19 }));
  fc.assert(
    fc.property(passages, (all) => {
      const inRows = passagesByRow(rows, all as unknown as readonly Passage[]);
      rows.forEach((row, i) => {
        expect(inRows[i]?.map(({ id }) => id)).toEqual(
          all.filter(({ marks }) => meet(marks, [row])).map(({ id }) => id),
        );
      });
    }),
    SEED,
  );
});

describe("after an edit that moves nothing", () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({ start: i * 10, end: i * 10 + 9 }));
  const asPassages = (all: readonly object[]) => structuredClone(all) as unknown as readonly Passage[];

  test("only the passage that was decided about, and the rows that it stands in, are others; no place is", () => {
    fc.assert(
      fc.property(passages, fc.nat(11), (all, at) => {
        const before = asPassages(all);
        expect(keptPassages(before, asPassages(all))).toBe(before);
        const decided = asPassages(all).map((one, i) => (i === at ? { ...one, status: "confirmed" as const } : one));
        const after = keptPassages(before, decided) ?? [];
        expect(after).toEqual(decided);
        expect(after.map((one, i) => one === before[i])).toEqual(before.map((_, i) => i !== at));

        const stood = passagesByRow(rows, before);
        const fresh = passagesByRow(rows, after);
        const stands = keptInRows(stood, fresh);
        expect(stands).toEqual(fresh);
        const here = after[at];
        expect(stands.map((own, i) => own === stood[i])).toEqual(
          stands.map((own) => here === undefined || !own.includes(here)),
        );
        expect(keptPlaces(stood, stands)).toBe(stood);
        const layers = layersOf(before);
        expect(keptLayers(layers, layersOf(after))).toBe(layers);
      }),
      SEED,
    );
  });

  test("what is gone, moved or new is told", () => {
    fc.assert(
      fc.property(passages, passages, (one, other) => {
        const [before, now] = [asPassages(one), asPassages(other)];
        expect(keptPassages(before, now)).toEqual(now);
        expect(keptPassages(before, null)).toBeNull();
        expect(keptPassages(null, now)).toBe(now);
        const [stood, stands] = [passagesByRow(rows, before), passagesByRow(rows, now)];
        const placesOf = (all: readonly (readonly Passage[])[]) =>
          all.map((own) => own.map(({ id, marks }) => ({ id, marks })));
        expect(placesOf(keptPlaces(stood, stands))).toEqual(placesOf(stands));
        expect(keptLayers(layersOf(before), layersOf(now))).toEqual(layersOf(now));
      }),
      SEED,
    );
  });
});

test("words are found whatever their case and the blanks between them; marks stand for themselves", () => {
  const text = "One (1) boat.\nONE  (1)\tBoat? One.";
  expect(findPlaces(text, " one (1) BOAT ").map(({ start, end }) => text.slice(start, end))).toEqual([
    "One (1) boat",
    "ONE  (1)\tBoat",
  ]);
  expect(findPlaces(text, "  ")).toEqual([]);
  fc.assert(
    fc.property(anyText, fc.string({ maxLength: 5 }), (some, words) => {
      for (const { start, end } of findPlaces(some + words, words)) expect(end).toBeGreaterThan(start);
      if (words.trim() !== "" && !/[\s]/u.test(words.trim()))
        expect(findPlaces(some + words, words).length).toBeGreaterThan(0);
    }),
    SEED,
  );
});

describe("the marks beside a row", () => {
  test("stand at their lines, those of one line side by side up to the text, and below where there is no room", () => {
    expect(markPlaces([3, 32, 32, 61], 2)).toEqual([
      { top: 3, column: 0 },
      { top: 32, column: 1 },
      { top: 32, column: 0 },
      { top: 61, column: 0 },
    ]);
    expect(markPlaces([3, 3, 3], 2)).toEqual([
      { top: 3, column: 1 },
      { top: 3, column: 0 },
      { top: 3 + MARK, column: 0 },
    ]);
  });

  test("never lie over each other, keep to their columns, and are never above their line", () => {
    const lines = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 4 }), (at, columns) => {
        const tops = at.toSorted((a, b) => a - b).map((line) => 3 + line * 29);
        const places = markPlaces(tops, columns);
        places.forEach(({ top, column }, i) => {
          expect(column).toBeLessThan(columns);
          expect(top).toBeGreaterThanOrEqual(tops[i] ?? 0);
          for (const other of places.slice(i + 1))
            expect(other.column === column && Math.abs(other.top - top) < MARK).toBe(false);
        });
      }),
      SEED,
    );
  });
});
