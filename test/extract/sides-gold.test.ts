// The stories that sides are measured by are sound, and half of them is kept apart.
import { describe, expect, it } from "vitest";
import { scoreSides, stories } from "./sides-score.ts";

describe("stories with sides", () => {
  it("name issues that they have, and words that their texts have once", () => {
    const all = stories("all");
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

  it("are halved by their numbers", () => {
    const [work, test, all] = [stories("odd"), stories("even"), stories("all")];
    expect([work.length, test.length, all.length]).toEqual([6, 6, 12]);
    expect(work.some(({ name }) => test.some((other) => other.name === name))).toBe(false);
  });

  it("are found nearly whole by extraction", () => {
    const { statements, found } = scoreSides(stories("odd"), true);
    expect(statements).toBe(243);
    expect(found / statements).toBeGreaterThan(0.9);
  });
});
