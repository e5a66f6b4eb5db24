import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMisspelt } from "../../src/extract/entities/misspelt.ts";

const name = fc.stringMatching(/^[a-z]{6,12}$/);

describe("a name written wrong", () => {
  it.each([
    ["arnessen", "arnesen"],
    ["arneson", "arnesen"],
    ["arnseen", "arnesen"],
    ["arnesn", "arnesen"],
  ])("%s may be %s", (word, other) => {
    expect(isMisspelt(word, other)).toBe(true);
    expect(isMisspelt(other, word)).toBe(true);
  });

  it.each([
    ["arnesen", "arnesen"],
    ["arnesens", "arnesen"],
    ["holt", "bolt"],
    ["arnessons", "arnesen"],
    ["arnesen", "erneson"],
  ])("%s is not %s", (word, other) => {
    expect(isMisspelt(word, other)).toBe(false);
    expect(isMisspelt(other, word)).toBe(false);
  });

  it("has one letter more, less or changed, wherever that is, and is the same either way", () => {
    fc.assert(
      fc.property(name, fc.nat(11), fc.constantFrom(..."bcdfgxz"), (word, place, letter) => {
        const at = place % word.length;
        const changed = word.slice(0, at) + letter + word.slice(at + 1);
        const longer = word.slice(0, at) + letter + word.slice(at);
        for (const other of [changed, longer]) expect(isMisspelt(word, other)).toBe(word !== other);
      }),
      { seed: 7 },
    );
  });

  it("is the same either way, of any two", () => {
    fc.assert(
      fc.property(name, name, (one, other) => isMisspelt(one, other) === isMisspelt(other, one)),
      { seed: 7 },
    );
  });
});
