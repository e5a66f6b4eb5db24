import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkRecord } from "../../src/check/index.ts";
import type { CodedAttribution } from "../../src/extract/cast.ts";
import { cueLemma } from "../../src/extract/cue-lemma.ts";
import { type ArticleToPropose, proposeRecord } from "../../src/extract/propose-record.ts";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import type { OnRecord, Span } from "../../src/model/index.ts";

const TEXT = `Fares stay

“We will not raise fares,” said Ada Lind, who chairs the board. “Not this year.” She warned that winter
would be “hard, very hard” for the ferries.

> No rise.
>
> Not ever.

The board said it would meet again. It said it would meet again in May.
`;

/** The span of words in the text; `after` skips to where other words end. */
function span(words: string, after = ""): Span {
  const start = TEXT.indexOf(words, after === "" ? 0 : TEXT.indexOf(after) + after.length);
  if (start < 0) throw new Error(`expected the text to have “${words}”`);
  return { start, end: start + words.length };
}

const attribution = (content: readonly Span[], rest: Partial<CodedAttribution> = {}): CodedAttribution => ({
  content,
  cue: null,
  source: null,
  form: "direct",
  act: "assert",
  speaker: null,
  others: [],
  onBehalfOf: null,
  addressees: [],
  relayedBy: [],
  targets: [],
  confidence: { content: 0.91234, source: 0.5, speaker: 0 },
  ...rest,
});

const ATTRIBUTIONS: readonly CodedAttribution[] = [
  attribution([span("“We will not raise fares,”"), span("“Not this year.”")], {
    cue: span("said"),
    source: span("Ada Lind"),
  }),
  attribution([span("that winter\nwould be “hard, very hard” for the ferries.")], {
    cue: span("warned"),
    source: span("She"),
    form: "mixed",
  }),
  attribution([span("> No rise.\n>\n> Not ever.")]),
  attribution([span("it would meet again")], {
    cue: span("said", "The board "),
    source: span("The board"),
    form: "indirect",
  }),
  attribution([span("it would meet again in May.")], {
    cue: span("said", "It "),
    source: span("It"),
    form: "indirect",
  }),
];

const article = (change: Partial<ArticleToPropose> = {}): ArticleToPropose => ({
  name: "fares 2024.txt",
  text: TEXT,
  title: null,
  publisher: null,
  author: null,
  url: null,
  published: null,
  language: null,
  attributions: ATTRIBUTIONS,
  cast: { entities: [], mentions: [] },
  topics: [],
  ...change,
});

/** Checked as strictly as the command line does. */
function expectSound(record: OnRecord): void {
  const texts = new Map(record.sources.map(({ id, text }) => [id, text ?? ""]));
  const { checks, problems } = checkRecord(record, texts);
  expect(problems).toEqual([]);
  expect(checks.filter(({ state }) => state !== "verified")).toEqual([]);
  expect(readRecord(writeRecord(record)).problems).toEqual([]);
}

const wordsOf = ({ statements }: OnRecord) =>
  statements.map(({ quotes }) =>
    quotes.map(({ start, end, exact, verbatim }) => {
      expect(exact).toBe(verbatim ? TEXT.slice(start, end) : undefined);
      return verbatim ? `“${exact}”` : TEXT.slice(start, end);
    }),
  );

