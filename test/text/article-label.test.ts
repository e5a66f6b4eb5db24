import { expect, test } from "vitest";
import { articleLabel } from "../../src/text/index.ts";

test("an article is called by its title, else by its file, else not at all", () => {
  expect(articleLabel("Ferries stay", "a.txt")).toBe("Ferries stay");
  expect(articleLabel(null, "fares.2024.txt")).toBe("fares.2024");
  expect(articleLabel("  ", ".notes")).toBe(".notes");
  expect(articleLabel(null, null)).toBeNull();
});

test("a long title is cut between characters, with no blank at its end", () => {
  expect(articleLabel("x".repeat(200), null)).toBe("x".repeat(120));
  expect(articleLabel(`${"x".repeat(119)}🚢`, null)).toBe("x".repeat(119));
  expect(articleLabel(`${"x".repeat(119)} y`, null)).toBe("x".repeat(119));
});
