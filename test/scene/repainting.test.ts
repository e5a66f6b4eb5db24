// When a scene is drawn: once for all that is done in one go, and of a crowd the names after its nodes and lines.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Frame } from "../../src/scene/frame.ts";
import { atOnce } from "../../src/scene/in-pieces.ts";
import { composing, type Painting } from "../../src/scene/painting.ts";
import { createRepainting } from "../../src/scene/repainting.ts";
import { frameFor, measure, pictureOf } from "./pictures.ts";

/** Nodes in rows far enough from each other for their names. */
const rows = (many: number, from = 0) =>
  frameFor(
    pictureOf(
      Array.from({ length: many }, (_, i) => ({
        id: `n${i + from}`,
        x: ((i + from) % 12) * 60 - 330,
        y: Math.floor((i + from) / 12) * -40 + 250,
        size: 4,
      })),
    ),
  );
const FEW = rows(30);
const CROWD = rows(150);

let tasks: ((() => void) | null)[] = [];
let done = 0;
beforeEach(() => {
  tasks = [];
  done = 0;
  const ask = (task: () => void) => tasks.push(task);
  vi.stubGlobal("requestAnimationFrame", ask);
  vi.stubGlobal("window", { setTimeout: ask });
  const drop = (id: number) => {
    tasks[id - 1] = null;
  };
  vi.stubGlobal("cancelAnimationFrame", drop);
  vi.stubGlobal("clearTimeout", drop);
});
afterEach(() => vi.unstubAllGlobals());

/** The next thing that the browser was asked to do and not to leave. */
const step = () => {
  while (tasks[done] === null) done += 1;
  tasks[done]?.();
  done += 1;
};
/** What it does until nothing is asked of it. */
const browserDraws = () => {
  while (done < tasks.length) step();
};
const oneGo = () => Promise.resolve();

function scene(first: Frame) {
  let frame = first;
  const painted: Painting[] = [];
  let lines = 0;
  let placed = 0;
  const repainting = createRepainting({
    nodes: () => frame.picture.ids.length,
    frame: () => frame,
    measure,
    drawLines() {
      lines += 1;
      repainting.rendered();
    },
    paint: (painting) => painted.push(painting),
    placed: () => {
      placed += 1;
    },
  });
  const redraw = (next = frame) => {
    frame = next;
    repainting.outdate();
    repainting.linesOwed();
  };
  return { repainting, redraw, painted, counts: () => ({ lines, painted: painted.length, placed }) };
}
const named = ({ labels, frame }: Painting) => labels.map(({ node }) => frame.picture.ids[node]).sort();

describe("a scene", () => {
  test("is drawn once for all that is done in one go, its names with it", async () => {
    const { redraw, painted, counts } = scene(FEW);
    redraw();
    redraw();
    redraw();
    expect(counts()).toEqual({ lines: 0, painted: 0, placed: 0 });
    await oneGo();
    await oneGo();
    expect(counts()).toEqual({ lines: 1, painted: 1, placed: 1 });
    expect(painted.map(named)).toEqual([[...FEW.picture.ids].sort()]);
    browserDraws();
    expect(counts().painted).toBe(1);
  });

  test("of a crowd is drawn without names first, and with them once the browser has drawn that", async () => {
    const { redraw, painted, counts } = scene(CROWD);
    redraw();
    redraw();
    await oneGo();
    await oneGo();
    // In a turn of its own.
    expect(counts().lines).toBe(0);
    step();
    expect(painted.map(named)).toEqual([[]]);
    browserDraws();
    expect(counts()).toEqual({ lines: 1, painted: 2, placed: 1 });
    expect(painted.at(-1)?.labels.length).toBeGreaterThan(100);
  });

  test("places the names of a crowd a few at a time, and anew when something else is to be drawn meanwhile", async () => {
    // Time passes with each look at the clock.
    let time = 0;
    vi.stubGlobal("performance", { now: () => (time += 10) });
    const { repainting, redraw, painted, counts } = scene(CROWD);
    redraw();
    step();
    const inPieces = () => {
      const { placed } = counts();
      let pieces = 0;
      for (; counts().placed === placed && done < tasks.length; pieces += 1) step();
      return pieces;
    };
    expect(inPieces()).toBeGreaterThan(5);
    expect(painted.at(-1)?.labels).toEqual(atOnce(composing(CROWD, null, measure)).labels);

    const OTHER = rows(140, 20);
    redraw();
    for (let i = 0; i < 5; i += 1) step();
    expect(painted.at(-1)?.frame.picture).toBe(CROWD.picture);
    redraw(OTHER);
    inPieces();
    expect(painted.at(-1)?.frame.picture).toBe(OTHER.picture);
    expect(painted.at(-1)?.labels.length).toBeGreaterThan(100);
    expect(repainting.settled()).toBe(painted.at(-1));
  });

  test("keeps the names of nodes that another picture has as well until all have their places", async () => {
    const { repainting, redraw, painted } = scene(CROWD);
    redraw();
    const before = repainting.settled();
    redraw(rows(140, 20));
    step();
    const [first] = painted.slice(-1);
    const still = before === null ? [] : named(before).filter((id) => Number(id?.slice(1)) >= 20);
    expect(still.length).toBeGreaterThan(100);
    expect(first && named(first)).toEqual(still);
    const at = (painting: Painting | null | undefined, id: string) =>
      painting?.labels.find(({ node }) => painting.frame.picture.ids[node] === id)?.box;
    expect(at(first, "n100")).toEqual(at(before, "n100"));
    browserDraws();
    expect(painted.at(-1)?.labels.length).toBeGreaterThan(still.length);
  });

  test("has nothing left to be placed for who asks where names are, and nothing happens after its end", async () => {
    const { repainting, redraw, counts } = scene(CROWD);
    redraw();
    expect(repainting.now()?.labels).toEqual([]);
    expect(repainting.settled()?.labels.length).toBeGreaterThan(100);
    const { painted } = counts();
    browserDraws();
    expect(counts().painted).toBe(painted);
    redraw();
    repainting.stop();
    await oneGo();
    browserDraws();
    expect(counts().painted).toBe(painted);
  });
});
