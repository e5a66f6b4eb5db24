/** Names for which there is no free place, where all names are asked for: each where it hides least. */
import { type Box, BoxGrid, boxAround, coveredShare } from "./boxes.ts";
import type { Frame } from "./frame.ts";
import { wording } from "./label-order.ts";
import { BORDER, boxAt, costOfSide, reach, SIDES } from "./label-sides.ts";
import type { Measure } from "./label-spots.ts";
import type { Label } from "./place-labels.ts";
import { linesOf } from "./text.ts";

/** What it costs to hide all of a name, all of a node, and to be cut by the stage's border. */
const NAME_COST = 10;
const NODE_COST = 12;
const CUT_COST = 100;

/** @param nodes Whose names are wanted, first come first served; those `placed` already are passed over. */
export function forceLabels(
  frame: Frame,
  placed: readonly Label[],
  nodes: readonly number[],
  measure: Measure,
): Label[] {
  const names = new BoxGrid();
  const discs = new BoxGrid();
  for (const { box, node } of placed) names.add(box, node);
  frame.r.forEach((_, i) => {
    discs.add(boxAround({ x: frame.x[i] ?? 0, y: frame.y[i] ?? 0 }, reach(frame, i)), i);
  });
  const done = new Set(placed.map(({ node }) => node));
  return nodes.flatMap((node) => {
    if (done.has(node)) return [];
    const { text, face } = wording(frame, node);
    const width = measure(text, face);
    const spots = SIDES.map((side) => {
      const box = boxAt(frame, node, side, { width, height: linesOf(face).height });
      const hidden = NAME_COST * hiddenBy(box, names, node) + NODE_COST * hiddenBy(box, discs, node);
      return { side, box, cost: hidden + costOfSide(side) / 2 + (isCut(frame, box) ? CUT_COST : 0) };
    });
    const best = spots.reduce((least, spot) => (spot.cost < least.cost ? spot : least));
    names.add(best.box, node);
    return [{ node, lines: [text], face, side: best.side, box: best.box, forced: true }];
  });
}

/** Shares of other boxes that a box hides, added up. */
function hiddenBy(box: Box, grid: BoxGrid, owner: number): number {
  const shares = new Map<number, number>();
  for (const other of grid.others(box, owner)) shares.set(other.owner, coveredShare(box, other.box));
  return [...shares.values()].reduce((sum, share) => sum + share, 0);
}

function isCut({ view: { width, height } }: Frame, box: Box): boolean {
  return box.x < BORDER || box.y < 0 || box.x + box.width > width - BORDER || box.y + box.height > height;
}
