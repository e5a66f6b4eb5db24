/** How large a picture is drawn so that every node and name is inside the stage. */
import type { Point } from "./curve.ts";
import { namedUnasked } from "./named.ts";
import type { Picture } from "./picture.ts";
import { fittingLabel, LINE_HEIGHT } from "./text.ts";

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** What stands in the lower left corner: no name goes under it, but the picture is not fitted around it. */
  readonly corner?: Corner;
  /** What stands at the foot of the inner side of what is covered at the right: over it there is room for names. */
  readonly column?: Corner;
}
interface Corner {
  readonly width: number;
  readonly height: number;
}
export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export function sameInsets(one: Insets, other: Insets): boolean {
  const sides = ["top", "right", "bottom", "left"] as const;
  return (
    sides.every((side) => one[side] === other[side]) &&
    (["corner", "column"] as const).every(
      (where) => one[where]?.width === other[where]?.width && one[where]?.height === other[where]?.height,
    )
  );
}

/** Free pixels around the picture, fewer where the stage has few. */
const MARGIN = 24;
const LEAST_MARGIN = 8;
const MARGIN_SHARE = 0.06;
/** A few nodes are not blown up to fill a stage. */
const LARGEST = 1.5;
const SMALLEST = 0.02;
/** A picture is drawn this much wider (or higher) than it was arranged where the stage has another shape. */
const STRETCH = 4;
/** Between a node and its name. */
export const LABEL_GAP = 4;

export interface Fit {
  /** CSS pixels a pixel of the stretched picture. */
  readonly scale: number;
  /** What places are multiplied with, so that a stage of another shape than the picture's is used; 1 or more. */
  readonly stretch: Point;
  /** The place of the stretched picture that stands in the middle of the host. */
  readonly x: number;
  readonly y: number;
  /** What node radii and line widths are multiplied with: a small stage has smaller nodes, but not as small as the stage. */
  readonly size: number;
}

/**
 * Names stay as large as they are on any stage, so the largest scale at which all fits is searched; and then how far the
 * picture can be stretched to the sides, or up and down, in what room is left.
 */
export function fitPicture(
  picture: Picture,
  xy: { readonly x: Float64Array; readonly y: Float64Array },
  host: { readonly width: number; readonly height: number },
  insets: Insets,
  labelWidth: (text: string, issue: boolean) => number,
): Fit {
  if (picture.ids.length === 0) return { scale: 1, stretch: { x: 1, y: 1 }, x: 0, y: 0, size: 1 };
  const width = inside(host.width - insets.left - insets.right);
  const height = inside(host.height - insets.top - insets.bottom);
  const sideways = claimOf(host.width - insets.left - insets.right, 360, 700);
  const below = claimOf(host.height - insets.top - insets.bottom, 200, 420) * (LABEL_GAP + LINE_HEIGHT);
  const named = namedUnasked(picture);
  const halves = picture.ids.map((_, i) =>
    named.has(i)
      ? (labelWidth(fittingLabel(picture.label(i), picture.short(i)), picture.kind[i] === "issue") / 2) * sideways
      : 0,
  );
  const extent = (x: number, y: number): Extent => {
    const size = sizeAt(Math.min(x, y));
    const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
    for (let i = 0; i < halves.length; i++) {
      const r = (picture.size[i] ?? 0) * size;
      const half = Math.max(r, halves[i] ?? 0);
      const atX = (xy.x[i] ?? 0) * x;
      const atY = (xy.y[i] ?? 0) * y;
      box.left = Math.min(box.left, atX - half);
      box.right = Math.max(box.right, atX + half);
      box.top = Math.max(box.top, atY + r);
      box.bottom = Math.min(box.bottom, atY - r - (halves[i] ? below : 0));
    }
    return box;
  };
  const fits = ({ left, right, top, bottom }: Extent) => right - left <= width && top - bottom <= height;

  const scale = largest(SMALLEST, LARGEST, (both) => fits(extent(both, both)));
  const most = Math.min(LARGEST, scale * STRETCH);
  const x = largest(scale, most, (wide) => fits(extent(wide, scale)));
  const y = largest(scale, most, (high) => fits(extent(x, high)));
  const { left, right, top, bottom } = extent(x, y);
  return {
    scale,
    stretch: { x: x / scale, y: y / scale },
    x: ((left + right) / 2 + (insets.right - insets.left) / 2) / scale,
    y: ((top + bottom) / 2 + (insets.top - insets.bottom) / 2) / scale,
    size: sizeAt(Math.min(x, y)),
  };
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The largest number that will do between one that does (or has to) and one that may. */
function largest(low: number, high: number, does: (value: number) => boolean): number {
  if (does(high)) return high;
  let least = low;
  let most = high;
  for (let step = 0; step < 30; step++) {
    const middle = (least + most) / 2;
    if (does(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** What is left of a side without its margins. */
function inside(length: number): number {
  return Math.max(1, length - 2 * Math.min(MARGIN, Math.max(LEAST_MARGIN, MARGIN_SHARE * length)));
}

/**
 * On a narrow stage names at the border go to the inner side of their nodes, and on a low one beside them, so only this share
 * of them claims room there: a quarter up to `few` pixels, all of it from `enough` on.
 */
function claimOf(length: number, few: number, enough: number): number {
  return Math.min(1, Math.max(0.25, 0.25 + (0.75 * (length - few)) / (enough - few)));
}

function sizeAt(scale: number): number {
  return Math.min(1.15, Math.max(SMALLEST_SIZE, scale ** 0.6));
}

/** Smaller than this a node is hard to see and harder to hit. */
const SMALLEST_SIZE = 0.36;
