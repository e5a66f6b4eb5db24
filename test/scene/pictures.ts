import type { StanceValue } from "../../src/model/index.ts";
import { curvatures } from "../../src/scene/bends.ts";
import { NO_INSETS } from "../../src/scene/fit.ts";
import { type Frame, frameOf } from "../../src/scene/frame.ts";
import { atOnce } from "../../src/scene/in-pieces.ts";
import { litBy } from "../../src/scene/lit.ts";
import type { Picture, Shape } from "../../src/scene/picture.ts";
import { type Label, placingLabels } from "../../src/scene/place-labels.ts";

interface Node {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly kind?: Shape;
  readonly size?: number;
  readonly label?: string;
  readonly priority?: number;
  readonly mix?: readonly number[];
}
interface Line {
  readonly from: string;
  readonly to: string;
  readonly stance?: StanceValue;
  readonly weight?: number;
  readonly kind?: Picture["edgeKind"][number];
}

/** A picture out of nodes and lines; a line's id is `from-to-stance`. */
export function pictureOf(
  nodes: readonly Node[],
  lines: readonly Line[] = [],
  { fill = "ring", labels = "most" }: Partial<Pick<Picture, "fill" | "labels">> = {},
): Picture {
  const index = (id: string) => nodes.findIndex((node) => node.id === id);
  return {
    ids: nodes.map(({ id }) => id),
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    kind: nodes.map(({ kind = "person" }) => kind),
    size: Float64Array.from(nodes, ({ size = 14 }) => size),
    fill,
    labels,
    mix: Float64Array.from(nodes.flatMap(({ mix = [0, 0, 0, 0] }) => mix)),
    reported: nodes.map(() => false),
    priority: Float64Array.from(nodes, ({ priority = 1 }) => priority),
    label: (i) => nodes[i]?.label ?? nodes[i]?.id ?? "",
    short: (i) => nodes[i]?.label ?? nodes[i]?.id ?? "",
    edgeIds: lines.map(({ from, to, stance, kind }) => `${from}-${to}-${stance ?? kind}`),
    source: Int32Array.from(lines, ({ from }) => index(from)),
    target: Int32Array.from(lines, ({ to }) => index(to)),
    edgeKind: lines.map(({ kind = "stance" }) => kind),
    stance: lines.map(({ stance }) => stance ?? null),
    weight: Float64Array.from(lines, ({ weight = 1 }) => weight),
    edgeReported: lines.map(() => false),
    edgeLabel: (j) => String(j),
  };
}

/** The picture on a stage of 800 x 600 whose middle is the picture's origin, one pixel for one. */
export function frameFor(
  picture: Picture,
  { selected = [], hovered = null }: { selected?: readonly string[]; hovered?: string | null } = {},
): Frame {
  const view = { width: 800, height: 600, scale: 1, dx: 400, dy: 300, size: 1, zoom: 1, covered: NO_INSETS };
  const index = new Map(picture.ids.map((id, i) => [id, i]));
  const lit = litBy(picture, [...selected, ...(hovered === null ? [] : [hovered])], index);
  const chosen = { selected: new Set(selected), hovered: new Set(hovered === null ? [] : [hovered]) };
  return frameOf(picture, picture, curvatures(picture), view, lit, chosen);
}

/** About as wide as the page's own font. */
export const measure = (text: string) => 6.2 * text.length;

/** All names placed in one go. */
export const placeLabels = (...given: Parameters<typeof placingLabels>): Label[] => atOnce(placingLabels(...given));
