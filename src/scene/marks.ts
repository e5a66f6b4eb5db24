/** Marks, icons and sample lines as SVG text, for the legend and wherever the page names a stance or a kind. */
import type { StanceValue } from "../model/index.ts";
import type { Shape } from "./picture.ts";
import { circle, hexagon, ICONS, onCorner, page, rounded, SIGN_WIDTH, SIGNS, stanceOutline } from "./shapes.ts";
import type { TokenName } from "./tokens.ts";

/** How a colour is written: by default the page's own custom property, so that it follows the theme. */
export type Paint = (token: TokenName) => string;
const BY_PROPERTY: Paint = (token) => `var(--${token})`;

/** Width of a hollow mark's outline. */
export const HOLLOW_WIDTH = 1.8;

/** A stance's mark, 16 px: filled with its sign knocked out, or hollow (reported speech, or off in a legend). */
export function stanceMark(stance: StanceValue, hollow = false, paint: Paint = BY_PROPERTY): string {
  return svg(18, 18, 16, 16, mark(stance, hollow, paint));
}

/** The shape and icon of a kind of node, as drawn in the graph, 16 px unless told. */
export function kindIcon(kind: Shape, size = 16, paint: Paint = BY_PROPERTY): string {
  return svg(24, 24, size, size, `<g>${KINDS[kind](paint)}</g>`);
}

/** A line with its mark and arrow, 44 x 18 px, as the graph draws them; `on: false` as the legend shows what is off. */
export function legendEdge(stance: StanceValue, on = true, paint: Paint = BY_PROPERTY): string {
  const colour = paint(on ? stance : `${stance}-dim`);
  const line = `<path d="M-21 0H15" fill="none" stroke="${colour}" stroke-width="2.2"/>`;
  const head = `<path d="M21 0L13 -4V4Z" fill="${colour}"/>`;
  const ground = on ? "" : `<path d="${stanceOutline(stance)}" fill="${paint("canvas")}"/>`;
  return svg(44, 18, 44, 18, line + head + ground + mark(stance, !on, paint));
}

function mark(stance: StanceValue, hollow: boolean, paint: Paint): string {
  const colour = paint(stance);
  const outline = hollow
    ? `<path d="${stanceOutline(stance, HOLLOW_WIDTH / 2)}" fill="none" stroke="${colour}" stroke-width="${HOLLOW_WIDTH}"/>`
    : `<path d="${stanceOutline(stance)}" fill="${colour}"/>`;
  const sign = hollow ? colour : paint("badge-glyph");
  return `${outline}<path d="${SIGNS[stance]}" fill="none" stroke="${sign}" stroke-width="${SIGN_WIDTH[stance]}" stroke-linecap="round"/>`;
}

const KINDS: Readonly<Record<Shape, (paint: Paint) => string>> = {
  person: (paint) => outline(circle(10.5), paint("struct"), paint) + icon("person", paint),
  group: (paint) => outline(circle(10.5), paint("struct"), paint) + ring(8, paint) + icon("group", paint, 0.66),
  agency: (paint) => outline(rounded(10, 10, 4), paint("node-line"), paint) + icon("agency", paint),
  outlet: (paint) => outline(hexagon(11), paint("node-line"), paint) + icon("outlet", paint),
  issue: (paint) => `<path d="${onCorner(9)}" fill="${paint("ink")}"/>`,
  statement: (paint) => `<path d="${circle(7)}" fill="${paint("struct")}"/>`,
  source: (paint) => outline(page(10), paint("struct"), paint),
};

function outline(d: string, stroke: string, paint: Paint): string {
  return `<path d="${d}" fill="${paint("node-fill")}" stroke="${stroke}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

function ring(r: number, paint: Paint): string {
  return `<path d="${circle(r)}" fill="none" stroke="${paint("struct")}" stroke-width="0.8"/>`;
}

function icon(kind: Shape, paint: Paint, scale = 0.78): string {
  return `<path d="${ICONS[kind] ?? ""}" transform="scale(${scale})" fill="none" stroke="${paint("ink-2")}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function svg(boxWidth: number, boxHeight: number, width: number, height: number, inner: string): string {
  const box = `${-boxWidth / 2} ${-boxHeight / 2} ${boxWidth} ${boxHeight}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${inner}</svg>`;
}
