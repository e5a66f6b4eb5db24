import type { Pair } from "../query/index.ts";
import type { World } from "../state/index.ts";

/** The page's address as string pairs. */
export const browserUrl: World["url"] = {
  read: () => [...new URLSearchParams(location.search)].map(([key, value]): Pair => [key, value]),
  push: (pairs) => history.pushState(null, "", addressOf(pairs)),
  replace: (pairs) => history.replaceState(null, "", addressOf(pairs)),
  onMove: (heard) => addEventListener("popstate", heard),
};

/** An address on this page, to be followed, copied or opened beside. */
export function addressOf(pairs: readonly Pair[]): string {
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
  return query === "" ? location.pathname : `?${query}`;
}
