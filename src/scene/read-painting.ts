/** What is read off a painting by who scripts, tests or follows the scene: where names, marks, nodes and lines stand. */
import { boundsOf } from "./bounds.ts";
import type { Box } from "./boxes.ts";
import { type Point, pointAt } from "./curve.ts";
import type { Scene } from "./door.ts";
import { isFar } from "./label-sides.ts";
import { type Painting, toPng } from "./painting.ts";
import type { Shown } from "./shown.ts";
import type { Tokens } from "./tokens.ts";

interface Paintings {
  /** What is on the stage; names and marks of a crowd may still be looking for their places. */
  now(): Painting | null;
  /** With nothing left to be placed. */
  settled(): Painting | null;
  /** Names and marks placed anew, once the fonts are there. */
  anew(): Promise<Painting>;
  theme(): Tokens;
}

type Readings = Pick<Scene, "labels" | "marks" | "pointOf" | "bounds" | "png">;

export function createReadings({ nodes, edges }: Pick<Shown, "nodes" | "edges">, paintings: Paintings): Readings {
  return {
    labels: () => labelsOf(paintings.settled()),
    marks: () => marksOf(paintings.settled()),
    pointOf(id) {
      const [node, edge] = [nodes().get(id), edges().get(id)];
      // A line's place is its mark's.
      const painting = node === undefined ? paintings.settled() : paintings.now();
      return painting && pointIn(painting, node, edge);
    },
    bounds: async () => boundsOf(await paintings.anew()),
    async png({ scale, theme = paintings.theme(), background = theme.canvas }) {
      return toPng(await paintings.anew(), theme, scale, background);
    },
  };
}

function labelsOf(painting: Painting | null): ({ id: string; led: boolean } & Box)[] {
  return (painting?.labels ?? []).map(({ node, side, box }) => ({
    id: painting?.frame.picture.ids[node] ?? "",
    led: isFar(side),
    ...box,
  }));
}

function marksOf(painting: Painting | null): { id: string; x: number; y: number; r: number }[] {
  return (painting?.marks ?? []).map(({ edge, x, y, box }) => ({
    id: painting?.frame.picture.edgeIds[edge] ?? "",
    x,
    y,
    r: Math.max(box.width, box.height) / 2,
  }));
}

/** A node's middle, or a line's mark, or the middle of a line without one. */
function pointIn({ frame, marks }: Painting, node: number | undefined, edge: number | undefined): Point | null {
  if (node !== undefined) return { x: frame.x[node] ?? 0, y: frame.y[node] ?? 0 };
  const line = frame.curves[edge ?? -1];
  const mark = marks.find((one) => one.edge === edge);
  return mark ? { x: mark.x, y: mark.y } : line ? pointAt(line, 0.5) : null;
}
