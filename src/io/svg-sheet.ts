/** A body of SVG markup under a title and over the words that it can be trusted by -> a file that needs nothing else. */

import type { StanceValue } from "../model/index.ts";
import { runsLeft } from "../text/direction.ts";
import { wrapText } from "../text/wrap.ts";
import { FONTS, PAPER, type StanceDrawing } from "./paper.ts";
import { sourcesLine } from "./source-lines.ts";
import { textWidth } from "./text-width.ts";
import { escapeXml, tag } from "./xml.ts";

/** What stands around the body. */
export interface SheetAbout {
  /** Of the record. */
  readonly title: string;
  /** Of the body: "Support and oppose by issue". */
  readonly heading: string;
  /** Which statements these are. */
  readonly sentence: string;
  /** How many: "37 of 40 statements". */
  readonly count: string;
  /** By {@link sourceBrief}. */
  readonly sources: readonly string[];
  /** Record hash, day, and what wrote it. */
  readonly origin: string;
}

export const MARGIN = 24;
/** Lines that the sources take at most; what does not fit is counted. */
const SOURCE_LINES = 4;

/** @param body markup from `y` on, and where it ends */
export function svgSheet(
  width: number,
  about: SheetAbout,
  body: (y: number) => { readonly markup: string; readonly bottom: number },
): string {
  const room = width - 2 * MARGIN;
  const head = paragraph(about.title, { x: MARGIN, y: MARGIN, width: room, size: 17, weight: 650 });
  const subhead = paragraph(about.heading, { x: MARGIN, y: head.bottom + 2, width: room, size: 13.5, weight: 600 });
  const { markup, bottom } = body(subhead.bottom + 14);
  const words = paragraph(about.sentence, { x: MARGIN, y: bottom + 16, width: room, size: 13 });
  const count = paragraph(about.count, { x: MARGIN, y: words.bottom, width: room, size: 13 });
  const fits = (line: string) => linesOf(line, room, SMALL).length <= SOURCE_LINES;
  const small = { x: MARGIN, width: room, ...SMALL };
  const sources = paragraph(sourcesLine(about.sources, fits), { ...small, y: count.bottom + 6 });
  const origin = paragraph(about.origin, { ...small, y: sources.bottom });
  const height = Math.ceil(origin.bottom + MARGIN - 8);
  const name = `${about.heading}: ${about.title}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "title desc",
      "font-family": FONTS.ui,
      fill: PAPER.ink,
    },
    tag("title", { id: "title" }, escapeXml(name)),
    tag("desc", { id: "desc" }, escapeXml(`${about.sentence}; ${about.count}. ${about.origin}.`)),
    tag("rect", { width, height, fill: PAPER.surface }),
    [head, subhead].map((part) => part.markup).join(""),
    markup,
    [words, count, sources, origin].map((part) => part.markup).join("\n"),
  )}\n`;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly family?: keyof typeof FONTS;
}
const SMALL: TextStyle = { size: 11.5, colour: PAPER["ink-2"] };
/** From one baseline to the next, in sizes. */
const LEADING = 1.42;

/** A text over as many lines as it takes, from the top at `y`. */
export function paragraph(
  text: string,
  { x, y, width, ...style }: TextStyle & { readonly x: number; readonly y: number; readonly width: number },
): { readonly markup: string; readonly bottom: number } {
  const step = Math.round(style.size * LEADING);
  const leftward = runsLeft(text);
  const lines = linesOf(text, width, style);
  const markup = lines.map((line, i) => lineOf(line, x, y + style.size + i * step, style, leftward)).join("\n");
  return { markup, bottom: y + lines.length * step };
}

export function linesOf(text: string, width: number, { size, weight = 400 }: TextStyle): string[] {
  return wrapText(text, width, (part) => textWidth(part, size, weight >= 600));
}

/** One line, its left end at `x` (`end`: its right end) and its baseline at `y`. */
export function lineOf(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  leftward = false,
  anchor: "start" | "end" = "start",
): string {
  const { size, weight = 400, colour = null, family = "ui" } = style;
  // What starts where it is read from ends at the other side for letters that run leftward.
  const side = leftward ? { start: "end", end: "start" }[anchor] : anchor;
  return tag(
    "text",
    {
      x: round(x),
      y: round(y),
      "font-size": size,
      "font-weight": weight === 400 ? null : weight,
      "font-family": family === "ui" ? null : FONTS[family],
      fill: colour,
      direction: leftward ? "rtl" : null,
      "text-anchor": side === "start" ? null : side,
    },
    escapeXml(text),
  );
}

/** A stance's mark around a point, with its name for who hears the picture. */
export function stanceMark(
  stance: StanceValue,
  x: number,
  y: number,
  size: number,
  draw: StanceDrawing,
  hollow = false,
): string {
  const colour = PAPER[stance];
  const { hollowWidth, signs, signWidth } = draw;
  const outline = hollow
    ? { d: draw.outline(stance, hollowWidth / 2), fill: PAPER.surface, stroke: colour, "stroke-width": hollowWidth }
    : { d: draw.outline(stance), fill: colour };
  const ink = hollow ? colour : PAPER["badge-glyph"];
  const sign = {
    d: signs[stance],
    fill: "none",
    stroke: ink,
    "stroke-width": signWidth[stance],
    "stroke-linecap": "round",
  };
  const transform = `translate(${round(x)} ${round(y)}) scale(${round(size / 16)})`;
  return tag("g", { transform, "aria-hidden": "true" }, tag("path", outline), tag("path", sign));
}

/** To hundredths: what nobody sees only makes files long. */
export function round(number: number): number {
  return Math.round(number * 100) / 100;
}
