/**
 * The site's service worker: all files of one build, kept at its first visit and answered from there ever after, so that the page works without a network
 * and is always of one build. A newer build waits until the page says that it may take over.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import type { PrecacheEntry } from "workbox-precaching/_types.js";

/** The files of the build, put in by `vite.config.ts`. */
declare const __SITE_FILES__: PrecacheEntry[];

/** The part of a service worker's scope that is used here; its own types and those of a page exclude each other. */
interface Scope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "activate" | "message",
    heard: (event: { readonly data?: unknown; waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}
const scope = self as unknown as Scope;

cleanupOutdatedCaches();
// What follows `?` is what the page shows, not another file.
precacheAndRoute(__SITE_FILES__, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });

// The very first visit is answered for as well: its chunks may be asked for when the network is gone.
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("message", ({ data }) => {
  if (typeof data === "object" && data !== null && "type" in data && data.type === "SKIP_WAITING") {
    void scope.skipWaiting();
  }
});
