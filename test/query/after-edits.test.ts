// What engines keep of a record's things from one edit to the next must be no other than what is worked out anew.
import fc from "fast-check";
import { expect, it } from "vitest";
import { apply, type By } from "../../src/edit/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { createMemoryEngine, FACETS, NO_FILTER, type Question } from "../../src/query/index.ts";
import { drawnOperation } from "../edit/arbitrary-operation.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";

const BY: By = { coder: "Ada Lind", at: "2025-06-09T10:00:00.000Z" };
const WHOLE = { ...NO_FILTER, appearances: true };

it("answers about an edited record are those about a record that was never another", async () => {
  let edits = 0;
  await fc.assert(
    fc.asyncProperty(
      recordWithTexts(),
      fc.array(drawnOperation(), { maxLength: 5 }),
      async ({ record }, operations) => {
        let now = record;
        await answersTo(now);
        for (const [i, draw] of operations.entries()) {
          const done = apply(now, draw(now, i), BY);
          if ("problem" in done) continue;
          now = done.record;
          edits += 1;
          expect(await answersTo(now)).toEqual(await answersTo(structuredClone(now)));
        }
        // Taken back: what was kept of the record as it was is as good as new.
        expect(await answersTo(record)).toEqual(await answersTo(structuredClone(record)));
      },
    ),
    { seed: 20_251_122, numRuns: 40 },
  );
  expect(edits).toBeGreaterThan(40);
});

async function answersTo(record: OnRecord): Promise<unknown[]> {
  const engine = createMemoryEngine(record, "sha256:0");
  const show = { sources: true, relations: true, affiliations: true, isolates: true };
  const [actor] = record.actors;
  const [source] = record.sources;
  const questions: Question[] = [
    { ask: "counts", filter: NO_FILTER },
    { ask: "facets", filter: NO_FILTER, of: FACETS },
    { ask: "facets", filter: { ...NO_FILTER, stance: ["oppose", "uncoded"] }, of: FACETS },
    ...(actor ? [{ ask: "facets", filter: { ...NO_FILTER, actor: [actor.id] }, of: FACETS } as const] : []),
    ...(actor ? [{ ask: "counts", filter: { ...NO_FILTER, text: actor.name } } as const] : []),
    ...(source ? [{ ask: "article", filter: WHOLE, id: source.id } as const] : []),
    { ask: "statements", filter: WHOLE, sort: { by: "date", descending: false }, from: 0, size: 1000 },
    { ask: "ties", filter: NO_FILTER, fold: "actors", show, top: 100 },
    { ask: "timeline", filter: NO_FILTER, by: "day" },
    {
      ask: "queue",
      filter: NO_FILTER,
      of: ["suggested", "rejected"],
      order: "reading",
      also: [],
      at: null,
      before: 0,
      size: 1000,
    },
    { ask: "search", filter: NO_FILTER, text: "the mayor", most: 20 },
  ];
  const answers: unknown[] = [];
  for (const question of questions) answers.push(await engine.ask(question));
  engine.close();
  return answers;
}
