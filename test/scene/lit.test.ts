import { describe, expect, it } from "vitest";
import { litAmong, litBy, type Wanted } from "../../src/scene/lit.ts";
import type { Picture } from "../../src/scene/picture.ts";
import { pictureOf } from "./pictures.ts";

function litIds(picture: Picture, ids: readonly string[]) {
  const lit = litBy(picture, ids, new Map(picture.ids.map((id, i) => [id, i])));
  return {
    any: lit.any,
    nodes: picture.ids.filter((_, i) => lit.nodes[i]),
    edges: picture.edgeIds.filter((_, j) => lit.edges[j]),
  };
}

const at = { x: 0, y: 0 };
const actors = pictureOf(
  ["a", "b", "c", "d"].map((id) => ({ id, ...at })),
  [
    { from: "a", to: "b", stance: "support" },
    { from: "b", to: "c", stance: "oppose" },
    { from: "c", to: "d", stance: "mixed" },
  ],
);

describe("litBy", () => {
  it("is nothing when nothing is chosen, or nothing that is there", () => {
    expect(litIds(actors, [])).toEqual({ any: false, nodes: [], edges: [] });
    expect(litIds(actors, ["gone"])).toEqual({ any: false, nodes: [], edges: [] });
  });

  it("lights a node's edges and neighbours", () => {
    expect(litIds(actors, ["b"])).toEqual({ any: true, nodes: ["a", "b", "c"], edges: ["a-b-support", "b-c-oppose"] });
  });

  it("lights an edge and its two ends", () => {
    expect(litIds(actors, ["c-d-mixed"])).toEqual({ any: true, nodes: ["c", "d"], edges: ["c-d-mixed"] });
  });

  it("unites what several light", () => {
    expect(litIds(actors, ["a", "d"])).toEqual({
      any: true,
      nodes: ["a", "b", "c", "d"],
      edges: ["a-b-support", "c-d-mixed"],
    });
  });

  it("goes through a statement to what it is about", () => {
    const statements = pictureOf(
      [
        { id: "speaker", ...at },
        { id: "said", kind: "statement", ...at },
        { id: "issue", kind: "issue", ...at },
        { id: "other", ...at },
      ],
      [
        { from: "speaker", to: "said", kind: "said" },
        { from: "said", to: "issue", stance: "oppose" },
        { from: "other", to: "issue", stance: "oppose" },
      ],
    );
    expect(litIds(statements, ["speaker"]).nodes).toEqual(["speaker", "said", "issue"]);
  });
});

describe("litAmong", () => {
  const index = new Map(actors.ids.map((id, i) => [id, i]));
  const among = ({ selected = [], hovered = [], keep = null }: Partial<Wanted>) => {
    const lit = litAmong(actors, { selected, hovered, keep }, index);
    return {
      any: lit.any,
      nodes: actors.ids.filter((_, i) => lit.nodes[i]),
      edges: actors.edgeIds.filter((_, j) => lit.edges[j]),
    };
  };

  it("goes by what is chosen while nothing is to be kept", () => {
    expect(among({ selected: ["a"], hovered: ["d"] }).nodes).toEqual(["a", "b", "c", "d"]);
  });

  it("keeps no more than it is told, and the ends of edges", () => {
    expect(among({ keep: new Set(["a", "b-c-oppose"]) })).toEqual({
      any: true,
      nodes: ["a", "b", "c"],
      edges: ["b-c-oppose"],
    });
  });

  it("lets everything step back when nothing is kept", () => {
    expect(among({ keep: new Set() })).toEqual({ any: true, nodes: [], edges: [] });
  });

  it("adds what is selected alone, and what is hovered with its neighbours", () => {
    const keep = new Set(["a"]);
    expect(among({ keep, selected: ["c"] })).toEqual({ any: true, nodes: ["a", "c"], edges: [] });
    expect(among({ keep, hovered: ["d"] }).edges).toEqual(["c-d-mixed"]);
  });
});
