import { Stopped } from "../query/index.ts";
import type { FindReply, FindRequest, FoundInArticles } from "./article-messages.ts";

/**
 * Finds the statements in articles, in a worker of its own: what the command line finds in the same texts. `progress` is told how many articles are
 * done and the place of the next one. Stopping ends the worker and rejects with {@link Stopped}; nothing is changed before it is done.
 */
export function findInWorker(
  request: FindRequest,
  { stop, progress }: { stop: AbortSignal; progress: (done: number, at: number) => void },
): Promise<FoundInArticles> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./extract.worker.ts", import.meta.url), { type: "module" });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    stop.addEventListener("abort", () => end(() => reject(new Stopped())), { once: true });
    worker.onerror = (event) => end(() => reject(new Error(event.message || "The worker could not be started.")));
    worker.onmessage = ({ data }: MessageEvent<FindReply>) => {
      if (data.type === "progress") progress(data.done, data.at);
      else if (data.type === "done") end(() => resolve(data));
      else end(() => reject(new Error(data.message)));
    };
    worker.postMessage(request);
  });
}
