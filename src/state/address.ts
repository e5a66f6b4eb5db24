import { filterFromPairs, filterToPairs, type Pair, type Show } from "../query/index.ts";
import { FIRST_VIEW, VIEWS, type View, type ViewState } from "./view-state.ts";

const SHOWS = ["sources", "relations", "affiliations", "isolates"] as const satisfies readonly (keyof Show)[];

/** The screen as string pairs for the address: only what differs from the first view. */
export function toAddress(state: ViewState): Pair[] {
  const show = SHOWS.filter((key) => state.show[key]);
  const reading = state.reading;
  return [
    ...(state.record ? [["record", state.record] as Pair] : []),
    ...(state.view === FIRST_VIEW.view ? [] : [["view", state.view] as Pair]),
    ...filterToPairs(state.filter),
    ...(show.length > 0 ? [["show", show.join(" ")] as Pair] : []),
    ...state.selected.map((id) => ["at", id] as Pair),
    ...(reading ? [["read", reading.source] as Pair] : []),
    ...(reading?.at ? [["mark", reading.at] as Pair] : []),
  ];
}

/** The screen that an address asks for. What it does not understand in an address is left out, never an error. */
export function fromAddress(pairs: readonly Pair[]): ViewState {
  const first = (key: string) => pairs.find(([name]) => name === key)?.[1] ?? null;
  const view = first("view");
  const shown = new Set((first("show") ?? "").split(/[ ,]+/));
  const source = first("read");
  return {
    record: first("record"),
    view: VIEWS.includes(view as View) ? (view as View) : FIRST_VIEW.view,
    filter: filterFromPairs(pairs),
    show: {
      sources: shown.has("sources"),
      relations: shown.has("relations"),
      affiliations: shown.has("affiliations"),
      isolates: shown.has("isolates"),
    },
    selected: [...new Set(pairs.filter(([name, id]) => name === "at" && id !== "").map(([, id]) => id))],
    reading: source ? { source, at: first("mark") } : null,
  };
}
