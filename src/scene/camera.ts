/** Sigma's camera in the picture's own pixels: what is in view, and moving to it. */
import type Sigma from "sigma";
import type { Point } from "./curve.ts";
import { eased, MOVE_MS } from "./easing.ts";
import type { Fit, Insets } from "./fit.ts";
import type { View } from "./frame.ts";

const ZOOM_MS = 180;
/** How near and how far the camera goes, from the whole picture in view. */
export const NEAREST = 0.06;
export const FARTHEST = 2.5;
/** What is brought into view keeps this far from the border. In CSS pixels. */
const CENTRE_MARGIN = 60;
/** And what is only to be in sight this far: a node's radius and its name. */
const REVEAL_MARGIN = 32;
/** What is nearer to the border is not wholly in view. */
const SEEN_MARGIN = 8;

/**
 * A place to look from that holds on a stage of any size: what stands in the middle of the part that nothing covers, in the
 * picture's own pixels, y up; and how near, 1 when the whole picture is in view and 2 when it is twice as near.
 */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Camera {
  view(covered: Insets): View;
  /** Sets where the whole picture is in view. The camera stays where it is. */
  setFit(fit: Fit): void;
  /** Goes to a view over the fit that was set last; null for the whole picture. */
  moveTo(view: CameraView | null, insets: Insets, animate: boolean): void;
  /** Where `moveTo` went, as long as nobody has moved the camera since; undefined when somebody has. */
  held(): CameraView | null | undefined;
  /** The view that there is, as it is over another fit. */
  viewOver(fit: Fit, stretch: Point, insets: Insets): CameraView;
  /** How many of these points are in view, clear of what covers the stage: where the camera goes, while it is on its way. */
  seen(points: readonly Point[], insets: Insets): number;
  /** The stage has another size: the middle of the view stays. */
  resized(): void;
  zoom(by: number): void;
  /** Brings points of the picture into the middle; nearer or farther only when they would not fit. */
  centre(points: readonly Point[], insets: Insets): void;
  /** Moves, no nearer and no farther, by the least that takes points out from under what covers the stage; to its middle where they have no room. */
  reveal(points: readonly Point[], insets: Insets): void;
  toPicture(at: Point): Point;
}

