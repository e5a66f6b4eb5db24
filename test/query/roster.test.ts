// How much of a record stands on each actor and each issue.
import { expect, test } from "vitest";
import { createMemoryEngine, NO_FILTER } from "../../src/query/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const asked = (record = smallRecord, clauses = {}) =>
  createMemoryEngine(record, "sha256:").ask({ ask: "roster", filter: { ...NO_FILTER, ...clauses } });

test("every actor and issue is listed by id, also those that nothing stays of", async () => {
  const { actors, issues } = await asked(smallRecord, { stance: [] });
  expect(actors.map(({ id }) => id)).toEqual(smallRecord.actors.map(({ id }) => id).sort());
  expect(issues.map(({ id }) => id)).toEqual(smallRecord.issues.map(({ id }) => id).sort());
  expect(actors.every(({ made, about, named }) => made + about + named === 0)).toBe(true);
});

test("what is said jointly would keep a speaker without one of the two", async () => {
  const { actors } = await asked();
  const joint = smallRecord.statements.find(({ speaker, others }) => speaker !== null && others.length > 0);
  const lone = smallRecord.statements.find(({ speaker, others }) => speaker !== null && others.length === 0);
  const of = (id: string | null | undefined) => actors.find((one) => one.id === id);
  const shared = of(joint?.speaker);
  expect(shared?.made).toBeGreaterThan(shared?.alone ?? Number.POSITIVE_INFINITY);
  expect(of(lone?.speaker)?.alone).toBeGreaterThan(0);
});
