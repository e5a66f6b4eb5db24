import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { proposeFacts } from "../../src/io/article/propose-facts.ts";
import { textFacts } from "../../src/io/article/text-facts.ts";
import { readArticle } from "../../src/io/read-article.ts";
import { canonicalText, edtfRange } from "../../src/text/index.ts";
import { isEnglish } from "../../src/text/is-english.ts";
import { writtenDate } from "../../src/text/written-date.ts";

const PROSE =
  "The harbour board met on Monday to talk about the ferries, the fares, and the winter timetable, which nobody likes, and it was " +
  "said at length that they will not be cut before the summer is over.";

/** Proposed values, without those that are null and without the language. */
function told(text: string, outlets: readonly string[] = []): Record<string, string> {
  const facts = Object.entries(textFacts(text, outlets)).filter(([field]) => field !== "language");
  return Object.fromEntries(facts.flatMap(([field, fact]) => (fact === null ? [] : [[field, fact.value]])));
}

test.each<[what: string, head: string, told: Record<string, string>]>([
  ["a headline", "Ferries stay", { title: "Ferries stay" }],
  [
    "a byline with the outlet and the day",
    "Ferries stay\n\nBy Ada Lind and Ben Okoro, Quay Courier | June 8, 2025",
    { title: "Ferries stay", author: "Ada Lind, Ben Okoro", publisher: "Quay Courier", published: "2025-06-08" },
  ],
  ["a byline in capitals", "Ferries stay\nBy ADA LIND", { title: "Ferries stay", author: "Ada Lind" }],
  ["what a writer is", "By Ada Lind, Staff Writer\nJune 2025", { author: "Ada Lind", published: "2025-06" }],
  [
    "an outlet that begins with the article",
    "By Ada Lind, The Quay Lantern",
    { author: "Ada Lind", publisher: "The Quay Lantern" },
  ],
  ["an outlet as the writer", "By Associated Press", { publisher: "Associated Press" }],
  [
    "a writer for an outlet",
    "By Ada de la Cruz, for The Daily Ledger",
    { author: "Ada de la Cruz", publisher: "The Daily Ledger" },
  ],
  [
    "a day with its weekday and time",
    "Ferries stay\nSunday, June 8, 2025 10:00 a.m. PT",
    { title: "Ferries stay", published: "2025-06-08" },
  ],
  [
    "when it was published",
    "Ferries stay\nPublished on 8 June 2025",
    { title: "Ferries stay", published: "2025-06-08" },
  ],
  [
    "lines with labels",
    "Title: Ferries stay\nAuthor: Ada Lind\nDate: 2025-06-08\nURL: https://quay.example/a",
    { title: "Ferries stay", author: "Ada Lind", published: "2025-06-08", url: "https://quay.example/a" },
  ],
  [
    "an address alone",
    "Ferries stay\nhttps://quay.example/a",
    { title: "Ferries stay", url: "https://quay.example/a" },
  ],
  [
    "an outlet and a day on one line",
    "Harlow Courier, 12 March 2026\nFerries stay\nBy Ada Lind",
    { title: "Ferries stay", author: "Ada Lind", publisher: "Harlow Courier", published: "2026-03-12" },
  ],
  [
    "an outlet and a day with its weekday, after the headline",
    "Ferries stay\nThe Harlow Observer | Wednesday, March 18, 2026",
    { title: "Ferries stay", publisher: "The Harlow Observer", published: "2026-03-18" },
  ],
  [
    "a day and then the outlet",
    "Ferries stay\n18 March 2026 – Reuters",
    { title: "Ferries stay", publisher: "Reuters", published: "2026-03-18" },
  ],
  [
    "an outlet between the byline and the day",
    "Ferries stay\nBy Ada Lind\nThe Harlow Observer\nMarch 18, 2026",
    { title: "Ferries stay", author: "Ada Lind", publisher: "The Harlow Observer", published: "2026-03-18" },
  ],
  [
    "a place between the byline and the day",
    "Ferries stay\nBy Ada Lind\nThe Hague\nMarch 18, 2026",
    { title: "Ferries stay", author: "Ada Lind", published: "2026-03-18" },
  ],
  [
    "a person between the byline and the day",
    "Ferries stay\nBy Ada Lind\nBen Okoro\nMarch 18, 2026",
    { title: "Ferries stay", author: "Ada Lind", published: "2026-03-18" },
  ],
  [
    "a heading above the day, without a byline over it",
    "Ferries in the News\nMarch 18, 2026",
    { title: "Ferries in the News", published: "2026-03-18" },
  ],
  [
    "a heading below the byline",
    "Ferries stay\nBy Ada Lind\nFares Today",
    { title: "Ferries stay", author: "Ada Lind" },
  ],
  ...[
    "Ada Lind, 12 March 2026",
    "Harlow, 12 March 2026",
    "Newport News, 12 March 2026",
    "Harlow Council, 12 March 2026",
    "Press Release, 12 March 2026",
    "Today, 12 March 2026",
    "For the Record, 12 March 2026",
    "Harlow Courier, Harlow, 12 March 2026",
    "Ferries stay, says the Harlow Courier, 12 March 2026",
    "Ferries of the Council Stay, Says Courier, 12 March 2026",
    "Harlow Courier, 12 March",
    "Harlow Review, March 2026",
    "The board told the Harlow Courier on 12 March 2026.",
    "He Left the Harlow Courier, 12 March 2026.",
  ].map((line): [string, string, Record<string, string>] => [
    `no outlet: ${line}`,
    `Ferries stay\n${line}`,
    { title: "Ferries stay" },
  ]),
  ["a day without a year", "June 8", {}],
  ["a day that two countries read in two ways", "Ferries stay\n6/8/2025", { title: "Ferries stay" }],
  ["when it was changed", "Updated June 9, 2025", {}],
  ["a sentence that begins with by", "By the time the board met on June 8, 2025, it was late.", {}],
  ["words that somebody said", "“We stay”", {}],
  ["a department of writers", "By Staff", {}],
])("%s: what stands above the article is told, and nothing else", (_, head, facts) => {
  expect(told(`${head}\n\n${PROSE}\n`)).toEqual(facts);
});

