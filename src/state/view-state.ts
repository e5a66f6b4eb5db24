import { type Filter, NO_FILTER, SHOW_NOTHING_ELSE, type Show } from "../query/index.ts";

export const VIEWS = ["actors", "statements", "table"] as const;
export type View = (typeof VIEWS)[number];

/** What the screen shows, all of it in the address: reload, Back and a pasted link restore it. */
export interface ViewState {
  /** First hex digits of the hash of the record that is open; null for the one that the page ships with. */
  readonly record: string | null;
  readonly view: View;
  readonly filter: Filter;
  readonly show: Show;
  /** Ids of nodes and ties, in the order in which they were chosen. */
  readonly selected: readonly string[];
  /** The source whose text is open, with the statement or relation that is pointed at; null when closed. */
  readonly reading: { readonly source: string; readonly at: string | null } | null;
}

export const FIRST_VIEW: ViewState = {
  record: null,
  view: "actors",
  filter: NO_FILTER,
  show: SHOW_NOTHING_ELSE,
  selected: [],
  reading: null,
};

export type Change = (state: ViewState) => ViewState;

export const goTo =
  (view: View): Change =>
  (state) => ({ ...state, view });

export const filterBy =
  (change: (filter: Filter) => Filter): Change =>
  (state) => ({ ...state, filter: change(state.filter) });

export const flip =
  (key: keyof Show): Change =>
  (state) => ({ ...state, show: { ...state.show, [key]: !state.show[key] } });

/** Chooses one thing, or adds and removes it when `additive`. */
export const choose =
  (id: string | null, additive = false): Change =>
  (state) => ({ ...state, selected: chosen(state.selected, id, additive) });

export const chooseAll =
  (ids: readonly string[], additive = false): Change =>
  (state) => ({ ...state, selected: additive ? [...new Set([...state.selected, ...ids])] : [...ids] });

export const read =
  (source: string | null, at: string | null = null): Change =>
  (state) => ({ ...state, reading: source === null ? null : { source, at } });

function chosen(selected: readonly string[], id: string | null, additive: boolean): readonly string[] {
  if (id === null) return additive ? selected : [];
  if (!additive) return [id];
  return selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
}
