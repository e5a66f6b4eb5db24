import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quote } from "../../src/model/index.ts";
import { anchorAll, anchorOne } from "../../src/text/anchor-all.ts";
import { sliceHash } from "../../src/text/hash.ts";
import type { Wanted } from "../../src/text/place.ts";

const TEXT = `The ferry stops at nine, the harbor office wrote on Monday.
“We will not leave the island without a boat,” said Oda Brekke. Brekke said it twice.
Her neighbour Tor Lien told the paper that the school would close before the winter came.
“We will not leave the island without a boat,” read a sign on the pier.`;

function quoteOf(text: string, words: string, more: { nth?: number; context?: number; stored?: boolean } = {}): Quote {
  const { nth = 0, context = 0, stored = true } = more;
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  const end = start + words.length;
  return {
    start,
    end,
    ...(stored ? { exact: words } : {}),
    verbatim: stored,
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    hash: sliceHash(text, { start, end }),
  };
}

function find(text: string, quote: Wanted) {
  return anchorOne(text, quote, { textLength: TEXT.length, unchanged: text === TEXT });
}

const BOAT = "We will not leave the island without a boat,";

describe("words that are stored", () => {
  it("are verified at their place", () => {
    expect(find(TEXT, quoteOf(TEXT, BOAT))).toEqual({ ...spanOf(TEXT, BOAT), state: "verified", likeness: 1 });
  });

  it("are found where they have moved to", () => {
    const text = `A line before.\n${TEXT}`;
    expect(find(text, quoteOf(TEXT, BOAT))).toEqual({ ...spanOf(text, BOAT), state: "moved", likeness: 1 });
  });

  it("are told from the same words elsewhere by what stands around them", () => {
    const text = TEXT.replace(
      "Brekke said it twice.",
      "Brekke said it twice, and then a third time, and nobody answered.",
    );
    const second = quoteOf(TEXT, BOAT, { nth: 1, context: 8 });
    const found = find(text, second);
    expect(found?.state).toBe("moved");
    expect(found?.start).toBe(text.lastIndexOf(BOAT));
  });

  it("are altered, and nearly the same, when only typography changed", () => {
    const text = TEXT.replaceAll("“We will not leave the island", '"We will\u00a0not leave the island').replaceAll(
      "boat,”",
      'boat,"',
    );
    const found = find(text, quoteOf(TEXT, BOAT));
    expect(found?.state).toBe("altered");
    expect(found?.likeness).toBe(0.99);
    expect(text.slice(found?.start, found?.end)).toBe(BOAT.replace(" not", "\u00a0not"));
  });

  it("are altered when a word changed, and less like them the more words changed", () => {
    const one = TEXT.replaceAll("without a boat", "without a ship");
    const two = one.replaceAll("not leave", "never quit");
    const words = (text: string) => {
      const found = find(text, quoteOf(TEXT, BOAT));
      expect(found?.state).toBe("altered");
      return { found: text.slice(found?.start, found?.end), likeness: found?.likeness ?? 0 };
    };
    expect(words(one).found).toBe("We will not leave the island without a ship,");
    expect(words(two).found).toBe("We will never quit the island without a ship,");
    expect(words(one).likeness).toBeGreaterThan(words(two).likeness);
    expect(words(one).likeness).toBeLessThan(0.99);
  });

  it("are altered when they moved as well", () => {
    const text = `${"Another story altogether, about boats and islands. ".repeat(40)}${TEXT.replaceAll("not leave", "never leave")}`;
    const found = find(text, quoteOf(TEXT, BOAT));
    expect(text.slice(found?.start, found?.end)).toBe("We will never leave the island without a boat,");
  });

  it("of one short word are altered by a letter at their place, and missing when another word stands there", () => {
    const quote = quoteOf(TEXT, "twice");
    expect(find(TEXT.replace("twice", "thice"), quote)?.state).toBe("altered");
    expect(find(TEXT.replace("twice", "again"), quote)).toBeNull();
  });

  it("are missing when they are gone", () => {
    expect(find(TEXT.replaceAll(BOAT, ""), quoteOf(TEXT, BOAT, { context: 10 }))).toBeNull();
    expect(find("", quoteOf(TEXT, BOAT))).toBeNull();
  });

  it("are never verified against a hash that is not theirs", () => {
    const found = find(TEXT, { ...quoteOf(TEXT, BOAT), hash: "0123456789abcdef" });
    expect(found?.state).toBe("altered");
  });
});

