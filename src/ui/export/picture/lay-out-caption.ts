/** A caption's words -> where each of them stands below a picture of some width. In CSS pixels from its upper left corner. */
import { sourcesLine } from "../../../io/source-lines.ts";
import { runsLeft } from "../../../text/direction.ts";
import { wrapText } from "../../../text/wrap.ts";
import type { Caption, LegendSign } from "./caption.ts";

export const FACES = ["legend", "title", "sentence", "small"] as const;
export type Face = (typeof FACES)[number];
export type Measure = (text: string, face: Face) => number;

export interface PlacedLine {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly leftward: boolean;
}
export type PlacedSign = LegendSign & { /** Of its centre. */ readonly x: number; readonly y: number };

export interface CaptionLayout {
  readonly width: number;
  readonly height: number;
  readonly signs: readonly PlacedSign[];
  readonly lines: readonly PlacedLine[];
}

const LINE_HEIGHTS: Readonly<Record<Face, number>> = { legend: 24, title: 24, sentence: 20, small: 17 };
/** From the top of a line to its baseline. */
const BASELINES: Readonly<Record<Face, number>> = { legend: 16, title: 17, sentence: 14, small: 12.5 };
/** Room at the sides, and less of it on a narrow picture. */
const MARGIN = 24;
const NARROW_MARGIN = 16;
const NARROW = 480;
const SIGN_BOX = { stance: 18, hollow: 18, kind: 18, line: 24 } as const;
const SIGN_GAP = 6;
const ENTRY_GAP = 18;
const GROUP_GAP = 34;
const BLOCK_GAP = 8;
/** Lines that the sources take at most; what does not fit is counted. */
export const SOURCE_LINES = 4;

export function layOutCaption(caption: Caption, width: number, measure: Measure): CaptionLayout {
  const margin = width < NARROW ? NARROW_MARGIN : MARGIN;
  const room = Math.max(1, width - 2 * margin);
  const signs: PlacedSign[] = [];
  const lines: PlacedLine[] = [];
  let y = 14;

  const legend = (groups: Caption["legend"]) => {
    let x = margin;
    const nextRow = () => {
      x = margin;
      y += LINE_HEIGHTS.legend;
    };
    for (const group of groups) {
      const widths = group.map(({ sign, words }) => SIGN_BOX[sign] + SIGN_GAP + measure(words, "legend"));
      const whole = widths.reduce((sum, wide) => sum + wide, (group.length - 1) * ENTRY_GAP);
      // A group that fits on a row of its own is not torn.
      if (x > margin && x + GROUP_GAP + Math.min(whole, room) > width - margin) nextRow();
      else if (x > margin) x += GROUP_GAP;
      for (const [i, { words, ...sign }] of group.entries()) {
        const wide = widths[i] ?? 0;
        const box = SIGN_BOX[sign.sign];
        if (i > 0 && x + ENTRY_GAP + wide > width - margin) nextRow();
        else if (i > 0) x += ENTRY_GAP;
        signs.push({ ...sign, x: x + box / 2, y: y + LINE_HEIGHTS.legend / 2 });
        const at = { x: x + box + SIGN_GAP, y: y + BASELINES.legend, leftward: false };
        lines.push({ text: words, face: "legend", width: wide - box - SIGN_GAP, ...at });
        x += wide;
      }
    }
    y += LINE_HEIGHTS.legend;
  };
  const paragraph = (text: string, face: Face) => {
    const leftward = runsLeft(text);
    for (const line of wrapText(text, room, (part) => measure(part, face))) {
      lines.push({ text: line, face, x: margin, y: y + BASELINES[face], width: measure(line, face), leftward });
      y += LINE_HEIGHTS[face];
    }
  };

  legend(caption.legend);
  if (caption.look !== null) paragraph(caption.look, "small");
  y += BLOCK_GAP;
  paragraph(caption.title, "title");
  if (caption.partOf !== null) paragraph(caption.partOf, "small");
  paragraph(caption.sentence, "sentence");
  if (caption.standing !== null) paragraph(caption.standing, "sentence");
  paragraph(caption.count, "sentence");
  y += BLOCK_GAP;
  paragraph(
    sourcesLine(
      caption.sources,
      (text) => wrapText(text, room, (part) => measure(part, "small")).length <= SOURCE_LINES,
    ),
    "small",
  );
  paragraph(caption.origin, "small");
  return { width, height: Math.ceil(y + 14), signs, lines };
}
