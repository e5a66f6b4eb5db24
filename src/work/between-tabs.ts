import type { BetweenTabs } from "./one-writer.ts";

/** What a browser has for several tabs to know of each other. */
export const betweenTabs: BetweenTabs = {
  locks: typeof navigator === "object" && "locks" in navigator ? navigator.locks : null,
  channel: (name) => (typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : null),
};
