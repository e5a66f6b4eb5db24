/** Sigma's camera in the picture's own pixels: what is in view, and moving to it. */
import type Sigma from "sigma";
import type { Point } from "./curve.ts";
import type { Fit, Insets } from "./fit.ts";
import type { View } from "./frame.ts";

const MOVE_MS = 320;
const ZOOM_MS = 180;
/** How near and how far the camera goes, from the whole picture in view. */
export const NEAREST = 0.06;
export const FARTHEST = 2.5;
/** What is brought into view keeps this far from the border. In CSS pixels. */
const CENTRE_MARGIN = 60;

export interface Camera {
  view(covered: Insets): View;
  /** Sets where the whole picture is in view, and goes there. Without `go` the camera stays where it is. */
  setFit(fit: Fit, options: { readonly go: boolean; readonly animate: boolean }): void;
  /** The stage has another size: the middle of the view stays. */
  resized(): void;
  zoom(by: number): void;
  /** Brings points of the picture into the middle; nearer or farther only when they would not fit. */
  centre(points: readonly Point[], insets: Insets): void;
  /** Whether the camera has left the whole picture. */
  moved(): boolean;
  toPicture(at: Point): Point;
}

export function createCamera(sigma: () => Sigma, still: () => boolean): Camera {
  let fit: Omit<Fit, "stretch"> = { scale: 1, x: 0, y: 0, size: 1 };

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
  const stateAt = (middle: Point, scale: number) => ({
    x: 0.5 + (middle.x - fit.x) / unit(),
    y: 0.5 + (middle.y - fit.y) / unit(),
    ratio: fit.scale / scale,
    angle: 0,
  });
  const middle = (): Point => {
    const { x, y } = sigma().getCamera().getState();
    return { x: fit.x + (x - 0.5) * unit(), y: fit.y + (y - 0.5) * unit() };
  };
  const scaleNow = () => fit.scale / sigma().getCamera().getState().ratio;
  const go = (state: { x: number; y: number; ratio: number; angle: number }, duration: number, animate = true) => {
    const camera = sigma().getCamera();
    if (still() || !animate) camera.setState(state);
    else void camera.animate(state, { duration, easing: "cubicOut" });
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
    setFit(next, { go: goes, animate }) {
      const from = middle();
      const scale = scaleNow();
      fit = next;
      setRectangle();
      sigma().getCamera().setState(stateAt(from, scale));
      if (goes) go({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, MOVE_MS, animate);
    },
    resized: setRectangle,
    zoom(by) {
      const camera = sigma().getCamera();
      const { x, y, ratio } = camera.getState();
      go({ x, y, angle: 0, ratio: camera.getBoundedRatio(ratio / by) }, ZOOM_MS);
    },
    centre(points, insets) {
      if (points.length === 0) return;
      const { width, height } = sigma().getDimensions();
      const xs = points.map(({ x }) => x);
      const ys = points.map(({ y }) => y);
      const wide = Math.max(1, width - insets.left - insets.right - 2 * CENTRE_MARGIN);
      const high = Math.max(1, height - insets.top - insets.bottom - 2 * CENTRE_MARGIN);
      const most = Math.min(
        wide / Math.max(1, Math.max(...xs) - Math.min(...xs)),
        high / Math.max(1, Math.max(...ys) - Math.min(...ys)),
      );
      const scale = Math.min(scaleNow(), most);
      const to = {
        x: (Math.max(...xs) + Math.min(...xs)) / 2 + (insets.right - insets.left) / 2 / scale,
        y: (Math.max(...ys) + Math.min(...ys)) / 2 + (insets.top - insets.bottom) / 2 / scale,
      };
      go(stateAt(to, scale), MOVE_MS);
    },
    moved() {
      const { x, y, ratio } = sigma().getCamera().getState();
      return Math.abs(x - 0.5) > 1e-6 || Math.abs(y - 0.5) > 1e-6 || Math.abs(ratio - 1) > 1e-6;
    },
    toPicture(at) {
      const { width, height } = sigma().getDimensions();
      const { x, y } = middle();
      return { x: x + (at.x - width / 2) / scaleNow(), y: y - (at.y - height / 2) / scaleNow() };
    },
  };
}