describe("words of which only the hash is known", () => {
  const REPORTED = "the school would close before the winter came";

  it("are verified at their place", () => {
    expect(find(TEXT, quoteOf(TEXT, REPORTED, { stored: false }))?.state).toBe("verified");
  });

  it("are found where they have moved to, without anything around them to go by", () => {
    const text = `${TEXT.replace("on Monday", "on a rainy Monday in the spring")}\nA line after.`;
    const found = find(text, quoteOf(TEXT, REPORTED, { stored: false }));
    expect(found).toEqual({ ...spanOf(text, REPORTED), state: "moved", likeness: 1 });
  });

  it("are found in a text too long to hash every stretch of, by what stands around them or as whole words", () => {
    const filler = "Nothing of note was said on that day at all. ".repeat(20_000);
    for (const context of [0, 12]) {
      const text = `${filler.slice(0, 45 * 600)}${TEXT} The end.${filler}`;
      const found = find(text, quoteOf(TEXT, REPORTED, { stored: false, context }));
      expect(found).toEqual({ ...spanOf(text, REPORTED), state: "moved", likeness: 1 });
    }
  });

  it("are altered when a letter changed, and their likeness stays a guess", () => {
    const text = TEXT.replace("winter", "wonter");
    const found = find(text, quoteOf(TEXT, REPORTED, { stored: false }));
    expect(found).toEqual({ ...spanOf(TEXT, REPORTED), state: "altered", likeness: 0.9 });
  });

  it("are altered when other words stand between what stood around them", () => {
    const quote = quoteOf(TEXT, REPORTED, { stored: false, context: 12 });
    const text = `A line before. ${TEXT.replace("before the winter came", "when the autumn ends").replace("ferry", "old ferry")}`;
    const found = find(text, quote);
    expect(found?.state).toBe("altered");
    expect(text.slice(found?.start, found?.end)).toBe("the school would close when the autumn ends");
  });

  it("are missing when they are gone", () => {
    for (const context of [0, 12]) {
      expect(find(TEXT.replace(REPORTED, ""), quoteOf(TEXT, REPORTED, { stored: false, context }))).toBeNull();
    }
  });
});

it("another text altogether has none of the words, stored or not", () => {
  const other = "A council met in the hall for the whole of the evening and voted on the new lamps. "
    .repeat(5)
    .slice(0, TEXT.length - 5);
  const wanted = [true, false].flatMap((stored) =>
    [BOAT, "the school would close", "Tor Lien"].map((words) => quoteOf(TEXT, words, { stored, context: 6 })),
  );
  expect(anchorAll(other, wanted, { textLength: TEXT.length, unchanged: false })).toEqual(wanted.map(() => null));
});

it("a short word that stands in many places is found by the words around it that were found", () => {
  const mention = quoteOf(TEXT, "Brekke", { nth: 1, stored: false });
  const text = TEXT.replace("The ferry", "On the Brekke line Brekke and Brekke's ferry");
  const [, found] = anchorAll(text, [quoteOf(TEXT, BOAT), mention, quoteOf(TEXT, "it twice")], {
    textLength: TEXT.length,
    unchanged: false,
  });
  expect(found).toEqual({
    start: text.indexOf("Brekke said"),
    end: text.indexOf(" said it"),
    state: "moved",
    likeness: 1,
  });
});

describe("short words that stand in two places, with other words found around both", () => {
  const wanted = ["The ferry stops at nine", "said Oda Brekke.", "Her neighbour Tor Lien", "read a sign"].map((words) =>
    quoteOf(TEXT, words),
  );
  for (const stored of [true, false]) {
    const word = quoteOf(TEXT, "island", { nth: 1, stored });
    const kind = stored ? "stored" : "known by hash";
    const findIn = (instead: string) => {
      const text = TEXT.slice(0, word.start) + instead + TEXT.slice(word.end);
      return anchorAll(text, [word, ...wanted], { textLength: TEXT.length, unchanged: false })[0];
    };

    it(`are altered where they were changed, not moved to where they stood before as well (${kind})`, () => {
      expect(findIn("inland")).toMatchObject({ start: word.start, end: word.end, state: "altered" });
    });

    it(`are missing where they were taken out (${kind})`, () => {
      expect(findIn("")).toBeNull();
    });
  }
});

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

