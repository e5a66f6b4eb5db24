import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor, OnRecord, Source } from "../../src/model/index.ts";
import {
  createMemoryEngine,
  type Filter,
  type Hit,
  NO_FILTER,
  only,
  type SearchAnswer,
  type SearchGroup,
} from "../../src/query/index.ts";
import { prefixLength, termsIn, wordsIn } from "../../src/query/search-words.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";

const SEED = 20_250_607;

async function search(text: string, filter: Filter = NO_FILTER, record = smallRecord, most = 5): Promise<SearchAnswer> {
  const engine = createMemoryEngine(record, SMALL_HASH);
  return engine.ask({ ask: "search", filter, text, most });
}

const hitsOf = ({ groups }: SearchAnswer, kind: SearchGroup["kind"]) =>
  groups.find((group) => group.kind === kind)?.hits ?? [];
const marked = ({ line, marks }: Hit) => marks.map(({ start, end }) => line.slice(start, end));

/** The small record with one actor and one source changed. */
function withActor(changed: Partial<Actor>, record: OnRecord = smallRecord): OnRecord {
  const actors = record.actors.map((actor) => (actor.id === "ada-lind" ? { ...actor, ...changed } : actor));
  return { ...record, actors };
}

describe("a search finds", () => {
  test.each([
    ["Ada Lind", "ada-lind"],
    ["ada", "ada-lind"],
    ["LIND", "ada-lind"],
    ["lind ada", "ada-lind"],
    ["okor", "ben-okoro"],
    ["Okora", "ben-okoro"],
    ["nigt ridders", "night-riders"],
  ])("an actor by “%s”", async (text, id) => {
    expect(hitsOf(await search(text), "actor")[0]?.node.id).toBe(id);
  });

  test("a name without its diacritics, and with an apostrophe of any shape", async () => {
    const record = withActor({ name: "Åsa Ødegård O’Brýan" });
    for (const text of ["asa", "odegård", "ÅSA", "o'bryan", "O’Brýan", "obryan"]) {
      const found = hitsOf(await search(text, NO_FILTER, record), "actor").map(({ node }) => node.id);
      // A stroke is part of the letter, not a mark upon it: there it takes the error that is forgiven.
      expect(found, text).toContain("ada-lind");
    }
  });

  test("an alias, and says so", async () => {
    const [hit] = hitsOf(await search("mayor"), "actor");
    expect(hit).toMatchObject({ node: { id: "ada-lind", label: "Ada Lind" }, in: "alias", line: "the mayor" });
    expect(hit && marked(hit)).toEqual(["mayor"]);
  });

  test("who is called exactly so before who is called longer", async () => {
    const others: Actor[] = ["Union Lake", "Union"].map((name, i) => ({
      ...(smallRecord.actors[0] as Actor),
      id: `a${i}`,
      name,
      short: null,
      aliases: [],
      affiliations: [],
    }));
    const record = { ...smallRecord, actors: [...smallRecord.actors, ...others] };
    const hits = hitsOf(await search("union", NO_FILTER, record), "actor");
    expect(hits.slice(0, 2).map(({ node }) => node.id)).toEqual(expect.arrayContaining(["a1", "drivers-union"]));
  });

  test("an issue by its name and by its proposition", async () => {
    expect(hitsOf(await search("higher"), "issue")[0]).toMatchObject({ node: { id: "fare-rise" }, in: "name" });
    expect(hitsOf(await search("cost more"), "issue")[0]).toMatchObject({
      node: { id: "fare-rise" },
      in: "proposition",
      line: "A bus fare should cost more.",
    });
  });

  test("an issue by the words of its note, behind those that are named so", async () => {
    const issues = smallRecord.issues.map((issue) =>
      issue.id === "fare-rise" ? { ...issue, note: "Code it when a surcharge is asked for." } : issue,
    );
    expect(hitsOf(await search("surcharge", NO_FILTER, { ...smallRecord, issues }), "issue")).toMatchObject([
      { node: { id: "fare-rise" }, in: "description", line: "Code it when a surcharge is asked for." },
    ]);
  });

  test("a source by its label, its title and its publisher", async () => {
    const sources = smallRecord.sources.map(
      (source): Source => (source.id === "post-1" ? { ...source, title: "An evening at the quay" } : source),
    );
    const record = { ...smallRecord, sources };
    expect(hitsOf(await search("second report"), "source")[0]).toMatchObject({ node: { id: "courier-2" }, in: "name" });
    expect(hitsOf(await search("evening", NO_FILTER, record), "source")[0]).toMatchObject({
      node: { id: "post-1" },
      in: "alias",
      line: "An evening at the quay",
    });
    const published = hitsOf(await search("quay courier"), "source");
    expect(published.map(({ node }) => node.id).sort()).toEqual(["courier-1", "courier-2"]);
    expect(published[0]).toMatchObject({ in: "description", line: "The Quay Courier" });
  });

  test("a statement by what was said rather than by what is told of it", async () => {
    const [hit] = hitsOf(await search("bus"), "statement").filter(({ node }) => node.id === "s01");
    expect(hit).toMatchObject({ in: "words" });
    expect(hit && marked(hit)).toEqual(["Bus"]);
  });

  test("a statement by its verbatim words, and by its gist where it has none", async () => {
    const [dawn] = hitsOf(await search("until dawn"), "statement");
    expect(dawn).toMatchObject({ in: "words", line: "Buses should run until dawn,", by: { label: "Ada Lind" } });
    expect(dawn && marked(dawn)).toEqual(["until", "dawn"]);
    expect(hitsOf(await search("staffed"), "statement")[0]).toMatchObject({ in: "gist", by: { id: "ben-okoro" } });
  });

  test("statements of who is named beside their words, and none by the name alone", async () => {
    const both = hitsOf(await search("lind dawn"), "statement");
    expect(both.length).toBeGreaterThan(0);
    expect(both.every(({ by }) => by?.id === "ada-lind")).toBe(true);
    for (const hit of hitsOf(await search("ada lind"), "statement")) expect(hit.marks).not.toEqual([]);
  });

  test("statements by the month and year of their date, with who says them, and says when that was", async () => {
    const [march, june] = ["2024-03-04", "2023-06"].map((edtf) => ({
      edtf,
      basis: "stated" as const,
      why: "It says so.",
    }));
    const statements = smallRecord.statements.map((one) => ({
      ...one,
      date: one.speaker === "ada-lind" ? (one.quotes.length > 1 ? june : march) : null,
    }));
    const record = { ...smallRecord, statements } as OnRecord;
    for (const [text, edtf] of [
      ["Ada Lind March", "2024-03-04"],
      ["ada lind 2024", "2024-03-04"],
    ] as const) {
      const hits = hitsOf(await search(text, NO_FILTER, record), "statement");
      expect(hits.length, text).toBeGreaterThan(0);
      expect(new Set(hits.map(({ date, by }) => [date, by?.id].join()))).toEqual(new Set([`${edtf},ada-lind`]));
    }
    expect(hitsOf(await search("october", NO_FILTER, record), "statement")).toEqual([]);
  });

  test("all words together, and any of them when nothing has all", async () => {
    const all = await search("night buses");
    expect(hitsOf(all, "issue").map(({ node }) => node.id)).toEqual(["night-buses"]);
    const any = await search("depot zzzzzzzz");
    expect(hitsOf(any, "issue").map(({ node }) => node.id)).toEqual(["depot-move"]);
  });
});

