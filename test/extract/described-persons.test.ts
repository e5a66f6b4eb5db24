import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { canonicalText } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { RULES_ALONE } from "./models.ts";

/** Whom the last of some words in a text mean. */
function meant(text: string, words: string): string | null {
  const canonical = canonicalText(text);
  const cast = readCast(reading(articleOf(canonical)), extract(canonical, { model: RULES_ALONE }));
  const at = canonical.lastIndexOf(words);
  const mention = cast.mentions.find(({ start, end }) => start === at && end === at + words.length);
  return mention === undefined || mention.entity === null ? null : (cast.entities[mention.entity]?.name ?? null);
}

describe("words that tell of somebody's birth, age or own account mean", () => {
  it.each([
    [
      "whoever spoke last",
      "Karen Holt came by boat. Peter Lund said the gate was shut.\n\n“It is broken,” the 46-year-old said.",
      "the 46-year-old",
      "Peter Lund",
    ],
    [
      "by a noun that is one of no person elsewhere",
      "Peter Lund came by boat. Karen Holt spoke at noon. The Chicago-born former model said the gate was shut.",
      "The Chicago-born former model",
      "Karen Holt",
    ],
    [
      "a creed that is no adjective",
      "Peter Lund spoke at noon. Lund said the gate was shut. The self-described democratic socialist said it was broken.",
      "The self-described democratic socialist",
      "Peter Lund",
    ],
    [
      "nobody who is named in what they say",
      "Peter Lund came by boat. Karen Holt spoke at noon.\n\n“Peter Lund broke the gate,” the 46-year-old said.",
      "the 46-year-old",
      "Karen Holt",
    ],
    [
      "not whoever does something to them",
      "Karen Holt met Peter Lund at noon. Holt never thanked the 46-year-old lawyer.",
      "the 46-year-old lawyer",
      "Peter Lund",
    ],
  ])("%s", (_, text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });

  it("and no name begins with them", () => {
    const text = "Karen Holt came by boat. With millions there, the Chicago-born former model said the gate was shut.";
    const canonical = canonicalText(text);
    const { entities } = readCast(reading(articleOf(canonical)), extract(canonical, { model: RULES_ALONE }));
    expect(entities.filter(({ named }) => named).map(({ name }) => name)).toEqual(["Karen Holt"]);
  });
});
