import { ID_PATTERN } from "../model/index.ts";
import {
  AGREED_FIELDS,
  filterFromPairs,
  filterToPairs,
  type Id,
  OUTCOMES,
  PATH_KINDS,
  type Pair,
  REVIEW_ORDERS,
  type Show,
  SORT_KEYS,
  type Sort,
  STEPS,
  TIME_UNITS,
  WAYS,
} from "../query/index.ts";
import {
  type CameraView,
  COMPARED_MOST,
  type Connection,
  DEFAULT_LOOK,
  DEFAULT_PATH_KINDS,
  FIRST_REVIEW,
  FIRST_VIEW,
  type Focus,
  LABEL_COUNTS,
  NODE_FILLS,
  NODE_SIZES,
  REVIEW_LISTS,
  REVIEW_SCOPES,
  type Reviewing,
  VIEWS,
  type ViewState,
  WAYS_FIRST,
  WAYS_MOST,
} from "./view-state.ts";

const SHOWS = ["sources", "relations", "affiliations", "isolates"] as const satisfies readonly (keyof Show)[];

/** The screen as string pairs for the address: only what differs from the first view. */
export function toAddress(state: ViewState): Pair[] {
  const pairs = pairsOf(state);
  // A step and nothing else would ask for what the step shows.
  const bare = state.step !== null && pairs.every(([key]) => key === "record" || key === "step" || key === "embed");
  return bare ? [["view", state.view], ...pairs] : pairs;
}

function pairsOf(state: ViewState): Pair[] {
  const { look, reading, focus, connect, camera, review } = state;
  const show = SHOWS.filter((key) => state.show[key]);
  return [
    ...said([
      ["record", state.record],
      ["view", state.view !== FIRST_VIEW.view && state.view],
    ]),
    // An empty list asks for something: it keeps nothing.
    ...filterToPairs(state.filter),
    ...said([
      ["show", show.join(" ")],
      ...state.selected.map((id): Pair => ["at", id]),
      // Whatever the view, `read` opens the text; an article that only waits in the articles view is named otherwise.
      [state.embed || state.view === "articles" ? "read" : "article", reading?.source],
      ["mark", reading?.at],
      ["rejected", state.rejected && "yes"],
      // The last one is in focus now, those before it are the trail.
      ["focus", focus && [...focus.trail, focus.id].join(" ")],
      ["steps", focus && focus.steps !== 1 && String(focus.steps)],
      ["way", focus && focus.way !== "both" && focus.way],
      ["rest", focus?.rest === "dim" && "dim"],
      ["expand", focus?.expanded.join(" ")],
      ["connect", connect && [connect.from, connect.to ?? ""].join(" ").trim()],
      [
        "over",
        connect && connect.over.join(" ") !== DEFAULT_PATH_KINDS.join(" ") && (connect.over.join(" ") || "none"),
      ],
      ["ways", connect?.most !== undefined && String(connect.most)],
      ["lead", connect?.lead !== undefined && String(connect.lead)],
      ["queue", review?.list],
      ["order", review && review.order !== FIRST_REVIEW.order && review.order],
      ["within", review && review.scope !== FIRST_REVIEW.scope && review.scope],
      ["of", review?.article],
      ["card", review?.at],
      ["figure", review?.figure && [review.figure.field, review.figure.outcome].join(" ")],
      ["coders", state.coders],
      ["size", look.size !== DEFAULT_LOOK.size && look.size],
      ["fill", look.fill !== DEFAULT_LOOK.fill && look.fill],
      ["labels", look.labels !== DEFAULT_LOOK.labels && look.labels],
      ["sort", sortWords(state.sort)],
      ["axis", state.axis],
      ["compare", state.compared.join(" ")],
      ["both", state.bothSpeak && "yes"],
      ["time", state.time],
      ["camera", camera && [camera.x, camera.y, camera.zoom].map((part) => String(Number(part.toFixed(3)))).join(" ")],
      ["step", state.step],
      ["embed", state.embed && "yes"],
    ]),
  ];
}

/** Those that say something. */
function said(pairs: readonly (readonly [key: string, value: string | null | undefined | false])[]): Pair[] {
  return pairs.filter((pair): pair is Pair => Boolean(pair[1]));
}

