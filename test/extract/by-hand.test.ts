// Words that somebody marked -> a statement: their quotes are those that a check verifies, and who says them stands beside them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { besideWords } from "../../src/extract/by-hand/beside-words.ts";
import { codedWords, findNames, formAfter, newStatement, widened, without } from "../../src/extract/by-hand/index.ts";
import type { Actor, Span } from "../../src/model/index.ts";
import { sliceHash } from "../../src/text/index.ts";
import { ferryRecord, NIGHT_TEXT } from "../fixtures/ferry-record.ts";

const { actors, statements } = ferryRecord;
const coding = { source: "night", text: NIGHT_TEXT, actors, statements: [], coder: "Ada", unique: "x1" };

function spanOf(words: string, text = NIGHT_TEXT): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`expected words of the text, got ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
}

describe("marked words", () => {
  test("in quotation marks are verbatim, to the character and without the marks, even where those were marked too", () => {
    const words = codedWords(NIGHT_TEXT, spanOf("“The last boat leaves people on the quay,”"));
    expect(words).toMatchObject({
      form: "direct",
      quotes: [{ exact: "The last boat leaves people on the quay,", verbatim: true }],
    });
  });

  test("outside of them are the article's, which a record has no copy of", () => {
    const words = codedWords(NIGHT_TEXT, spanOf("engines will run under their windows,"));
    expect(words?.form).toBe("indirect");
    expect(words?.quotes).toHaveLength(1);
    expect(words?.quotes[0]).not.toHaveProperty("exact");
    const place = spanOf("engines will run under their windows");
    expect(words?.quotes[0]).toMatchObject({ ...place, hash: sliceHash(NIGHT_TEXT, place), verbatim: false });
  });

  test("that are both are partly quoted, each stretch a quote of its own, in reading order", () => {
    const words = codedWords(NIGHT_TEXT, spanOf("the plan “has a berth and no budget”"));
    expect(words?.form).toBe("mixed");
    expect(words?.quotes.map(({ verbatim }) => verbatim)).toEqual([false, true]);
  });

  test("of no letter and no figure are none", () => {
    expect(codedWords(NIGHT_TEXT, spanOf("” "))).toBeNull();
    expect(newStatement(spanOf(".”"), coding)).toBeNull();
  });

  test("are found again wherever they stand: any span of any text gives quotes of that text, in order, none overlapping", () => {
    const bits = fc.constantFrom("“", "”", '"', "a", "שלום", "é", "🛥️", "\u0301", "\n", " ", "said ", "Quill");
    const marked = fc
      .array(bits, { minLength: 1, maxLength: 40 })
      .map((parts) => parts.join(""))
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(marked, ([text, a, b]) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const quotes = codedWords(text, span)?.quotes ?? [];
        let end = span.start;
        for (const quote of quotes) {
          expect(quote.start).toBeGreaterThanOrEqual(end);
          expect(quote.end).toBeLessThanOrEqual(span.end);
          expect(quote.hash).toBe(sliceHash(text, quote));
          expect(text.slice(0, quote.start).endsWith(quote.prefix)).toBe(true);
          expect(text.slice(quote.end).startsWith(quote.suffix)).toBe(true);
          if (quote.verbatim) expect(quote.exact).toBe(text.slice(quote.start, quote.end));
          end = quote.end;
        }
      }),
      { seed: 20_250_311, numRuns: 600 },
    );
  });
});

describe("whose they are", () => {
  const beside = (words: string) => besideWords(NIGHT_TEXT, spanOf(words), actors, statements);

  test("the name that stands nearest tells, with the word of saying beside it", () => {
    const { speaker, mention, cue } = beside("The last boat leaves people on the quay,");
    expect(speaker).toBe("mara-quill");
    expect(mention && NIGHT_TEXT.slice(mention.start, mention.end)).toBe("Mara Quill");
    expect(cue).toMatchObject({ lemma: "say", hash: sliceHash(NIGHT_TEXT, cue ?? { start: 0, end: 0 }) });
  });

  test("who is named inside the words does not say them", () => {
    expect(beside("the town could not pay for a second crew, and that Mara Quill had promised").speaker).toBe(
      "tobin-ashe",
    );
  });

  test("a paragraph that names nobody the record knows leaves reported words without a speaker", () => {
    expect(beside("engines will run under their windows")).toMatchObject({ speaker: null, mention: null });
  });

  test("the word of saying tells rather than a nearer name, and somebody whom the record does not know is not taken for who spoke before", () => {
    const text = [
      "“One is late,” said Mara Quill. “Two is full,” said the mayor. The clerk said that three is small.",
      "“Four is new,” a guest said. “Five is old,” she told Tobin Ashe.",
      "Mara Quill, harbour master, said six is loud. Then she added that seven is not. The mayor, a guest, wrote that eight is.",
    ].join("\n\n");
    const said = newStatement(spanOf("One is late,", text), { ...coding, text });
    const speakerOf = (words: string) => besideWords(text, spanOf(words, text), actors, said ? [said] : []).speaker;
    expect(speakerOf("One is late,")).toBe("mara-quill");
    expect(speakerOf("Two is full,")).toBeNull();
    expect(speakerOf("three is small")).toBeNull();
    expect(speakerOf("Four is new,")).toBeNull();
    expect(speakerOf("six is loud")).toBe("mara-quill");
    expect(speakerOf("seven is not")).toBe("mara-quill");
    expect(speakerOf("eight is")).toBeNull();
  });

  test("“she” is who spoke last", () => {
    const text = "“One,” said Mara Quill.\n\nShe added that two would do.";
    const said = newStatement(spanOf("One,", text), { ...coding, text });
    const { speaker, mention } = besideWords(text, spanOf("two would do", text), actors, said ? [said] : []);
    expect(speaker).toBe("mara-quill");
    expect(mention).toEqual(spanOf("She", text));
  });
});

test("a name is found by its whole, an alias or a person's last word; one that two have tells nothing; none inside a word", () => {
  const someone = actors[0] as Actor;
  const other = { ...someone, id: "o", name: "Otto Ashe" };
  const found = (text: string) =>
    findNames(text, { start: 0, end: text.length }, [...actors, other]).map(({ actor }) => actor);
  expect(found("Quill met Tobin Ashe.")).toEqual(["mara-quill", "tobin-ashe"]);
  expect(found("Ashe came.")).toEqual([]);
  expect(found("Quillon and __proto__")).toEqual([]);
});

describe("a statement's words", () => {
  const walk = statements.find(({ id }) => id === "s-wait");
  if (!walk) throw new Error("expected the statement of the fixture");

  test("become more: what touches them becomes one with them, the rest stays as it is", () => {
    const apart = widened(NIGHT_TEXT, walk, spanOf("engines will run"));
    expect(apart?.slice(0, 2)).toEqual(walk.quotes);
    expect(apart).toHaveLength(3);
    const joined = widened(NIGHT_TEXT, walk, spanOf("she added, “and some"));
    expect(joined?.map(({ start, end }) => NIGHT_TEXT.slice(start, end))).toEqual([
      "They wait for hours,",
      "she added",
      "and some of them walk home.",
    ]);
    const wait = without(NIGHT_TEXT, walk, [spanOf("for hours,")]);
    const again = widened(NIGHT_TEXT, { quotes: wait }, spanOf("for hours,"));
    expect(again?.map(({ exact }) => exact)).toEqual(["They wait for hours,", "and some of them walk home."]);
  });

  test("become fewer by those that go to another statement; what is left can be checked", () => {
    const left = without(NIGHT_TEXT, walk, [spanOf("for hours,")]);
    expect(left.map(({ exact }) => exact)).toEqual(["They wait", "and some of them walk home."]);
    for (const quote of left) expect(quote.hash).toBe(sliceHash(NIGHT_TEXT, quote));
    expect(without(NIGHT_TEXT, walk, walk.quotes)).toEqual([]);
  });

  test("keep their form unless they are of another kind now", () => {
    const partly = { ...walk, form: "mixed" as const };
    expect(formAfter(partly, walk.quotes.slice(0, 1))).toBe("mixed");
    expect(formAfter(partly, codedWords(NIGHT_TEXT, spanOf("engines will run"))?.quotes ?? [])).toBe("indirect");
  });
});