test("what is asked for by nothing but punctuation finds nothing", async () => {
  for (const text of ["", "   ", "…", "“”", "—!?", "🚢", "\ud83d"])
    expect(await search(text)).toEqual({ groups: [], holding: 0 });
});

test("a rejected statement is never found", async () => {
  const rejected = smallRecord.statements.filter(({ review }) => review.status === "rejected");
  expect(rejected).not.toEqual([]);
  for (const { id, gist } of rejected) {
    const answer = await search(gist, NO_FILTER, smallRecord, 100);
    expect(hitsOf(answer, "statement").map(({ node }) => node.id)).not.toContain(id);
  }
});

test("figures are meant as they stand", async () => {
  const record = withActor({ name: "Committee of 2024" });
  expect(hitsOf(await search("2024", NO_FILTER, record), "actor")).toHaveLength(1);
  expect(hitsOf(await search("2025", NO_FILTER, record), "actor")).toEqual([]);
});

test("words written without spaces are found in the middle", async () => {
  const record = withActor({ name: "東京都知事" });
  const [hit] = hitsOf(await search("知事", NO_FILTER, record), "actor");
  expect(hit?.node.id).toBe("ada-lind");
  expect(hit && marked(hit)).toEqual(["知", "事"]);
});

describe("statements are counted under the filter", () => {
  test("and what has none is found all the same", async () => {
    const before = hitsOf(await search("ben okoro"), "actor")[0];
    expect(before?.statements).toBeGreaterThan(0);
    const after = hitsOf(await search("ben okoro", only(NO_FILTER, "speaker", "ada-lind")), "actor")[0];
    expect(after).toEqual({ ...before, statements: 0 });
  });

  test("as many as the facet says", async () => {
    for (const filter of [NO_FILTER, only(NO_FILTER, "stance", "oppose"), only(NO_FILTER, "issue", "night-buses")]) {
      const engine = createMemoryEngine(smallRecord, SMALL_HASH);
      const { speaker = [] } = await engine.ask({ ask: "facets", filter, of: ["speaker"] });
      for (const { value, label, count } of speaker) {
        const { groups } = await engine.ask({ ask: "search", filter, text: label, most: 100 });
        const hit = groups[0]?.hits.find(({ node }) => node.id === value);
        expect(hit?.statements, label).toBe(count);
      }
    }
  });

  test("a statement is 1 or 0", async () => {
    expect(hitsOf(await search("until dawn"), "statement")[0]?.statements).toBe(1);
    const without = only(NO_FILTER, "speaker", "ben-okoro");
    expect(hitsOf(await search("until dawn", without), "statement")[0]?.statements).toBe(0);
  });
});

