import Graph, { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { exportPart, type PartRequest } from "../../src/io/export-part.ts";
import { recordHash } from "../../src/io/index.ts";
import { readRecord } from "../../src/io/read-record.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { createMemoryEngine, type Fold, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const SHOW_ALL = { sources: true, relations: true, affiliations: true, isolates: true };
const ASKED: PartRequest = { part: { what: "see" }, filter: NO_FILTER, fold: "actors", show: SHOW_NOTHING_ELSE };

async function graphText(change: Partial<PartRequest> = {}, record: OnRecord = smallRecord): Promise<string> {
  const engine = createMemoryEngine(record, recordHash(record));
  return (await exportPart(engine, { ...ASKED, ...change }, "graph")).text;
}

async function graphOf(change: Partial<PartRequest> = {}, record?: OnRecord) {
  return Graph.from(JSON.parse(await graphText(change, record)));
}

interface Evidence {
  readonly statement?: string;
  readonly relation?: string;
  readonly source?: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
  readonly repeats?: string;
}
const evidenceOf = (graph: Graph, edge: string) => graph.getEdgeAttribute(edge, "evidence") as Evidence[];

describe.each<Fold>(["actors", "statements"])("Graph JSON of the %s view", (fold) => {
  it("is taken by graphology as a directed multigraph, with nodes and edges in the order of their keys", async () => {
    const text = await graphText({ fold, show: SHOW_ALL });
    const graph = MultiDirectedGraph.from(JSON.parse(text));
    expect(graph.type).toBe("directed");
    expect(graph.multi).toBe(true);
    expect(graph.order).toBeGreaterThan(6);
    expect(graph.size).toBeGreaterThan(10);
    expect(graph.nodes()).toEqual([...graph.nodes()].sort());
    expect(graph.edges()).toEqual([...graph.edges()].sort());
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph.export())));
  });

  it("gives a stance to the edges that carry one and to no other", async () => {
    const graph = await graphOf({ fold, show: SHOW_ALL });
    const kinds = new Set<string>();
    graph.forEachEdge((_, { kind, stance, ...attributes }) => {
      kinds.add(kind);
      if (kind === "stance") expect(["support", "oppose", "mixed", "neutral"]).toContain(stance);
      else expect(stance).toBeUndefined();
      expect(Object.keys(attributes)).not.toContain("stance");
    });
    expect([...kinds]).toEqual(expect.arrayContaining(["stance", "relation", "affiliation", "source"]));
  });

  it("keeps evidence on every edge, as many statements and deeds at least as the edge weighs", async () => {
    const graph = await graphOf({ fold, show: SHOW_ALL });
    graph.forEachEdge((edge, { kind, weight }) => {
      const evidence = evidenceOf(graph, edge);
      expect(evidence.length, edge).toBeGreaterThan(0);
      if (kind === "affiliation") return;
      const behind = new Set(evidence.map(({ statement, relation }) => statement ?? relation));
      expect(behind.size, edge).toBeGreaterThanOrEqual(weight);
      for (const { source, start, end } of evidence) {
        const { textLength = 0 } = graph.getAttribute("sources").find(({ id }: { id: string }) => id === source) ?? {};
        expect(start, edge).toBeLessThan(end ?? 0);
        expect(end, edge).toBeLessThanOrEqual(textLength);
      }
    });
  });

  it("is the same text whatever the order of the record's lists", async () => {
    const turned = {
      ...smallRecord,
      sources: [...smallRecord.sources].reverse(),
      actors: [...smallRecord.actors].reverse(),
      issues: [...smallRecord.issues].reverse(),
      statements: [...smallRecord.statements].reverse(),
      relations: [...smallRecord.relations].reverse(),
    };
    const asked = { fold, show: SHOW_ALL };
    expect(await graphText(asked, turned)).toBe(await graphText(asked));
    expect(await graphText(asked)).toMatch(/^\{\n {2}"attributes": \{\n.*\}\n$/s);
  });
});

