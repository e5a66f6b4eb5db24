import { expect, test } from "vitest";
import { apply } from "../../src/edit/index.ts";
import type { Coded } from "../../src/extract/index.ts";
import { writeRecord } from "../../src/io/index.ts";
import { emptyRecord } from "../../src/model/index.ts";
import type { ArticleToAdd } from "../../src/work/article-messages.ts";
import { findInArticles } from "../../src/work/find-in-articles.ts";

const article = (label: string, text: string, more: Partial<ArticleToAdd> = {}): ArticleToAdd => ({
  name: `${label}.txt`,
  label,
  text,
  title: null,
  publisher: null,
  author: null,
  url: null,
  published: null,
  language: null,
  find: true,
  ...more,
});

/** Goes wrong where a text begins with “!”. */
function code(some: readonly { readonly text: string }[]): readonly Coded[] {
  if (some.some(({ text }) => text.startsWith("!"))) throw new Error("It went wrong.");
  return some.map(() => ({ cast: { entities: [], mentions: [] }, attributions: [], topics: [] }));
}

const record = writeRecord(emptyRecord("Harbour"));
const BY = { coder: null, at: "2025-06-08T10:00:00Z" };

test("a text in which no statements can be found is added without looking", () => {
  const found = findInArticles(
    { record, articles: [article("a", "We stay.\n"), article("b", "!", { find: false })] },
    { code, progress: () => {} },
  );
  expect(found.failed).toEqual([]);
  expect(found.operation?.sources.map(({ label }) => label)).toEqual(["a", "b"]);
  expect(found.operation?.sources.every((source) => !("find" in source))).toBe(true);
});

test("how far it is goes by how much text is done, also within a long article", () => {
  const told: [done: number, share: number][] = [];
  findInArticles(
    { record, articles: [article("a", "x".repeat(1_000_000)), article("b", "y".repeat(3_000_000))] },
    {
      code: (some, _, within) => {
        within(0.5);
        return code(some);
      },
      progress: (...far) => told.push(far),
    },
  );
  expect(told).toEqual([
    [0, 0],
    [0, 0.125],
    [1, 0.25],
    [1, 0.625],
    [2, 1],
  ]);
});

test("an article that something goes wrong with is told of by its place, and the others are added", () => {
  const told: number[] = [];
  const found = findInArticles(
    { record, articles: [article("a", "We stay.\n"), article("b", "!"), article("c", "We go.\n")] },
    { code, progress: (done) => told.push(done) },
  );
  expect(found.failed).toEqual([{ at: 1, why: "It went wrong." }]);
  expect(found.operation?.sources.map(({ label }) => label)).toEqual(["a", "c"]);
  expect(told).toEqual([0, 3]);
});

test("what is added keeps a record sound, with the label, the facts and the outlet that a person gave", () => {
  const facts = { title: "<b>Ferries</b>", publisher: "Quay Courier", author: "Nora Beck", published: "2025-06" };
  const { operation } = findInArticles(
    {
      record,
      articles: [article("__proto__", "We stay.\n", { ...facts, url: "https://quay.example/a", language: "en" })],
    },
    { code: null, progress() {} },
  );
  if (operation === null) throw new Error("expected something to add");
  const applied = apply(emptyRecord("Harbour"), operation, BY);
  if ("problem" in applied) throw new Error(`expected no problem, got ${applied.problem.code}`);
  const [source] = applied.record.sources;
  expect(source).toMatchObject({
    label: "__proto__",
    names: ["__proto__.txt"],
    title: "<b>Ferries</b>",
    author: "Nora Beck",
    url: "https://quay.example/a",
    published: { edtf: "2025-06", basis: "stated" },
    text: "We stay.\n",
  });
  expect(applied.record.actors).toMatchObject([{ id: source?.publisher, kind: "outlet", name: "Quay Courier" }]);
  expect(applied.record.statements).toEqual([]);
});

test("a text that the record has is not added again, and with nothing to add there is no operation", () => {
  const first = findInArticles({ record, articles: [article("a", "We stay.\n")] }, { code, progress() {} });
  if (first.operation === null) throw new Error("expected something to add");
  const applied = apply(emptyRecord("Harbour"), first.operation, BY);
  if ("problem" in applied) throw new Error(`expected no problem, got ${applied.problem.code}`);
  const after = writeRecord(applied.record);
  const again = findInArticles({ record: after, articles: [article("z", "We stay.\n")] }, { code, progress() {} });
  expect(again).toEqual({ operation: null, failed: [], alike: [] });
  const more = findInArticles(
    { record: after, articles: [article("z", "We stay.\n"), article("a", "We go.\n")] },
    { code, progress() {} },
  );
  expect(more.operation?.sources.map(({ id, label }) => [id, label])).toEqual([["src-a-2", "a"]]);
});

test("a record that cannot be read is refused before anything is looked for", () => {
  const found = () => findInArticles({ record: "{}", articles: [article("a", "!")] }, { code, progress() {} });
  expect(found).toThrow("expected the text of the record that is open");
});
