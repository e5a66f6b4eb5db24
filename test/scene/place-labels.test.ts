import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxAround, contains, coveredShare, meets, overlaps } from "../../src/scene/boxes.ts";
import { leaderOf } from "../../src/scene/label-sides.ts";
import { frameFor, measure, pictureOf, placeLabels } from "./pictures.ts";

const node = fc.record({
  x: fc.integer({ min: -380, max: 380 }),
  y: fc.integer({ min: -280, max: 280 }),
  size: fc.integer({ min: 8, max: 28 }),
  label: fc.string({ minLength: 1, maxLength: 30 }),
});
const noSides = new Map();

describe("placeLabels", () => {
  it("never puts a name on another name, over the border, or over more than a corner of a node that is as busy", () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 40 }), (nodes) => {
        const frame = frameFor(pictureOf(nodes.map((one, i) => ({ ...one, id: `n${i}` }))));
        const labels = placeLabels(frame, noSides, measure);
        labels.forEach((a, k) => {
          for (const b of labels.slice(k + 1)) expect(overlaps(a.box, b.box)).toBe(false);
          expect(a.box.x).toBeGreaterThanOrEqual(0);
          expect(a.box.x + a.box.width).toBeLessThanOrEqual(800);
          frame.r.forEach((r, i) => {
            if (i === a.node) return;
            const disc = { x: (frame.x[i] ?? 0) - r, y: (frame.y[i] ?? 0) - r, width: 2 * r, height: 2 * r };
            expect(coveredShare(a.box, disc)).toBeLessThanOrEqual(0.3);
          });
        });
      }),
      { seed: 5 },
    );
  });

  it("puts a name nearest to its own node, or leads to it", () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 40 }), (nodes) => {
        const frame = frameFor(pictureOf(nodes.map((one, i) => ({ ...one, id: `n${i}` }))));
        for (const { node: own, side, box } of placeLabels(frame, noSides, measure)) {
          if (leaderOf(frame, own, side, box)) continue;
          const away = Array.from(frame.x, (x, i) => {
            const y = frame.y[i] ?? 0;
            return Math.hypot(
              Math.max(box.x - x, 0, x - box.x - box.width),
              Math.max(box.y - y, 0, y - box.y - box.height),
            );
          });
          expect(Math.min(...away)).toBe(away[own]);
        }
      }),
      { seed: 7 },
    );
  });

  it("breaks a name in two where one line has no room beside it", () => {
    const posts = [-60, 60].flatMap((x) => [-30, -10, 10, 30].map((y) => ({ x, y })));
    const walls = posts.map((at, i) => ({ id: `w${i}`, ...at, size: 6, priority: -1 }));
    const frame = frameFor(pictureOf([{ id: "long", x: 0, y: 0, label: "Resistance by officials" }, ...walls]));
    expect(placeLabels(frame, noSides, measure)[0]?.lines).toEqual(["Resistance", "by officials"]);
  });

  it("sets names smaller where nodes are drawn much smaller", () => {
    const frame = frameFor(pictureOf([{ id: "a", x: 0, y: 0 }]));
    const faces = [1, 0.6].map(
      (size) => placeLabels({ ...frame, view: { ...frame.view, size } }, noSides, measure)[0]?.face,
    );
    expect(faces).toEqual(["name", "small name"]);
  });

  it("uses the room over what stands in the lower right corner", () => {
    const frame = frameFor(pictureOf([-200, 200].map((y) => ({ id: `${y}`, x: 360, y, label: "Name at the right" }))));
    const covered = { top: 0, right: 48, bottom: 0, left: 0, column: { width: 48, height: 180 } };
    const labels = placeLabels({ ...frame, view: { ...frame.view, covered } }, noSides, measure);
    const ends = [1, 0]
      .map((node) => labels.find((label) => label.node === node)?.box)
      .map((box) => box && box.x + box.width);
    expect(ends[0]).toBeGreaterThan(800 - 48);
    expect(ends[1]).toBeLessThanOrEqual(800 - 48);
  });

  it("names every node where there is room, below unless something is in the way", () => {
    const nodes = [0, 1, 2].map((i) => ({ id: `n${i}`, x: -250 + 250 * i, y: 0 }));
    const labels = placeLabels(frameFor(pictureOf(nodes)), noSides, measure);
    expect(labels.map(({ side }) => side)).toEqual(["below", "below", "below"]);
  });

  it("goes above when a line runs below", () => {
    const picture = pictureOf(
      [
        { id: "a", x: 0, y: 100 },
        { id: "b", x: 0, y: -150 },
      ],
      [{ from: "a", to: "b", stance: "support" }],
    );
    const [first] = placeLabels(frameFor(picture), noSides, measure);
    expect(first).toMatchObject({ node: 0, side: "above" });
  });

  it("names what is chosen even where nothing else has room", () => {
    const crowd = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => ({
      id: `n${i}`,
      x: 30 * (i % 3),
      y: 30 * Math.floor(i / 3),
      label: "A rather long name",
      priority: i === 4 ? 99 : 1,
    }));
    const placed = placeLabels(frameFor(pictureOf(crowd)), noSides, measure);
    expect(placed.length).toBeLessThan(crowd.length);
    const chosen = placeLabels(frameFor(pictureOf(crowd), { selected: ["n4"] }), noSides, measure);
    expect(chosen.map(({ node }) => node)).toContain(4);
  });

  it("lets a name go first that would find no place, when no other is lost by it", () => {
    // Small nodes leave the idle one nothing but its right, where the busy one likes to have its own name.
    const around = [-24, 24].flatMap((y) => [-20, 20].map((x) => ({ x, y }))).concat({ x: -40, y: 0 });
    const walls = around.map((at, i) => ({ id: `w${i}`, ...at, size: 6, priority: -1 }));
    const busy = { id: "busy", x: 70, y: 28, size: 10, label: "Busy, and known", priority: 9 };
    const idle = { id: "idle", x: 0, y: 0, size: 10, label: "Idle, hardly known", priority: 1 };
    const crowd = pictureOf([busy, idle, ...walls]);
    const placed = placeLabels(frameFor(crowd), noSides, measure);
    expect(placed.map(({ node }) => node).sort()).toEqual([0, 1]);
  });

  it("leads to a name that finds no place at its node, past other names and nodes", () => {
    const around = [-24, 24]
      .flatMap((y) => [-16, 16].map((x) => ({ x, y })))
      .concat([-30, 30].map((x) => ({ x, y: 0 })));
    const walls = around.map((at, i) => ({ id: `w${i}`, ...at, size: 8, priority: -1 }));
    const frame = frameFor(pictureOf([{ id: "shut", x: 0, y: 0, size: 6, label: "Shut in", priority: 5 }, ...walls]));
    const [name] = placeLabels(frame, noSides, measure);
    if (!name) throw new Error("expected a name, found none");
    const [from, to] = leaderOf(frame, 0, name.side, name.box) ?? [];
    if (!from || !to) throw new Error(`expected a leader to the name, found it ${name.side}`);
    expect(Math.hypot(from.x - (frame.x[0] ?? 0), from.y - (frame.y[0] ?? 0))).toBeCloseTo((frame.r[0] ?? 0) + 1, 5);
    expect(contains(name.box, to)).toBe(true);
    for (let i = 1; i <= walls.length; i++) {
      const disc = boxAround({ x: frame.x[i] ?? 0, y: frame.y[i] ?? 0 }, frame.r[i] ?? 0);
      expect([overlaps(name.box, disc), meets(disc, from, to)]).toEqual([false, false]);
    }
  });

  it("names what is busy in a crowd of small nodes, over part of a less busy one if need be, and not at the cost of its own kind", () => {
    const crowd = Array.from({ length: 36 }, (_, i) => ({
      id: `n${i}`,
      x: 40 * (i % 6),
      y: 40 * Math.floor(i / 6),
      label: "A name of some length",
      priority: i % 7 === 0 ? 50 : 1,
      size: 7,
    }));
    const placed = new Set(placeLabels(frameFor(pictureOf(crowd)), noSides, measure).map((label) => label.node));
    expect(crowd.flatMap(({ priority }, i) => (priority === 50 && !placed.has(i) ? [i] : []))).toEqual([]);
    expect(placed.size).toBeLessThan(crowd.length);
  });

  it("keeps clear of what covers the stage while there is room elsewhere", () => {
    const picture = pictureOf([{ id: "a", x: 340, y: 0, label: "At the right" }]);
    const frame = frameFor(picture);
    const covered = { top: 0, right: 48, bottom: 0, left: 0 };
    const [open] = placeLabels(frame, noSides, measure);
    const [clear] = placeLabels({ ...frame, view: { ...frame.view, covered } }, noSides, measure);
    expect(open?.side).toBe("below");
    expect(clear && clear.box.x + clear.box.width).toBeLessThanOrEqual(800 - 48);
  });

  it("names a statement only when it is chosen or under the pointer", () => {
    const picture = pictureOf([{ id: "s", x: 0, y: 0, kind: "statement", priority: Number.NaN }]);
    expect(placeLabels(frameFor(picture), noSides, measure)).toEqual([]);
    expect(placeLabels(frameFor(picture, { hovered: "s" }), noSides, measure)).toHaveLength(1);
  });

  it("leaves a name on its side when a choice changes little", () => {
    const picture = pictureOf([{ id: "a", x: 0, y: 0 }]);
    const [kept] = placeLabels(frameFor(picture), new Map([[0, { side: "above" as const, lines: ["a"] }]]), measure);
    expect(kept?.side).toBe("above");
  });

  const crowded = Array.from({ length: 30 }, (_, i) => ({
    id: `n${i}`,
    x: 30 * (i % 6),
    y: 30 * Math.floor(i / 6),
    kind: i < 3 ? ("issue" as const) : ("person" as const),
    label: "A name of some length",
    priority: i < 3 ? 100 + i : i,
  }));

  it("names issues and the ten busiest others where few names are wanted, and what is chosen with what is tied to it", () => {
    const apart = crowded.map((node, i) => ({ ...node, x: -300 + 150 * (i % 5), y: -250 + 90 * Math.floor(i / 5) }));
    const few = pictureOf(apart, [{ from: "n5", to: "n7", stance: "oppose" }], { labels: "few" });
    const named = (selected: readonly string[]) =>
      placeLabels(frameFor(few, { selected }), noSides, measure)
        .map(({ node }) => node)
        .sort((a, b) => a - b);
    const unasked = [0, 1, 2, ...Array.from({ length: 10 }, (_, k) => 20 + k)];
    expect(named([])).toEqual(unasked);
    expect(named(["n5"])).toEqual([0, 1, 2, 5, 7, ...unasked.slice(3)]);
  });

  it("names every node where all names are wanted, and gives those that fit the places that they would have", () => {
    const statement = { id: "said", x: 40, y: 40, kind: "statement" as const, priority: Number.NaN };
    const picture = (labels: "most" | "all") => pictureOf([...crowded, statement], [], { labels });
    const most = placeLabels(frameFor(picture("most")), noSides, measure);
    const all = placeLabels(frameFor(picture("all")), noSides, measure);
    expect(most.length).toBeLessThan(crowded.length);
    expect(new Set(all.map(({ node }) => node)).size).toBe(crowded.length + 1);
    expect(all).toHaveLength(crowded.length + 1);
    expect(all.filter(({ forced }) => !forced)).toEqual(most);
    for (const { box } of all) expect(box.x >= 0 && box.x + box.width <= 800).toBe(true);
  });
});
