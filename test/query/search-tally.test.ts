// The lists that a key runs through give what the library gives that walks maps of maps: the same documents, words and scores.
import fc from "fast-check";
import MiniSearch, { type Query, type SearchResult } from "minisearch";
import { describe, expect, test } from "vitest";
import { closenessTo, KIN, OPENING, opensWord } from "../../src/query/search-closeness.ts";
import { nearNames } from "../../src/query/search-names.ts";
import { type Postings, postingsOf } from "../../src/query/search-postings.ts";
import { BOOSTS, FIELDS, matchesOf, NAME_FIELDS, type Sought, SPEAKERS, seek } from "../../src/query/search-query.ts";
import { tally } from "../../src/query/search-tally.ts";
import { type Vocabulary, vocabulary } from "../../src/query/search-vocabulary.ts";

const SEED = 20_250_607;

type Document = readonly (readonly string[])[];

const WORDS =
  "a b an ana anna annab deploy deployed deploying deployment raid raids raiders riad bus buses 2025 2024 bass bsas";
const words = fc.oneof(
  fc.constantFrom(...WORDS.split(" ")),
  fc.string({ unit: fc.constantFrom("a", "b", "n"), minLength: 1, maxLength: 6 }),
);
const documents: fc.Arbitrary<Document[]> = fc.array(fc.tuple(...FIELDS.map(() => fc.array(words, { maxLength: 5 }))), {
  minLength: 1,
  maxLength: 8,
});
const asked = fc.uniqueArray(words, { minLength: 1, maxLength: 4 });

describe("a tally", () => {
  test("finds what the library finds, with the same scores, in the same fields", () => {
    fc.assert(
      fc.property(documents, asked, (all, terms) => {
        const { postings, known, sought } = indexed(all, terms);
        const closeness = closenessTo(terms, (term) => sought.find((one) => one.term === term)?.kin ?? []);
        const matches = sought.map((one) => matchesOf(one, terms, known));
        const ours = tally(postings, all.length, terms, matches, closeness);
        const library = libraryOf(all);
        const queries = sought.map((one) => queryFor(one, terms, known));
        const scored = byDocument(library.search({ combineWith: "OR", queries }));
        const each = queries.map((query) => byDocument(library.search(query)));
        for (const at of all.keys()) {
          const result = scored.get(at);
          expect(ours.score[at]).toBeCloseTo(result?.score ?? 0, 9);
          expect(ours.holds[at]).toBe(bitsOf(each.map((one) => one.has(at))));
          const found = Object.entries(result?.match ?? {}).map(([word, fields]) => ({ fields, ...closeness(word) }));
          const by = (least: number) =>
            bitsOf(terms.map((term) => found.some((one) => one.asked === term && one.by >= least)));
          expect(ours.typed[at]).toBe(by(OPENING));
          expect(ours.kin[at]).toBe(by(KIN));
          const isName = (field: string) => FIELDS.slice(0, NAME_FIELDS).includes(field);
          const named = found.filter(({ fields }) => fields.some(isName)).map((one) => Math.min(one.by, OPENING));
          expect(ours.named[at]).toBe(Math.max(0, ...named));
          const own = found.some(({ fields }) => fields.some((field) => field !== FIELDS[SPEAKERS]));
          expect(ours.own[at]).toBe(Number(own));
        }
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test("takes no more terms than a number has bits", () => {
    const { postings, known } = indexed([FIELDS.map(() => ["bus"])], []);
    const terms = Array.from({ length: 33 }, (_, i) => `${i}`);
    const none = terms.map((): [] => []);
    expect(() => tally(postings, 1, terms, none, closenessTo(terms, known.kinOf))).toThrow(
      new RangeError("expected 32 terms at most, got 33"),
    );
    const most = ["bus", ...terms.slice(2)];
    const matches = most.map((term) =>
      matchesOf(
        seek(term, known, () => []),
        most,
        known,
      ),
    );
    const { holds } = tally(
      postings,
      1,
      most,
      [...matches.slice(1), ...matches.slice(0, 1)],
      closenessTo(most, () => []),
    );
    expect(holds[0]).toBe(2 ** 31);
  });
});

describe("lists of where words stand", () => {
  test("hold every word of every document once for each field, in order", () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { words: known, starts, documents: of, fields } = indexed(all, []).postings;
        const listed = known.flatMap((word, i) =>
          Array.from(of.slice(starts[i], starts[i + 1]), (at, j) => [word, at, fields[(starts[i] ?? 0) + j]]),
        );
        const plain = all.flatMap((document, at) =>
          document.flatMap((held, field) => [...new Set(held)].map((word) => [word, at, field] as const)),
        );
        const byWord = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
        plain.sort((a, b) => byWord(a[0], b[0]) || a[1] - b[1] || a[2] - b[2]);
        expect(listed).toEqual(plain);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("of nothing are empty", () => {
    expect(postingsOf(0, BOOSTS, () => [])).toMatchObject({ words: [], starts: new Uint32Array(1) });
  });
});

function indexed(all: readonly Document[], terms: readonly string[]) {
  const postings: Postings = postingsOf(all.length, BOOSTS, (at, field) => all[at]?.[field] ?? []);
  const known = vocabulary(postings.words);
  const near = nearNames(new Set(all.flatMap((document) => document.slice(0, NAME_FIELDS).flat())));
  return { postings, known, sought: terms.map((term) => seek(term, known, near)) };
}

function libraryOf(all: readonly Document[]): MiniSearch {
  const library = new MiniSearch<{ id: number }>({
    fields: [...FIELDS],
    extractField: ({ id }, field) => {
      const at = FIELDS.indexOf(field);
      return at < 0 ? id : (all[id]?.[at]?.join(" ") ?? "");
    },
    tokenize: (text) => text.split(" ").filter((word) => word !== ""),
    processTerm: (term) => term,
    searchOptions: {
      boost: Object.fromEntries(FIELDS.map((name, i) => [name, BOOSTS[i] ?? 1])),
      weights: { prefix: 0.6, fuzzy: 0.25 },
      tokenize: (term) => [term],
    },
  });
  library.addAll(all.map((_, id) => ({ id })));
  return library;
}

/** The same question in the library's own terms. */
function queryFor({ term, kin, near }: Sought, terms: readonly string[], known: Vocabulary): Query {
  const prefix = opensWord(term, terms);
  const short = term.length === 1;
  const errors = term.length < 4 || /\d/.test(term) ? 0 : term.length <= 6 ? 1 : 2;
  const fuzzy = known.knows(term) ? 0 : errors;
  const exactly = (queries: readonly string[], worth: number): Query => ({
    combineWith: "OR",
    queries: [...queries],
    boostTerm: () => worth,
  });
  const queries: Query[] = [{ queries: [term], prefix: prefix && !short, fuzzy }];
  if (prefix && short) queries.push({ queries: [term], prefix, fields: FIELDS.slice(0, NAME_FIELDS) });
  if (kin.length > 0) queries.push(exactly(kin, 0.4));
  if (near.length > 0) queries.push(exactly(near, 0.25));
  return { combineWith: "OR", queries };
}

function byDocument(results: readonly SearchResult[]): Map<number, SearchResult> {
  return new Map(results.map((result) => [result.id as number, result]));
}

function bitsOf(those: readonly boolean[]): number {
  return those.reduce((sum, is, i) => sum + (is ? 2 ** i : 0), 0);
}
