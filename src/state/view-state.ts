import {
  type AgreedField,
  type Filter,
  type Id,
  NO_FILTER,
  type Outcome,
  type PathKind,
  type ReviewOrder,
  SHOW_NOTHING_ELSE,
  type Show,
  type Sort,
  type Steps,
  type TimeUnit,
  type Way,
} from "../query/index.ts";

export const VIEWS = ["actors", "statements", "table", "axis", "compare", "pairs", "articles"] as const;
export type View = (typeof VIEWS)[number];

/** Whether a view draws the graph, which a focus narrows. */
export const isGraph = (view: View): boolean => view === "actors" || view === "statements";

/** One node and what lies around it; everything else is hidden or steps back. */
export interface Focus {
  readonly id: Id;
  /** Nodes that were in focus before it, oldest first, each once. */
  readonly trail: readonly Id[];
  readonly steps: Steps;
  readonly way: Way;
  readonly rest: "hide" | "dim";
  /** Nodes of it whose own ties are drawn too, in the order in which they were expanded. */
  readonly expanded: readonly Id[];
}

/** The ways from one node to another. */
export interface Connection {
  readonly from: Id;
  /** Null while it is being chosen. */
  readonly to: Id | null;
  readonly over: readonly PathKind[];
  /** How many ways at most, when more than {@link WAYS_FIRST}. */
  readonly most?: number;
  /** The way that leads, counted from 1 and at most {@link WAYS_MOST}; the shortest when absent. */
  readonly lead?: number;
}
/** Ways that are shown at first, and how many more at a time. */
export const WAYS_FIRST = 5;
export const WAYS_MOST = 50;

export const NODE_SIZES = ["made", "about", "ties", "none"] as const;
export const NODE_FILLS = ["ring", "mix", "kind"] as const;
export const LABEL_COUNTS = ["few", "most", "all"] as const;
/** How nodes are drawn. */
export interface Look {
  /** Larger by statements made, by statements about, by ties; or all alike. An issue is made larger by the stances toward it in all but the last two. */
  readonly size: (typeof NODE_SIZES)[number];
  /** Stance mix as a ring, stance mix as the whole fill, or a grey by kind and no stance. */
  readonly fill: (typeof NODE_FILLS)[number];
  /** The busiest names; as many as fit; all, though they may touch. */
  readonly labels: (typeof LABEL_COUNTS)[number];
}

/** What part of the stage is in view: its centre in the picture's pixels, y up, and how near (1 is all in view, 2 twice as near). */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What a review lists: suggestions that are open, accepted or rejected, or how far suggestions and decisions agree. */
export const REVIEW_LISTS = ["suggested", "confirmed", "rejected", "agreement"] as const;
/** Of the whole record, of what the filter leaves, or of the article of the statement that is up. */
export const REVIEW_SCOPES = ["all", "filter", "article"] as const;

/** Suggestions that are being decided on, beside the picture. */
export interface Reviewing {
  readonly list: (typeof REVIEW_LISTS)[number];
  readonly order: ReviewOrder;
  readonly scope: (typeof REVIEW_SCOPES)[number];
  /** The source that a review of one article is of; null otherwise. */
  readonly article: Id | null;
  /** The statement that is up; null for the first. */
  readonly at: Id | null;
  /** A figure of the agreement that is opened to the statements behind it. */
  readonly figure: { readonly field: AgreedField; readonly outcome: Outcome } | null;
}

