/** Changes of what the screen is about besides the filter: a node in focus, the ways between two, a review, two coders, actors that are compared. */
import type { Id } from "../query/index.ts";
import {
  type Change,
  COMPARED_MOST,
  type Connection,
  FIRST_REVIEW,
  type Focus,
  type Reviewing,
  type ViewState,
} from "./view-state.ts";

/** How many nodes a crumb trail holds. */
const TRAIL_MOST = 8;

/** Puts a node in focus, with the steps, way and rest that hold already; the node before it becomes a crumb. A crumb leads back and takes those after it away. */
export const focusOn =
  (id: Id): Change =>
  (state) => {
    const { focus } = state;
    if (focus?.id === id) return state;
    const before = focus ? [...focus.trail, focus.id] : [];
    const known = before.indexOf(id);
    const trail = (known < 0 ? before : before.slice(0, known)).slice(-TRAIL_MOST);
    const how = focus ?? { steps: 1 as const, way: "both" as const, rest: "hide" as const };
    return { ...state, connect: null, focus: { ...how, id, trail, expanded: [] } };
  };

export const refocus =
  (change: Partial<Pick<Focus, "steps" | "way" | "rest">>): Change =>
  (state) =>
    state.focus ? { ...state, focus: { ...state.focus, ...change } } : state;

export const leaveFocus: Change = (state) => (state.focus ? { ...state, focus: null } : state);

/** Draws a node's own ties too, or no longer. */
export const expand =
  (id: Id): Change =>
  (state) => {
    const { focus } = state;
    if (!focus || focus.id === id) return state;
    const { expanded } = focus;
    const next = expanded.includes(id) ? expanded.filter((other) => other !== id) : [...expanded, id];
    return { ...state, focus: { ...focus, expanded: next } };
  };

/** Draws the neighbourhood as it is without what was expanded. */
export const foldAll: Change = (state) =>
  state.focus && state.focus.expanded.length > 0 ? { ...state, focus: { ...state.focus, expanded: [] } } : state;

/** Shows the ways between two things, in place of what was chosen and in focus; null leaves them. */
export const connect =
  (connection: Connection | null): Change =>
  (state) =>
    connection ? { ...state, connect: connection, selected: [], focus: null } : { ...state, connect: null };

/** Opens the review in place of what was chosen, or changes what it shows; null closes it. */
export const review =
  (change: Partial<Reviewing> | null): Change =>
  (state) =>
    change
      ? { ...state, review: { ...(state.review ?? FIRST_REVIEW), ...change }, selected: [], connect: null }
      : { ...state, review: null };

/** Opens the comparison with another coder in place of what was chosen; null closes it. */
export const compareCoders =
  (coders: string | null): Change =>
  (state) =>
    coders === null ? { ...state, coders } : { ...state, coders, selected: [], connect: null, review: null };

/** The comparison with another coder, where it stands in place of all but the head: what is chosen meanwhile is told of first. */
export const comparedCoders = ({ selected, connect: path, coders }: ViewState): string | null =>
  selected.length > 0 || path ? null : coders;

/** Adds an actor to those that are compared, or takes it out; one too many is not added. */
export const compareWith =
  (id: Id): Change =>
  (state) => {
    const { compared } = state;
    if (compared.includes(id)) return { ...state, compared: compared.filter((other) => other !== id) };
    return compared.length < COMPARED_MOST ? { ...state, compared: [...compared, id] } : state;
  };

/** Moves a compared actor's column by so many places to the right, or to the left when negative, as far as there are any. */
export const moveCompared =
  (id: Id, by: number): Change =>
  (state) => {
    const at = state.compared.indexOf(id);
    const others = state.compared.filter((other) => other !== id);
    const to = Math.min(Math.max(at + by, 0), others.length);
    return at < 0 || to === at ? state : { ...state, compared: others.toSpliced(to, 0, id) };
  };
