/** What stands out: the selection and what hangs together with it. The rest steps back. */
import type { Picture } from "./picture.ts";

export interface Lit {
  /** Whether anything stands out, so that the rest is to step back. */
  readonly any: boolean;
  /** 1 for each node and edge that stands out. */
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/** What is to stand out, by ids of nodes and edges. */
export interface Wanted {
  readonly selected: Iterable<string>;
  /** Under the pointer, or pointed at by the keyboard. */
  readonly hovered: Iterable<string>;
  /** All that stands out, whatever is chosen; null when what is chosen decides. */
  readonly keep: ReadonlySet<string> | null;
}

/** Of what is kept, an edge keeps its ends. There, what is chosen stands out too, but only what is hovered brings its neighbours. */
export function litAmong(picture: Picture, wanted: Wanted, index: ReadonlyMap<string, number>): Lit {
  const { selected, hovered, keep } = wanted;
  if (!keep) return litBy(picture, [...selected, ...hovered], index);
  const { nodes, edges } = litBy(picture, hovered, index);
  const kept = new Set([...keep, ...selected]);
  for (const id of kept) {
    const i = index.get(id);
    if (i !== undefined) nodes[i] = 1;
  }
  picture.edgeIds.forEach((id, j) => {
    if (!kept.has(id)) return;
    edges[j] = 1;
    nodes[picture.source[j] ?? 0] = 1;
    nodes[picture.target[j] ?? 0] = 1;
  });
  return { any: true, nodes, edges };
}

/**
 * A chosen node lights its edges and neighbours, a chosen edge itself and its ends; several together light all that each
 * would, and the edges between them. Through a statement it goes on to what the statement is about and who made it: a
 * statement is where a line from speaker to issue bends, not a neighbour to stop at.
 */
export function litBy(picture: Picture, ids: Iterable<string>, index: ReadonlyMap<string, number>): Lit {
  const { source, target, kind } = picture;
  const nodes = new Uint8Array(picture.ids.length);
  const edges = new Uint8Array(picture.edgeIds.length);
  const chosen = new Set<number>();
  let any = false;
  for (const id of ids) {
    const i = index.get(id);
    if (i !== undefined) {
      chosen.add(i);
      any = true;
    }
  }
  const wanted = new Set(ids);
  const through = new Set<number>();
  for (let j = 0; j < edges.length; j++) {
    const a = source[j] ?? 0;
    const b = target[j] ?? 0;
    const itself = wanted.has(picture.edgeIds[j] ?? "");
    if (!itself && !chosen.has(a) && !chosen.has(b)) continue;
    any = true;
    edges[j] = 1;
    for (const end of [a, b]) {
      nodes[end] = 1;
      if (kind[end] === "statement" && !chosen.has(end)) through.add(end);
    }
  }
  for (let j = 0; j < edges.length && through.size > 0; j++) {
    const a = source[j] ?? 0;
    const b = target[j] ?? 0;
    if (!through.has(a) && !through.has(b)) continue;
    edges[j] = 1;
    nodes[a] = 1;
    nodes[b] = 1;
  }
  for (const i of chosen) nodes[i] = 1;
  return { any, nodes, edges };
}
