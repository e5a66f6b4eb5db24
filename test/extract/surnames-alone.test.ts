import { describe, expect, it } from "vitest";
import { code } from "../../src/extract/code.ts";
import { LEARNT } from "./models.ts";

function coded(text: string) {
  const { cast, attributions } = code(text, { model: LEARNT });
  return {
    speakers: attributions.map(({ speaker }) => (speaker === null ? null : (cast.entities[speaker]?.name ?? null))),
    kindOf: (name: string) => cast.entities.find((entity) => entity.name === name)?.kind ?? null,
    names: cast.entities.map(({ name }) => name),
  };
}

const LEDE = "PORT ELLERY — The ferry will stop at dusk from May 1, the port said on Thursday.";

describe("a surname alone that opens a sentence", () => {
  it.each([
    ["Vossler, who runs the quay, said the gate was shut. “It is broken,” he said.", "Vossler"],
    ["Arnesson cast the only vote against it. “Nobody asked the riders,” she said.", "Arnesson"],
    ["Prahl, of the drivers’ union, praised the port. “They heard us,” she said.", "Prahl"],
    ["Vossler filed the suit on Monday. “I asked four times,” he said.", "Vossler"],
    ["Ostrander limped off the boat after an hour. “It feels all right,” she said.", "Ostrander"],
  ])("is a person, who says what he or she says: %s", (text, name) => {
    const { speakers, kindOf } = coded(`${LEDE}\n\nPort director Ada Lind called it late.\n\n${text}`);
    expect(speakers.at(-1)).toBe(name);
    expect(kindOf(name)).toBe("person");
  });

  it("is so with a first name that is not known, too", () => {
    const text = `${LEDE}\n\nTom Garrity said it was too early.\n\nLuz Arrieta disagreed. “If not now, when?” she asked.`;
    expect(coded(text).speakers.at(-1)).toBe("Luz Arrieta");
  });

  it.each(["Police, who came late, said the gate was shut.", "Critics, of whom there were many, said it was late."])(
    "is none where it is a noun: %s",
    (text) => {
      expect(coded(`${LEDE}\n\n${text}`).kindOf(text.slice(0, text.indexOf(",")))).not.toBe("person");
    },
  );
});

describe("whoever wrote an article", () => {
  it.each([
    "By Karen Holt",
    "By Karen Holt and Ben Okoro, Quay Courier",
    "BY KAREN HOLT | Quay Courier",
    "Karen Holt, Staff Writer",
    "KAREN HOLT\nStaff Writer",
  ])("is nobody in it by that: %s", (byline) => {
    const { speakers, names } = coded(
      `Ferry to stop at dusk from May\n${byline}\n\n${LEDE}\n\n“It is too dark to see,” she said. A board was put up at the quay.`,
    );
    expect(speakers).not.toContain("Karen Holt");
    expect(names).not.toContain("Karen Holt");
  });

  it("is not the one of that surname who speaks", () => {
    const { speakers } = coded(`Ferry to stop at dusk\nBy Karen Holt\n\n${LEDE}\n\nHolt said that the gate was shut.`);
    expect(speakers.at(-1)).toBe("Holt");
  });

  it("is somebody where the article tells of one of that name", () => {
    const { speakers } = coded(`Ferry to stop at dusk\nBy Ada Lind\n\n${LEDE}\n\nKaren Holt said the gate was shut.`);
    expect(speakers.at(-1)).toBe("Karen Holt");
    const sentence = coded(`By Karen Holt’s account, nobody came.\n\nHolt said that the gate was shut.`);
    expect(sentence.speakers.at(-1)).toBe("Karen Holt");
  });
});

it("a town is not the paper that is named after it", () => {
  const text = "Halden Courier\n\nMayor Karen Holt said that Halden was late. Halden agreed.";
  expect(code(text, { model: LEARNT }).cast.entities.find(({ kind }) => kind === "outlet")?.aliases).toEqual([]);
});

describe("a place in capitals before a dash", () => {
  it.each(["HALDEN", "HALDEN, Ohio", "HALDEN, Ohio (Coastal Wire)"])("is no name of the paper: %s", (dateline) => {
    const text = `Ferry to stop\nHalden Courier\n\n${dateline} — Mayor Karen Holt said that the gate was shut.`;
    const { cast, attributions } = code(text, { model: LEARNT });
    expect(cast.entities.find(({ name }) => name === "Halden Courier")?.aliases).toEqual([]);
    expect(attributions.map(({ speaker }) => cast.entities[speaker ?? -1]?.name)).toEqual(["Karen Holt"]);
  });
});

it("nobody says “he” of themselves in words that are quoted", () => {
  const text =
    "Peter Lund drove the boat on Monday.\n\n“He laughed,” Mei Arroyo told the bench. “He looked at the gate and he laughed.”";
  const { cast } = code(text, { model: LEARNT });
  const meant = cast.mentions.filter(({ kind }) => kind === "pronoun").map(({ entity }) => cast.entities[entity ?? -1]);
  expect(meant.map((one) => one?.name)).toEqual(["Peter Lund", "Peter Lund", "Peter Lund"]);
});

it("what is said before “...,” Holt said, “...” is told of, too", () => {
  const text =
    "Karen Holt came by boat to Port Ellery.\n\nShe argued that the ferry pays for itself. “I have the figures,” Holt said, “and you do not.”";
  const { attributions } = code(text, { model: LEARNT });
  expect(attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ["that the ferry pays for itself"],
    ["“I have the figures,”", "“and you do not.”"],
  ]);
});

it("“who” is the person before a comma, not where that person works", () => {
  const text = `${LEDE}\n\n“It is a gate,” said Nils Abrams, an economist at Tarrow College, who added that he felt for the riders.`;
  expect(coded(text).speakers.slice(-2)).toEqual(["Nils Abrams", "Nils Abrams"]);
});