test.each<[line: string, told: Record<string, string>]>([
  ["LOS ANGELES, June 8, 2025 (Reuters) — ", { publisher: "Reuters", published: "2025-06-08" }],
  ["LOS ANGELES (AP) — ", { publisher: "AP" }],
  ["OAKLAND, Calif. — ", {}],
  ["HARLOW, March 3 — ", {}],
  ["Some said in June 2025 — ", {}],
])("the dateline %j", (line, facts) => {
  expect(told(`${line}${PROSE}\n`)).toEqual(facts);
});

describe("facts of a text", () => {
  it("say which line tells the outlet and which the day", () => {
    const head = "Ferries stay\nHarlow Courier, 12 March 2026";
    const at = { start: head.indexOf("Harlow"), end: head.length };
    expect(textFacts(`${head}\n\n${PROSE}\n`)).toMatchObject({
      publisher: { value: "Harlow Courier", from: "line with the outlet", at },
      published: { value: "2026-03-12", from: "line with the date", at },
    });
  });

  it("are read from its last lines as well, where who owns it and where it stood is printed", () => {
    const text = `${PROSE}\n\nPublished: 8 Jun 2025, 09:30\nhttps://quay.example/a\n© 2025 The Quay Courier. All rights reserved.\n`;
    expect(told(text)).toEqual({
      publisher: "The Quay Courier",
      published: "2025-06-08",
      url: "https://quay.example/a",
    });
  });

  it("know where it stood from the end of the line that says whose it is", () => {
    const text = `${PROSE}\n\nCopyright 2025 The Quay Courier. https://quay.example/a\n`;
    expect(told(text)).toEqual({ publisher: "The Quay Courier", url: "https://quay.example/a" });
  });

  it("know a publisher that is known before, so that the line after it is the headline", () => {
    const text = `Quay Courier\nFerries stay\n\n${PROSE}\n`;
    expect(told(text, ["Quay Courier"])).toEqual({ publisher: "Quay Courier", title: "Ferries stay" });
    expect(told(text)).toEqual({ title: "Quay Courier" });
    const dated = `Quayside, 12 March 2026\nFerries stay\n\n${PROSE}\n`;
    expect(told(dated, ["Quayside"])).toEqual({
      publisher: "Quayside",
      published: "2026-03-12",
      title: "Ferries stay",
    });
  });

  it("are never taken from the prose between, however many dates and names are in it", () => {
    const prose = Array.from({ length: 30 }, () => `${PROSE} On June 8, 2025, it was by Ada Lind.`).join("\n\n");
    expect(told(prose)).toEqual({});
  });

  it("stand where they are said to stand, whatever the text", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "By Ada Lind",
        "  June 8, 2025 ",
        "PARIS, June 8, 2025 (AFP) — We stay.",
        "Published: 2025-06-08",
        "© 2025 The Quay Courier",
        "https://quay.example/a",
        "Title: __proto__",
        "Quay Courier, 8 June 2025",
        "The Quay Courier",
        "e\u0301te\u0301 שלום",
        "constructor: toString",
      ),
      fc.string({ unit: "binary", maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = canonicalText(lines.join("\n"));
        for (const [field, fact] of Object.entries(textFacts(text, ["__proto__"]))) {
          if (fact === null) continue;
          expect(fact.value.trim()).toBe(fact.value);
          expect(fact.value).not.toBe("");
          if (field === "published") expect(edtfRange(fact.value)).not.toBeNull();
          if (fact.at === null) continue;
          const words = text.slice(fact.at.start, fact.at.end);
          expect(words.length).toBe(fact.at.end - fact.at.start);
          expect(words.trim()).toBe(words);
          expect(words).not.toBe("");
          expect(words).not.toContain("\n");
          // A year is given only where the line itself gives it.
          if (field === "published") expect(words).toContain(fact.value.slice(0, 4));
        }
      }),
      { seed: 66, numRuns: 500 },
    );
  });

  it("cost no more in a text of 5 MB than in a short one", () => {
    for (const text of [
      "a".repeat(5e6),
      "By Ada Lind, ".repeat(4e5),
      "\n".repeat(5e6),
      "June 8, 2025 — ".repeat(3e5),
    ]) {
      expect(textFacts(text).title).toBeNull();
    }
  });
});

