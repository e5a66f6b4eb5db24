import type { Pair } from "../query/index.ts";
import type { World } from "../state/index.ts";

/** How many of this page's entries lie before the one that is shown, and before the last one that is known of. */
let at = placeIn(history.state) ?? 0;
let last = at;
history.replaceState({ at }, "");

/** The page's address as string pairs. */
export const browserUrl: World["url"] = {
  read: () => [...new URLSearchParams(location.search)].map(([key, value]): Pair => [key, value]),
  push: (pairs) => {
    at += 1;
    last = at;
    history.pushState({ at }, "", addressOf(pairs));
  },
  replace: (pairs) => history.replaceState({ at }, "", addressOf(pairs)),
  onMove: (heard) =>
    addEventListener("popstate", ({ state }) => {
      const place = placeIn(state);
      if (place === null) {
        // A link within the page was followed: an entry of ours that has no place yet.
        at += 1;
        last = at;
        history.replaceState({ at }, "");
      } else at = place;
      heard();
    }),
  turns: () => ({ undo: at > 0, redo: at < last }),
  go: (way) => (way === "back" ? history.back() : history.forward()),
};

/** Null for an entry that this page did not make. */
function placeIn(state: unknown): number | null {
  return typeof state === "object" && state !== null && "at" in state && typeof state.at === "number" ? state.at : null;
}

/** An address on this page, to be followed, copied or opened beside. */
export function addressOf(pairs: readonly Pair[]): string {
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
  return query === "" ? location.pathname : `?${query}`;
}
