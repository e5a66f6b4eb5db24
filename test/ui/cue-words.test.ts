import { expect, test } from "vitest";
import { cueWords } from "../../src/ui/table/cue-words.ts";

test.each([
  ["announce", "Announced"],
  ["say", "Said"],
  ["testify", "Testified"],
  ["stress", "Stressed"],
])("a row of reported speech whose cue is “%s” begins with “%s”", (lemma, words) => {
  expect(cueWords(lemma)).toBe(words);
});

test("a cue that is no verb of saying, or that judges who speaks, is not taken over", () => {
  for (const lemma of [null, "according to", "claim", "admit", "view"]) expect(cueWords(lemma)).toBeNull();
});