describe("writeGraph", () => {
  it("has the words behind an edge, and where the same words stand again", async () => {
    const graph = await graphOf();
    expect(evidenceOf(graph, "ada-lind~support~night-buses")).toMatchObject([
      { statement: "s01", source: "courier-1", start: 55, end: 83, exact: "Buses should run until dawn," },
      { statement: "s03", source: "courier-2", exact: "Buses should run until dawn.", repeats: "s01" },
    ]);
    expect(graph.getEdgeAttribute("ada-lind~support~night-buses", "weight")).toBe(1);
  });

  it("keeps a statement's quotes and words on its node, and its repeats beside them", async () => {
    const graph = await graphOf({ fold: "statements" });
    expect(graph.getNodeAttributes("s02")).toMatchObject({
      kind: "statement",
      words:
        "Reported speech: Drivers were not asked, nights cannot be staffed, and a higher fare is better than longer shifts.",
      quotes: [{ verbatim: false }, { verbatim: false }],
    });
    expect(graph.getNodeAttributes("s01")).toMatchObject({
      quotes: [{ exact: "Buses should run until dawn,", verbatim: true }],
      again: [{ statement: "s03", source: "courier-2" }],
    });
    expect(graph.hasNode("s03")).toBe(false);
  });

  it("tells who an actor is, and keeps the words of a stance toward oneself on the node", async () => {
    const graph = await graphOf({ show: SHOW_ALL });
    expect(graph.getNodeAttributes("ada-lind")).toMatchObject({
      label: "Ada Lind",
      kind: "person",
      name: "Ada Lind",
      aliases: ["the mayor"],
      affiliations: [{ agency: "town-council", agencyName: "Marsh Quay Town Council", role: "mayor" }],
    });
    expect(graph.getNodeAttribute("night-riders", "self")).toMatchObject([
      { value: "support", evidence: [{ statement: "s07" }] },
    ]);
  });

  it("says which Record JSON holds the same part, and where it was taken from", async () => {
    const engine = createMemoryEngine(smallRecord, recordHash(smallRecord));
    const asked: PartRequest = { ...ASKED, filter: { ...NO_FILTER, stance: ["oppose"] } };
    const graph = Graph.from(JSON.parse((await exportPart(engine, asked, "graph")).text));
    const { value: record } = readRecord((await exportPart(engine, asked, "record")).text);
    if (!record) throw new Error("expected the part to be a record");
    expect(graph.getAttributes()).toMatchObject({
      title: smallRecord.title,
      generator: "Onrecord",
      version: 1,
      recordHash: recordHash(record),
      derivedFrom: { hash: recordHash(smallRecord), filter: { filter: { stance: ["oppose"] }, fold: "actors" } },
    });
    expect(graph.getAttribute("derivedFrom")).toEqual(record.derivedFrom);
    expect(graph.getAttribute("derivedFrom").sentence).toContain("oppose");
  });

  it("leaves the texts of sources out", async () => {
    const [first, ...rest] = smallRecord.sources;
    if (!first) throw new Error("expected a source");
    const text = "A text that somebody keeps on their own machine.";
    const graph = await graphText({ show: SHOW_ALL }, { ...smallRecord, sources: [{ ...first, text }, ...rest] });
    expect(graph).toContain(first.textHash);
    expect(graph).not.toContain(text);
  });

  it("has no attribute that a drawing tool takes for a place, a size or a colour", async () => {
    const graph = await graphOf({ fold: "statements", show: SHOW_ALL });
    const names = new Set<string>();
    graph.forEachNode((_, attributes) => Object.keys(attributes).forEach((name) => void names.add(name)));
    graph.forEachEdge((_, attributes) => Object.keys(attributes).forEach((name) => void names.add(name)));
    for (const taken of ["x", "y", "z", "size", "color", "hidden", "type", "id", "key", "target", "undirected"]) {
      expect(names).not.toContain(taken);
    }
  });
});
