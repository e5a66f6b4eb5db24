import { describe, expect, it } from "vitest";
import { litBy } from "../../src/scene/lit.ts";
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
