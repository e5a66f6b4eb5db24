/** Turns ties into a graphology graph, in an order that depends on nothing but the ids: what exports are written from. */
import { MultiDirectedGraph } from "graphology";
import type { Form, StanceValue } from "../model/index.ts";
import type { NodeKind } from "../query/answer-basics.ts";
import type { Tie, TieKind, TieNode, Ties } from "../query/answer-graph.ts";

/** Plain JSON. `form` only on statements. */
export type NodeAttributes = {
  label: string;
  kind: NodeKind;
  /** Statements made (actor), on it (issue), in it (source); 1 for a statement. */
  statements: number;
  /** Statements with a stance toward it. */
  about: number;
  form?: Form;
};

/** Plain JSON. `stance` only on edges that carry one, exactly its value. */
export type EdgeAttributes = {
  kind: TieKind;
  stance?: StanceValue;
  weight: number;
  label: string;
  reported: boolean;
};

export type OnRecordGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/**
 * A directed multigraph with node and edge keys that are the ids of the ties, both sorted by id.
 * @throws Error when two nodes or two ties share an id, or a tie's end is not among the nodes.
 */
export function buildGraph(ties: Ties): OnRecordGraph {
  const graph: OnRecordGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const node of byId(ties.nodes)) graph.addNode(node.id, nodeAttributes(node));
  for (const tie of byId(ties.ties)) graph.addEdgeWithKey(tie.id, tie.source, tie.target, edgeAttributes(tie));
  return graph;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function nodeAttributes({ label, kind, statements, about, form }: TieNode): NodeAttributes {
  return { label, kind, statements, about, ...(form && { form }) };
}

function edgeAttributes({ kind, stance, weight, label, reported }: Tie): EdgeAttributes {
  return { kind, ...(stance && { stance }), weight, label, reported };
}
