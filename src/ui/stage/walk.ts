/** A walk over the ties of a picture: where it stands, which line it points at, how it came. Each step is a plain function. */
import type { Id, Tie, TieId, TieNode, Ties } from "../../query/index.ts";

/** What is walked over: the nodes and ties that are drawn. */
export type Ground = Pick<Ties, "nodes" | "ties">;

export interface Walk {
  readonly at: Id;
  /** The line that is pointed at. */
  readonly line: TieId | null;
  /** Where it was before, oldest first, each with the line that it left over. */
  readonly trail: readonly { readonly at: Id; readonly line: TieId }[];
}

/** A line with the node at its other end. Lines side by side are one stop each, since each has a stance of its own. */
export interface Stop {
  readonly tie: Tie;
  readonly to: TieNode;
}

/** Most statements first, then by the other end's name, then by id. */
export function stopsAt({ nodes, ties }: Ground, id: Id): Stop[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const stops = ties.flatMap((tie) => {
    if ((tie.source !== id && tie.target !== id) || tie.source === tie.target) return [];
    const to = known.get(tie.source === id ? tie.target : tie.source);
    return to ? [{ tie, to }] : [];
  });
  return stops.sort(
    (a, b) => b.tie.weight - a.tie.weight || compare(a.to.label, b.to.label) || compare(a.tie.id, b.tie.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Begins at the first of the wanted nodes that is there, else at the busiest; null where there is nothing. */
export function begin(ground: Ground, ...wanted: readonly (Id | null | undefined)[]): Walk | null {
  const there = new Set(ground.nodes.map(({ id }) => id));
  const at = wanted.find((id) => id && there.has(id)) ?? busiest(ground);
  return at ? { at, line: null, trail: [] } : null;
}

/** Who makes most statements; an issue or whatever there is where nobody does. Of those alike, the first by id. */
export function busiest({ nodes }: Ground): Id | null {
  const rank = ({ kind, statements }: TieNode) =>
    kind === "issue" || kind === "statement" || kind === "source" ? -1 / (1 + statements) : statements;
  let best: TieNode | null = null;
  for (const node of nodes) if (!best || rank(node) > rank(best)) best = node;
  return best?.id ?? null;
}

/** Points at the next line, or the one before; round and round. */
export function turn(walk: Walk, ground: Ground, by: 1 | -1): Walk {
  const stops = stopsAt(ground, walk.at);
  if (stops.length === 0) return walk;
  const now = stops.findIndex(({ tie }) => tie.id === walk.line);
  const next = now < 0 ? (by > 0 ? 0 : stops.length - 1) : (now + by + stops.length) % stops.length;
  return { ...walk, line: stops[next]?.tie.id ?? null };
}

/** Over the line that is pointed at; null when none is. */
export function goOver(walk: Walk, ground: Ground): Walk | null {
  const { at, line } = walk;
  const stop = stopsAt(ground, at).find(({ tie }) => tie.id === line);
  return stop && line ? { at: stop.to.id, line: null, trail: [...walk.trail, { at, line }] } : null;
}

/** To where one was before, pointing at the line that one left over; null at the start. */
export function goBack({ trail }: Walk): Walk | null {
  const last = trail.at(-1);
  return last ? { ...last, trail: trail.slice(0, -1) } : null;
}

/**
 * The same walk over another picture. Where its node is gone it goes on from what lies nearest: the other end of the line that
 * was pointed at, where it was before, a neighbour, the busiest node.
 */
export function goOn(walk: Walk, before: Ground, after: Ground): Walk | null {
  const there = new Set(after.nodes.map(({ id }) => id));
  const lines = new Set(after.ties.map(({ id }) => id));
  const trail = walk.trail.filter(({ at }) => there.has(at));
  if (there.has(walk.at)) return { at: walk.at, line: walk.line && lines.has(walk.line) ? walk.line : null, trail };
  const stops = stopsAt(before, walk.at);
  const pointed = stops.find(({ tie }) => tie.id === walk.line);
  const neighbours = stops.map(({ to }) => to.id);
  const next = begin(after, pointed?.to.id, trail.at(-1)?.at, ...neighbours);
  return next && { ...next, trail: trail.at(-1)?.at === next.at ? trail.slice(0, -1) : trail };
}
