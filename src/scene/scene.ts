/** A scene: a picture shown in an element, with a camera, a pointer, a walk by keyboard and what is chosen. */
import type { Box } from "./boxes.ts";
import { type CameraView, createCamera } from "./camera.ts";
import type { Scene, SceneOptions } from "./door.ts";
import { createDue, type Due } from "./due.ts";
import { createEvents } from "./events.ts";
import { fitPicture, NO_INSETS, sameInsets } from "./fit.ts";
import { type Frame, frameOf } from "./frame.ts";
import { atOnce } from "./in-pieces.ts";
import { isPartOf } from "./is-part-of.ts";
import { litAmong } from "./lit.ts";
import { createMeasure } from "./measure.ts";
import { createMotion } from "./motion.ts";
import { composing, paint, unnamedIn } from "./painting.ts";
import { nodesInside, pick } from "./pick.ts";
import { EMPTY_PICTURE, type Picture } from "./picture.ts";
import { createReadings } from "./read-painting.ts";
import { assertWebGl, type Drawn, graphOf, moveNodes } from "./renderer.ts";
import { createRepainting } from "./repainting.ts";
import { createShown } from "./shown.ts";
import { createStage, type Stage } from "./stage.ts";
import { type Sight, staysAfter } from "./stays-after.ts";
import { createWalk } from "./walk.ts";
import { watchSize } from "./watch-size.ts";

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
  let kept: ReadonlySet<string> | null = null;
  const walk = createWalk(shown);
  let area: Box | null = null;
  let mode: "pan" | "marquee" = "pan";
  let size = 1;
  /** Null until sigma asks for it: made once for all that is done in one go. */
  let drawn: Drawn | null = null;
  const due = createDue();
  let alive = true;
  let settle = 0;
  let rest = 0;
  let resizing = 0;

  const stage: Stage = createStage(container, {
    heard: {
      pick(point, finger) {
        const painting = repainting.last();
        return painting && pick(painting.frame, painting.marks, point, finger);
      },
      isNode: (id) => shown.nodes().has(id),
      drawsAreas: () => mode === "marquee",
      hover(id, { x, y }) {
        window.clearTimeout(rest);
        rest = window.setTimeout(() => setHovered(id), REST_MS);
        container.style.cursor = id === null ? groundCursor() : "pointer";
        events.emit("hover", { id, x, y });
      },
      click: (id, additive) => events.emit("click", { id, additive }),
      menu: (id, { x, y }) => events.emit("menu", { id, x, y }),
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
        repainting.repaint();
      },
      areaDrawn(box, additive) {
        const painting = repainting.last();
        if (painting) events.emit("marquee", { ids: nodesInside(painting.frame, box), additive });
      },
      fit: () => fitAll(),
    },
    drawn: () => drawnNow(),
    rendered: () => repainting.rendered(),
    cameraMoved() {
      events.emit("camera", { zoom: camera.view(insets).zoom });
      window.clearTimeout(settle);
      settle = window.setTimeout(() => {
        repainting.outdate();
        repainting.repaint();
      }, SETTLED_MS);
    },
    lost() {
      repainting.repaint();
      events.emit("lost", null);
    },
    restored() {
      redraw({ now: true, others: true });
      events.emit("restored", null);
    },
  });
  const camera = createCamera(stage.sigma, () => reducedMotion);
  const motion = createMotion(() => reducedMotion);
  const groundCursor = () => (mode === "marquee" ? "crosshair" : "");

  const frameNow = (): Frame => {
    const under = hovered === null ? [] : [hovered];
    const line = walk.line();
    const wanted = { selected, hovered: line === null ? under : [...under, line], keep: kept };
    const lit = litAmong(shown.picture(), wanted, shown.nodes());
    const chosen = { selected, hovered: new Set([...under, ...walk.ids()]) };
    return frameOf(shown.picture(), shown.at(), shown.bends(), camera.view(insets), lit, chosen);
  };
  const drawnNow = (): Drawn => {
    const { bends, nodes, edges } = shown;
    drawn ??= { frame: frameNow(), bends: bends(), tokens, size, index: nodes(), edgeIndex: edges() };
    return drawn;
  };
  /** Something about the nodes or lines changed: sigma draws again, and with it everything. */
  const redraw = (how: Partial<Due> = {}) => {
    drawn = null;
    due.add(how);
    repainting.outdate();
    repainting.linesOwed();
  };
  const repainting = createRepainting({
    nodes: () => shown.picture().ids.length,
    frame: frameNow,
    measure: measure.width,
    drawLines() {
      const { now, moved, others } = due.take();
      if (others) stage.sigma().take(graphOf(shown.picture(), shown.at()));
      else if (moved) moveNodes(stage.sigma(), shown.picture(), shown.at());
      // A crowd has waited for the next picture already.
      if (now || repainting.crowded()) stage.sigma().refresh();
      else stage.sigma().scheduleRefresh();
    },
    paint(painting) {
      stage.layers().clear();
      const extras = { pinned: shown.pinned(), walk: walk.at(), area };
      paint(stage.layers(), painting, tokens, extras, stage.lineless());
    },
    placed: (painting) => events.emit("unnamed", unnamedIn(painting).length),
  });
  /** What was brought into view last, of which a filter may have left a part: nodes stay also where the stage changes its size. */
  let whole = EMPTY_PICTURE;
  const fitOf = (picture: Picture) =>
    fitPicture(picture, shown.unstretched(picture), stage.sigma().getDimensions(), insets, measure.name);
  const sight = (): Sight => {
    const points = shown.landmarks();
    return { shown: points.length, seen: camera.seen(points, insets) };
  };
  const bring = (view: CameraView | null, animate: boolean) => {
    if (!isPartOf(shown.picture(), whole)) whole = shown.picture();
    const fit = fitOf(whole);
    size = fit.size;
    shown.fitTo(fit);
    camera.setFit(fit);
    camera.moveTo(view, insets, animate);
    // A place to look from that was found over another picture may show nothing of this one.
    if (view && sight().seen === 0) camera.moveTo(null, insets, animate);
    redraw({ now: !animate || reducedMotion, moved: true });
  };
  const fitAll = (animate = true) => {
    whole = shown.picture();
    bring(null, animate);
  };
  /** Brings back into view what was, unless somebody has moved the camera: then its middle stays. */
  const refit = () => {
    const held = camera.held();
    if (shown.picture() !== EMPTY_PICTURE && held !== undefined) bring(held, false);
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

  const resized = () => {
    stage.sigma().resize(true);
    refit();
    // A canvas of another size is empty.
    repainting.now();
  };
  const stopWatching = watchSize(host, () => {
    cancelAnimationFrame(resizing);
    // A crowd not in the turn in which the page around it was laid out anew: that takes long enough.
    if (!repainting.crowded()) resized();
    else resizing = requestAnimationFrame(resized);
  });
  void measure.ready().then(() => {
    if (alive) refit();
  });

  const readings = createReadings(shown, {
    now: repainting.now,
    settled: repainting.settled,
    anew: () => measure.ready().then(() => atOnce(composing(frameNow(), repainting.last(), measure.width))),
    theme: () => tokens,
  });

  return {
    show(next, { animate = false } = {}) {
      const seen = sight();
      const placed = camera.held() !== null;
      const before = shown.take(next);
      motion.stop();
      if (hovered !== null && !shown.nodes().has(hovered) && !shown.edges().has(hovered)) hovered = null;
      redraw({ now: true, others: true });
      const other = next.ids.length !== before.size || next.ids.some((id) => !before.has(id));
      const follows = other && !staysAfter(seen, sight(), placed);
      if (follows) fitAll(before.size > 0);
      if ((animate || follows) && before.size > 0) {
        motion.run(before, next.ids, shown.home, (to) => {
          shown.move(to);
          redraw({ now: true, moved: true });
        });
      }
    },
    select(ids) {
      const next = new Set(ids);
      if (next.size === selected.size && ids.every((id) => selected.has(id))) return;
      selected = next;
      redraw();
    },
    hover: setHovered,
    walkAt(node, edge) {
      walk.go(node, edge);
      redraw();
    },
    keep(ids) {
      if (ids === kept) return;
      kept = ids;
      redraw();
    },
    setTheme(theme) {
      if (JSON.stringify(theme) === JSON.stringify(tokens)) return;
      tokens = theme;
      redraw({ now: true });
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
    },
    setInsets(next) {
      // A picture under a filter is not to be fitted anew when nothing has come to cover it.
      if (sameInsets(insets, next)) return;
      insets = next;
      refit();
    },
    fit: () => fitAll(),
    camera() {
      const held = camera.held();
      return held === undefined ? camera.viewOver(fitOf(shown.picture()), shown.stretch(), insets) : held;
    },
    moveTo: (view, { animate = false } = {}) => bring(view, animate),
    zoom: (by) => camera.zoom(by),
    center: (ids) => camera.centre(shown.pointsOf(ids), insets),
    reveal(ids, covered) {
      camera.reveal(shown.pointsOf(ids), { ...insets, ...covered });
    },
    pinned: () => new Map(shown.pinned()),
    unpinAll() {
      shown.unpinAll();
      redraw({ moved: true });
    },
    setMode(next) {
      mode = next;
      container.style.cursor = groundCursor();
    },
    ...readings,
    on: events.on,
    destroy() {
      alive = false;
      repainting.stop();
      window.clearTimeout(settle);
      window.clearTimeout(rest);
      motion.stop();
      cancelAnimationFrame(resizing);
      stopWatching();
      stage.destroy();
      container.remove();
    },
  };
}
