import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, citeSource } from "../../src/io/citation.ts";
import { escapeMarkdown } from "../../src/io/markdown.ts";
import type { Statement } from "../../src/model/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const statement = (id: string): Statement => {
  const found = smallRecord.statements.find((one) => one.id === id);
  if (!found) throw new Error(`expected a statement ${id} in the small record`);
  return found;
};
const hash = (source: string) =>
  smallRecord.sources
    .find(({ id }) => id === source)
    ?.textHash.slice("sha256:".length)
    .slice(0, 12);

describe("cite", () => {
  it("puts quotation marks around the speaker's own words and says when a date is inferred", () => {
    expect(cite(statement("s01"), smallRecord)).toBe(
      "Ada Lind: “Buses should run until dawn,” (said 4 March 2024, inferred). In: Courier, first report (label of this " +
        `record), The Quay Courier, 5 March 2024, characters 55–83 of text sha256 ${hash("courier-1")}.`,
    );
  });

  it("tells reported speech in the record's words, with every place and whom it is said for", () => {
    expect(cite(statement("s02"), smallRecord)).toMatch(
      /^Ben Okoro, for Marsh Quay Drivers' Union: Drivers were not asked, nights cannot be staffed, and a higher fare is better than longer shifts \(reported speech, in our words\)\. In: .*, characters \d+–\d+ and \d+–\d+ of text/,
    );
    expect(cite(statement("s02"), smallRecord)).not.toMatch(/[“”]/);
  });

  it("says of what nobody has confirmed that it is suggested, and gives no machine's line for our words", () => {
    const said = { ...statement("s01"), review: { status: "suggested", coder: null } } as const;
    expect(cite(said, smallRecord)).toContain("(suggested, not confirmed; said 4 March 2024, inferred). In:");
    const found = {
      ...statement("s02"),
      gist: "Ben Okoro (cue: say): reported speech, not summed up yet.",
      review: { status: "suggested", coder: null },
      suggested: { confidence: { content: 0.9, source: 0.9 } },
    } as const;
    expect(cite(found, smallRecord)).toMatch(/: reported speech, not summed up \(suggested, not confirmed\)\. In: /);
    expect(cite(found, smallRecord)).not.toContain("in our words");
    expect(cite(found, smallRecord, "markdown")).toContain("suggested, not confirmed");
    const confirmed = cite({ ...found, review: { status: "confirmed", coder: "ada" } }, smallRecord);
    expect(confirmed).not.toMatch(/suggested|in our words|cue/);
    expect(confirmed).toContain("not summed up");
  });

  it.each([
    ["Ada Lind is for late buses.", "Ada Lind is for late buses (reported speech, in our words; said"],
    ["The Ada Lind is a bus.", "The Ada Lind is a bus (reported"],
    ["Ada Lindgren is for late buses.", "Ada Lind: Ada Lindgren is for late buses (reported"],
    ["She looks to the U.S.", "Ada Lind: She looks to the U.S. (reported"],
    ["Is it late?", "Ada Lind: Is it late? (reported"],
  ])("names the speaker once, with one full stop, where it retells “%s”", (gist, begins) => {
    const retold = { ...statement("s01"), form: "indirect" as const, quotes: [], gist };
    const [speech = ""] = cite(retold, smallRecord).split(" In: ");
    expect(speech.startsWith(begins), speech).toBe(true);
    expect(speech.endsWith(", inferred).")).toBe(true);
    const [marked = ""] = cite(retold, smallRecord, "markdown").split(" In: ");
    expect(marked.replaceAll("**", "")).toBe(speech);
  });

  it("ends words that nothing is said about with one full stop", () => {
    const bare = { ...statement("s01"), date: null };
    expect(cite(bare, smallRecord)).toMatch(/^Ada Lind: “Buses should run until dawn,”\. In: /);
    const [quote] = bare.quotes;
    if (!quote) throw new Error("expected a quote");
    const ended = { ...bare, quotes: [{ ...quote, exact: "Run them!" }] };
    expect(cite(ended, smallRecord)).toMatch(/^Ada Lind: “Run them!” In: /);
  });

  it("says that words are partly quoted, and names joint speakers", () => {
    expect(cite(statement("s04"), smallRecord)).toMatch(
      /^Night Riders and Ben Okoro: “a tax on the tired” \(partly quoted; in our words: The new fare is [^.]*\)\. In: .*April 2024, inferred/,
    );
  });

  it("follows the chain, naming once who stands twice in a row", () => {
    expect(cite(statement("s08"), smallRecord)).toContain("; through Night Riders).");
  });

  it("writes what the record does not have as not stated", () => {
    expect(cite(statement("s09"), smallRecord)).toMatch(/^Speaker not stated: “Let us ride home\.” \(venue: A sign/);
    expect(citeSource("post-1", smallRecord)).toBe(
      "Night Riders' post (label of this record), by Night Riders, publisher not stated, date not stated",
    );
  });

  it("takes a title for a title and links an address in Markdown", () => {
    const [first, ...rest] = smallRecord.sources;
    if (!first) throw new Error("expected a source");
    const titled = {
      ...smallRecord,
      sources: [{ ...first, title: "Late *buses*", url: "https://example.org/a" }, ...rest],
    };
    expect(citeSource("courier-1", titled)).toBe("Late *buses*, The Quay Courier, 5 March 2024, https://example.org/a");
    expect(citeSource("courier-1", titled, "markdown")).toBe(
      "*Late \\*buses\\**, The Quay Courier, 5 March 2024, <https://example.org/a>",
    );
    expect(cite(statement("s01"), titled, "markdown")).toMatch(/^\*\*Ada Lind\*\*: “Buses should run until dawn,” /);
  });

  it("is one line, whatever the words hold", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("text" as const, "markdown" as const),
        (words, style) => {
          const quotes = statement("s01").quotes.map((quote) => ({ ...quote, exact: `a\r\n${words}\nb` }));
          expect(cite({ ...statement("s01"), quotes }, smallRecord, style)).not.toMatch(/[\r\n\u2028\u2029]/);
        },
      ),
      { seed: 1 },
    );
  });
});

describe("escapeMarkdown", () => {
  it("escapes what Markdown would read, and nothing else", () => {
    expect(escapeMarkdown("a_b *c* [d](e) <f> `g` \\ h|i ~j~ &amp; & “k” (l) m!")).toBe(
      "a\\_b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` \\\\ h\\|i \\~j\\~ \\&amp; & “k” (l) m!",
    );
  });

  it("escapes a list, a heading or a number only where a line begins", () => {
    expect(["# a", "- b", "1. c", "2) d", "+ e", "a # b - 1. c", "#tag", "---"].map(escapeMarkdown)).toEqual([
      "\\# a",
      "\\- b",
      "1\\. c",
      "2\\) d",
      "\\+ e",
      "a # b - 1. c",
      "#tag",
      "\\---",
    ]);
  });
});
