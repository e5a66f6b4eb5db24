import type { Operation } from "../../../edit/index.ts";
import { toldAction, withActionWords, without } from "../../../extract/by-hand/index.ts";
import type { Actor, Id, Quote, Relation, Span } from "../../../model/index.ts";
import type { ShownAction } from "../../entities/entity-task.ts";

/** Something that can be done with marked words and the action that is pointed at: one operation, undone in one step. */
export interface ActionAct {
  readonly key: "show" | "widen-action" | "action-words" | "not-action";
  readonly label: string;
  readonly operation: Operation;
}

/** Marked words and an action -> what the words can be to it: those that show it, more of them, or none of them any more. */
export function actionActs(span: Span, { id, quotes }: Relation, text: string): ActionAct[] {
  const act = (key: ActionAct["key"], label: string, words: readonly Quote[]): ActionAct => ({
    key,
    label,
    operation: { op: "change-relation", id, set: { quotes: words } },
  });
  const only = withActionWords(text, [], span);
  if (only.length === 0) return [];
  if (quotes.length === 0) return [act("show", "These words show this action", only)];
  const isIn = quotes.some(({ start, end }) => start <= span.start && span.end <= end);
  const left = without(text, { quotes }, only);
  return [
    ...(isIn ? [] : [act("widen-action", "Add to this action’s words", withActionWords(text, quotes, span))]),
    act("action-words", "Use as this action’s words", only),
    ...(isIn && left.length > 0 ? [act("not-action", "Take these words off this action", left)] : []),
  ];
}

/** Marked words -> an action that they show, as far as they tell of it; null when there are no words. */
export function shownAction(
  span: Span,
  source: Id,
  text: string,
  actors: readonly Pick<Actor, "id" | "kind" | "name" | "short" | "aliases">[],
): ShownAction | null {
  const quotes = withActionWords(text, [], span);
  return quotes.length === 0 ? null : { source, quotes, ...toldAction(text, span, actors) };
}
