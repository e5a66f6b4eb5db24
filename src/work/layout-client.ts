import type { LayoutInput } from "../graph/layout.ts";
import { Stopped } from "../query/index.ts";
import type { LayoutReply, LayoutRequest } from "./messages.ts";

/** Arranges a graph in a worker of its own; stopping ends the worker. */
export function layoutInWorker(
  input: LayoutInput,
  { stop, progress }: { stop?: AbortSignal; progress?: (share: number) => void } = {},
): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    stop?.addEventListener("abort", () => end(() => reject(new Stopped())), { once: true });
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (data.type === "progress") progress?.(data.share);
      else if (data.type === "done") end(() => resolve(data.xy));
      else end(() => reject(new Error(data.message)));
    };
    worker.postMessage({ id: 0, input } satisfies LayoutRequest);
  });
}