/** What the screen shows, all of it in the address: reload, Back and a pasted link restore it. */
export interface ViewState {
  /** First hex digits of the hash of the record that is open; null for the one that the page ships with. */
  readonly record: string | null;
  readonly view: View;
  readonly filter: Filter;
  readonly show: Show;
  /** Ids of nodes and ties, in the order in which they were chosen. */
  readonly selected: readonly string[];
  /**
   * The article that is open, with the statement or relation that is pointed at in it. Other views keep it, so that one comes back to it; in a
   * frame, which has no articles view, its text lies over them. Null when none was opened.
   */
  readonly reading: { readonly source: string; readonly at: string | null } | null;
  /** Rejected statements are marked in articles too, struck out. */
  readonly rejected: boolean;
  readonly focus: Focus | null;
  readonly connect: Connection | null;
  /** The review beside the picture; null while it is closed. */
  readonly review: Reviewing | null;
  /** The comparison with another coder in place of the picture, and which of its differences it lists, in words of its own; null while there is none. */
  readonly coders: string | null;
  readonly look: Look;
  /** The order of the table's statements. */
  readonly sort: Sort;
  /** The issue of the stance axis; null for the first. */
  readonly axis: Id | null;
  /** Actors that are compared, in the order of their columns; at most {@link COMPARED_MOST}. */
  readonly compared: readonly Id[];
  /** Of what they are compared on, only that of which two or more of them speak. */
  readonly bothSpeak: boolean;
  /** The timeline under the stage; null when it is folded. */
  readonly time: TimeUnit | null;
  /** Set by a link or a named view whose maker had moved the camera; null shows all. */
  readonly camera: CameraView | null;
  /** The step of a walk through named views that is on screen; null outside of one. */
  readonly step: Id | null;
  /** Without chrome, for a frame in another page of the same site. */
  readonly embed: boolean;
}

export const COMPARED_MOST = 4;
export const DEFAULT_LOOK: Look = { size: "made", fill: "ring", labels: "most" };
export const DEFAULT_PATH_KINDS: readonly PathKind[] = ["stance", "relation", "affiliation"];

export const FIRST_REVIEW: Reviewing = {
  list: "suggested",
  // As one reads: what is least certain is mostly junk, which is no beginning.
  order: "reading",
  scope: "all",
  article: null,
  at: null,
  figure: null,
};

export const FIRST_VIEW: ViewState = {
  record: null,
  view: "actors",
  filter: NO_FILTER,
  show: SHOW_NOTHING_ELSE,
  selected: [],
  reading: null,
  rejected: false,
  focus: null,
  connect: null,
  review: null,
  coders: null,
  look: DEFAULT_LOOK,
  // As one follows a story.
  sort: { by: "date", descending: false },
  axis: null,
  compared: [],
  bothSpeak: false,
  time: null,
  camera: null,
  step: null,
  embed: false,
};

export type Change = (state: ViewState) => ViewState;

export const goTo =
  (view: View): Change =>
  (state) => ({ ...state, view, coders: null });

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

/** Opens an article at a statement or relation, in the articles view; in a frame over the view that it shows. Null closes it. */
export const read =
  (source: string | null, at: string | null = null): Change =>
  (state) => ({
    ...state,
    view: source === null || state.embed ? state.view : "articles",
    coders: null,
    reading: source === null ? null : { source, at },
  });

/** Nothing is pointed at in an article any more; one that lies over the view in a frame closes, so that what is under it can be seen. */
export const putDown: Change = (state) => {
  const { reading } = state;
  if (reading === null) return state;
  if (state.embed && state.view !== "articles") return { ...state, reading: null };
  return reading.at === null ? state : { ...state, reading: { ...reading, at: null } };
};

/** Marks rejected statements in articles, or no longer. */
export const showRejected =
  (rejected: boolean): Change =>
  (state) => ({ ...state, rejected });

export const lookLike =
  (look: Partial<Look>): Change =>
  (state) => ({ ...state, look: { ...state.look, ...look } });

/** Leaves a node out of everything, as a clause of the filter; what was chosen or in focus of it goes too. */
export const hide =
  (id: Id): Change =>
  (state) => ({
    ...state,
    filter: { ...state.filter, without: [...new Set([...(state.filter.without ?? []), id])].sort() },
    selected: state.selected.filter((other) => other !== id),
    focus: state.focus?.id === id ? null : state.focus,
  });

/** Shows the timeline by day or month, or folds it. */
export const unrollTime =
  (time: TimeUnit | null): Change =>
  (state) =>
    state.time === time ? state : { ...state, time };

/** The issue that the stance axis shows; null for the first. */
export const showAxisOf =
  (issue: Id | null): Change =>
  (state) => ({ ...state, view: "axis", axis: issue });

function chosen(selected: readonly string[], id: string | null, additive: boolean): readonly string[] {
  if (id === null) return additive ? selected : [];
  if (!additive) return [id];
  return selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];
}
