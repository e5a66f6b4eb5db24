/** How large a picture is drawn so that every node and name is inside the stage. */
import type { Picture } from "./picture.ts";
import { fittingLabel, LINE_HEIGHT } from "./text.ts";

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** Free pixels around the picture. */
const MARGIN = 24;
/** A few nodes are not blown up to fill a stage. */
const LARGEST = 1.5;
const SMALLEST = 0.02;
/** Between a node and its name. */
export const LABEL_GAP = 4;

export interface Fit {
  /** CSS pixels a picture pixel. */
  readonly scale: number;
  /** The place of the picture that stands in the middle of the host. */
  readonly x: number;
  readonly y: number;
  /** What node radii and line widths are multiplied with: a small stage has smaller nodes, but not as small as the stage. */
  readonly size: number;
}

/** Names stay as large as they are on any stage, so the largest scale at which all fits is searched. */
export function fitPicture(
  picture: Picture,
  xy: { readonly x: Float64Array; readonly y: Float64Array },
  host: { readonly width: number; readonly height: number },
  insets: Insets,
  labelWidth: (text: string, issue: boolean) => number,
): Fit {
  const claim = claimOf(host.width - insets.left - insets.right);
  const halves = picture.ids.map((_, i) =>
    (picture.priority[i] ?? -1) >= 0
      ? (labelWidth(fittingLabel(picture.label(i), picture.short(i)), picture.kind[i] === "issue") / 2) * claim
      : 0,
  );
  const extent = (scale: number) => {
    const size = sizeAt(scale);
    const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
    for (let i = 0; i < halves.length; i++) {
      const r = (picture.size[i] ?? 0) * size;
      const half = Math.max(r, halves[i] ?? 0);
      const below = r + (halves[i] ? LABEL_GAP + LINE_HEIGHT : 0);
      const x = (xy.x[i] ?? 0) * scale;
      const y = (xy.y[i] ?? 0) * scale;
      box.left = Math.min(box.left, x - half);
      box.right = Math.max(box.right, x + half);
      box.top = Math.max(box.top, y + r);
      box.bottom = Math.min(box.bottom, y - below);
    }
    return box;
  };
  const width = Math.max(1, host.width - insets.left - insets.right - 2 * MARGIN);
  const height = Math.max(1, host.height - insets.top - insets.bottom - 2 * MARGIN);
  if (halves.length === 0) return { scale: 1, x: 0, y: 0, size: 1 };

  let scale = LARGEST;
  if (!fits(extent(scale), width, height)) {
    let low = SMALLEST;
    for (let step = 0; step < 30; step++) {
      const middle = (low + scale) / 2;
      if (fits(extent(middle), width, height)) low = middle;
      else scale = middle;
    }
    scale = low;
  }
  const { left, right, top, bottom } = extent(scale);
  return {
    scale,
    x: ((left + right) / 2 + (insets.right - insets.left) / 2) / scale,
    y: ((top + bottom) / 2 + (insets.top - insets.bottom) / 2) / scale,
    size: sizeAt(scale),
  };
}

/**
 * On a narrow stage names at the border go to the inner side of their nodes, so only this share of them claims room there:
 * all of it from 700 pixels on, a quarter at 360.
 */
function claimOf(width: number): number {
  return Math.min(1, Math.max(0.25, 0.25 + (0.75 * (width - 360)) / (700 - 360)));
}

function fits(
  box: { left: number; right: number; top: number; bottom: number },
  width: number,
  height: number,
): boolean {
  return box.right - box.left <= width && box.top - box.bottom <= height;
}

function sizeAt(scale: number): number {
  return Math.min(1.15, Math.max(0.6, scale ** 0.6));
}
