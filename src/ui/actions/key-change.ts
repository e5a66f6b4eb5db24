import { leaveFocus, refocus, type ViewState } from "../../state/index.ts";
import type { Change } from "../../state/view-state.ts";
import { manyActions } from "./many-actions.ts";
import { type NodeAction, type NodeOf, nodeActions } from "./node-actions.ts";

const KEYS: Readonly<Record<string, NodeAction["does"]>> = { f: "focus", x: "expand", h: "hide", c: "connect" };

/**
 * What a key does with the nodes that it is meant for; null when it does nothing. `f` puts one node in focus and, when it is
 * there, or with no node to go to, takes a step more, after the last one a single step again; `F` leaves the focus.
 */
export function keyChange(state: ViewState, key: string, nodes: readonly NodeOf[]): Change | null {
  if (key === "F") return state.focus && leaveFocus;
  const does = KEYS[key];
  const [node, ...more] = nodes;
  if (does === undefined) return null;
  if (does === "focus" && state.focus && (node === undefined || state.focus.id === node.id)) {
    return refocus({ steps: state.focus.steps === 3 ? 1 : state.focus.steps === 2 ? 3 : 2 });
  }
  if (node === undefined) return null;
  const actions = more.length > 0 ? manyActions(nodes) : nodeActions(state, node);
  return actions.find((action) => action.does === does)?.change ?? null;
}