export function createCamera(sigma: () => Sigma, still: () => boolean): Camera {
  let fit: Fit = { scale: 1, stretch: { x: 1, y: 1 }, x: 0, y: 0, size: 1 };
  let sent: { readonly view: CameraView | null; readonly state: State } | null = { view: null, state: WHOLE };

  let goal: State = WHOLE;

  /** Sigma maps this rectangle to the stage; with the stage's own proportions it does so exactly. */
  const setRectangle = () => {
    const { width, height } = sigma().getDimensions();
    const halfWidth = width / fit.scale / 2;
    const halfHeight = height / fit.scale / 2;
    sigma().setCustomBBox({
      x: [fit.x - halfWidth, fit.x + halfWidth],
      y: [fit.y - halfHeight, fit.y + halfHeight],
    });
  };
  /** Picture pixels that one unit of sigma's camera is. */
  const unit = () => {
    const { width, height } = sigma().getDimensions();
    return Math.max(width, height) / fit.scale;
  };
  const stateAt = (middle: Point, scale: number): State => ({
    x: 0.5 + (middle.x - fit.x) / unit(),
    y: 0.5 + (middle.y - fit.y) / unit(),
    ratio: sigma()
      .getCamera()
      .getBoundedRatio(fit.scale / scale),
    angle: 0,
  });
  const middle = (): Point => {
    const { x, y } = sigma().getCamera().getState();
    return { x: fit.x + (x - 0.5) * unit(), y: fit.y + (y - 0.5) * unit() };
  };
  const scaleNow = () => fit.scale / sigma().getCamera().getState().ratio;
  const go = (state: State, duration: number, animate = true) => {
    sent = null;
    goal = state;
    const camera = sigma().getCamera();
    if (!still() && animate) void camera.animate(state, { duration, easing: eased });
    // A move that is under way goes on unless another one takes its place.
    else if (camera.isAnimated()) void camera.animate(state, { duration: 1 });
    else camera.setState(state);
  };
  /** From the middle of the host to the middle of what nothing covers, in CSS pixels, y up. */
  const aside = ({ top, right, bottom, left }: Insets): Point => ({ x: (left - right) / 2, y: (bottom - top) / 2 });

  const stateOver = ({ x, y, zoom }: CameraView, insets: Insets): State => {
    const off = aside(insets);
    const scale = fit.scale * zoom;
    return stateAt({ x: x * fit.stretch.x - off.x / scale, y: y * fit.stretch.y - off.y / scale }, scale);
  };

  const centre = (points: readonly Point[], insets: Insets) => {
    if (points.length === 0) return;
    const { width, height } = sigma().getDimensions();
    const { left, right, top, bottom } = boundsOf(points);
    const wide = Math.max(1, width - insets.left - insets.right - 2 * CENTRE_MARGIN);
    const high = Math.max(1, height - insets.top - insets.bottom - 2 * CENTRE_MARGIN);
    const scale = Math.min(scaleNow(), wide / Math.max(1, right - left), high / Math.max(1, top - bottom));
    const off = aside(insets);
    go(stateAt({ x: (left + right) / 2 - off.x / scale, y: (top + bottom) / 2 - off.y / scale }, scale), MOVE_MS);
  };

  return {
    view(covered) {
      const { width, height } = sigma().getDimensions();
      const scale = scaleNow();
      const { x, y } = middle();
      const zoom = fit.scale === 0 ? 1 : scale / fit.scale;
      return {
        width,
        height,
        scale,
        dx: width / 2 - x * scale,
        dy: height / 2 + y * scale,
        size: fit.size * Math.sqrt(zoom),
        zoom,
        covered,
      };
    },
    setFit(next) {
      const from = middle();
      const scale = scaleNow();
      fit = next;
      setRectangle();
      sigma().getCamera().setState(stateAt(from, scale));
    },
    moveTo(view, insets, animate) {
      const state = view ? stateOver(view, insets) : WHOLE;
      go(state, MOVE_MS, animate);
      sent = { view, state };
    },
    held() {
      const camera = sigma().getCamera();
      if (sent && (camera.isAnimated() || same(camera.getState(), sent.state))) return sent.view;
      return same(camera.getState(), WHOLE) ? null : undefined;
    },
    viewOver(over, stretch, insets) {
      const off = aside(insets);
      const { x, y } = middle();
      const scale = scaleNow();
      return { x: (x + off.x / scale) / stretch.x, y: (y + off.y / scale) / stretch.y, zoom: scale / over.scale };
    },
    seen(points, insets) {
      const { width, height } = sigma().getDimensions();
      const camera = sigma().getCamera();
      const { x, y, ratio } = camera.isAnimated() ? goal : camera.getState();
      const scale = fit.scale / ratio;
      const left = insets.left + SEEN_MARGIN;
      const top = insets.top + SEEN_MARGIN;
      const right = width - insets.right - SEEN_MARGIN;
      const bottom = height - insets.bottom - SEEN_MARGIN;
      return points.filter((point) => {
        const atX = width / 2 + (point.x - fit.x - (x - 0.5) * unit()) * scale;
        const atY = height / 2 - (point.y - fit.y - (y - 0.5) * unit()) * scale;
        return atX >= left && atX <= right && atY >= top && atY <= bottom;
      }).length;
    },
    resized: setRectangle,
    zoom(by) {
      const camera = sigma().getCamera();
      const { x, y, ratio } = camera.getState();
      go({ x, y, angle: 0, ratio: camera.getBoundedRatio(ratio / by) }, ZOOM_MS);
    },
    centre,
    reveal(points, insets) {
      if (points.length === 0) return;
      const { width, height } = sigma().getDimensions();
      const scale = scaleNow();
      const { x, y } = middle();
      const { left, right, top, bottom } = boundsOf(points);
      // How far each side of the points is inside of what is free, in CSS pixels; below 0 it is outside.
      const inside = {
        left: (left - x) * scale + width / 2 - insets.left - REVEAL_MARGIN,
        right: width / 2 - (right - x) * scale - insets.right - REVEAL_MARGIN,
        top: height / 2 - (top - y) * scale - insets.top - REVEAL_MARGIN,
        bottom: height / 2 + (bottom - y) * scale - insets.bottom - REVEAL_MARGIN,
      };
      const dx = shift(inside.left, inside.right);
      const dy = shift(inside.bottom, inside.top);
      if (dx !== 0 || dy !== 0) go(stateAt({ x: x + dx / scale, y: y + dy / scale }, scale), MOVE_MS);
    },
    toPicture(at) {
      const { width, height } = sigma().getDimensions();
      const { x, y } = middle();
      return { x: x + (at.x - width / 2) / scaleNow(), y: y - (at.y - height / 2) / scaleNow() };
    },
  };
}

/** Sigma's own: the middle as a share of the rectangle that is set, and how much of it is in view. */
interface State {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  readonly angle: number;
}
const WHOLE: State = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

function same(a: State, b: State): boolean {
  return Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6 && Math.abs(a.ratio - b.ratio) < 1e-6;
}

/** How far to go so that both sides are inside, by how far they are now; the middle where only one can be. */
function shift(low: number, high: number): number {
  if (low + high < 0) return (low - high) / 2;
  return Math.min(0, low) - Math.min(0, high);
}

/** Around points, y up. */
function boundsOf(points: readonly Point[]) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) };
}
