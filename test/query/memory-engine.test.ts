import { expect, test } from "vitest";
import { createMemoryEngine, NO_FILTER, Stopped } from "../../src/query/index.ts";
import { SMALL_HASH, smallRecord } from "../fixtures/small-record.ts";
import { conformance } from "./conformance.ts";

conformance("The memory engine", createMemoryEngine);

test("a stopped question is not answered", async () => {
  const engine = createMemoryEngine(smallRecord, SMALL_HASH);
  const asked = engine.ask({ ask: "counts", filter: NO_FILTER }, { aborted: true });
  await expect(asked).rejects.toBeInstanceOf(Stopped);
});

test("a question that is stopped on the way is not answered", async () => {
  const engine = createMemoryEngine(smallRecord, SMALL_HASH);
  let looks = 0;
  const stop = {
    get aborted() {
      looks += 1;
      return looks > 3;
    },
  };
  const asked = engine.ask({ ask: "facets", filter: NO_FILTER, of: ["stance", "issue"] }, stop);
  await expect(asked).rejects.toBeInstanceOf(Stopped);
  expect(looks).toBe(4);
});

test("a closed engine says that it is closed", async () => {
  const engine = createMemoryEngine(smallRecord, SMALL_HASH);
  engine.close();
  await expect(engine.ask({ ask: "counts", filter: NO_FILTER })).rejects.toThrow("got one that was closed");
});

test("a count below 0 is a misuse that names what it got", async () => {
  const engine = createMemoryEngine(smallRecord, SMALL_HASH);
  const sort = { by: "date", descending: false } as const;
  const asked = engine.ask({ ask: "statements", filter: NO_FILTER, sort, from: -1, size: 1 });
  await expect(asked).rejects.toThrow("expected from to be 0 or more, got -1");
});

test("articles without a date come by their labels, whatever the case and accents, as the review reads them", async () => {
  const labels = ["alder", "Birch", "\u00e9lan", "Fir"];
  const [like] = smallRecord.sources;
  if (!like) throw new Error("expected a source in the fixture");
  const sources = labels.map((label, i) => ({ ...like, id: `s${labels.length - i}`, label, published: null }));
  const engine = createMemoryEngine({ ...smallRecord, sources, statements: [], relations: [] }, SMALL_HASH);
  const articles = await engine.ask({ ask: "articles", filter: NO_FILTER });
  expect(articles.map(({ source }) => sources.find(({ id }) => id === source)?.label)).toEqual(labels);
});
