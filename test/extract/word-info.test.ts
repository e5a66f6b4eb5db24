// What is remembered of words is what is found when they are met for the first time.
import fc from "fast-check";
import { expect, it } from "vitest";
import { infoAt } from "../../src/extract/word-info.ts";

it("a word is the same wherever it stands, and no other word is taken for it", () => {
  const words = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, (some) => {
      const text = some.join("");
      let at = 0;
      for (const word of some) {
        const found = infoAt(text, at, at + word.length);
        at += word.length;
        expect(found.surface).toBe(word);
        expect(found).toEqual(infoAt(`(${word})`, 1, word.length + 1));
        expect(found.small).toBe(word.toLowerCase().replaceAll("’", "'"));
      }
    }),
    { seed: 20261122 },
  );
});

it("more words than are remembered are all told apart", () => {
  // A word that nothing else has tagged, so that nobody's notes are with it.
  const first = infoAt("Ferrywise", 0, 9);
  for (let i = 0; i < 450_000; i += 1) {
    const word = `w${i}`;
    if (infoAt(word, 0, word.length).surface !== word) throw new Error(`${word} was taken for another word`);
  }
  expect(infoAt("Ferrywise", 0, 9)).toEqual(first);
});
