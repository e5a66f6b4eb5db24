import type { Pair } from "../query/index.ts";
import type { World } from "../state/index.ts";

/** How many of this page's entries lie before the one that is shown, and before the first one about its record. */
let { at, first } = placeIn(history.state) ?? { at: 0, first: 0 };
/** How many lie before the last one that is known of, and where records begin among them. */
let last = at;
let beginnings: readonly number[] = [];
history.replaceState({ at, first }, "");

/** The page's address as string pairs. */
export const browserUrl: World["url"] = {
  read: () => [...new URLSearchParams(location.search)].map(([key, value]): Pair => [key, value]),
  push: (pairs, begins) => {
    at += 1;
    last = at;
    beginnings = beginnings.filter((place) => place < at);
    if (begins) {
      first = at;
      beginnings = [...beginnings, at];
    }
    history.pushState({ at, first }, "", addressOf(pairs));
  },
  replace: (pairs) => history.replaceState({ at, first }, "", addressOf(pairs)),
  onMove: (heard) =>
    addEventListener("popstate", ({ state }) => {
      const place = placeIn(state);
      if (place === null) {
        // A link within the page was followed: an entry of ours that has no place yet.
        at += 1;
        last = at;
        history.replaceState({ at, first }, "");
      } else {
        at = place.at;
        first = place.first;
      }
      heard();
    }),
  turns: () => ({ undo: at > first, redo: at < last && !beginnings.includes(at + 1) }),
  go: (way) => (way === "back" ? history.back() : history.forward()),
};

/** Null for an entry that this page did not make. */
function placeIn(state: unknown): { readonly at: number; readonly first: number } | null {
  if (typeof state !== "object" || state === null || !("at" in state) || typeof state.at !== "number") return null;
  return { at: state.at, first: "first" in state && typeof state.first === "number" ? state.first : 0 };
}

/** An address on this page, to be followed, copied or opened beside. */
export function addressOf(pairs: readonly Pair[]): string {
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
  return query === "" ? location.pathname : `?${query}`;
}