// Texts of words that occur once, so that there is one right answer.
const LETTERS = "abcdefghijklmnopqrstuvwxyzäøžя東🚢";
const uniqueWords = fc.uniqueArray(
  fc.array(fc.constantFrom(...LETTERS), { minLength: 3, maxLength: 9 }).map((units) => units.join("")),
  { minLength: 12, maxLength: 60 },
);

const textAndQuote = fc
  .record({
    words: uniqueWords,
    from: fc.nat(),
    length: fc.integer({ min: 4, max: 8 }),
    stored: fc.boolean(),
    context: fc.nat(24),
  })
  .map(({ words, from, length, stored, context }) => {
    const first = from % (words.length - length + 1);
    const before = words
      .slice(0, first)
      .map((word) => `${word} `)
      .join("");
    const quoted = words.slice(first, first + length).join(" ");
    const after = words
      .slice(first + length)
      .map((word) => ` ${word}`)
      .join("");
    const text = before + quoted + after;
    const start = before.length;
    const end = start + quoted.length;
    const quote: Wanted = {
      start,
      end,
      hash: sliceHash(text, { start, end }),
      prefix: text.slice(Math.max(0, start - context), start),
      suffix: text.slice(end, end + context),
      ...(stored ? { exact: quoted } : {}),
    };
    return { text, before, quoted, after, quote };
  });

describe("for any text of different words", () => {
  it("what is found at its place or moved slices to the words", () => {
    fc.assert(
      fc.property(textAndQuote, ({ text, quoted, quote }) => {
        const found = anchorOne(text, quote, { textLength: text.length, unchanged: true });
        expect(found).toMatchObject({ state: "verified", likeness: 1 });
        expect(text.slice(found?.start, found?.end)).toBe(quoted);
      }),
      { seed: 31 },
    );
  });

  it("text put in before moves them, and the new place is right", () => {
    fc.assert(
      fc.property(
        textAndQuote,
        fc.string({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        ({ text, quoted, quote }, put, at) => {
          const cut = at % (quote.start + 1);
          const changed = text.slice(0, cut) + put + text.slice(cut);
          const found = anchorOne(changed, quote, { textLength: text.length, unchanged: false });
          expect(found).toEqual({
            start: quote.start + put.length,
            end: quote.end + put.length,
            state: "moved",
            likeness: 1,
          });
          expect(changed.slice(found?.start, found?.end)).toBe(quoted);
        },
      ),
      { seed: 32 },
    );
  });

  it("a changed letter inside makes them altered, at the same place", () => {
    fc.assert(
      fc.property(textAndQuote, fc.nat(), ({ text, quote }, at) => {
        const place = quote.start + (at % (quote.end - quote.start));
        const changed = `${text.slice(0, place)}Q${text.slice(place + 1)}`;
        const found = anchorOne(changed, quote, { textLength: text.length, unchanged: false });
        expect(found).toMatchObject({ start: quote.start, end: quote.end, state: "altered" });
        expect(found?.likeness).toBeLessThan(1);
      }),
      { seed: 33 },
    );
  });

  it("without the words they are missing", () => {
    fc.assert(
      fc.property(textAndQuote, ({ text, before, after, quote }) => {
        expect(anchorOne(before + after, quote, { textLength: text.length, unchanged: false })).toBeNull();
      }),
      { seed: 34 },
    );
  });
});

it("no text and no quote makes it throw, and what it finds lies in the text", () => {
  const number = fc.oneof(fc.nat(60), fc.constantFrom(0, 2 ** 31, Number.MAX_SAFE_INTEGER));
  const units = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom("a", "b", "\ud83d"), maxLength: 60 }),
  );
  const wanted: fc.Arbitrary<Wanted> = fc.record(
    {
      start: number,
      end: number,
      hash: fc.constantFrom("0123456789abcdef", "ca978112ca1bbdca"),
      exact: units,
      prefix: units,
      suffix: units,
    },
    { requiredKeys: ["start", "end", "hash"] },
  );
  fc.assert(
    fc.property(
      units,
      fc.array(wanted, { maxLength: 4 }),
      number,
      fc.boolean(),
      (text, quotes, textLength, unchanged) => {
        for (const found of anchorAll(text, quotes, { textLength, unchanged })) {
          if (found === null) continue;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(found.likeness).toBeGreaterThan(0);
          expect(found.likeness).toBeLessThanOrEqual(1);
          expect(found.likeness === 1).toBe(found.state !== "altered");
        }
      },
    ),
    { seed: 35, numRuns: 3000 },
  );
});
