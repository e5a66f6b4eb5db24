// What a record does without, though extraction finds it.
import { describe, expect, it } from "vitest";
import { code } from "../../src/extract/code.ts";
import { proposeRecord } from "../../src/extract/propose-record.ts";
import { LEARNT } from "./models.ts";

const NO_FACTS = { name: null, title: null, publisher: null, author: null, url: null, published: null, language: null };

/** Of a text how many attributions are found, and how many statements are proposed. */
function counts(text: string): readonly [found: number, proposed: number] {
  const coded = code(text, { model: LEARNT });
  return [coded.attributions.length, proposeRecord([{ ...NO_FACTS, text, ...coded }]).statements.length];
}

describe("a statement that is proposed", () => {
  it.each([
    ["is not what somebody was asked about", "Asked about it, Karen Holt said the gate would stay shut."],
    ["is not how somebody would speak", "A clerk, who asked not to be named, said the gate would stay shut."],
    ["is not what only is expected", "The board is expected to vote on Friday. Karen Holt said it would wait."],
  ])("%s", (_, text) => {
    const [found, proposed] = counts(text);
    expect(found).toBe(proposed + 1);
    expect(proposed).toBe(1);
  });

  it.each([
    "Karen Holt expected the board to vote on Friday.",
    "“That,” Karen Holt said.",
    "Karen Holt asked for the clerk to be named.",
    "Karen Holt said she was not named in the report.",
  ])("is what somebody states: %s", (text) => {
    const [found, proposed] = counts(text);
    expect(proposed).toBe(found);
    expect(proposed).toBeGreaterThan(0);
  });
});