/** The screen that an address asks for. What it does not understand in an address is left out, never an error. */
export function fromAddress(pairs: readonly Pair[]): ViewState {
  const first = (key: string) => pairs.find(([name]) => name === key)?.[1] ?? null;
  const among = <T extends string>(key: string, values: readonly T[], otherwise: T): T =>
    values.find((value) => value === first(key)) ?? otherwise;
  const shown = new Set(words(first("show")));
  const embed = pairs.some(([key, value]) => key === "embed" && value !== "no");
  const opened = first("read");
  const source = opened ?? first("article");
  return {
    record: first("record"),
    view: opened && !embed ? "articles" : among("view", VIEWS, FIRST_VIEW.view),
    filter: filterFromPairs(pairs),
    show: {
      sources: shown.has("sources"),
      relations: shown.has("relations"),
      affiliations: shown.has("affiliations"),
      isolates: shown.has("isolates"),
    },
    selected: [...new Set(pairs.filter(([name, id]) => name === "at" && id !== "").map(([, id]) => id))],
    reading: source ? { source, at: first("mark") } : null,
    rejected: first("rejected") === "yes",
    focus: focusFrom(first),
    connect: connectionFrom(first),
    review: reviewFrom(first),
    coders: first("coders"),
    look: {
      size: among("size", NODE_SIZES, DEFAULT_LOOK.size),
      fill: among("fill", NODE_FILLS, DEFAULT_LOOK.fill),
      labels: among("labels", LABEL_COUNTS, DEFAULT_LOOK.labels),
    },
    sort: sortFrom(first("sort")),
    axis: ids(first("axis"))[0] ?? null,
    compared: ids(first("compare")).slice(0, COMPARED_MOST),
    bothSpeak: first("both") === "yes",
    time: TIME_UNITS.find((unit) => unit === first("time")) ?? null,
    camera: cameraFrom(first("camera")),
    step: ids(first("step"))[0] ?? null,
    embed,
  };
}

type First = (key: string) => string | null;

function focusFrom(first: First): Focus | null {
  const trail = ids(first("focus"));
  const id = trail.pop();
  if (id === undefined) return null;
  return {
    id,
    trail,
    steps: STEPS.find((steps) => String(steps) === first("steps")) ?? 1,
    way: WAYS.find((way) => way === first("way")) ?? "both",
    rest: first("rest") === "dim" ? "dim" : "hide",
    expanded: ids(first("expand")),
  };
}

function reviewFrom(first: First): Reviewing | null {
  const list = REVIEW_LISTS.find((one) => one === first("queue"));
  if (list === undefined) return null;
  const [inField, became] = words(first("figure"));
  const field = AGREED_FIELDS.find((one) => one === inField);
  const outcome = OUTCOMES.find((one) => one === became);
  return {
    list,
    order: REVIEW_ORDERS.find((one) => one === first("order")) ?? FIRST_REVIEW.order,
    scope: REVIEW_SCOPES.find((one) => one === first("within")) ?? FIRST_REVIEW.scope,
    article: ids(first("of"))[0] ?? null,
    at: ids(first("card"))[0] ?? null,
    figure: field && outcome ? { field, outcome } : null,
  };
}

/** "speaker", "date down"; null for the order of the first view. */
function sortWords({ by, descending }: Sort): string | null {
  const isFirst = by === FIRST_VIEW.sort.by && descending === FIRST_VIEW.sort.descending;
  return isFirst ? null : `${by}${descending ? " down" : ""}`;
}

function sortFrom(text: string | null): Sort {
  const [key, way] = words(text);
  const by = SORT_KEYS.find((one) => one === key);
  return by ? { by, descending: way === "down" } : FIRST_VIEW.sort;
}

function connectionFrom(first: First): Connection | null {
  const [from, to] = ids(first("connect"));
  if (from === undefined) return null;
  const over = first("over");
  const kinds = PATH_KINDS.filter((kind) => words(over).includes(kind));
  const most = Number(first("ways"));
  const lead = Number(first("lead"));
  return {
    from,
    to: to ?? null,
    over: over === null ? DEFAULT_PATH_KINDS : kinds,
    ...(Number.isInteger(most) && most > WAYS_FIRST && most <= WAYS_MOST && { most }),
    ...(Number.isInteger(lead) && lead >= 1 && lead <= WAYS_MOST && { lead }),
  };
}

function cameraFrom(text: string | null): CameraView | null {
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN, ...more] = words(text).map(Number);
  const possible = [x, y, zoom].every(Number.isFinite) && zoom > 0 && more.length === 0;
  return possible ? { x, y, zoom } : null;
}

function words(text: string | null): string[] {
  return (text ?? "").split(/[ ,]+/).filter((word) => word !== "");
}

/** Each once. */
function ids(text: string | null): Id[] {
  return [...new Set(words(text).filter((word) => ID_PATTERN.test(word)))];
}
