import { describe, expect, it } from "vitest";
import { quotesMarkdown } from "../../src/io/quotes-markdown.ts";
import type { OnRecord, Source } from "../../src/model/index.ts";
import { notSummedUp } from "../../src/text/summed-up.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const HEAD = { title: smallRecord.title, hash: SMALL_HASH, sentence: "All statements in this record" };
const part = (...ids: string[]): OnRecord => ({
  ...smallRecord,
  statements: smallRecord.statements.filter(({ id }) => ids.includes(id)),
});
const short = (source: Source | undefined) => source?.textHash.slice("sha256:".length).slice(0, 12);

describe("quotesMarkdown", () => {
  it("lists the quotes of each source in reading order, numbered through, with their places", () => {
    const [courier, post] = ["courier-2", "post-1"].map((id) => smallRecord.sources.find((source) => source.id === id));
    expect(quotesMarkdown(part("s11", "s09", "s05", "s07"), { ...HEAD, sentence: "Statements with a *star*." })).toBe(
      `# Night buses in Marsh Quay

Statements with a \\*star\\*: 4 statements in 2 sources. Record ${SMALL_HASH}.

## Courier, second report (label of this record), The Quay Courier, April 2024, inferred

Characters are counted in text sha256 ${short(courier)}.

1. **Ada Lind**: “That is not what a fare is,” (stances, confirmed: opposes statement s04, is mixed on Higher fares; characters 177–204).
2. **Speaker not stated**: “Let us ride home.” (venue: A sign at the stop; stance, confirmed: supports Night buses; characters 316–333).

## Night Riders' post (label of this record), by Night Riders, publisher not stated, date not stated

Characters are counted in text sha256 ${short(post)}.

3. **Night Riders**: “Keep the last bus, and keep us!” (venue: Town board; stances, confirmed: supports Night buses, supports Night Riders; characters 52–83).
4. **Marsh Quay Drivers' Union**: “We drivers are ready, council.” (stance, confirmed: supports Marsh Quay Drivers' Union; characters 166–196).
`,
    );
  });

  it("ends each quote with one full stop, and holds one whole hash", () => {
    const written = quotesMarkdown(smallRecord, HEAD);
    const items = written.split("\n").filter((line) => /^\d+\. /.test(line));
    expect(items.length).toBeGreaterThan(8);
    for (const item of items) expect(item).toMatch(/[^.]\)\.$/);
    expect(written).not.toMatch(/\. ?\(/);
    expect(written.match(/[0-9a-f]{64}/g)).toEqual([SMALL_HASH.replace("sha256:", "")]);
  });

  it("tells where the article has what is reported and not summed up, and of a suggested side that it is suggested", () => {
    const reported = smallRecord.statements.filter(({ quotes }) => quotes.every(({ verbatim }) => !verbatim));
    const [one] = reported.filter(({ stances }) => stances.length > 0);
    if (one === undefined) throw new Error("expected a reported statement with a stance, found none");
    const gist = notSummedUp(one.quotes);
    const suggested = { ...one, gist, review: { status: "suggested" as const, coder: null } };
    const written = quotesMarkdown({ ...smallRecord, statements: [suggested] }, HEAD);
    expect(written).toMatch(
      /: reported speech, not summed up \(suggested, not confirmed; .*stances?, suggested: (?:supports|opposes|is mixed on|is neutral on) \S.*; the article’s words stand at characters \d+–\d+.*\)\.\n$/,
    );
    const summed = quotesMarkdown({ ...smallRecord, statements: [one] }, HEAD);
    expect(summed).toMatch(/\(reported speech, in our words; .*stances?, confirmed: .*; characters \d/);
  });

  it("leaves rejected statements out", () => {
    expect(quotesMarkdown(part("s10", "s01"), HEAD)).not.toContain("depot");
    expect(quotesMarkdown(part("s10", "s01"), HEAD)).toContain("1 statement in 1 source");
  });

  it("puts quotation marks around nothing but words that were said", () => {
    const said = smallRecord.statements.flatMap(({ quotes }) => quotes.flatMap(({ exact }) => exact ?? []));
    const quoted = quotesMarkdown(smallRecord, HEAD).match(/“[^”]*”/g) ?? [];
    expect(quoted.length).toBeGreaterThan(5);
    for (const words of quoted) expect(said).toContain(words.slice(1, -1));
  });

  it("is the same whatever the order of the lists", () => {
    const turned = {
      ...smallRecord,
      sources: [...smallRecord.sources].reverse(),
      statements: [...smallRecord.statements].reverse(),
    };
    expect(quotesMarkdown(turned, HEAD)).toBe(quotesMarkdown(smallRecord, HEAD));
  });

  it("says so when a part holds no quotes", () => {
    expect(quotesMarkdown(part(), HEAD)).toBe(
      `# Night buses in Marsh Quay\n\nAll statements in this record: 0 statements in 0 sources. Record ${SMALL_HASH}.\n`,
    );
  });
});
