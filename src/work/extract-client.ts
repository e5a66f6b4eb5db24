import { Stopped } from "../query/index.ts";
import type { ExtractReply, ExtractRequest, NamedBytes, Suggestions } from "./messages.ts";

/**
 * Finds the statements in articles, in a worker of its own: the record of suggestions that the command line makes of the same files.
 * `progress` is told how many articles are done. Stopping ends the worker and rejects with {@link Stopped}.
 */
export function extractInWorker(
  articles: readonly NamedBytes[],
  { stop, progress }: { stop: AbortSignal; progress: (done: number) => void },
): Promise<Suggestions> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./extract.worker.ts", import.meta.url), { type: "module" });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    stop.addEventListener("abort", () => end(() => reject(new Stopped())), { once: true });
    worker.onerror = (event) => end(() => reject(new Error(event.message || "The worker could not be started.")));
    worker.onmessage = ({ data }: MessageEvent<ExtractReply>) => {
      if (data.type === "progress") progress(data.done);
      else if (data.type === "done") end(() => resolve({ record: data.record, problems: data.problems }));
      else end(() => reject(new Error(data.message)));
    };
    worker.postMessage({ articles } satisfies ExtractRequest);
  });
}
