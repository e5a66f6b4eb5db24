import type { Picture } from "../../scene/picture.ts";

export type Direction = "left" | "right" | "up" | "down";

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

export interface Step {
  /** Node index. */
  readonly to: number;
  /** Edge index that was walked. */
  readonly over: number;
}

/** The neighbour that lies nearest to a direction: least turn first, then least distance. Null when none lies that way. */
export function stepFrom(picture: Picture, from: number, direction: Direction): Step | null {
  const [dx, dy] = VECTORS[direction];
  let best: (Step & { cost: number }) | null = null;
  for (let edge = 0; edge < picture.edgeIds.length; edge++) {
    const to = otherEnd(picture, edge, from);
    if (to === null || to === from) continue;
    const x = (picture.x[to] ?? 0) - (picture.x[from] ?? 0);
    const y = (picture.y[to] ?? 0) - (picture.y[from] ?? 0);
    const distance = Math.hypot(x, y) || 1;
    const along = (x * dx + y * dy) / distance;
    if (along < MIN_ALONG) continue;
    const cost = distance * (2 - along);
    if (!best || cost < best.cost) best = { to, over: edge, cost };
  }
  return best && { to: best.to, over: best.over };
}

/** Cosine of the widest turn from the arrow's direction: 75 degrees, so that four arrows reach every neighbour. */
const MIN_ALONG = 0.26;

function otherEnd(picture: Picture, edge: number, from: number): number | null {
  if (picture.source[edge] === from) return picture.target[edge] ?? null;
  if (picture.target[edge] === from) return picture.source[edge] ?? null;
  return null;
}

/** The node with the most statements: highest label priority, which is by statements among actors. */
export function firstNode(picture: Picture): number | null {
  let best: number | null = null;
  picture.ids.forEach((_, i) => {
    if (picture.kind[i] === "issue") return;
    if (best === null || (picture.size[i] ?? 0) > (picture.size[best] ?? 0)) best = i;
  });
  return best ?? (picture.ids.length > 0 ? 0 : null);
}
