import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { canonicalText } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT } from "./models.ts";

/** Whom the first mention that has some words means. */
function meant(text: string, words: string): string | null {
  const canonical = canonicalText(text);
  const { mentions, entities } = readCast(reading(articleOf(canonical)), extract(canonical, { model: LEARNT }));
  const mention = mentions.find(
    ({ start, end, kind }) => kind === "role" && canonical.slice(start, end).toLowerCase().includes(words),
  );
  return mention === undefined || mention.entity === null ? null : (entities[mention.entity]?.name ?? null);
}

const OPENING = "It rained on Monday. Peter Holt came by boat.\n\n";

describe("who has no name yet is whom the next sentences name", () => {
  it.each([
    [
      "by that title",
      "A federal judge said the gate was shut. District Judge Ada Lind said it was broken.",
      "a federal judge",
    ],
    [
      "as what they were or are",
      "The port’s new director said the gate was shut. It was late. Ada Lind, who was elected as director last week, said it was broken.",
      "new director",
    ],
    [
      "plainly, where somebody of a body was told of",
      "The head of the Riders Union said the gate was shut. “It is broken,” Ada Lind said on Monday.",
      "the head",
    ],
    [
      "plainly, where they are one of those who are told of",
      "One of the former prosecutors for the port said the gate was shut. Ada Lind said that it was broken.",
      "one of the former prosecutors",
    ],
    [
      "though they do not speak",
      "The gate was shut, according to a letter from the president of the Riders Union. In the letter Ada Lind said that it was broken.",
      "the president",
    ],
  ])("%s", (_, text, words) => {
    expect(meant(OPENING + text, words)).toBe("Ada Lind");
  });

  it("a body by the noun of its name", () => {
    const text = "A super PAC said the gate was shut. It was late. Karen Marsh left. The Tides PAC paid for the call.";
    expect(meant(OPENING + text, "a super pac")).toBe("Tides PAC");
  });

  it.each([
    [
      "of another body",
      "The delegation chairman said the gate was shut. Ada Lind, the convention chairman, left.",
      "the delegation chairman",
    ],
    [
      "who was it once",
      "A campaign manager said the gate was shut. Former campaign manager Ada Lind left.",
      "a campaign manager",
    ],
    ["who is one, too", "A driver said the gate was shut. Ada Lind, a driver, said it was open.", "a driver"],
    [
      "of another party",
      "A Democratic senator said the gate was shut. Republican Sen. Ada Lind left.",
      "a democratic senator",
    ],
    ["where any may be meant", "A president said the gate was shut. President Ada Lind left.", "a president"],
  ])("but nobody %s", (_, text, words) => {
    expect(meant(OPENING + text, words)).not.toBe("Ada Lind");
  });
});
