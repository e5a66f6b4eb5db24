import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestPaths, type Net } from "../../src/query/best-paths.ts";

const SEED = 1971;
const noHalt = () => {};

type Link = readonly [a: string, b: string, weight: number];

function netOf(links: readonly Link[]): Net {
  const net = new Map<string, Map<string, number>>();
  const put = (from: string, to: string, weight: number) =>
    net.set(from, (net.get(from) ?? new Map<string, number>()).set(to, weight));
  for (const [a, b, weight] of links) {
    put(a, b, weight);
    put(b, a, weight);
  }
  return net;
}

/** Every way, put in order: easy to see to be right. */
function allPaths(net: Net, from: string, to: string): string[] {
  const walk = (ids: readonly string[]): (readonly string[])[] => {
    const last = ids.at(-1) ?? "";
    if (last === to) return [ids];
    const next = [...(net.get(last)?.keys() ?? [])].filter((id) => !ids.includes(id));
    return next.flatMap((id) => walk([...ids, id]));
  };
  const ways = walk([from]).map((ids) => {
    const weights = ids.slice(1).map((id, i) => net.get(ids[i] ?? "")?.get(id) ?? 0);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return { words: ids.join(" "), keys: [ids.length, -Math.min(...weights), -sum] };
  });
  ways.sort((a, b) => {
    const i = a.keys.findIndex((key, at) => key !== b.keys[at]);
    if (i < 0) return a.words < b.words ? -1 : 1;
    return (a.keys[i] ?? 0) - (b.keys[i] ?? 0);
  });
  return ways.map(({ words }) => words);
}

function take(net: Net, from: string, to: string, most: number, halt = noHalt): string[] {
  const taken: string[] = [];
  for (const ids of bestPaths(net, from, to, halt)) {
    if (taken.length >= most) break;
    taken.push(ids.join(" "));
  }
  return taken;
}

describe("The best ways", () => {
  test("are all that there are, in order, on any net", () => {
    const nodes = ["a", "b", "c", "d", "e", "f", "g"];
    const link = fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes), fc.integer({ min: 1, max: 4 }));
    const nets = fc
      .array(link, { minLength: 4, maxLength: 18 })
      .map((links) => netOf(links.filter(([a, b]) => a !== b)));
    fc.assert(
      fc.property(nets, (net) => {
        expect(take(net, "a", "g", Number.POSITIVE_INFINITY)).toEqual(allPaths(net, "a", "g"));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("go by the weakest link before the sum, and by the sum before the ids", () => {
    const net = netOf([
      ["from", "b", 1],
      ["b", "to", 9],
      ["from", "c", 2],
      ["c", "to", 2],
      ["from", "d", 2],
      ["d", "to", 3],
      ["from", "a", 2],
      ["a", "to", 2],
    ]);
    expect(take(net, "from", "to", 9)).toEqual(["from d to", "from a to", "from c to", "from b to"]);
  });

  test("of a long chain and of what is not tied", () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `n${i}`);
    const chain = netOf(ids.slice(1).map((id, i): Link => [ids[i] ?? "", id, 1]));
    const [way = ""] = take(chain, "n0", "n999", 1);
    expect(way.split(" ")).toEqual(ids);
    expect(take(chain, "n0", "elsewhere", 1)).toEqual([]);
    expect(take(chain, "n5", "n5", 1)).toEqual([]);
  });

  test("of a dense net are found without trying them all, and can be stopped on the way", () => {
    // Each with some 10 others of 400: far more ways than anything could list.
    let state = SEED;
    const some = () => {
      state = (state * 16_807) % 2_147_483_647;
      return `n${state % 400}`;
    };
    const links = Array.from({ length: 2000 }, (_, i): Link => [some(), some(), 1 + (i % 5)]);
    const net = netOf(links.filter(([a, b]) => a !== b));
    let steps = 0;
    const ways = take(net, "n0", "n399", 50, () => {
      steps += 1;
    });
    expect(ways.length).toBe(50);
    expect(new Set(ways).size).toBe(50);
    expect(steps).toBeLessThan(500);
    const stop = () => {
      throw new Error("stopped");
    };
    expect(() => take(net, "n0", "n399", 50, stop)).toThrow("stopped");
  });
});
