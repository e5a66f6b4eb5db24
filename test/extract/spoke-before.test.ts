import { describe, expect, it } from "vitest";
import { code } from "../../src/extract/code.ts";
import { LEARNT } from "./models.ts";

const LEDE = "PORT ELLERY — The ferry will stop at dusk from May 1, the port said on Thursday.";

function lastSpeaker(text: string): string | null {
  const { cast, attributions } = code(`${LEDE}\n\n${text}`, { model: LEARNT });
  return cast.entities[attributions.at(-1)?.speaker ?? -1]?.name ?? null;
}

describe("a role that nothing explains but that somebody spoke right before", () => {
  it.each([
    ["Kessler said the strike broke the contract. “Every day hurts,” the spokesman said.", "Kessler"],
    [
      "Arnesson told reporters that her crews would comply. The chief has said repeatedly that boats matter.",
      "Arnesson",
    ],
    ["Vossler said the gate was shut. “It is broken,” the magistrate said.", "Vossler"],
    ["Hotelier Ada Brandt said nobody came. “It was empty,” the hotelier said.", "Ada Brandt"],
  ])("is that person’s: %s", (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });

  it.each([
    ["Lund asked the clerk whether it was so. Lund said he heard nothing. “No,” the clerk said.", "the clerk"],
    ["Lund, a banker, said the gate was shut. “It is broken,” the spokesman said.", "the spokesman"],
    ["Lund said that Ada Brandt had left. Brandt left at noon. “She was late,” the spokesman said.", "the spokesman"],
    ["Lund said the gate was shut.\n\n“It is broken,” the spokesman said.", "the spokesman"],
    ["Lund said the gate was shut. “It is broken,” the spokesman for the riders said.", "the spokesman"],
  ])("is somebody else’s: %s", (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});