describe("proposed facts", () => {
  it("are what the file states, and what it does not state as far as the text does", async () => {
    const page = `<html lang="en"><head><meta property="og:title" content="Ferries <b>stay</b>"></head><body><article><h1>Other</h1>
      <p>By Ada Lind</p>${`<p>${PROSE}</p>`.repeat(4)}</article></body></html>`;
    const { value } = await readArticle("a.html", page);
    if (value === null) throw new Error("expected an article");
    const facts = proposeFacts("html", value);
    expect(facts.title).toEqual({ value: "Ferries <b>stay</b>", from: "page’s own data", at: null });
    expect(facts.author).toMatchObject({ value: "Ada Lind", from: "byline" });
    expect(facts.language).toEqual({ value: "en", from: "page’s own data", at: null });
    expect(facts.published).toBeNull();
  });
});

describe("a written date", () => {
  it.each([
    ["on June 8, 2025 at noon", "2025-06-08", "June 8, 2025"],
    ["8th June 2025", "2025-06-08", "8th June 2025"],
    ["Sept. 5 2025", "2025-09-05", "Sept. 5 2025"],
    ["2025-06-08T10:00", "2025-06-08", "2025-06-08"],
    ["in June 2025,", "2025-06", "June 2025"],
  ])("%j is %s", (line, edtf, words) => {
    const found = writtenDate(line);
    expect(found?.edtf).toBe(edtf);
    expect(line.slice(found?.start, found?.end)).toBe(words);
  });

  it.each(["June 8", "February 30, 2025", "6/8/2025", "2025", "Room 2025-99-99", ""])("%j is none", (line) => {
    expect(writtenDate(line)).toBeNull();
  });
});

test("English is told from other languages by its small words, and too few words tell nothing", () => {
  expect(isEnglish(PROSE)).toBe(true);
  expect(
    isEnglish(
      "Der Hafenrat traf sich am Montag, um über die Fähren, die Preise und den Winterfahrplan zu sprechen, den niemand mag, was in der Stadt niemanden wundert.",
    ),
  ).toBe(false);
  expect(
    isEnglish(
      "Le conseil du port s’est réuni lundi pour parler des bacs, des tarifs et de l’horaire d’hiver, que personne n’aime, dans la salle du conseil de la ville.",
    ),
  ).toBe(false);
  expect(isEnglish("We stay.")).toBeNull();
  expect(isEnglish("")).toBeNull();
});
