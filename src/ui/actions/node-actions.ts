/** A node and the screen -> what can be done with it, the same in the details, in its menu and by keys. */
import type { Id } from "../../model/index.ts";
import type { NodeKind } from "../../query/index.ts";
import {
  type Change,
  COMPARED_MOST,
  compareWith,
  connect,
  DEFAULT_PATH_KINDS,
  expand,
  focusOn,
  goTo,
  hide,
  leaveFocus,
  type ViewState,
} from "../../state/index.ts";

export interface NodeOf {
  readonly id: Id;
  readonly kind: NodeKind;
}

export interface NodeAction {
  readonly does: "focus" | "expand" | "connect" | "compare" | "axis" | "hide";
  /** A verb. */
  readonly name: string;
  /** The key that does it; null when none does. */
  readonly key: string | null;
  /** What becomes of the screen; null when it cannot be done now. */
  readonly change: Change | null;
  /** Why it cannot be done; null when it can. */
  readonly why: string | null;
}

/** In the order in which they are listed. */
export function nodeActions(state: ViewState, node: NodeOf): readonly NodeAction[] {
  const actor = isActor(node.kind);
  const issue = node.kind === "issue";
  return [
    focusing(state, node),
    expanding(state, node),
    ...(actor || issue ? [connecting(state, node)] : []),
    ...(actor ? [comparing(state, node)] : []),
    ...(issue ? [can("axis", "Show on the axis", null, onAxis(node.id))] : []),
    can("hide", "Hide", "h", hide(node.id)),
  ];
}

export function isActor(kind: NodeKind): boolean {
  return kind !== "issue" && kind !== "statement" && kind !== "source";
}

/** Into focus, in a picture that draws it: statements are nodes of one view, sources nodes behind a switch. */
export function focusDrawn({ id, kind }: NodeOf): Change {
  return (state) => {
    const focused = focusOn(id)(state);
    if (kind === "statement") return goTo("statements")(focused);
    const view = focused.view === "statements" ? "statements" : "actors";
    return { ...focused, view, show: kind === "source" ? { ...focused.show, sources: true } : focused.show };
  };
}

/** To the comparison, and to its screen as soon as there are two to compare. */
export function compareNext(id: Id): Change {
  return (state) => {
    const next = compareWith(id)(state);
    const added = next.compared.length > state.compared.length;
    return added && next.compared.length > 1 ? goTo("compare")(next) : next;
  };
}

function can(does: NodeAction["does"], name: string, key: string | null, change: Change): NodeAction {
  return { does, name, key, change, why: null };
}

function cannot(does: NodeAction["does"], name: string, key: string | null, why: string): NodeAction {
  return { does, name, key, change: null, why };
}

function focusing({ focus }: ViewState, node: NodeOf): NodeAction {
  return focus?.id === node.id
    ? can("focus", "Leave focus", "Shift F", leaveFocus)
    : can("focus", "Focus", "f", focusDrawn(node));
}

function expanding({ focus }: ViewState, { id }: NodeOf): NodeAction {
  if (!focus) return cannot("expand", "Expand", "x", "Only what is drawn around a focus can be expanded.");
  if (focus.id === id) return cannot("expand", "Expand", "x", "It is in focus: its own lines are drawn.");
  return can("expand", focus.expanded.includes(id) ? "Fold" : "Expand", "x", expand(id));
}

function connecting({ connect: choosing }: ViewState, { id }: NodeOf): NodeAction {
  if (choosing && choosing.to === null && choosing.from !== id) {
    return can("connect", "Connect to this", "c", connect({ ...choosing, to: id }));
  }
  return can("connect", "Connect to…", "c", connect({ from: id, to: null, over: DEFAULT_PATH_KINDS }));
}

function comparing({ compared }: ViewState, { id }: NodeOf): NodeAction {
  if (compared.includes(id)) return can("compare", "Take out of comparison", null, compareNext(id));
  if (compared.length >= COMPARED_MOST) {
    return cannot("compare", "Compare", null, `${COMPARED_MOST} are compared, and no more fit beside each other.`);
  }
  return can("compare", "Compare", null, compareNext(id));
}

function onAxis(issue: Id): Change {
  return (state) => ({ ...goTo("axis")(state), axis: issue });
}
