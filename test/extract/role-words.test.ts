import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { canonicalText } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT } from "./models.ts";

function castOf(text: string) {
  const canonical = canonicalText(text);
  const cast = readCast(reading(articleOf(canonical)), extract(canonical, { model: LEARNT }));
  return { canonical, cast };
}

/** Whom the last of some words mean. */
function meant(text: string, words: string): string | null {
  const { canonical, cast } = castOf(text);
  const at = canonical.lastIndexOf(words);
  const mention = cast.mentions.find(({ start, end }) => start <= at && end >= at + words.length);
  return mention === undefined || mention.entity === null ? null : (cast.entities[mention.entity]?.name ?? null);
}

describe("letters that are known are a name by themselves", () => {
  it.each([
    ["before an office with “of”", "It rained. RNC Chief of Staff Ada Lind said it was late.", "RNC"],
    ["before a noun with a capital letter", "It rained on Monday. Still from CNN Clip that Ada Lind made.", "CNN"],
  ])("%s", (_, text, letters) => {
    expect(castOf(text).cast.entities.map(({ name }) => name)).toContain(letters);
  });

  it("but not in a name that goes on with the noun of a body", () => {
    expect(castOf("It rained. NBC Nightly News said it was late.").cast.entities.map(({ name }) => name)).toEqual([
      "NBC Nightly News",
    ]);
  });
});

it.each(["Corvane Logistics", "Ostrel Airways", "Lind Freight"])(
  "a firm is known by the end of its name: %s",
  (name) => {
    const { entities } = castOf(`${name} rejected the plan. “It is too dear,” ${name} said.`).cast;
    expect(entities.map((one) => [one.name, one.kind])).toContainEqual([name, "group"]);
  },
);

describe("a role means", () => {
  it("a president of another nation, who is not the country’s own", () => {
    const text =
      "It rained. President Barack Obama met with Pierre Lund. Lund was late. The French president said that the gate was shut.";
    expect(meant(text, "The French president")).toBe("Pierre Lund");
  });

  it("in the article's own words, too, whom it stands for", () => {
    const text =
      "Republican Peter Lund came by boat. The Lund campaign was late. The crowd had come for the Republican nominee.";
    expect(meant(text, "the Republican nominee")).toBe("Peter Lund");
  });

  it("... but not where it says what somebody will be", () => {
    const text =
      "Republican Peter Lund came by boat. The Lund campaign was late. The winner is now the Republican nominee.";
    expect(meant(text, "the Republican nominee")).not.toBe("Peter Lund");
  });

  it("nobody of another state than stands behind it", () => {
    const text =
      "Sen. Karen Holt (R-Texas) came by boat. Peter Lund said the gate was opened by the senator from Ohio.";
    expect(meant(text, "the senator")).toBe(null);
  });

  it("who used to lead a firm, by letters", () => {
    const text = "Karen Holt spoke on Monday. Holt was late.\n\nThe former CEO said the gate was shut.";
    expect(meant(text, "The former CEO")).toBe("Karen Holt");
  });

  it("whom somebody would vote for", () => {
    const text =
      "Karen Holt met Peter Lund. Ada Brandt said she would vote for Peter Lund. Holt left. Brandt said the gate was opened by the candidate.";
    expect(meant(text, "the candidate")).toBe("Peter Lund");
  });

  it("the court of its words, where another was told of last", () => {
    const text =
      "The Port Court of Appeals shut the gate. It rained. The Supreme Court opened it. The court was silent. The appeals court said that it was late.";
    expect(meant(text, "The appeals court")).toBe("Port Court of Appeals");
  });
});

describe("a campaign is called by its owner's surname", () => {
  it.each([
    ["Karen Holt came by boat. Holt’s camp said the gate was shut.", "Holt camp"],
    ["Karen Holt came by boat. The Holt campaign was late. Holt’s team said the gate was shut.", "Holt team"],
    ["Karen Holt came by boat. Karen’s campaign said the gate was shut.", "Karen campaign"],
  ])("%s", (text, alias) => {
    const campaigns = castOf(text).cast.entities.filter(({ kind }) => kind === "group");
    expect(campaigns.map(({ name }) => name)).toEqual(["Holt campaign"]);
    expect(campaigns[0]?.aliases).toContain(alias);
  });

  it("and no place has one", () => {
    const text = "It rained. Karen Holt said the Ohio campaign was late.";
    expect(castOf(text).cast.entities.map(({ name }) => name)).toEqual(["Karen Holt"]);
  });
});

describe("a word with a capital letter by itself at the beginning of a sentence is no name", () => {
  it.each(["Offstage, the actors said it was late.", "Close to the gate the actors said it was late."])(
    "%s",
    (text) => {
      const { entities } = castOf(`It rained on Monday. ${text}`).cast;
      expect(entities.filter(({ named }) => named)).toEqual([]);
    },
  );
});
