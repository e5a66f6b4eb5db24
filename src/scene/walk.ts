/** Where the keyboard stands in a picture, and the line that it points at. */
import type { Shown } from "./shown.ts";

export interface WalkPlace {
  /** Indices of the node where one stands, and of the one at the other end of the line that is pointed at. */
  readonly here: number | null;
  readonly there: number | null;
}

export const NOWHERE: WalkPlace = { here: null, there: null };

export function createWalk({ picture, nodes, edges }: Pick<Shown, "picture" | "nodes" | "edges">) {
  let node: string | null = null;
  let edge: string | null = null;
  const at = (): WalkPlace => {
    const here = node === null ? undefined : nodes().get(node);
    if (here === undefined) return NOWHERE;
    const j = edge === null ? undefined : edges().get(edge);
    const { source, target } = picture();
    const there = j === undefined ? null : source[j] === here ? target[j] : source[j];
    return { here, there: there ?? null };
  };
  return {
    /** Ids that are no longer there are forgotten only when they are told anew. */
    go(toNode: string | null, toEdge: string | null): void {
      node = toNode;
      edge = toEdge;
    },
    at,
    line: () => (node !== null && edge !== null && edges().has(edge) ? edge : null),
    /** What is shown as under the pointer: the line and both its ends. */
    ids(): string[] {
      const { here, there } = at();
      const { ids } = picture();
      const ends = [here, there].flatMap((i) => (i === null ? [] : (ids[i] ?? [])));
      return edge !== null && edges().has(edge) ? [...ends, edge] : ends;
    },
  };
}
