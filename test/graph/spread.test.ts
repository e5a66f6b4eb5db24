import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import { expect, test } from "vitest";
import type { Boxes } from "../../src/graph/boxes.ts";
import type { Edge } from "../../src/graph/layout-input.ts";
import { spread, start } from "../../src/graph/spread.ts";

function boxes(count: number): Boxes {
  const column = () => new Float64Array(count);
  const radius = Float64Array.from({ length: count }, (_, i) => (i % 6) * 5);
  return { x: column(), y: column(), radius, half: column(), top: column(), bottom: column() };
}

/** The packages' own way: over a graph, chunk by chunk. */
function overGraph(count: number, edges: readonly Edge[]): number[] {
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }, { pull: number }>();
  const { radius } = boxes(count);
  for (let i = 0; i < count; i++) graph.addNode(i, { ...start(`node-${i}`), size: radius[i] as number });
  for (const [from, to, pull] of edges) graph.addEdge(from, to, { pull });
  const all = Math.max(60, Math.min(600, Math.round(60_000 / count)));
  for (let done = 0; done < all; done += 60) {
    forceAtlas2.assign(graph, {
      iterations: Math.min(60, all - done),
      getEdgeWeight: "pull",
      settings: {
        scalingRatio: 60,
        gravity: 0.04,
        strongGravityMode: true,
        edgeWeightInfluence: 0.5,
        slowDown: 2,
        barnesHutOptimize: count > 600,
        barnesHutTheta: 0.6,
      },
    });
  }
  noverlap.assign(graph, { maxIterations: 60, settings: { margin: 4, ratio: 1.2 } });
  return graph.mapNodes((_, { x, y }) => [x, y]).flat();
}

test.each([2, 15, 40, 333, 700])("%i nodes come to the very places where the packages bring a graph", (count) => {
  const edges = Array.from(
    { length: count - 1 },
    (_, i): Edge => [(i * 7) % Math.min(i + 1, 8), i + 1, 1 + Math.log1p(i % 5)],
  );
  const found = boxes(count);
  spread(
    found,
    Array.from({ length: count }, (_, i) => i),
    edges,
    { ids: Array.from({ length: count }, (_, i) => `node-${i}`), stop: () => false, progress: () => {} },
  );
  expect(Array.from(found.x).flatMap((x, i) => [x, found.y[i] as number])).toEqual(overGraph(count, edges));
});
