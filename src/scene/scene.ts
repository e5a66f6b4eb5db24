/** The scene's door: a picture shown in an element, with a camera, a pointer and what is chosen. */
import type Sigma from "sigma";
import type { Box } from "./boxes.ts";
import { type Camera, createCamera } from "./camera.ts";
import { curvatures, type Point } from "./curve.ts";
import { createEvents, type SceneEvents } from "./events.ts";
import { fitPicture, type Insets, NO_INSETS } from "./fit.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type Heard, listen } from "./input.ts";
import { createLayers, type Layers } from "./layers.ts";
import { litBy } from "./lit.ts";
import { createMeasure } from "./measure.ts";
import { createMotion } from "./motion.ts";
import { compose, follow, type Painting, paint, toPng } from "./painting.ts";
import { nodesInside, pick } from "./pick.ts";
import type { Picture } from "./picture.ts";
import { assertWebGl, createRenderer, type Drawn, graphOf, moveNodes } from "./renderer.ts";
import type { Tokens } from "./tokens.ts";
import { watchSize } from "./watch-size.ts";

export interface SceneOptions {
  readonly theme: Tokens;
  readonly reducedMotion: boolean;
  /** CSS pixels at the host's borders that something else covers; `fit` and `center` keep clear of them. */
  readonly insets?: Insets;
}

export interface Scene {
  /** Draws a picture. The camera stays, and so do nodes that were moved by hand. The first one is brought into view. */
  show(picture: Picture, options?: { readonly animate?: boolean }): void;
  /** Ids of nodes and edges; others are ignored. */
  select(ids: readonly string[]): void;
  hover(id: string | null): void;
  /** Where the keyboard is: a ring of short arcs around a node. */
  focusRing(id: string | null): void;
  setTheme(theme: Tokens): void;
  setReducedMotion(reduced: boolean): void;
  setInsets(insets: Insets): void;
  /** Brings the whole picture into view. */
  fit(): void;
  /** 2 is twice as near. */
  zoom(by: number): void;
  center(ids: readonly string[]): void;
  /** Places of the nodes that were moved by hand, in the picture's pixels. */
  pinned(): Map<string, Point>;
  unpinAll(): void;
  setMode(mode: "pan" | "marquee"): void;
  /** Boxes of the names as drawn, in CSS pixels from the host's upper left corner. */
  labels(): { id: string; x: number; y: number; width: number; height: number }[];
  /** Stance marks as drawn, by their edge's id. */
  marks(): { id: string; x: number; y: number; r: number }[];
  pointOf(id: string): Point | null;
  /** What is in view. `theme` for other colours than on screen. */
  png(options: { readonly scale: number; readonly background?: string; readonly theme?: Tokens }): Promise<Blob>;
  /** Returns how to stop listening. */
  on<K extends keyof SceneEvents>(event: K, heard: (event: SceneEvents[K]) => void): () => void;
  destroy(): void;
}

/** After the camera has stood still for this long, names are placed anew. */
const SETTLED_MS = 120;
const NO_PICTURE: Picture = {
  ids: [],
  x: new Float64Array(),
  y: new Float64Array(),
  kind: [],
  size: new Float64Array(),
  mix: new Float64Array(),
  reported: [],
  priority: new Float64Array(),
  label: () => "",
  short: () => "",
  edgeIds: [],
  source: new Int32Array(),
  target: new Int32Array(),
  edgeKind: [],
  stance: [],
  weight: new Float64Array(),
  edgeReported: [],
  edgeLabel: () => "",
};

/**
 * A scene in an element that has a size of its own.
 * @throws NoWebGl when the browser has no WebGL to give.
 */
