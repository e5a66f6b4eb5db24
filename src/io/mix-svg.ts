/** Issues with how many statements take each stance on them -> a drawing: support to the left, oppose to the right, to one scale. */
import type { StanceValue } from "../model/index.ts";
import type { FacetValue } from "../query/answer-basics.ts";
import { STANCE_LABELS } from "../query/labels.ts";
import { PAPER, type StanceDrawing } from "./paper.ts";
import { lineOf, linesOf, MARGIN, paragraph, round, type SheetAbout, stanceMark, svgSheet } from "./svg-sheet.ts";
import { textWidth } from "./text-width.ts";
import { tag } from "./xml.ts";

const WIDTH = 760;
const NAMES = { x: MARGIN, width: 220 };
/** The line between the sides, and the longest that a side's bar can be. */
const MIDDLE = 422;
const SIDE = 130;
/** Right ends of the figures of what is on neither side. */
const OTHERS = { mixed: 645, neutral: 735 } as const;
const BAR = 12;
const NAME = { size: 12.5, weight: 500 };
const HEAD = { size: 12, weight: 600 };
const FIGURE = { size: 12.5 };
const ROW_LEAST = 28;

export function mixSvg(values: readonly FacetValue[], about: SheetAbout, draw: StanceDrawing): string {
  const most = Math.max(1, ...values.flatMap(({ mix }) => [mix.support, mix.oppose]));
  return svgSheet(WIDTH, about, (top) => {
    const rows: string[] = [headRow(top + 10, draw)];
    let y = top + 26;
    const first = y;
    for (const value of values) {
      const { markup, height } = issueRow(value, y, most);
      rows.push(markup);
      y += height;
    }
    const axis = tag("path", { d: `M${MIDDLE} ${first}V${round(y)}`, stroke: PAPER.ink, "stroke-width": 1 });
    return { markup: [...rows, axis].join("\n"), bottom: y };
  });
}

function headRow(y: number, draw: StanceDrawing): string {
  const mark = (stance: StanceValue, x: number) => stanceMark(stance, x, y, 13, draw);
  const name = (stance: StanceValue, x: number, anchor: "start" | "end") =>
    lineOf(STANCE_LABELS[stance], x, y + 4, HEAD, false, anchor);
  return [
    name("support", MIDDLE - 12, "end"),
    mark("support", MIDDLE - 12 - markGap("support")),
    name("oppose", MIDDLE + 12, "start"),
    mark("oppose", MIDDLE + 12 + markGap("oppose")),
    ...(["mixed", "neutral"] as const).flatMap((stance) => [
      name(stance, OTHERS[stance], "end"),
      mark(stance, OTHERS[stance] - markGap(stance)),
    ]),
  ].join("\n");
}

/** From a heading's end to the middle of its mark. */
function markGap(stance: StanceValue): number {
  return textWidth(STANCE_LABELS[stance], HEAD.size, true) + 11;
}

function issueRow(
  { label, mix }: FacetValue,
  y: number,
  most: number,
): { readonly markup: string; readonly height: number } {
  const lines = linesOf(label, NAMES.width, NAME).length;
  const height = Math.max(ROW_LEAST, lines * 18 + 10);
  const middle = y + height / 2;
  const name = paragraph(label, { ...NAMES, ...NAME, y: middle - lines * 9 + 1 });
  const side = (stance: "support" | "oppose") => {
    const length = (mix[stance] / most) * SIDE;
    const left = stance === "support";
    const rect = {
      x: round(left ? MIDDLE - length : MIDDLE),
      y: round(middle - BAR / 2),
      width: round(length),
      height: BAR,
    };
    return [
      ...(mix[stance] > 0 ? [tag("rect", { ...rect, fill: PAPER[stance] })] : []),
      lineOf(
        String(mix[stance]),
        left ? MIDDLE - length - 7 : MIDDLE + length + 7,
        middle + 4.5,
        FIGURE,
        false,
        left ? "end" : "start",
      ),
    ];
  };
  const other = (stance: "mixed" | "neutral") =>
    lineOf(String(mix[stance]), OTHERS[stance], middle + 4.5, { ...FIGURE, colour: PAPER["ink-2"] }, false, "end");
  return {
    markup: [name.markup, ...side("support"), ...side("oppose"), other("mixed"), other("neutral")].join("\n"),
    height,
  };
}
