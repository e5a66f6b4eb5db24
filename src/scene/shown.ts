/** The picture that a scene shows, with where its nodes are now: as the picture has them, or as a hand moved them. */
import { curvatures, type Point } from "./curve.ts";
import type { Positions } from "./frame.ts";
import { EMPTY_PICTURE, type Picture } from "./picture.ts";

export interface Shown {
  picture(): Picture;
  /** Curvature of each edge. */
  bends(): Float64Array;
  at(): Positions;
  /** Index by id, of nodes and of edges. */
  nodes(): ReadonlyMap<string, number>;
  edges(): ReadonlyMap<string, number>;
  /** Takes another picture; nodes that were moved by hand stay where they are. Returns where its nodes were before. */
  take(next: Picture): Map<string, Point>;
  /** Sets all positions, while nodes glide. */
  move(to: Positions): void;
  pin(id: string, to: Point): void;
  pinned(): ReadonlyMap<string, Point>;
  unpinAll(): void;
  /** Places of nodes, and of both ends of edges; other ids are left out. */
  pointsOf(ids: readonly string[]): Point[];
}

export function createShown(): Shown {
  let picture = EMPTY_PICTURE;
  let bends: Float64Array = new Float64Array();
  let at: Positions = { x: picture.x, y: picture.y };
  let nodes: ReadonlyMap<string, number> = new Map();
  let edges: ReadonlyMap<string, number> = new Map();
  const pinned = new Map<string, Point>();

  const point = (i: number): Point => ({ x: at.x[i] ?? 0, y: at.y[i] ?? 0 });
  const set = (i: number | undefined, { x, y }: Point) => {
    if (i === undefined) return;
    at.x[i] = x;
    at.y[i] = y;
  };
  const copy = () => ({ x: picture.x.slice(), y: picture.y.slice() });

  return {
    picture: () => picture,
    bends: () => bends,
    at: () => at,
    nodes: () => nodes,
    edges: () => edges,
    take(next) {
      const before = new Map(picture.ids.map((id, i) => [id, point(i)]));
      picture = next;
      bends = curvatures(next);
      nodes = new Map(next.ids.map((id, i) => [id, i]));
      edges = new Map(next.edgeIds.map((id, j) => [id, j]));
      at = copy();
      for (const [id, to] of pinned) set(nodes.get(id), to);
      return before;
    },
    move(to) {
      at = to;
    },
    pin(id, to) {
      pinned.set(id, to);
      set(nodes.get(id), to);
    },
    pinned: () => pinned,
    unpinAll() {
      pinned.clear();
      at = copy();
    },
    pointsOf(ids) {
      const found = ids.flatMap((id) => {
        const j = edges.get(id);
        return j === undefined ? [nodes.get(id)] : [picture.source[j], picture.target[j]];
      });
      return found.flatMap((i) => (i === undefined ? [] : [point(i)]));
    },
  };
}