describe("marks", () => {
  test("stand on a beginning for a beginning, and on a whole word for a whole word or one with an error", async () => {
    const [start] = hitsOf(await search("okor"), "actor");
    expect(start && marked(start)).toEqual(["Okor"]);
    const [wrong] = hitsOf(await search("okorro"), "actor");
    expect(wrong && marked(wrong)).toEqual(["Okoro"]);
  });

  test("do not part a letter from its marks, nor miscount letters that fold to more", () => {
    expect(prefixLength("e\u0301te\u0301", 1)).toBe(2);
    expect(prefixLength("Žižek", 2)).toBe(2);
    expect(prefixLength("Straße", 5)).toBe(5);
    expect(prefixLength("Straße", 6)).toBe(5);
    expect(prefixLength("Straße", 7)).toBe(6);
    expect(prefixLength("ﬁrst", 1)).toBe(1);
    expect(termsIn("Straße")).toEqual(["strasse"]);
  });

  test("an apostrophe parts words but before a short ending", () => {
    expect(termsIn("The mayor’s don't l’état O'Neill")).toEqual(["the", "mayors", "dont", "l", "etat", "o", "neill"]);
  });

  test("stand on the same words in a line that was cut", async () => {
    const gist = `${"So it went on and on in the old town hall. ".repeat(8)}Then came the lighthouse keeper, ${"who said nothing at all, ".repeat(9)}and left.`;
    const statements = smallRecord.statements.map((one) => (one.id === "s02" ? { ...one, gist } : one));
    const [hit] = hitsOf(await search("lighthouse keeper", NO_FILTER, { ...smallRecord, statements }), "statement");
    expect(hit && marked(hit)).toEqual(["lighthouse", "keeper"]);
    expect(hit?.line).toMatch(/^…\S/);
    expect(hit?.line).toMatch(/\w…$/);
    expect(hit?.line.length).toBeLessThan(160);
    expect(gist).toContain(hit?.line.replaceAll("…", ""));
  });

  test("come soon, also in a line that is short enough to be shown whole", async () => {
    const gist = `${"So it went on in the old town hall, ".repeat(3)}where the lighthouse keeper slept.`;
    const statements = smallRecord.statements.map((one) => (one.id === "s02" ? { ...one, gist } : one));
    const [hit] = hitsOf(await search("lighthouse", NO_FILTER, { ...smallRecord, statements }), "statement");
    expect(hit?.marks[0]?.start).toBeLessThan(40);
    expect(hit?.line).toMatch(/^…\S.*slept\.$/);
    expect(hit?.cut).toEqual({ start: true, end: false });
  });
});

describe("whatever is typed", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom("\ud83d", "\ude00", "'", "’", " ", "a", "\u0301", "ß", "ﷺ", "東", "-", "__proto__"),
    }),
    fc.constantFrom(
      "constructor",
      "__proto__",
      "toString",
      "a".repeat(10_000),
      "word ".repeat(2000),
      "…".repeat(10_000),
    ),
  );

  test("is answered, with marks in order and inside their line", async () => {
    const engine = createMemoryEngine(withActor({ name: "Constructor __proto__ ﷺ aaaa" }), SMALL_HASH);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { groups } = await engine.ask({ ask: "search", filter: NO_FILTER, text, most: 3 });
        for (const { line, marks } of groups.flatMap(({ hits }) => hits)) {
          let last = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(line.length);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("its words are where they are said to be", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, term } of wordsIn(text)) expect(termsIn(text.slice(start, end))).toEqual([term]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

test("a number of hits below 0 is a misuse that names what it got", async () => {
  await expect(search("ada", NO_FILTER, smallRecord, -1)).rejects.toThrow("expected most to be 0 or more, got -1");
  const { groups } = await search("ada", NO_FILTER, smallRecord, 0);
  expect(groups[0]).toMatchObject({ kind: "actor", hits: [] });
  expect(groups[0]?.total).toBeGreaterThan(0);
});
