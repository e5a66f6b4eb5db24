/** Outlines as SVG path data, our own: drawn alike on the canvas and in the legend. Centred on 0, 0, for a box of 16. */
import type { StanceValue } from "../model/index.ts";
import type { Shape } from "./picture.ts";

/** A stance's outline, drawn in by `inset` so that a stroke of twice that stays inside. */
export function stanceOutline(stance: StanceValue, inset = 0): string {
  switch (stance) {
    case "support":
      return circle(7 - inset);
    case "oppose":
      return rounded(6.6 - inset, 6.6 - inset, 2);
    case "mixed":
      return onCorner(8.6 - inset * Math.SQRT2, 1.4);
    case "neutral":
      return rounded(8 - inset, 5.2 - inset, 5.2 - inset);
  }
}

/** A stance's sign, to be stroked 2 wide with round ends: plus, minus, plus-minus, a centred dot. */
export const SIGNS: Readonly<Record<StanceValue, string>> = {
  support: "M-3.4 0H3.4M0 -3.4V3.4",
  oppose: "M-3.5 0H3.5",
  mixed: "M-2.6 -1.3H2.6M0 -3.9V1.3M-2.6 3.7H2.6",
  neutral: "M-0.3 0H0.3",
};
/** Width of a hollow mark's outline. */
export const HOLLOW_WIDTH = 1.8;
/** Width of a sign's stroke. */
export const SIGN_WIDTH: Readonly<Record<StanceValue, number>> = { support: 2, oppose: 2, mixed: 1.6, neutral: 3.2 };

export function circle(r: number): string {
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** What makes a stance's mark the bubble of a statement: a tail from inside each of the four outlines to its lower left. */
export const TAIL = "M-5.6 1.5L-8.4 9.4L-0.6 4.6Z";

/** A circle with such a tail. */
export function bubble(r: number): string {
  const at = (x: number, y: number) => `${x * r} ${y * r}`;
  return `M${at(-0.5, 0.87)}A${r} ${r} 0 1 0 ${at(-0.97, 0.26)}L${at(-1.2, 1.3)}Z`;
}

/** A rectangle of half width and half height with round corners. */
export function rounded(w: number, h: number, corner: number): string {
  const r = Math.max(0, Math.min(corner, w, h));
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${-w + r} ${-h}H${w - r}${arc(r, r)}V${h - r}${arc(-r, r)}H${-w + r}${arc(-r, -r)}V${-h + r}${arc(r, -r)}Z`;
}

/** A square on its corner, from centre to corner `r`, the corners rounded. */
export function onCorner(r: number, corner = 0): string {
  const c = Math.min(corner, r / 2);
  const near = r - c;
  return `M${-c} ${-near}Q0 ${-r} ${c} ${-near}L${near} ${-c}Q${r} 0 ${near} ${c}L${c} ${near}Q0 ${r} ${-c} ${near}L${-near} ${c}Q${-r} 0 ${-near} ${-c}Z`;
}

export function hexagon(r: number): string {
  const h = r * 0.87;
  const s = r / 2;
  return `M${-r} 0L${-s} ${-h}H${s}L${r} 0L${s} ${h}H${-s}Z`;
}

/** A page with a folded corner. */
export function page(r: number): string {
  const w = r * 0.8;
  const f = r * 0.5;
  return `M${-w} ${-r}H${w - f}L${w} ${-r + f}V${r}H${-w}ZM${w - f} ${-r}V${-r + f}H${w}`;
}

/** Line icons, to be stroked about 1.5 wide with round ends. */
export const ICONS: Readonly<Partial<Record<Shape, string>>> = {
  person:
    "M0 -6.2a2.9 2.9 0 1 0 0 5.8a2.9 2.9 0 1 0 0 -5.8ZM-5.4 6.2V5.4A3.4 3.4 0 0 1 -2 2H2A3.4 3.4 0 0 1 5.4 5.4V6.2",
  group:
    "M-2 -6a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0 -5.4ZM-6.8 6V5.3A3.2 3.2 0 0 1 -3.6 2.1H-0.4A3.2 3.2 0 0 1 2.8 5.3V6M2.6 -5.8a2.7 2.7 0 0 1 0 5M4.8 2.3A3.2 3.2 0 0 1 6.9 5.3V6",
  agency: "M-6.4 -2.4L0 -6.4L6.4 -2.4ZM-4.4 0V3.6M-1.5 0V3.6M1.5 0V3.6M4.4 0V3.6M-6.4 6.2H6.4",
  outlet:
    "M-3 -5.6H4.9A1.1 1.1 0 0 1 6 -4.5V4.2A1.4 1.4 0 0 1 4.6 5.6H-4.6A1.5 1.5 0 0 1 -6.1 4.1V-1.2H-3M-3 -5.6V4.1A1.5 1.5 0 0 1 -4.6 5.6M-0.4 -2.8H3.4M-0.4 0H3.4M-0.4 2.8H3.4",
};
