/**
 * A graph into positions that look the same every time: a start that only the ids decide, ForceAtlas2, noverlap, and then a
 * search that takes lines off names and an even spread over the stage, until no node or name overlaps another.
 */
import { type Boxes, boxesOf, separate } from "./boxes.ts";
import { expand, fillStage, grownFor, placeApart } from "./fill-stage.ts";
import { at, type Edge, type LayoutInput, type LayoutOptions, REFERENCE_STAGE, type Stage } from "./layout-input.ts";
import { groupsOf, shareStage } from "./share-stage.ts";
import { spread } from "./spread.ts";
import { untangle } from "./untangle.ts";

export { type LayoutInput, type LayoutOptions, REFERENCE_STAGE, type Stage } from "./layout-input.ts";

/**
 * Positions x0, y0, x1, y1, ... in the order of `ids`, in pixels around (0, 0), y up. The order of nodes and edges in the
 * input does not matter. All numbers are finite.
 */
export function layout(input: LayoutInput, options: LayoutOptions = {}): Float64Array {
  const { stop = () => false, progress = () => {} } = options;
  const stage = input.stage ?? REFERENCE_STAGE;
  const order = input.ids.map((_, i) => i).sort((a, b) => (at(input.ids, a) < at(input.ids, b) ? -1 : 1));
  const edges = edgesInOrder(input, order);
  const boxes = boxesOf(input, order);

  const linked = new Set(edges.flatMap((edge) => edge.slice(0, 2)));
  const inner = order.map((_, i) => i).filter((i) => linked.has(i));
  const alone = order.map((_, i) => i).filter((i) => !linked.has(i));
  const room = placeApart(boxes, alone, stage);

  spread(boxes, inner, edges, { ids: order.map((i) => at(input.ids, i)), stop, progress });
  const grown = fillShares(boxes, inner, edges, room);
  separate(boxes, inner, grown);
  untangle(boxes, inner, edges, grown, { stop, progress: (share) => progress(0.5 + share / 2) });
  expand(boxes, inner, grown);
  separate(boxes, inner, grown);
  placeApart(boxes, alone, stage, inner);
  progress(1);

  const xy = new Float64Array(order.length * 2);
  order.forEach((from, i) => {
    xy[2 * from] = at(boxes.x, i);
    xy[2 * from + 1] = at(boxes.y, i);
  });
  return xy;
}

/** One edge for each pair that any edge joins. A loop draws nothing. Sorted, so that their order does not matter. */
function edgesInOrder({ source, target, weight }: LayoutInput, order: readonly number[]): Edge[] {
  const place = new Int32Array(order.length);
  order.forEach((from, i) => {
    place[from] = i;
  });
  const pulls = new Map<number, number>();
  for (let j = 0; j < source.length; j++) {
    const a = at(place, at(source, j));
    const b = at(place, at(target, j));
    if (a === b) continue;
    const pair = Math.min(a, b) * order.length + Math.max(a, b);
    pulls.set(pair, (pulls.get(pair) ?? 0) + Math.max(0, at(weight, j) || 0));
  }
  // Damped, so that a hundred statements do not weld two nodes together; positive, since a power of it is taken.
  return [...pulls]
    .sort(([a], [b]) => a - b)
    .map(([pair, sum]) => [Math.floor(pair / order.length), pair % order.length, 1 + Math.log1p(sum)]);
}

/**
 * What hangs together fills a part of the stage of its own: left to themselves two nodes that nothing ties to the others fly off to the stage's end, and the
 * others are crowded into a corner.
 * @returns the stage, grown when the boxes need more.
 */
function fillShares(boxes: Boxes, inner: readonly number[], edges: readonly Edge[], room: Stage): Stage {
  const groups = groupsOf(inner, edges);
  if (groups.length < 2) return fillStage(boxes, inner, room);
  const grown = grownFor(boxes, inner, room);
  const shares = shareStage(boxes, groups, grown);
  for (const [k, group] of groups.entries()) {
    const { x, y } = at(shares, k);
    fillStage(boxes, group, insideOf(at(shares, k)));
    for (const i of group) {
      boxes.x[i] = at(boxes.x, i) + x;
      boxes.y[i] = at(boxes.y, i) + y;
    }
  }
  return grown;
}

/** A share without the room around it. A pair's share beside that of hundreds is a strip, narrower than that room and as long as the stage. */
function insideOf(share: Stage): Stage {
  const inside = (size: number) => Math.max(size / 2, size - SHARE_GAP);
  const width = inside(share.width);
  const height = inside(share.height);
  return { width: Math.min(width, height * SHARE_SHAPE), height: Math.min(height, width * SHARE_SHAPE) };
}

/** Pixels between what does not hang together. */
const SHARE_GAP = 32;
/** How many times as long as it is wide a share is filled. */
const SHARE_SHAPE = 2.5;
