import type { Id } from "../model/index.ts";
import { parseTieId, setClause } from "../query/index.ts";
import type { Change, Connection, Focus } from "./view-state.ts";

/** The clauses of a filter that name actors, issues and sources. */
const CLAUSES = ["issue", "speaker", "actor", "source", "outlet", "without"] as const;

/**
 * An actor, issue or source that the record no longer has -> the screen with another in its place, or without it when there is none: what is chosen, in
 * focus, connected, compared, on the axis, read and filtered by. Lines of it are no longer chosen.
 */
export const movedId =
  (from: Id, to: Id | null): Change =>
  (state) => {
    const { selected, focus, connect, axis, compared, reading } = state;
    const moved = { end: (id: Id) => (id === from ? to : id), ends: (ids: readonly Id[]) => replaced(ids, from, to) };
    return {
      ...state,
      selected: moved.ends(selected.filter((id) => !isTieOf(id, from))),
      focus: focus && movedFocus(focus, moved),
      connect: connect && movedConnection(connect, moved),
      axis: axis && moved.end(axis),
      compared: moved.ends(compared),
      reading: reading?.source === from ? null : reading,
      filter: CLAUSES.reduce((filter, clause) => {
        const values = filter[clause];
        if (!values?.includes(from)) return filter;
        const left = moved.ends(values);
        return setClause(filter, clause, left.length === 0 ? null : left);
      }, state.filter),
    };
  };

interface Moved {
  end(id: Id): Id | null;
  ends(ids: readonly Id[]): Id[];
}

/** Each once, in their order. */
function replaced(ids: readonly Id[], from: Id, to: Id | null): Id[] {
  return [...new Set(ids.flatMap((id) => (id === from ? (to ?? []) : id)))];
}

function isTieOf(id: string, end: Id): boolean {
  const tie = parseTieId(id);
  return tie !== null && (tie.source === end || tie.target === end);
}

function movedFocus(focus: Focus, { end, ends }: Moved): Focus | null {
  const id = end(focus.id);
  if (id === null) return null;
  const others = (ids: readonly Id[]) => ends(ids).filter((other) => other !== id);
  return { ...focus, id, trail: others(focus.trail), expanded: others(focus.expanded) };
}

/** There is no way from a thing to itself: its other end is to be chosen anew. */
function movedConnection(connect: Connection, { end }: Moved): Connection | null {
  const from = end(connect.from);
  const to = connect.to && end(connect.to);
  return from === null ? null : { ...connect, from, to: to === from ? null : to };
}
