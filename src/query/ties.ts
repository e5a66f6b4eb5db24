/** A drawing -> the answer: nodes with their counts and ties, by id, no more nodes than asked for. */
import type { Id } from "../model/index.ts";
import type { TieNode, Ties } from "./answer-graph.ts";
import type { Drawing } from "./draw.ts";
import type { Filtered } from "./kept.ts";
import { named } from "./names.ts";
import { countNodes, type NodeCounts, noCounts } from "./node-counts.ts";
import { byId, compare } from "./order.ts";
import type { RecordIndex } from "./record-index.ts";

/**
 * Keeps the `top` nodes with the most statements made and about (`first` before all others) and the ties between them.
 * @throws RangeError when `top` is no count.
 */
export function toTies(
  index: RecordIndex,
  filtered: Filtered,
  drawing: Drawing,
  top: number,
  first: ReadonlySet<Id> = new Set(),
): Ties {
  if (!(top >= 0)) throw new RangeError(`expected top to be 0 or more, got ${top}`);
  const counts = countNodes(filtered);
  const nodes = [...drawing.nodes].map((id) => toNode(index, id, counts.get(id) ?? noCounts()));
  const kept = busiest(nodes, top, first);
  const there = new Set(kept.map(({ id }) => id));
  const ties = [...drawing.ties.values()].map(({ tie }) => tie);
  return {
    nodes: byId(kept),
    ties: byId(ties.filter(({ source, target }) => there.has(source) && there.has(target))),
    dropped: nodes.length - kept.length,
  };
}

/** For ids of things the nodes under a filter, whether or not they are drawn. */
export function nodesOf(index: RecordIndex, filtered: Filtered): (id: Id) => TieNode {
  const counts = countNodes(filtered);
  return (id) => toNode(index, id, counts.get(id) ?? noCounts());
}

function toNode(index: RecordIndex, id: Id, counts: NodeCounts): TieNode {
  const { kind, label } = named(index, id);
  return {
    id,
    kind,
    label,
    short: index.actors.get(id)?.short ?? null,
    ...counts,
    form: index.statements.get(id)?.statement.form ?? null,
  };
}

function busiest(nodes: readonly TieNode[], top: number, first: ReadonlySet<Id>): TieNode[] {
  const rank = ({ id, statements, about }: TieNode) => (first.has(id) ? Number.POSITIVE_INFINITY : statements + about);
  return [...nodes].sort((a, b) => compare(rank(b), rank(a)) || compare(a.id, b.id)).slice(0, top);
}
