/** Nodes from a start that only their ids decide to where ForceAtlas2 and noverlap bring them. */
import attract from "graphology-layout-forceatlas2/iterate.js";
import part from "graphology-layout-noverlap/iterate.js";
import type { Boxes } from "./boxes.ts";
import { at, type Edge, type LayoutOptions } from "./layout-input.ts";

/** Iterations of ForceAtlas2: enough for a few hundred nodes to settle, fewer when each of them costs more. */
const ITERATIONS = 600;
const ITERATED_NODES = 60_000;
/** Iterations between two questions whether to stop. */
const CHUNK = 60;
/** Iterations of noverlap. */
const PARTED = 60;

/** ForceAtlas2's columns: x, y, the last two moves, mass, convergence, size, and whether it is fixed. */
const FORCE_COLUMNS = 10;
const MOVES = 2;
const MASS = 6;
const CONVERGENCE = 7;
/** Noverlap's columns: x, y and size. */
const PART_COLUMNS = 3;

/**
 * Places the nodes of `which`; `edges` join no others. The packages' `iterate` is called on plain arrays: with a graph around them the same positions
 * come out and more script is loaded.
 */
export function spread(
  boxes: Boxes,
  which: readonly number[],
  edges: readonly Edge[],
  { ids, stop, progress }: Required<LayoutOptions> & { ids: readonly string[] },
): void {
  const row = new Map(which.map((i, k) => [i, k * FORCE_COLUMNS]));
  const links = Float32Array.from(edges.flatMap(([from, to, pull]) => [row.get(from) ?? 0, row.get(to) ?? 0, pull]));
  const nodes = new Float32Array(which.length * FORCE_COLUMNS);
  for (const [i, k] of row) {
    const { x, y } = start(at(ids, i));
    nodes.set([x, y], k);
    nodes[k + MASS] = 1;
  }
  for (const [from, to, pull] of edges) {
    for (const end of [from, to]) {
      const k = (row.get(end) ?? 0) + MASS;
      nodes[k] = at(nodes, k) + pull;
    }
  }

  const settings = {
    scalingRatio: 60,
    gravity: 0.04,
    strongGravityMode: true,
    edgeWeightInfluence: 0.5,
    slowDown: 2,
    barnesHutOptimize: which.length > 600,
    barnesHutTheta: 0.6,
    adjustSizes: false,
    linLogMode: false,
    outboundAttractionDistribution: false,
  };
  const iterations = Math.max(CHUNK, Math.min(ITERATIONS, Math.round(ITERATED_NODES / Math.max(1, which.length))));
  for (let done = 0; done < iterations && !stop(); done += CHUNK) {
    // Each chunk begins at rest.
    for (const k of row.values()) {
      nodes.fill(0, k + MOVES, k + MASS);
      nodes[k + CONVERGENCE] = 1;
    }
    for (let i = Math.min(CHUNK, iterations - done); i > 0; i--) attract(settings, nodes, links);
    progress((done / iterations) * 0.5);
  }

  const parted = Float32Array.from(
    [...row].flatMap(([i, k]) => [at(nodes, k), at(nodes, k + 1), at(boxes.radius, i) || 1]),
  );
  // Noverlap would part nodes at the very same spot by chance; a start by hash leaves none there.
  const parting = { margin: 4, ratio: 1.2, gridSize: 20, expansion: 1.1, speed: 3 };
  for (let i = 0; i < PARTED && !part(parting, parted).converged; i++);
  for (const [k, i] of which.entries()) {
    boxes.x[i] = at(parted, k * PART_COLUMNS);
    boxes.y[i] = at(parted, k * PART_COLUMNS + 1);
  }
}

/** A place in a square of 1000 that the id alone decides. */
export function start(id: string): { x: number; y: number } {
  return { x: hash(id, 0x811c9dc5), y: hash(id, 0x9747b28c) };
}

/** FNV-1a over UTF-16 units, finished as in MurmurHash3 so that similar ids land far apart; -500 to 500. */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (((h ^ (h >>> 16)) >>> 0) / 2 ** 32 - 0.5) * 1000;
}
