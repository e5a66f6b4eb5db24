import { expect, test } from "vitest";
import { createMemoryEngine, NO_FILTER, SHOW_NOTHING_ELSE } from "../../src/query/index.ts";
import type { Picture } from "../../src/scene/picture.ts";
import { toPicture } from "../../src/ui/stage/to-picture.ts";
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
