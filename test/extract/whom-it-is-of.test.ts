import { describe, expect, it } from "vitest";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { extract } from "../../src/extract/index.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { speakers } from "../../src/extract/speakers/speakers.ts";
import { canonicalText } from "../../src/text/index.ts";
import { articleOf } from "./article-of.ts";
import { LEARNT } from "./models.ts";

/** The last thing that is said in a text: by whom, for whom and to whom, by their names. */
function lastSaid(text: string) {
  const canonical = canonicalText(text);
  const attributions = extract(canonical, { model: LEARNT });
  const article = reading(articleOf(canonical));
  const cast = readCast(article, attributions);
  const nameOf = (entity: number | null) => (entity === null ? null : (cast.entities[entity]?.name ?? null));
  const spoken = speakers(article, cast, attributions).at(-1);
  if (spoken === undefined) throw new Error(`Expected somebody to say something in ${JSON.stringify(text)}, got none`);
  return {
    speaker: nameOf(spoken.speaker),
    confidence: spoken.confidence.speaker,
    onBehalfOf: nameOf(spoken.onBehalfOf),
    addressees: spoken.addressees.map(nameOf),
    names: cast.entities.map(({ name }) => name),
  };
}

describe("a pronoun", () => {
  it.each([
    ["Peter Lund said it was late. The director, Mei-Fan Osk, was calm. “It is shut,” she added.", "Mei-Fan Osk"],
    ["Mary-Beth Lund met Peter Holt. “It is shut,” she added.", "Mary-Beth Lund"],
  ])("means somebody whose first name is hyphened: %s", (text, name) => {
    expect(lastSaid(text).speaker).toBe(name);
  });

  it("means the one who is left, whose first name is against it, with half the confidence", () => {
    expect(lastSaid("Peter Lund said it was late. “It is shut,” she added.").confidence).toBeLessThan(0.5);
    expect(lastSaid("Peter Lund said it was late. “It is shut,” he added.").confidence).toBeGreaterThan(0.9);
  });

  it("does not make a body a person", () => {
    expect(lastSaid("Peter Lund said it was late. Pro-Ferry Ellery was calm. “It is shut,” he added.").speaker).toBe(
      "Peter Lund",
    );
  });
});

describe("to whom something is said", () => {
  it.each([
    ["is whoever is answered", "Peter Lund said no. Ada Lind responded that it was late.", ["Peter Lund"]],
    ["is nobody of whom no answer came", "Peter Lund said no. QUO did not respond to a request for comment.", []],
    [
      "is nobody whom an office is only near",
      "Karen Holt said no. Peter Lund urged the senator to act.",
      ["the senator"],
    ],
    [
      "is whom an article calls by an office",
      "Karen Holt came by boat. Holt said no. Peter Lund urged the senator to act.",
      ["Karen Holt"],
    ],
  ])("%s: %s", (_, text, names) => {
    expect(lastSaid(text).addressees).toEqual(names);
  });
});

describe("in questions and answers", () => {
  it.each([
    ["Q:", "A:"],
    ["Q.", "A."],
    ["**Q:**", "**A:**"],
  ])("nobody is named %s or %s", (q, a) => {
    const text = `Ada Lind said no.\n\n${q} Who shut it?\n\n${a} I did, in May.\n\n${q} Why did you?\n\n${a} It was old.`;
    const { speaker, names } = lastSaid(text);
    expect(speaker).toBe(null);
    expect(names).toEqual(["Ada Lind"]);
  });

  it("labels that are names are those of who speaks", () => {
    const text = "PRIOR: Who shut it?\n\nAda Lind: I did, in May.\n\nPRIOR: Why did you?\n\nAda Lind: It was old.";
    const { speaker, names } = lastSaid(text);
    expect(speaker).toBe("Ada Lind");
    expect(names).toEqual(["PRIOR", "Ada Lind"]);
  });
});

describe("who speaks for somebody", () => {
  it.each([
    ["An OQF spokesman said it was late. The OQF met on Monday.", "OQF"],
    ["The Terns lost on Monday. A Terns spokesman said it was late.", "Terns"],
    ["Ada Lind met the judge. A lawyer for Sergeant Lind, Kim Holt, said it was late.", "Ada Lind"],
    ["A spokeswoman for Lund, Kim Holt, said it was late. Peter Lund was calm.", "Peter Lund"],
    ["It was late, fisheries ministry spokesperson Kim Holt said.", "fisheries ministry"],
    ["A fisheries ministry spokesperson said it was late.", "fisheries ministry"],
    ["The Ferry Company met. Company spokesman Peter Lund said it was late.", "Ferry Company"],
  ])("does so by what stands before or behind: %s", (text, name) => {
    expect(lastSaid(text).onBehalfOf).toBe(name);
  });

  it.each([
    "A lawyer for Ada Lind, Kim Holt and Peter Lund said it was late.",
    "A spokesman said it was late.",
    "The harbour ministry met. Her spokesman, Peter Lund, said it was late.",
  ])("... and else for nobody: %s", (text) => {
    expect(lastSaid(text).onBehalfOf).toBe(null);
  });
});

describe("a noun for kin", () => {
  it.each([
    ["Her mother said that she was loud. Her sister Paula Corwen disagrees.", "Her mother"],
    ["Her sister, Paula Corwen, disagrees. Her mother said that she was loud.", "Her mother"],
    ["Her grandmother said that she was loud. Her sister Paula Corwen disagrees.", "Her grandmother"],
    ["Her father said that she was loud. Her brother Paul Corwen disagrees.", "Her father"],
    ["Her sister, Paula Corwen, disagrees. Her brother said that she was loud.", "Her brother"],
    ["Her sister, Paula Corwen, disagrees. Her sister said that she was loud.", "Paula Corwen"],
    ["Her mother, Paula Corwen, disagrees. Her mom said that she was loud.", "Paula Corwen"],
    ["Paula Corwen disagrees. Her mother said that she was loud.", "Paula Corwen"],
  ])("means no other relative: %s", (text, name) => {
    expect(lastSaid(`Nora Corwen said no. ${text}`).speaker).toBe(name);
  });
});

describe("a post of a city or a county", () => {
  it.each([
    ["Mayor Anton Reyes said no. The city attorney said that it was late.", "The city attorney"],
    ["Mayor Anton Reyes said no. The city manager said that it was late.", "The city manager"],
    ["Mayor Anton Reyes said no. The city’s lawyer said that it was late.", "The city’s lawyer"],
    ["Sheriff Dana Cole said no. The county attorney said that it was late.", "The county attorney"],
    ["City Attorney Anton Reyes said no. The city attorney said that it was late.", "Anton Reyes"],
    ["Anton Reyes, the city’s lawyer, said no. The city attorney said that it was late.", "Anton Reyes"],
  ])("is another’s than whoever holds another office: %s", (text, name) => {
    expect(lastSaid(text).speaker).toBe(name);
  });
});
