import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { articleOf } from "./article-of.ts";

/** The cast of a text where the words between braces name who says something, and where these stand. */
function castOf(marked: string) {
  const start = marked.indexOf("{");
  const end = marked.indexOf("}") - 1;
  const text = marked.replace(/[{}]/g, "");
  return { start, end, cast: readCast(reading(articleOf(text)), [{ source: { start, end }, cue: null, content: [] }]) };
}

/** Whom these words mean; null for nobody. */
function meant(marked: string): string | null {
  const { start, end, cast } = castOf(marked);
  const mention = cast.mentions.find((one) => one.start < end && one.end > start && one.kind === "role");
  return mention === undefined || mention.entity === null ? null : (cast.entities[mention.entity]?.name ?? null);
}

describe("a role that speaks", () => {
  it.each([
    [
      "is not whoever is named before the comma, when its verb follows",
      "Karen Holt came by boat. In an interview with Peter Lund, {the businesswoman} said the gate was shut.",
      "Karen Holt",
    ],
    [
      "is not the body that is named before the comma",
      "Karen Holt came by boat. In addition to the Ferry Fund, {a coalition of riders} backed the gate.",
      "a coalition",
    ],
    [
      "is whoever is named before two commas",
      "Karen Holt came by boat. Peter Lund, {the senator}, said the gate was shut.",
      "Peter Lund",
    ],
    [
      "is a president's by the party that the article takes as known",
      "Karen Holt met Ronald Reagan at noon. Holt liked the boat. {The Republican nominee} said the gate was shut.",
      "Ronald Reagan",
    ],
    [
      "is whoever the article calls of that party",
      "Sen. Ada Lind (R-Ohio) came by boat. Karen Holt was there. Holt liked the boat. {The Republican candidate} said the gate was shut.",
      "Ada Lind",
    ],
    [
      "is not the president, where it is a nominee",
      "Karen Holt came by boat. President Barack Obama spoke at noon. {The Democratic nominee} said the gate was shut.",
      "Karen Holt",
    ],
    [
      "is a former first lady without the article's saying so",
      "Karen Holt met Peter Lund at noon. {The former first lady} said the gate was shut.",
      "Karen Holt",
    ],
    [
      "is no campaign, where it is a company",
      "Karen Holt came by boat. The Holt campaign was glad. {The company} said the gate was broken.",
      "The company",
    ],
    [
      "is somebody else, where “a” brings it in at the head of a paragraph",
      "The Ferry Association met at noon.\n\n{A group of riders} said the gate was shut.",
      "A group",
    ],
    [
      "begins with whose it is",
      "Karen Holt came by boat. There are some ways {her campaign} hopes to win.",
      "Holt campaign",
    ],
  ])("%s", (_, text, name) => {
    expect(meant(text)).toBe(name);
  });

  it("is one person by two nouns, of which one has an article", () => {
    const one = "Karen Holt came by boat. {The businesswoman and television host} said the gate was shut.";
    const two = "Karen Holt came by boat. {The businesswoman and the television host} said the gate was shut.";
    expect(castOf(one).cast.entities.map(({ name }) => name)).toEqual(["Karen Holt"]);
    expect(castOf(two).cast.entities.map(({ name }) => name)).toEqual(["Karen Holt", "the television host"]);
  });
});

it("nouns in the plural that open a sentence bring somebody in, whom “they” may mean", () => {
  const { cast, start } = castOf("It rained. Workers clashed with the drivers as {they} marched against the toll.");
  const they = cast.mentions.find((one) => one.start === start);
  expect(cast.entities[they?.entity ?? -1]?.name).toBe("Workers");
});
