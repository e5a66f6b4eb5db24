import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build-graph.ts";
import type { Tie, TieNode, Ties } from "../../src/query/answer-graph.ts";

const MIX = { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 };

function node(id: string, over: Partial<TieNode> = {}): TieNode {
  return {
    id,
    kind: "person",
    label: id,
    short: null,
    statements: 1,
    about: 0,
    mix: MIX,
    self: [],
    form: null,
    ...over,
  };
}
function tie(id: string, source: string, target: string, over: Partial<Tie> = {}): Tie {
  return {
    id,
    kind: "stance",
    source,
    target,
    stance: "oppose",
    weight: 2,
    reported: false,
    label: "opposes",
    ...over,
  };
}

const ties: Ties = {
  nodes: [node("s1", { kind: "statement", form: "indirect" }), node("b"), node("a")],
  ties: [
    tie("b~oppose~a", "b", "a"),
    tie("a~did:met~b", "a", "b", { kind: "relation", stance: null, label: "met" }),
    tie("a~support~b", "a", "b", { stance: "support", label: "supports" }),
  ],
  dropped: 0,
};

describe("buildGraph", () => {
  it("sorts nodes and edges by id, whatever their order was", () => {
    const graph = buildGraph(ties);
    const turned = buildGraph({ ...ties, nodes: [...ties.nodes].reverse(), ties: [...ties.ties].reverse() });
    expect(graph.nodes()).toEqual(["a", "b", "s1"]);
    expect(graph.edges()).toEqual(["a~did:met~b", "a~support~b", "b~oppose~a"]);
    expect(JSON.stringify(turned.export())).toBe(JSON.stringify(graph.export()));
  });

  it("is a directed multigraph that graphology takes back", () => {
    const serialised = JSON.parse(JSON.stringify(buildGraph(ties).export()));
    expect(serialised.options).toMatchObject({ type: "directed", multi: true });
    expect(Graph.from(serialised).size).toBe(3);
  });

  it("gives a stance only to the edges that carry one, and a form only to statements", () => {
    const graph = buildGraph(ties);
    expect(graph.getEdgeAttribute("b~oppose~a", "stance")).toBe("oppose");
    expect(graph.hasEdgeAttribute("a~did:met~b", "stance")).toBe(false);
    expect(graph.filterNodes((_, { form }) => form !== undefined)).toEqual(["s1"]);
  });

  it("refuses a tie whose end is not there", () => {
    expect(() => buildGraph({ ...ties, nodes: [] })).toThrow(/not found/);
  });
});
