import { Stopped } from "../query/index.ts";
import type { LikelyPairs, LikelyRequest } from "./likely-pairs.ts";

/** Compares actors in a worker of its own: thousands of them take longer than a page may stand still. Stopping rejects with {@link Stopped}. */
export function likelyInWorker(request: LikelyRequest, stop: AbortSignal): Promise<LikelyPairs> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./likely.worker.ts", import.meta.url), { type: "module" });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    stop.addEventListener("abort", () => end(() => reject(new Stopped())), { once: true });
    worker.onerror = ({ message }) => end(() => reject(new Error(message || "The worker could not be started.")));
    worker.onmessage = ({ data }: MessageEvent<LikelyPairs>) => end(() => resolve(data));
    worker.postMessage(request);
  });
}
