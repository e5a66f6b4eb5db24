import fc from "fast-check";
import Graph from "graphology";
import { expect, it } from "vitest";
import { exportPart } from "../../src/io/export-part.ts";
import { readRecord, recordHash } from "../../src/io/index.ts";
import { createMemoryEngine, NO_FILTER } from "../../src/query/index.ts";
import { recordWithTexts } from "../fixtures/arbitrary-record.ts";

const show = fc.record({
  sources: fc.boolean(),
  relations: fc.boolean(),
  affiliations: fc.boolean(),
  isolates: fc.boolean(),
});
const stance = fc.option(fc.constantFrom("support" as const, "oppose" as const));

it("Graph JSON of any part is a graph whose every edge keeps its evidence, out of sources that it lists", async () => {
  await fc.assert(
    fc.asyncProperty(
      recordWithTexts(),
      fc.constantFrom("actors" as const, "statements" as const),
      show,
      stance,
      async ({ record }, fold, show, value) => {
        const engine = createMemoryEngine(record, recordHash(record));
        const filter = { ...NO_FILTER, stance: value === null ? null : [value] };
        const asked = { part: { what: "see" as const }, filter, fold, show };
        const graph = Graph.from(JSON.parse((await exportPart(engine, asked, "graph")).text));
        const sources = new Set(graph.getAttribute("sources").map(({ id }: { id: string }) => id));
        graph.forEachEdge((edge, { kind, stance, weight, evidence }) => {
          expect(stance === undefined, edge).toBe(kind !== "stance");
          expect(evidence.length, edge).toBeGreaterThan(0);
          const behind = new Set(
            evidence.map((item: { statement?: string; relation?: string }) => item.statement ?? item.relation),
          );
          if (kind !== "affiliation") expect(behind.size, edge).toBeGreaterThanOrEqual(weight);
          for (const { source } of evidence) if (source !== undefined) expect(sources).toContain(source);
        });
        const { value: part } = readRecord((await exportPart(engine, asked, "record")).text);
        expect(part && recordHash(part)).toBe(graph.getAttribute("recordHash"));
      },
    ),
    { seed: 7, numRuns: 150 },
  );
});
