// What the comparison of two coders says, in words, keys, its address and its table.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCoders, type DifferenceKind, type FieldAgreement, type Take } from "../../src/edit/index.ts";
import { bothPlaces } from "../../src/ui/coders/both-places.ts";
import { CODERS_KEYS, codersDeedOf } from "../../src/ui/coders/coders-keys.ts";
import { FIRST_PLACE, placeFrom, placeWords } from "../../src/ui/coders/coders-place.ts";
import {
  codersCsv,
  coefficientWords,
  differenceWords,
  settledWords,
  shareWords,
  unitsWords,
  unreviewedWords,
} from "../../src/ui/coders/coders-words.ts";
import { NIGHT_TEXT } from "../fixtures/ferry-record.ts";
import { firstCoder, secondCoder } from "../fixtures/two-coders.ts";

const NO_VALUE = { value: null, reason: "" };
const field = (units: number, agreed: number): FieldAgreement => ({ units, agreed, alpha: NO_VALUE, kappa: NO_VALUE });

test("a coefficient has two digits, and where there is none the reason", () => {
  const words = (value: number | null, units = 8) =>
    coefficientWords(value === null ? NO_VALUE : { value, reason: null }, field(units, 0));
  expect([words(0.8184), words(1), words(-0.124), words(-0.001)]).toEqual(["0.82", "1.00", "−0.12", "0.00"]);
  expect(words(null)).toBe("undefined: only one category was used");
  expect(words(null, 0)).toBe("undefined: nothing that both read");
});

test("shares and units are said with what they are of", () => {
  expect([shareWords(field(8, 7)), shareWords(field(3, 3)), shareWords(field(0, 0))]).toEqual(["87.5 %", "100 %", "–"]);
  expect(unitsWords("span", field(12_400, 0))).toBe("12,400 characters");
  expect(unitsWords("speaker", field(1, 1))).toBe("1 statement");
});

test("a difference says in what, and what became of it", () => {
  const three = ["speaker", "issue", "stance"] as const;
  expect(differenceWords({ kinds: three, differs: three, settled: null, rejected: null }, "Noor")).toBe(
    "Speaker, issue and stance read differently",
  );
  expect(differenceWords({ kinds: three, differs: ["stance"], settled: null, rejected: null }, "Noor")).toBe(
    "Stance read differently",
  );
  expect(differenceWords({ kinds: ["theirs"], differs: [], settled: null, rejected: null }, "Noor")).toBe(
    "Only Noor has it",
  );
  const words = (settled: Take | null, kind: DifferenceKind, mine: string | null, settledBy: string | null = null) =>
    settledWords({ settled, settledBy, kinds: [kind], mine, rejected: null }, "Noor");
  expect(words(null, "span", "a")).toBeNull();
  expect(words("theirs", "span", "a")).toBe("Settled: as Noor read it");
  expect(words("mine", "theirs", null)).toBe("Settled: left out");
  expect(words("neither", "span", "a", "Ivo")).toBe("Settled by Ivo: neither, to be coded anew");
});

test("what one of the two rejected is said to be rejected, before and after it is settled", () => {
  const [here, there] = [
    { kinds: ["theirs"], differs: [], mine: null, rejected: "a" },
    { kinds: ["mine"], differs: [], mine: "a", rejected: "a" },
  ] as const;
  expect(differenceWords({ ...there, settled: null }, "Noor")).toBe("You have it, Noor rejected it");
  expect(differenceWords({ ...here, settled: null }, "Noor")).toBe("Noor has it, you rejected it");
  expect(settledWords({ ...there, settled: "theirs", settledBy: "Ivo" }, "Noor")).toBe(
    "Settled by Ivo: rejected, as Noor rejected it",
  );
  expect(settledWords({ ...here, settled: "mine", settledBy: null }, "Noor")).toBe("Settled: left rejected");
});

test("the table has a line a field, with nothing where nothing is defined", () => {
  const { withUnreviewed } = compareCoders(firstCoder, secondCoder);
  const lines = codersCsv({ ...withUnreviewed, stance: field(0, 0) }, { mine: 2, theirs: 0 }, true)
    .replace("\uFEFF", "")
    .trim()
    .split("\r\n");
  expect(lines[0]).toBe(
    "field,units,agreed,agreement,alpha,kappa,unreviewed here,unreviewed in the other,unreviewed are,as both read it",
  );
  expect(lines.map((line) => line.split(",")[0])).toEqual(["field", "Words", "Speaker", "Issue", "Stance"]);
  expect(lines[2]).toMatch(/^Speaker,8,7,0\.875,0\.\d+,0\.\d+,2,0,counted,before anything was settled$/);
  expect(lines[4]).toBe("Stance,0,0,,,,2,0,counted,before anything was settled");
});

test("suggestions that nobody reviewed are said to be left out, or counted", () => {
  expect(unreviewedWords({ mine: 0, theirs: 0 }, false)).toBeNull();
  expect(unreviewedWords({ mine: 1, theirs: 18 }, false)).toBe(
    "Left out, with what they are paired with: 1 suggestion in your record and 18 in the other that nobody reviewed.",
  );
  expect(unreviewedWords({ mine: 0, theirs: 2 }, true)).toBe(
    "Counted as readings: 2 suggestions in the other that nobody reviewed.",
  );
});

test("each key does one thing, and others do nothing of the comparison’s", () => {
  const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(new Set(CODERS_KEYS.map(({ key }) => key)).size).toBe(CODERS_KEYS.length);
  for (const { key, does } of CODERS_KEYS) {
    expect(codersDeedOf({ ...none, key })).toBe(does);
    expect(codersDeedOf({ ...none, key: key.toUpperCase() })).toBe(does);
    expect(codersDeedOf({ ...none, key, ctrlKey: true })).toBeNull();
  }
  for (const key of ["1", "f", "[", "g", "e", "/", "?", "Escape", "Tab"])
    expect(codersDeedOf({ ...none, key })).toBeNull();
});

test("what is listed comes back from its words in the address, and any other words list everything", () => {
  const place = {
    kind: "speaker",
    source: "night",
    all: true,
    unreviewed: true,
    from: 20,
    key: "theirs:s-1",
    file: "Noor’s coding 2.json",
  } as const;
  expect(placeFrom(placeWords(place))).toEqual(place);
  expect(placeFrom(placeWords(FIRST_PLACE))).toEqual(FIRST_PLACE);
  expect(placeFrom("yes")).toEqual(FIRST_PLACE);
  fc.assert(
    fc.property(fc.string(), (words) => {
      const once = placeFrom(words);
      expect(placeFrom(placeWords(once))).toEqual(once);
    }),
    { seed: 7 },
  );
});

test("both coders’ words are shown in the article where they stand there, to the character", () => {
  const quotes = (record: typeof firstCoder) => record.statements.find(({ id }) => id === "s-quay")?.quotes ?? [];
  const stretches = bothPlaces(NIGHT_TEXT, quotes(firstCoder), quotes(secondCoder)) ?? [];
  expect(stretches.filter(({ mine, theirs }) => mine && theirs).map(({ words }) => words)).toEqual([
    "The last boat leaves people",
  ]);
  expect(stretches.filter(({ mine, theirs }) => mine && !theirs).map(({ words }) => words)).toEqual([" on the quay,"]);
  expect(NIGHT_TEXT).toContain(stretches.map(({ words }) => words).join(""));
  expect(bothPlaces(`An edition later. ${NIGHT_TEXT}`, quotes(firstCoder), [])).toBeNull();
  expect(bothPlaces(NIGHT_TEXT, [], [])).toBeNull();
});
