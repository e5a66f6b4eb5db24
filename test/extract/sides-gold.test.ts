// The stories that sides are measured by are sound, and half of them is kept apart.
import { describe, expect, it } from "vitest";
import { scoreSides, stories } from "./sides-score.ts";

describe("stories with sides", () => {
  it("name issues that they have, and words that their texts have once", () => {
    const all = [...stories("free"), ...stories("plain"), ...stories("test")];
    expect(all.map(({ articles }) => articles.length)).toEqual(all.map(() => 3));
    for (const { issues, articles } of all) {
      const known = new Set(issues.map(({ id }) => id));
      for (const { text, statements } of articles) {
        for (const { words, sides } of statements) {
          expect(text.split(words).length).toBe(2);
          for (const { issue, stance } of sides) {
            expect(known.has(issue)).toBe(true);
            expect(["support", "oppose", "mixed", "neutral"]).toContain(stance);
          }
        }
      }
    }
  });

  it("are for work or for a test, and none is both", () => {
    const [free, plain, test] = [stories("free"), stories("plain"), stories("test")];
    expect([free.length, plain.length, test.length]).toEqual([12, 6, 6]);
    expect(new Set([...free, ...plain, ...test].map(({ name }) => name)).size).toBe(24);
  });

  it.each([
    ["free", 487],
    ["plain", 243],
  ] as const)("are found nearly whole by extraction: %s", (kind, count) => {
    const { statements, found } = scoreSides(stories(kind), true);
    expect(statements).toBe(count);
    expect(found / statements).toBeGreaterThan(0.9);
  });
});
