import { expect, test } from "vitest";
import { createMemoryEngine, NO_FILTER, type PairKind, type StatementPair } from "../../src/query/index.ts";
import { byAnswer } from "../../src/ui/pairs/by-answer.ts";
import { twoSidedRecord } from "../fixtures/two-sided-record.ts";

const engine = createMemoryEngine(twoSidedRecord, "sha256:0");
const ask = (of: PairKind) => engine.ask({ ask: "pairs", of, from: 0, size: 100, filter: NO_FILTER });
const [reply] = (await ask("reply")).items;
if (!reply) throw new Error("expected a reply in the record");

/** A reply of one statement to another, by their ids. */
const to = (b: string, a: string): StatementPair => ({
  ...reply,
  a: { ...reply.a, statement: { ...reply.a.statement, id: a } },
  b: { ...reply.b, statement: { ...reply.b.statement, id: b } },
});
const shape = (items: readonly StatementPair[], total: number) =>
  byAnswer({ items, total }).map(({ pair, more }) => [
    pair.b.statement.id,
    ...[pair, ...more].map(({ a }) => a.statement.id),
  ]);

test("what one statement answers stands together, in its order", () => {
  const items = [to("x", "1"), to("x", "2"), to("y", "1")];
  expect(shape(items, 3)).toEqual([
    ["x", "1", "2"],
    ["y", "1"],
  ]);
});

test("an answer of which more may follow waits for it, unless it is the only one", () => {
  const items = [to("x", "1"), to("y", "1"), to("y", "2")];
  expect(shape(items, 9)).toEqual([["x", "1"]]);
  expect(shape(items.slice(1), 9)).toEqual([["y", "1", "2"]]);
});

test("opposite stances of one speaker stay pairs, all of them", async () => {
  const { items } = await ask("contradiction");
  expect(items.length).toBeGreaterThan(1);
  expect(byAnswer({ items, total: items.length + 1 }).map(({ pair }) => pair)).toEqual(items);
});
