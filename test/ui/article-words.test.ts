// Whose words a statement is shown in where nobody quoted it.
import { expect, test } from "vitest";
import { wordsOf } from "../../src/ui/entities/split-parts.ts";
import { isInOurWords } from "../../src/ui/suggested-words.ts";
import { firstCoder } from "../fixtures/two-coders.ts";

const NONE = "Reported speech, not summed up yet.";
const CONFIRMED = { status: "confirmed", coder: null } as const;

test("a statement is in our words once somebody has written them, by hand as well as of a suggestion", () => {
  const suggested = firstCoder.statements.find((one) => one.suggested)?.suggested ?? {
    confidence: { content: 1, source: null },
  };
  expect(isInOurWords({ review: CONFIRMED, gist: "The plan has no budget." })).toBe(true);
  expect(isInOurWords({ review: CONFIRMED, gist: NONE })).toBe(false);
  expect(isInOurWords({ review: CONFIRMED, suggested, gist: "The plan has no budget." })).toBe(true);
  expect(isInOurWords({ review: { status: "suggested", coder: null }, suggested, gist: "The plan." })).toBe(false);
});

test("where nobody has summed a statement up, the article tells which one it is", () => {
  const shown = wordsOf({ quotes: [], gist: NONE }, ["the plan would", "wait"]);
  expect(shown).toEqual({ text: "the plan would … wait", isVerbatim: false, isCut: false });
  expect(wordsOf({ quotes: [], gist: "The plan waits." }, null).text).toBe("The plan waits.");
});
