import { expect, test } from "vitest";
import { createMemoryEngine, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import type { Picture } from "../../src/scene/picture.ts";
import { toPicture } from "../../src/ui/stage/to-picture.ts";
import { type Direction, firstNode, stepFrom } from "../../src/ui/stage/walk.ts";
import { smallRecord } from "../fixtures/small-record.ts";

const ties = await createMemoryEngine(smallRecord, "sha256:0").ask({
  ask: "ties",
  filter: NO_FILTER,
  fold: "actors",
  show: SHOW_NOTHING_ELSE,
  top: 100,
});
const onACircle = new Map(
  ties.nodes.map(({ id }, i): [string, [number, number]] => {
    const angle = (2 * Math.PI * i) / ties.nodes.length;
    return [id, [100 * Math.cos(angle), 100 * Math.sin(angle)]];
  }),
);
const picture = toPicture(ties, onACircle);

test("a picture has every node and tie of the answer, in its order, at its place", () => {
  expect(picture.ids).toEqual(ties.nodes.map(({ id }) => id));
  expect(picture.edgeIds).toEqual(ties.ties.map(({ id }) => id));
  for (const [i, id] of picture.ids.entries()) expect([picture.x[i], picture.y[i]]).toEqual(onACircle.get(id));
  for (const [j, tie] of ties.ties.entries()) {
    expect([picture.ids[picture.source[j] ?? -1], picture.ids[picture.target[j] ?? -1]]).toEqual([
      tie.source,
      tie.target,
    ]);
  }
});

test("the shares of a node's own stances add up to one, or to nothing", () => {
  picture.ids.forEach((_, i) => {
    const sum = picture.mix.slice(4 * i, 4 * i + 4).reduce((total, share) => total + share, 0);
    expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true);
  });
});

test("a node without a place stands near those that it is tied to, at the same place each time", () => {
  const [first] = ties.ties;
  if (!first) throw new Error("expected the small record to have ties");
  const without = new Map([...onACircle].filter(([id]) => id !== first.source));
  const place = ({ ids, x, y }: Picture) => {
    const i = ids.indexOf(first.source);
    return [x[i], y[i]];
  };
  const found = place(toPicture(ties, without));
  expect(found).toEqual(place(toPicture(ties, without)));
  for (const coordinate of found) expect(Math.abs(coordinate ?? Number.NaN)).toBeLessThan(140);
});

test("an edge says who is where on what, and on how many statements it rests", () => {
  const j = ties.ties.findIndex(({ kind }) => kind === "stance");
  expect(picture.edgeLabel(j)).toMatch(/^.+ (supports|opposes|is mixed on|is neutral on) .+, \d+ statements?$/);
});

test("an arrow only ever goes to a neighbour, over a line between the two", () => {
  const directions: Direction[] = ["left", "right", "up", "down"];
  let steps = 0;
  for (const from of picture.ids.keys()) {
    const neighbours = new Set<number>();
    for (const j of picture.edgeIds.keys()) {
      if (picture.source[j] === from) neighbours.add(picture.target[j] ?? -1);
      if (picture.target[j] === from) neighbours.add(picture.source[j] ?? -1);
    }
    for (const direction of directions) {
      const step = stepFrom(picture, from, direction);
      if (!step) continue;
      steps++;
      expect(neighbours).toContain(step.to);
      expect([picture.source[step.over], picture.target[step.over]]).toEqual(expect.arrayContaining([from, step.to]));
    }
  }
  expect(steps).toBeGreaterThan(picture.ids.length);
});

test("an arrow goes to the node that lies that way", () => {
  const cross = { ...picture, ...crossAround() };
  expect(["left", "right", "up", "down"].map((way) => stepFrom(cross, 0, way as Direction)?.to)).toEqual([1, 2, 3, 4]);
  expect(stepFrom(cross, 1, "left")).toBeNull();
});

test("a walk begins at the largest actor", () => {
  const first = firstNode(picture);
  if (first === null) throw new Error("expected a first node");
  expect(picture.kind[first]).not.toBe("issue");
  const sizes = picture.ids.flatMap((_, i) => (picture.kind[i] === "issue" ? [] : [picture.size[i] ?? 0]));
  expect(picture.size[first]).toBe(Math.max(...sizes));
});

/** A node in the middle, tied to one on each side. */
function crossAround() {
  return {
    ids: ["middle", "left", "right", "up", "down"],
    x: Float64Array.of(0, -10, 10, 0, 0),
    y: Float64Array.of(0, 0, 0, 10, -10),
    edgeIds: ["a", "b", "c", "d"],
    source: Int32Array.of(0, 2, 0, 4),
    target: Int32Array.of(1, 0, 3, 0),
  };
}
