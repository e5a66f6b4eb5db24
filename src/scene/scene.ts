/** The scene's door: a picture shown in an element, with a camera, a pointer and what is chosen. */
import type { Box } from "./boxes.ts";
import { createCamera } from "./camera.ts";
import { type Point, pointAt } from "./curve.ts";
import { createEvents, type SceneEvents } from "./events.ts";
import { fitPicture, type Insets, NO_INSETS } from "./fit.ts";
import { type Frame, frameOf } from "./frame.ts";
import { litBy } from "./lit.ts";
import { createMeasure } from "./measure.ts";
import { createMotion } from "./motion.ts";
import { compose, follow, type Painting, paint, toPng } from "./painting.ts";
import { nodesInside, pick } from "./pick.ts";
import { EMPTY_PICTURE, type Picture } from "./picture.ts";
import { assertWebGl, type Drawn, graphOf, moveNodes } from "./renderer.ts";
import { createShown } from "./shown.ts";
import { createStage, type Stage } from "./stage.ts";
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
/** The pointer has to rest this long before the rest of the picture steps back, so that crossing the stage does not flicker. */
const REST_MS = 60;

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
  const shown = createShown();
  let { theme: tokens, reducedMotion, insets = NO_INSETS } = options;
  let selected: ReadonlySet<string> = new Set();
  let hovered: string | null = null;
  let focus: string | null = null;
  let area: Box | null = null;
  let mode: "pan" | "marquee" = "pan";
  let size = 1;
  let drawn: Drawn | null = null;
  let painting: Painting | null = null;
  /** Names and marks are to be placed anew. */
  let stale = true;
  let settle = 0;
  let rest = 0;

  const stage: Stage = createStage(container, {
    heard: {
      pick: (point, finger) => (painting ? pick(painting.frame, painting.marks, point, finger) : null),
      isNode: (id) => shown.nodes().has(id),
      drawsAreas: () => mode === "marquee",
      hover(id, { x, y }) {
        window.clearTimeout(rest);
        rest = window.setTimeout(() => setHovered(id), REST_MS);
        container.style.cursor = id === null ? groundCursor() : "pointer";
        events.emit("hover", { id, x, y });
      },
      click: (id, additive) => events.emit("click", { id, additive }),
      drag(id, to) {
        shown.pin(id, camera.toPicture(to));
        redraw({ moved: true });
      },
      dropped(id) {
        // Not while it is dragged: lines would jump from side to side.
        shown.bend();
        redraw();
        const to = shown.pinned().get(id);
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
    },
    drawn: () => drawn,
    rendered: () => repaint(),
    cameraMoved() {
      events.emit("camera", { zoom: camera.view(insets).zoom });
      window.clearTimeout(settle);
      settle = window.setTimeout(() => {
        stale = true;
        repaint();
      }, SETTLED_MS);
    },
    lost() {
      repaint();
      events.emit("lost", null);
    },
    restored() {
      stage.sigma().setGraph(graphOf(shown.picture(), shown.at()));
      redraw({ now: true });
      events.emit("restored", null);
    },
  });
  const camera = createCamera(stage.sigma, () => reducedMotion);
  const motion = createMotion(() => reducedMotion);
  const groundCursor = () => (mode === "marquee" ? "crosshair" : "");

  const frameNow = (): Frame => {
    const chosen = hovered === null ? selected : new Set([...selected, hovered]);
    const lit = litBy(shown.picture(), chosen, shown.nodes());
    return frameOf(shown.picture(), shown.at(), shown.bends(), camera.view(insets), lit, { selected, hovered });
  };
  const prepare = () => {
    stale = true;
    const { bends, nodes, edges } = shown;
    drawn = { frame: frameNow(), bends: bends(), tokens, size, index: nodes(), edgeIndex: edges() };
  };
  /** Something about the nodes or lines changed: sigma draws again, and with it everything. */
  const redraw = ({ now = false, moved = false } = {}) => {
    if (moved) moveNodes(stage.sigma(), shown.picture(), shown.at());
    prepare();
    if (now) stage.sigma().refresh();
    else stage.sigma().scheduleRefresh();
  };
  const repaint = () => {
    const frame = frameNow();
    painting = stale || !painting ? compose(frame, painting, measure.width) : follow(frame, painting);
    stale = false;
    stage.layers().clear();
    const extras = { pinned: shown.pinned(), focus: shown.nodes().get(focus ?? "") ?? null, area };
    paint(stage.layers(), painting, tokens, extras, stage.lineless());
  };
  const fitAll = (animate: boolean) => {
    const fit = fitPicture(shown.picture(), shown.unstretched(), stage.sigma().getDimensions(), insets, measure.name);
    size = fit.size;
    shown.fitTo(fit);
    camera.setFit(fit, { go: true, animate });
    redraw({ now: !animate || reducedMotion, moved: true });
  };
  /** Fits again what was in view as a whole. */
  const refit = () => {
    if (shown.picture() !== EMPTY_PICTURE && !camera.moved()) fitAll(false);
    else {
      camera.resized();
      redraw({ now: true });
    }
  };
  const setHovered = (id: string | null) => {
    window.clearTimeout(rest);
    if (id === hovered) return;
    hovered = id;
    redraw();
  };

  const stopWatching = watchSize(host, () => {
    stage.sigma().resize(true);
    refit();
  });
  let alive = true;
  void measure.ready().then(() => {
    if (alive) refit();
  });

  return {
    show(next, { animate = false } = {}) {
      const first = shown.picture().ids.length === 0;
      const before = shown.take(next);
      motion.stop();
      if (hovered !== null && !shown.nodes().has(hovered) && !shown.edges().has(hovered)) hovered = null;
      prepare();
      stage.sigma().setGraph(graphOf(next, shown.at()));
      if (first && next.ids.length > 0) fitAll(false);
      else if (animate) {
        motion.run(before, next.ids, shown.at(), (to) => {
          shown.move(to);
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
      refit();
    },
    fit: () => fitAll(true),
    zoom: (by) => camera.zoom(by),
    center: (ids) => camera.centre(shown.pointsOf(ids), insets),
    pinned: () => new Map(shown.pinned()),
    unpinAll() {
      shown.unpinAll();
      redraw({ moved: true });
    },
    setMode(next) {
      mode = next;
      container.style.cursor = groundCursor();
    },
    labels: () =>
      painting ? painting.labels.map(({ node, box }) => ({ id: shown.picture().ids[node] ?? "", ...box })) : [],
    marks: () =>
      (painting?.marks ?? []).map(({ edge, x, y, box }) => ({
        id: shown.picture().edgeIds[edge] ?? "",
        x,
        y,
        r: Math.max(box.width, box.height) / 2,
      })),
    pointOf(id) {
      if (!painting) return null;
      const { frame, marks } = painting;
      const i = shown.nodes().get(id);
      if (i !== undefined) return { x: frame.x[i] ?? 0, y: frame.y[i] ?? 0 };
      const line = frame.curves[shown.edges().get(id) ?? -1];
      const mark = marks.find(({ edge }) => edge === shown.edges().get(id));
      return mark ? { x: mark.x, y: mark.y } : line ? pointAt(line, 0.5) : null;
    },
    async png({ scale, theme = tokens, background = theme.canvas }) {
      await measure.ready();
      return toPng(compose(frameNow(), painting, measure.width), theme, scale, background);
    },
    on: events.on,
    destroy() {
      alive = false;
      window.clearTimeout(settle);
      window.clearTimeout(rest);
      motion.stop();
      stopWatching();
      stage.destroy();
      container.remove();
    },
  };
}
