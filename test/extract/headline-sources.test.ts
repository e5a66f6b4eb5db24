import { describe, expect, it } from "vitest";
import { code } from "../../src/extract/code.ts";
import { LEARNT } from "./models.ts";

const BELOW = "Mayor Karen Holt said on Tuesday that the gate was shut.\n\nThe port was told of it in March.";

function headline(line: string) {
  const text = `${line}\nBy Ada Lind\n\n${BELOW}`;
  const words = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  return code(text, { model: LEARNT })
    .attributions.filter(({ content }) => (content[0]?.start ?? 0) < line.length)
    .map(({ source, content, confidence }) => ({
      source: source === null ? null : words(source),
      content: content.map(words),
      isGuess: confidence.source <= 0.6,
    }));
}

describe("in a headline, a verb behind a comma", () => {
  it.each([
    ["Riders’ union backs toll, warns on fares", "Riders’ union", "fares"],
    ["Council leader defends toll, says no alternative", "Council leader", "no alternative"],
    ["School board delays vote on phones, asks for parent survey", "School board", "parent survey"],
    ["Holt defends ferry deal, says critics are wrong", "Holt", "critics are wrong"],
  ])("has its subject before: %s", (line, source, content) => {
    expect(headline(line)).toEqual([{ source, content: [content], isGuess: true }]);
  });

  it.each([
    ["Toll to stay until May, says mayor", "mayor", "Toll to stay until May"],
    ["Toll must go, say riders", "riders", "Toll must go"],
    ["Gate to stay shut, says Karen Holt", "Karen Holt", "Gate to stay shut"],
  ])("or behind: %s", (line, source, content) => {
    expect(headline(line)).toEqual([{ source, content: [content], isGuess: false }]);
  });

  it("says nothing where nobody who could speak stands before", () => {
    expect(headline("Dock foes file suit, say town hid cost")).toEqual([]);
  });
});
