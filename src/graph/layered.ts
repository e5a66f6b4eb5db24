/**
 * Ways from one node to another into positions: where they begin at one side, where they end at the other, and between them
 * layers by how far along the ways a node lies, in rows that keep lines from crossing. From left to right, on a tall stage from
 * top to bottom.
 */
import { type Boxes, boxesOf, PAD } from "./boxes.ts";
import { at, type LayoutInput, REFERENCE_STAGE } from "./layout-input.ts";

/** Free pixels between two layers: room for the marks on the lines. */
const GAP = { least: 56, most: 190 };
/** Pixels from row to row, at most. */
const ROW_MOST = 150;
/** Rounds of ordering the rows; the best is kept. */
const ROUNDS = 8;

/**
 * @param ways At least one, all with the same ends, each a list of ids without repeats; together all of the input's ids.
 * @returns x0, y0, x1, y1, ... in the order of `ids`, in pixels around (0, 0), y up.
 */
export function layered(ways: readonly (readonly string[])[], input: LayoutInput): Float64Array {
  const stage = input.stage ?? REFERENCE_STAGE;
  const boxes = boxesOf(
    input,
    input.ids.map((_, i) => i),
  );
  const layers = inRows(layersOf(ways, input.ids), ways);
  const index = new Map(input.ids.map((id, i) => [id, i]));
  const tall = stage.height > stage.width;
  const across = tall ? stage.width : stage.height;
  const along = alongOf(
    layers.map((layer) => extent(boxes, index, layer, tall)),
    tall ? stage.height : stage.width,
  );
  const direct = ways.some((way) => way.length === 2);
  const positions = new Float64Array(2 * input.ids.length);
  layers.forEach((layer, l) => {
    const least = Math.max(...layer.map((id) => sizeOf(boxes, indexOf(index, id), !tall)), 0) + PAD;
    // A line from end to end needs the middle.
    const slots = direct && layer.length % 2 === 1 && l > 0 && l < layers.length - 1 ? layer.length + 1 : layer.length;
    const row = Math.max(least, Math.min(across / slots, ROW_MOST));
    layer.forEach((id, r) => {
      const i = indexOf(index, id);
      const side = ((slots - 1) / 2 - r) * row;
      const far = at(along, l);
      positions[2 * i] = tall ? 0 - side : far;
      positions[2 * i + 1] = tall ? 0 - far : side;
    });
  });
  return positions;
}

/** Each node's layer: how far along the ways it lies, on the mean of them, measured on the longest. */
function layersOf(ways: readonly (readonly string[])[], ids: readonly string[]): string[][] {
  const last = Math.max(...ways.map((way) => way.length)) - 1;
  const layers: string[][] = Array.from({ length: last + 1 }, () => []);
  for (const id of seen(ways, ids)) {
    const shares = ways.flatMap((way) => {
      const place = way.indexOf(id);
      return place < 0 ? [] : [place / (way.length - 1)];
    });
    const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
    const inside = Math.min(Math.max(Math.round(share * last), 1), last - 1);
    layers[share === 0 ? 0 : share === 1 ? last : inside]?.push(id);
  }
  return layers.filter((layer) => layer.length > 0);
}

/** In the order in which the ways come to them, so that the best ones stand first. */
function seen(ways: readonly (readonly string[])[], ids: readonly string[]): string[] {
  const found = [...new Set(ways.flat())];
  const missing = ids.find((id) => !found.includes(id));
  if (missing !== undefined) throw new Error(`expected every node on a way, found "${missing}" on none`);
  return found;
}

/** Each layer by the mean place of its neighbours in the others, back and forth; the order with the fewest crossings. */
function inRows(layers: readonly (readonly string[])[], ways: readonly (readonly string[])[]): readonly string[][] {
  const links = linksOf(ways);
  let now = layers.map((layer) => [...layer]);
  let best = now;
  for (let round = 0; round < ROUNDS; round++) {
    const place = placesOf(now);
    now = now.map((layer, l) => {
      if (l % 2 === round % 2) return layer;
      const mean = (id: string) => {
        const near = links.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
        const places = near.flatMap((other) => place.get(other)?.row ?? []);
        return places.reduce((sum, each) => sum + each, 0) / places.length;
      };
      // Equal ones keep their order: sorting is stable.
      return [...layer].sort((a, b) => mean(a) - mean(b));
    });
    if (crossings(now, links) < crossings(best, links)) best = now;
  }
  return best;
}

type Link = readonly [from: string, to: string];

function linksOf(ways: readonly (readonly string[])[]): Link[] {
  const links = new Map<string, Link>();
  for (const way of ways) {
    way.slice(1).forEach((to, i) => {
      const from = way[i] ?? to;
      links.set([from, to].sort().join(" "), [from, to]);
    });
  }
  return [...links.values()];
}

/** For each node its layer and its row, counted from the middle of the layer. */
function placesOf(layers: readonly (readonly string[])[]): ReadonlyMap<string, { layer: number; row: number }> {
  return new Map(
    layers.flatMap((ids, layer) => ids.map((id, r) => [id, { layer, row: r - (ids.length - 1) / 2 }] as const)),
  );
}

/** Pairs of lines between the same layers that change sides. */
function crossings(layers: readonly (readonly string[])[], links: readonly Link[]): number {
  const place = placesOf(layers);
  const lines = links.map(([a, b]) => {
    const ends = [place.get(a), place.get(b)].map((end) => end ?? { layer: 0, row: 0 });
    return ends.sort((one, other) => one.layer - other.layer);
  });
  let count = 0;
  lines.forEach(([a, b], i) => {
    for (const [c, d] of lines.slice(i + 1)) {
      if (!a || !b || !c || !d || a.layer !== c.layer || b.layer !== d.layer || a.layer === b.layer) continue;
      if ((a.row - c.row) * (b.row - d.row) < 0) count += 1;
    }
  });
  return count;
}

/** The middle of each layer on the axis from beginning to end, around 0. */
function alongOf(sizes: readonly number[], room: number): number[] {
  const taken = sizes.reduce((sum, size) => sum + size, 0);
  const gap = Math.min(Math.max((room - taken) / Math.max(sizes.length - 1, 1), GAP.least), GAP.most);
  const whole = taken + gap * (sizes.length - 1);
  let edge = -whole / 2;
  return sizes.map((size) => {
    const middle = edge + size / 2;
    edge += size + gap;
    return middle;
  });
}

/** How wide a layer is, or how high on a tall stage. */
function extent(boxes: Boxes, index: ReadonlyMap<string, number>, layer: readonly string[], tall: boolean): number {
  return Math.max(...layer.map((id) => sizeOf(boxes, indexOf(index, id), tall)));
}

function sizeOf(boxes: Boxes, i: number, upright: boolean): number {
  return upright ? at(boxes.top, i) + at(boxes.bottom, i) : 2 * at(boxes.half, i);
}

function indexOf(index: ReadonlyMap<string, number>, id: string): number {
  const i = index.get(id);
  if (i === undefined) throw new Error(`expected "${id}" among the nodes, found none`);
  return i;
}
