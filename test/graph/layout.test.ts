import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOf, overlap } from "../../src/graph/boxes.ts";
import { type LayoutInput, layout, REFERENCE_STAGE } from "../../src/graph/layout.ts";

type Link = readonly [from: number, to: number, weight: number];

function graph(count: number, links: readonly Link[]): LayoutInput {
  const nodes = Array.from({ length: count }, (_, i) => i);
  return {
    ids: nodes.map((i) => `node-${i}`),
    radius: nodes.map((i) => 9 + (i % 5) * 4),
    labelWidth: nodes.map((i) => (i % 4 === 3 ? 0 : 40 + ((i * 37) % 90))),
    labelHeight: nodes.map((i) => (i % 4 === 3 ? 0 : 16)),
    source: links.map(([from]) => from),
    target: links.map(([, to]) => to),
    weight: links.map(([, , weight]) => weight),
  };
}

/** A few hubs that most others hang on, as in a record. */
function record(count: number): LayoutInput {
  const links: Link[] = [];
  for (let i = 8; i < count; i++) links.push([i, (i * 7) % 8, 1 + (i % 4)], [i, (i * 3 + 1) % 8, 1]);
  return graph(count, links);
}

function shuffled(input: LayoutInput, turn: number): { input: LayoutInput; order: number[] } {
  const order = input.ids.map((_, i) => i).sort((a, b) => ((a * turn) % 101) - ((b * turn) % 101) || b - a);
  const place = new Map(order.map((from, to) => [from, to]));
  const pick = <T>(list: ArrayLike<T>) => order.map((i) => list[i] as T);
  const ends = (list: ArrayLike<number>) => Array.from(list, (i) => place.get(i) as number).reverse();
  return {
    order,
    input: {
      ids: pick(input.ids),
      radius: pick(input.radius),
      labelWidth: pick(input.labelWidth),
      labelHeight: pick(input.labelHeight),
      source: ends(input.source),
      target: ends(input.target),
      weight: Array.from(input.weight).reverse(),
    },
  };
}

function overlaps(input: LayoutInput, xy: Float64Array): string[] {
  const order = input.ids.map((_, i) => i);
  const boxes = boxesOf(input, order);
  for (const i of order) {
    boxes.x[i] = xy[2 * i] as number;
    boxes.y[i] = xy[2 * i + 1] as number;
  }
  return order.flatMap((a) => order.slice(a + 1).flatMap((b) => (overlap(boxes, a, b) ? [`${a} and ${b}`] : [])));
}

describe("layout", () => {
  it("gives the same picture for the same graph, in whatever order it comes", () => {
    const input = record(40);
    const xy = layout(input);
    expect(layout(input)).toEqual(xy);
    const { input: turned, order } = shuffled(input, 37);
    const turnedXy = layout(turned);
    for (const [to, from] of order.entries()) {
      expect([turnedXy[2 * to], turnedXy[2 * to + 1]]).toEqual([xy[2 * from], xy[2 * from + 1]]);
    }
  });

  it("gives what hangs together room beside pairs that nothing ties to it", () => {
    const links: Link[] = Array.from({ length: 12 }, (_, i) => [i + 1, i < 6 ? 0 : 1, 1]);
    const xy = layout(graph(17, [...links, [13, 14, 1], [15, 16, 1]]));
    const area = (which: readonly number[]) =>
      [0, 1]
        .map((axis) => which.map((i) => xy[2 * i + axis] as number))
        .map((values) => Math.max(...values) - Math.min(...values))
        .reduce((all, length) => all * length, 1);
    const all = Array.from({ length: 17 }, (_, i) => i);
    expect(area(all.slice(0, 13))).toBeGreaterThan(area(all) / 3);
  });

  it("keeps a pair together beside a hundred nodes that nothing ties to it", () => {
    const links: Link[] = Array.from({ length: 99 }, (_, i) => [i + 1, (i * 7) % Math.min(i + 1, 8), 1]);
    const input = graph(102, [...links, [100, 101, 1]]);
    const xy = layout(input);
    expect(xy.every(Number.isFinite)).toBe(true);
    expect(overlaps(input, xy)).toEqual([]);
    const [x0, y0, x1, y1] = xy.slice(-4) as unknown as [number, number, number, number];
    expect(Math.hypot(x1 - x0, y1 - y0)).toBeLessThan(REFERENCE_STAGE.width / 2);
  });

  it("leaves no node or label on another, and no number that is not finite", () => {
    const links = fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.integer({ min: -2, max: 50 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), links, (count, all) => {
        const input = graph(
          count,
          all.filter(([from, to]) => from < count && to < count),
        );
        const xy = layout(input);
        expect(xy).toHaveLength(2 * count);
        expect(xy.every(Number.isFinite)).toBe(true);
        expect(overlaps(input, xy)).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it("arranges 500 nodes without overlaps", () => {
    const input = record(500);
    const xy = layout(input);
    expect(xy.every(Number.isFinite)).toBe(true);
    expect(overlaps(input, xy)).toEqual([]);
  });

  it("fits a record's forty nodes on the reference stage and uses most of it", () => {
    const input = record(40);
    const xy = layout(input);
    const extent = (axis: 0 | 1) => {
      const values = Array.from(xy).filter((_, i) => i % 2 === axis);
      return Math.max(...values) - Math.min(...values);
    };
    expect(extent(0)).toBeLessThan(REFERENCE_STAGE.width);
    expect(extent(1)).toBeLessThan(REFERENCE_STAGE.height);
    expect(extent(0)).toBeGreaterThan(REFERENCE_STAGE.width * 0.6);
    expect(extent(1)).toBeGreaterThan(REFERENCE_STAGE.height * 0.6);
  });

  it("takes an empty graph and a single node", () => {
    expect(layout(graph(0, []))).toEqual(new Float64Array(0));
    const one = layout(graph(1, []));
    expect(one).toHaveLength(2);
    expect(one.every(Number.isFinite)).toBe(true);
  });

  it("keeps parts that no edge joins near each other", () => {
    const pairs = Array.from({ length: 8 }, (_, k): Link => [2 * k, 2 * k + 1, 1]);
    const xy = layout(graph(16, pairs));
    expect(Math.max(...xy.map(Math.abs))).toBeLessThan(REFERENCE_STAGE.width / 2);
  });

  it("sets nodes without edges in rows below the others", () => {
    const xy = layout(graph(6, [[0, 1, 1]]));
    const y = Array.from(xy).filter((_, i) => i % 2 === 1);
    for (const alone of y.slice(2)) expect(alone).toBeLessThan(Math.min(y[0] as number, y[1] as number));
  });

  it("stops when it is asked to, still without overlaps", () => {
    const input = record(60);
    let asked = 0;
    const xy = layout(input, { stop: () => ++asked > 2 });
    expect(overlaps(input, xy)).toEqual([]);
    expect(asked).toBeLessThan(10);
  });

  it("tells how far it is, never backwards, and ends with 1", () => {
    const shares: number[] = [];
    layout(record(40), { progress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
