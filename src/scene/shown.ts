/**
 * The picture that a scene shows, with where its nodes are now: as the picture has them, stretched to the stage's shape, or as
 * a hand moved them. Places here are of the stretched picture.
 */
import { curvatures } from "./bends.ts";
import type { Point } from "./curve.ts";
import type { Fit } from "./fit.ts";
import type { Positions } from "./frame.ts";
import { EMPTY_PICTURE, type Picture } from "./picture.ts";

export interface Shown {
  picture(): Picture;
  /** Curvature of each edge. */
  bends(): Float64Array;
  at(): Positions;
  /** Where they belong: `at` unless nodes are gliding. */
  home(): Positions;
  /** What places are stretched by. */
  stretch(): Point;
  /** Where nodes of a picture are before it is stretched. */
  unstretched(of: Picture): Positions;
  /** Index by id, of nodes and of edges. */
  nodes(): ReadonlyMap<string, number>;
  edges(): ReadonlyMap<string, number>;
  /** Takes another picture; nodes that were moved by hand stay where they are. Returns where its nodes were before. */
  take(next: Picture): Map<string, Point>;
  /** Stretches the picture, and bends its lines for the scale and node size at which it will be drawn. */
  fitTo(fit: Fit): void;
  /** Sets all positions, while nodes glide. */
  move(to: Positions): void;
  pin(id: string, to: Point): void;
  /** Bends lines round where the nodes are now. */
  bend(): void;
  /** In the picture's own pixels. */
  pinned(): ReadonlyMap<string, Point>;
  unpinAll(): void;
  /** Places of nodes, and of both ends of edges; other ids are left out. */
  pointsOf(ids: readonly string[]): Point[];
  /** Where each node belongs, and the middle between the ends of each edge: in view when some of these are. */
  landmarks(): Point[];
}

export function createShown(): Shown {
  let picture = EMPTY_PICTURE;
  /** Found when they are asked for: a picture is shown and fitted in one go. */
  let bends: () => Float64Array = () => new Float64Array();
  let at: Positions = { x: picture.x, y: picture.y };
  let nodes: ReadonlyMap<string, number> = new Map();
  let edges: ReadonlyMap<string, number> = new Map();
  const pinned = new Map<string, Point>();
  let fit: Pick<Fit, "scale" | "size" | "stretch"> = { scale: 1, size: 1, stretch: { x: 1, y: 1 } };

  const point = (i: number): Point => ({ x: at.x[i] ?? 0, y: at.y[i] ?? 0 });
  const unstretched = (of: Picture): Positions => ({
    x: of.x.map((x, i) => pinned.get(of.ids[i] ?? "")?.x ?? x),
    y: of.y.map((y, i) => pinned.get(of.ids[i] ?? "")?.y ?? y),
  });
  const home = (): Positions => {
    const { x, y } = unstretched(picture);
    return { x: x.map((value) => value * fit.stretch.x), y: y.map((value) => value * fit.stretch.y) };
  };
  const place = () => {
    at = home();
  };
  const bend = () => {
    const [of, { x, y }, { scale, size }] = [picture, at, fit];
    let found: Float64Array | null = null;
    bends = () => {
      found ??= curvatures(of, {
        x: x.map((value) => value * scale),
        y: y.map((value) => -value * scale),
        r: of.size.map((r) => r * size),
      });
      return found;
    };
  };

  return {
    picture: () => picture,
    bends: () => bends(),
    at: () => at,
    home,
    stretch: () => fit.stretch,
    unstretched,
    nodes: () => nodes,
    edges: () => edges,
    take(next) {
      const before = new Map(picture.ids.map((id, i) => [id, point(i)]));
      picture = next;
      nodes = new Map(next.ids.map((id, i) => [id, i]));
      edges = new Map(next.edgeIds.map((id, j) => [id, j]));
      place();
      bend();
      return before;
    },
    fitTo(next) {
      fit = next;
      place();
      bend();
    },
    move(to) {
      at = to;
    },
    pin(id, to) {
      pinned.set(id, { x: to.x / fit.stretch.x, y: to.y / fit.stretch.y });
      place();
    },
    bend,
    pinned: () => pinned,
    unpinAll() {
      pinned.clear();
      place();
      bend();
    },
    pointsOf(ids) {
      const found = ids.flatMap((id) => {
        const j = edges.get(id);
        return j === undefined ? [nodes.get(id)] : [picture.source[j], picture.target[j]];
      });
      return found.flatMap((i) => (i === undefined ? [] : [point(i)]));
    },
    landmarks() {
      const { x, y } = home();
      const place = (i: number): Point => ({ x: x[i] ?? 0, y: y[i] ?? 0 });
      const middles = picture.edgeIds.map((_, j) => {
        const [from, to] = [place(picture.source[j] ?? 0), place(picture.target[j] ?? 0)];
        return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      });
      return [...picture.ids.map((_, i) => place(i)), ...middles];
    },
  };
}
