/** Several nodes -> what can be done with them together. */
import type { Id } from "../../model/index.ts";
import { type Change, COMPARED_MOST, connect, DEFAULT_PATH_KINDS, goTo, hide } from "../../state/index.ts";
import { isActor, type NodeAction, type NodeOf } from "./node-actions.ts";

/** In the order in which they are listed. What does not fit these nodes says what would. */
export function manyActions(nodes: readonly NodeOf[]): readonly NodeAction[] {
  return [connecting(nodes), comparing(nodes), hiding(nodes)];
}

function connecting(nodes: readonly NodeOf[]): NodeAction {
  const [from, to, ...more] = nodes.filter(({ kind }) => isActor(kind) || kind === "issue");
  const fits = from && to && more.length === 0 && nodes.length === 2;
  const change = fits ? connect({ from: from.id, to: to.id, over: DEFAULT_PATH_KINDS }) : null;
  return { does: "connect", name: "Connect", key: "c", change, why: change ? null : "For 2 actors or issues." };
}

function comparing(nodes: readonly NodeOf[]): NodeAction {
  const ids = nodes.filter(({ kind }) => isActor(kind)).map(({ id }) => id);
  const fits = ids.length === nodes.length && ids.length >= 2 && ids.length <= COMPARED_MOST;
  const change = fits ? compareAll(ids) : null;
  return { does: "compare", name: "Compare", key: null, change, why: change ? null : `For 2–${COMPARED_MOST} actors.` };
}

function compareAll(ids: readonly Id[]): Change {
  return (state) => ({ ...goTo("compare")(state), compared: ids });
}

function hiding(nodes: readonly NodeOf[]): NodeAction {
  const change: Change = (state) => nodes.reduce((next, { id }) => hide(id)(next), state);
  const some = nodes.length > 0;
  return { does: "hide", name: "Hide", key: "h", change: some ? change : null, why: some ? null : "For nodes." };
}