describe("a record of suggestions", () => {
  const record = proposeRecord([article()]);

  it("passes the strict check with every quote verified", () => expectSound(record));

  it("has the speakers' own words without their marks, and the report around them without its full stop", () => {
    expect(wordsOf(record)).toEqual([
      ["“We will not raise fares,”", "“Not this year.”"],
      ["that winter\nwould be", "“hard, very hard”", "for the ferries"],
      ["“No rise.”", "“Not ever.”"],
      ["it would meet again"],
      ["it would meet again in May"],
    ]);
  });

  it("says that each statement is suggested, how sure that is, and that neither speaker nor stance is coded", () => {
    for (const statement of record.statements) {
      expect(statement).toMatchObject({ speaker: null, stances: [], review: { status: "suggested", coder: null } });
      expect(statement.uncoded).toBe("Suggested by extraction; where it stands is not coded yet.");
    }
    expect(record.statements.map(({ suggested }) => suggested?.confidence)).toEqual([
      { content: 0.912, source: 0.5 },
      { content: 0.912, source: 0.5 },
      { content: 0.912, source: null },
      { content: 0.912, source: 0.5 },
      { content: 0.912, source: 0.5 },
    ]);
  });

  it("sums nothing up: the gist says whose words they are and no more", () => {
    expect(record.statements.map(({ gist }) => gist)).toEqual([
      "Ada Lind (cue: say): words, not summed up yet.",
      "She (cue: warn): words, partly quoted, not summed up yet.",
      "Nobody named: words, not summed up yet.",
      "The board (cue: say): reported speech, not summed up yet.",
      "It (cue: say): reported speech, not summed up yet.",
    ]);
  });

  it("tells places with the same words apart, and only those", () => {
    const contexts = record.statements.flatMap(({ quotes }) => quotes.map(({ prefix, suffix }) => prefix + suffix));
    expect(contexts.map((context) => context !== "")).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it("has ids of the source and the first place, which do not depend on what else was read", () => {
    const other = article({ name: "Other.md", text: `${TEXT}\nMore.\n`, attributions: ATTRIBUTIONS.slice(1) });
    const both = proposeRecord([other, article()]);
    expect(both.statements.filter(({ source }) => source === "src-fares-2024")).toEqual(record.statements);
    expect(record.statements[0]?.id).toBe(`src-fares-2024-00000${span("We will").start}`);
    expectSound(both);
  });

  it("keeps ids apart when names or places are the same", () => {
    const twice = proposeRecord([
      article({ attributions: [...ATTRIBUTIONS, ...ATTRIBUTIONS] }),
      article({ name: "Fares-2024.md", text: `${TEXT}\nMore.\n` }),
    ]);
    expect(twice.sources.map(({ id }) => id)).toEqual(["src-fares-2024", "src-fares-2024-2"]);
    expectSound(twice);
  });

  it("takes files with the same text for one source, which knows both names", () => {
    const { sources, statements } = proposeRecord([article({ name: "b.md" }), article()]);
    expect(sources.map(({ id, names }) => [id, names])).toEqual([["src-b", ["b.md", "fares 2024.txt"]]]);
    expect(statements).toHaveLength(ATTRIBUTIONS.length);
  });

  it("has what the file states of itself, the outlet as an actor, and null for the rest", () => {
    const stated = {
      title: "Fares stay",
      publisher: "The Quay Courier",
      author: "Nora Beck",
      url: "https://quay.example/fares",
      published: "2024-03-04",
      language: "en-GB",
    };
    const { sources, actors, title } = proposeRecord([
      article(stated),
      article({ ...stated, name: "b.txt", text: `${TEXT}\nMore.\n` }),
    ]);
    expect(sources[0]).toMatchObject({
      ...stated,
      publisher: "actor-quay-courier",
      published: { edtf: "2024-03-04", basis: "stated", why: null },
    });
    expect(actors).toMatchObject([{ id: "actor-quay-courier", kind: "outlet", name: "The Quay Courier" }]);
    expect(title).toBe("Suggestions from 2 articles");
    expect(record.sources[0]).toMatchObject({
      title: null,
      publisher: null,
      author: null,
      url: null,
      published: null,
      language: "und",
    });
  });

  it("leaves out what holds no words", () => {
    expect(proposeRecord([article({ attributions: [attribution([span("\n\n>")])] })]).statements).toEqual([]);
  });
});

test("whatever the text and wherever the attributions, the record passes the strict check", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "‘",
    "’",
    "word ",
    "Words. ",
    "\n\n",
    "\n> ",
    " said X",
    "😀",
    "\ud83d",
    " ",
    "e\u0301",
  );
  const texts = fc
    .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 60 })
    .map((all) => all.join(""));
  const cut = fc.double({ min: 0, max: 1, noNaN: true });
  const found = fc.array(
    fc.tuple(fc.array(cut, { minLength: 2, maxLength: 6 }), fc.constantFrom("direct", "mixed", "indirect")),
  );
  fc.assert(
    fc.property(texts, found, (raw, cuts) => {
      const text = raw.replace(/\r\n?/g, "\n").replace(/^\uFEFF+/, "");
      const attributions = cuts.map(([ends, form]) => {
        const at = ends.map((end) => Math.floor(end * text.length)).sort((a, b) => a - b);
        const content = at.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: at[i + 1] ?? text.length }] : []));
        return attribution(content, { form });
      });
      const record = proposeRecord([article({ text, attributions })]);
      const { checks, problems } = checkRecord(record, new Map([["src-fares-2024", text]]));
      // A span that an attribution puts through a character is the attribution's fault.
      expect(problems.filter(({ code }) => code !== "split-character")).toEqual([]);
      expect(checks.filter(({ state }) => state !== "verified")).toEqual([]);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test.each([
  ["said", "say"],
  ["told", "tell"],
  ["had repeatedly warned", "warn"],
  ["according to", "according to"],
  ["According  To", "according to"],
  ["denies", "deny"],
  ["denied", "deny"],
  ["is planning to", "plan"],
  ["quipped", "quip"],
  ["agreed", "agree"],
  ["the claim", "claim"],
  ["—", "—"],
])("the cue %j is a form of %j", (cue, lemma) => {
  expect(cueLemma(cue)).toBe(lemma);
});