export function createScene(host: HTMLElement, options: SceneOptions): Scene {
  assertWebGl();
  const container = document.createElement("div");
  Object.assign(container.style, { position: "absolute", inset: "0", overflow: "hidden" });
  if (getComputedStyle(host).position === "static") host.style.position = "relative";
  host.append(container);

  const events = createEvents();
  const measure = createMeasure();
  let { theme: tokens, reducedMotion, insets = NO_INSETS } = options;
  let picture = NO_PICTURE;
  let at: { x: Float64Array; y: Float64Array } = { x: picture.x, y: picture.y };
  let bends: Float64Array = new Float64Array();
  let index: ReadonlyMap<string, number> = new Map();
  let edgeIndex: ReadonlyMap<string, number> = new Map();
  let selected: ReadonlySet<string> = new Set();
  let hovered: string | null = null;
  let focus: string | null = null;
  let area: Box | null = null;
  let mode: "pan" | "marquee" = "pan";
  let size = 1;
  let painting: Painting | null = null;
  let drawn: Drawn | null = null;
  let stale = true;
  let lineless = false;
  let settle = 0;
  const pinned = new Map<string, Point>();

  let sigma: Sigma = createRenderer(container, () => drawn);
  let layers: Layers = createLayers(sigma);
  const camera: Camera = createCamera(
    () => sigma,
    () => reducedMotion,
  );
  const motion = createMotion(() => reducedMotion);

  const frameNow = (): Frame => {
    const chosen = { selected, hovered };
    const lit = litBy(picture, hovered === null ? selected : new Set([...selected, hovered]), index);
    return frameOf(picture, at, bends, camera.view(), lit, chosen);
  };
  /** Something about the nodes or lines changed: sigma draws again, and with it everything. */
  const redraw = ({ now = false, moved = false } = {}) => {
    stale = true;
    if (moved) moveNodes(sigma, picture, at);
    drawn = { frame: frameNow(), bends, tokens, size, index, edgeIndex };
    if (now) sigma.refresh();
    else sigma.scheduleRefresh();
  };
  const repaint = () => {
    const frame = frameNow();
    painting = stale || !painting ? compose(frame, painting, measure.width) : follow(frame, painting);
    stale = false;
    layers.clear();
    const extras = { pinned: new Set(pinned.keys()), focus: index.get(focus ?? "") ?? null, area };
    paint(layers, painting, tokens, extras, lineless);
  };
  const whenMoved = () => {
    events.emit("camera", { zoom: camera.view().zoom });
    window.clearTimeout(settle);
    settle = window.setTimeout(() => {
      stale = true;
      repaint();
    }, SETTLED_MS);
  };
  const fitAll = (animate: boolean) => {
    const fit = fitPicture(picture, at, sigma.getDimensions(), insets, measure.name);
    size = fit.size;
    camera.setFit(fit, { go: true, animate });
    redraw({ now: !animate });
  };
  const place = (id: string, to: Point) => {
    const i = index.get(id);
    if (i === undefined) return;
    at.x[i] = to.x;
    at.y[i] = to.y;
  };
  const setHovered = (id: string | null) => {
    if (id === hovered) return;
    hovered = id;
    container.style.cursor = id === null ? (mode === "marquee" ? "crosshair" : "") : "pointer";
    redraw();
  };

  const heard: Heard = {
    pick: (point, finger) => (painting ? pick(painting.frame, painting.marks, point, finger) : null),
    isNode: (id) => index.has(id),
    drawsAreas: () => mode === "marquee",
    hover(id, { x, y }) {
      setHovered(id);
      events.emit("hover", { id, x, y });
    },
    click: (id, additive) => events.emit("click", { id, additive }),
    drag(id, to) {
      pinned.set(id, camera.toPicture(to));
      place(id, camera.toPicture(to));
      redraw({ moved: true });
    },
    dropped(id) {
      const to = pinned.get(id);
      if (to) events.emit("drag", { id, ...to });
    },
    area(box) {
      area = box;
      repaint();
    },
    areaDrawn(box, additive) {
      if (painting) events.emit("marquee", { ids: nodesInside(painting.frame, box), additive });
    },
    fit: () => fitAll(true),
  };

  const attach = () => {
    listen(sigma, heard);
    sigma.on("afterRender", repaint);
    sigma.getCamera().on("updated", whenMoved);
    for (const name of ["edges", "nodes", "hoverNodes"]) {
      const canvas = sigma.getCanvases()[name];
      canvas?.addEventListener("webglcontextlost", onLost);
      canvas?.addEventListener("webglcontextrestored", onRestored);
    }
  };
  const detach = () => {
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.removeEventListener("webglcontextlost", onLost);
      canvas.removeEventListener("webglcontextrestored", onRestored);
    }
    sigma.kill();
  };
  /** Until there is a context again the lines are painted like the nodes, so the picture stays whole. */
  function onLost(event: Event) {
    event.preventDefault();
    if (lineless) return;
    lineless = true;
    repaint();
    events.emit("lost", null);
  }
  function onRestored() {
    if (!lineless) return;
    lineless = false;
    const state = sigma.getCamera().getState();
    const fitted = sigma.getCustomBBox();
    detach();
    sigma = createRenderer(container, () => drawn);
    layers = createLayers(sigma);
    attach();
    sigma.setCustomBBox(fitted);
    sigma.setGraph(graphOf(picture, at));
    sigma.getCamera().setState(state);
    redraw({ now: true });
    events.emit("restored", null);
  }
  attach();

  const stopWatching = watchSize(host, () => {
    sigma.resize(true);
    if (picture !== NO_PICTURE && !camera.moved()) fitAll(false);
    else {
      camera.resized();
      redraw({ now: true });
    }
  });
  let alive = true;
  void measure.ready().then(() => {
    if (alive) redraw();
  });

  return {
    show(next, { animate = false } = {}) {
      const first = picture === NO_PICTURE || picture.ids.length === 0;
      const before = new Map(picture.ids.map((id, i) => [id, { x: at.x[i] ?? 0, y: at.y[i] ?? 0 }]));
      picture = next;
      index = new Map(next.ids.map((id, i) => [id, i]));
      edgeIndex = new Map(next.edgeIds.map((id, j) => [id, j]));
      bends = curvatures(next);
      const goal = { x: next.x.slice(), y: next.y.slice() };
      for (const [id, to] of pinned) {
        const i = index.get(id);
        if (i === undefined) continue;
        goal.x[i] = to.x;
        goal.y[i] = to.y;
      }
      at = goal;
      if (hovered !== null && !index.has(hovered) && !edgeIndex.has(hovered)) hovered = null;
      drawn = { frame: frameNow(), bends, tokens, size, index, edgeIndex };
      stale = true;
      sigma.setGraph(graphOf(picture, at));
      if (first && next.ids.length > 0) fitAll(false);
      else if (animate) {
        motion.run(before, picture.ids, goal, (xy) => {
          at = xy;
          redraw({ now: true, moved: true });
        });
      }
    },
    select(ids) {
      selected = new Set(ids);
      redraw();
    },
    hover: setHovered,
    focusRing(id) {
      focus = id;
      repaint();
    },
    setTheme(theme) {
      tokens = theme;
      redraw({ now: true });
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
    },
    setInsets(next) {
      insets = next;
      if (picture !== NO_PICTURE && !camera.moved()) fitAll(false);
    },
    fit: () => fitAll(true),
    zoom: (by) => camera.zoom(by),
    center(ids) {
      const nodes = ids.flatMap((id) => {
        const edge = edgeIndex.get(id);
        return edge === undefined ? [index.get(id)] : [picture.source[edge], picture.target[edge]];
      });
      const points = nodes.flatMap((i) => (i === undefined ? [] : [{ x: at.x[i] ?? 0, y: at.y[i] ?? 0 }]));
      camera.centre(points, insets);
    },
    pinned: () => new Map(pinned),
    unpinAll() {
      pinned.clear();
      at = { x: picture.x.slice(), y: picture.y.slice() };
      redraw({ moved: true });
    },
    setMode(next) {
      mode = next;
      container.style.cursor = next === "marquee" ? "crosshair" : "";
    },
    labels: () => (painting?.labels ?? []).map(({ node, box }) => ({ id: picture.ids[node] ?? "", ...box })),
    marks: () =>
      (painting?.marks ?? []).map(({ edge, x, y, box }) => ({
        id: picture.edgeIds[edge] ?? "",
        x,
        y,
        r: Math.max(box.width, box.height) / 2,
      })),
    pointOf(id) {
      const i = index.get(id);
      const frame = painting?.frame;
      if (i !== undefined && frame) return { x: frame.x[i] ?? 0, y: frame.y[i] ?? 0 };
      const j = edgeIndex.get(id);
      return j === undefined ? null : (painting?.marks.find(({ edge }) => edge === j) ?? null);
    },
    async png({ scale, theme = tokens, background = theme.canvas }) {
      await measure.ready();
      return toPng(compose(frameNow(), painting, measure.width), theme, scale, background);
    },
    on: events.on,
    destroy() {
      alive = false;
      window.clearTimeout(settle);
      motion.stop();
      stopWatching();
      detach();
      container.remove();
    },
  };
}
