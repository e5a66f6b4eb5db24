/** Things with a place between −1 and 1 -> where they stand under a horizontal axis, so that none lies on another. */
import { compare } from "../../query/order.ts";

export interface Placeable {
  readonly id: string;
  /** From −1 to 1. */
  readonly place: number;
  /** Ends of a bar that it has when they differ; they hold the place. */
  readonly least: number;
  readonly most: number;
  /** The heavier of two at one place stands nearer to the axis. */
  readonly weight: number;
  /** Of the disc, in pixels. */
  readonly radius: number;
}

export interface Stage {
  /** In pixels. */
  readonly width: number;
  /** The largest radius there may be. */
  readonly radius: number;
}

export interface Spot {
  readonly id: string;
  /** The disc's centre, exactly at the place. */
  readonly x: number;
  /** Top of its box under the axis; the disc is in the middle of the box, over the bar's lane. */
  readonly y: number;
  /** Of the box without the bar's lane. */
  readonly height: number;
  readonly radius: number;
  /** Left and right end of the bar; null when it has none. */
  readonly bar: { readonly from: number; readonly to: number } | null;
  /** All that it takes up: disc, words and bar. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placed {
  readonly spots: readonly Spot[];
  readonly height: number;
  /** Room for the words to the right of a disc. */
  readonly label: number;
  /** Where a place between −1 and 1 is. */
  x(place: number): number;
}

/** Between a disc and its words. */
export const LABEL_GAP = 8;
/** Two lines of words. */
const LEAST_HEIGHT = 40;
/** The lane of a bar under its disc. */
export const BAR_LANE = 8;
/** Between two things, either way. */
const GAP = 8;
/** Words narrower than this would break too often; wider than that they would part from their neighbours. */
const LABEL_LEAST = 80;
const LABEL_MOST = 200;

/**
 * The heaviest first, each as near to the axis as it can be; at one place none passes another. The same things give the same
 * spots in whatever order they come.
 */
export function place(things: readonly Placeable[], stage: Stage): Placed {
  // Three columns fit side by side: oppose, the middle, support.
  const column = (stage.width - 2 * GAP) / 3;
  const label = Math.min(LABEL_MOST, Math.max(LABEL_LEAST, Math.floor(column - 2 * stage.radius - LABEL_GAP - GAP)));
  const first = stage.radius;
  const last = Math.max(first, stage.width - stage.radius - LABEL_GAP - label);
  const x = (at: number) => first + ((at + 1) / 2) * (last - first);

  const spots: Spot[] = [];
  const lowest = new Map<number, number>();
  for (const thing of things.toSorted(heaviestFirst)) {
    const spot = under(thing, x, label, lowest.get(thing.place) ?? 0, spots);
    spots.push(spot);
    lowest.set(thing.place, spot.bottom + GAP);
  }
  const order = new Map(things.map(({ id, place: at }) => [id, at]));
  spots.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || a.y - b.y || compare(a.id, b.id));
  return { spots, label, x, height: Math.max(0, ...spots.map(({ bottom }) => bottom)) };
}

/** At its place, as high as the spots that are taken allow, not above `from`. */
function under(thing: Placeable, x: (at: number) => number, label: number, from: number, taken: readonly Spot[]): Spot {
  const { id, radius, least, most } = thing;
  const at = x(thing.place);
  const bar = least < most ? { from: x(least), to: x(most) } : null;
  const left = Math.min(at - radius, bar?.from ?? at);
  const right = Math.max(at + radius + LABEL_GAP + label, bar?.to ?? at);
  const height = Math.max(2 * radius, LEAST_HEIGHT);
  const whole = height + (bar ? BAR_LANE : 0);
  const near = taken.filter((spot) => spot.left < right + GAP && left < spot.right + GAP);
  let y = from;
  for (const spot of near.toSorted((a, b) => a.y - b.y)) {
    if (spot.y < y + whole + GAP && y < spot.bottom + GAP) y = spot.bottom + GAP;
  }
  return { id, x: at, y, height, radius, bar, left, right, bottom: y + whole };
}

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"] as const;
export type ArrowKey = (typeof ARROWS)[number];
export const isArrowKey = (key: string): key is ArrowKey => ARROWS.some((arrow) => arrow === key);

/**
 * Where an arrow key leads: up and down along a place and on to the next one, left and right to the next place that way, there
 * to whatever is most level; Home and End to the ends. The same id when there is nothing that way.
 */
export function walk(spots: readonly Spot[], from: string, key: ArrowKey): string {
  const at = spots.findIndex(({ id }) => id === from);
  const here = spots[at];
  if (!here) return spots[0]?.id ?? from;
  if (key === "Home" || key === "End") return spots.at(key === "Home" ? 0 : -1)?.id ?? from;
  if (key === "ArrowDown" || key === "ArrowUp") return spots[key === "ArrowDown" ? at + 1 : at - 1]?.id ?? from;
  const way = key === "ArrowRight" ? 1 : -1;
  const beyond = spots.filter(({ x }) => way * (x - here.x) > 0);
  const nearest = Math.min(...beyond.map(({ x }) => way * (x - here.x)));
  const column = beyond.filter(({ x }) => way * (x - here.x) === nearest);
  const [level] = column.toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
  return level?.id ?? from;
}

function heaviestFirst(a: Placeable, b: Placeable): number {
  return b.weight - a.weight || compare(a.id, b.id);
}
