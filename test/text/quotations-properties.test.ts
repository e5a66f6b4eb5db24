// What holds of the quotations of any text at all.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphs, type Quotation, quotations } from "../../src/text/index.ts";
import { anyProse, anyText } from "../tools/quoted-text.ts";

const MARKS = /^["'“”„‟‘’‚‛«»‹›`´″′＂「」『』]*$/u;
const runs = { seed: 23, numRuns: 400 };

function holds(check: (text: string, found: readonly Quotation[]) => void) {
  fc.assert(
    fc.property(anyText, (text) => check(text, quotations(text))),
    runs,
  );
}

describe("the quotations of any text", () => {
  it("lie inside one paragraph, and have only quotation marks around them", () => {
    holds((text, found) => {
      const lines = paragraphs(text);
      for (const { start, end, outer } of found) {
        expect(lines.some((line) => line.start <= outer.start && outer.end <= line.end)).toBe(true);
        expect(outer.start <= start && start < end && end <= outer.end).toBe(true);
        expect(text.slice(outer.start, start)).toMatch(MARKS);
        expect(text.slice(end, outer.end)).toMatch(MARKS);
        expect(text.slice(start, end).trim()).not.toBe("");
      }
    });
  });

  it("come in reading order, nested or apart and never crossing", () => {
    holds((_, found) => {
      found.forEach((one, i) => {
        for (const other of found.slice(i + 1)) {
          const apart = one.outer.end <= other.outer.start;
          const inside = one.start <= other.outer.start && other.outer.end <= one.end;
          if (!apart && !inside) expect([one, other]).toBe("apart, or one inside the other");
        }
      });
    });
  });

  it("name the one that they stand directly in, and how deep they are", () => {
    holds((_, found) => {
      found.forEach(({ outer, depth, within }, i) => {
        const around = found.slice(0, i).filter((other) => other.end >= outer.end);
        expect(depth).toBe(around.length);
        expect(within).toBe(around.length === 0 ? null : found.lastIndexOf(around.at(-1) as Quotation));
      });
    });
  });

  it("go on with one of the same kind in an earlier paragraph only", () => {
    holds((text, found) => {
      const lines = paragraphs(text);
      const lineOf = ({ start }: Quotation) => lines.findIndex((line) => line.start <= start && start < line.end);
      for (const one of found) {
        const before = one.continues === null ? undefined : found[one.continues];
        if (before !== undefined) expect(lineOf(before)).toBeLessThan(lineOf(one));
        if (one.continues !== null) expect(before).toBeDefined();
      }
    });
  });

  it("end where a mark closes them, or else at their paragraph's end or before another quotation", () => {
    holds((text, found) => {
      const lines = paragraphs(text);
      for (const { kind, closed, end, outer } of found) {
        if (kind !== "marks") expect(outer.end).toBe(end);
        else if (closed) expect(outer.end).toBeGreaterThan(end);
        else {
          const rest = lines.some((line) => line.end === end);
          const next = text
            .slice(end)
            .replace(/^[\s\u200b\u2060\ufeff]+/, "")
            .charAt(0);
          expect(rest || MARKS.test(next)).toBe(true);
        }
      }
    });
  });

  it("count their words", () => {
    holds((text, found) => {
      for (const { start, end, words } of found) {
        const counted = text.slice(start, end).match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
        expect(words).toBeLessThanOrEqual(counted);
        expect(words > 0).toBe(counted > 0);
      }
    });
  });
});

describe("a fault in one paragraph", () => {
  it("changes nothing in those before it", () => {
    fc.assert(
      fc.property(fc.array(anyProse, { maxLength: 4 }), anyProse, (before, after) => {
        const first = before.join("\n\n");
        const found = quotations(first);
        expect(quotations(`${first}\n\n${after}`).slice(0, found.length)).toEqual(found);
      }),
      runs,
    );
  });

  it("changes nothing in those after it but what they go on with", () => {
    fc.assert(
      fc.property(anyProse, fc.stringMatching(/^[A-Z][a-z]{1,8}$/), anyProse, (before, start, rest) => {
        const after = `${start} ${rest}`.trim();
        const text = `${before}\n\n${after}`;
        const shift = text.length - after.length;
        const late = quotations(text).filter((one) => one.start >= shift);
        const alone = quotations(after);
        expect(late.map((one) => [one.start - shift, one.end - shift, one.closed, one.depth])).toEqual(
          alone.map((one) => [one.start, one.end, one.closed, one.depth]),
        );
        expect(late.every(({ continues }) => continues === null)).toBe(true);
      }),
      runs,
    );
  });
});
