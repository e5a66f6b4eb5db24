import { Stopped } from "../query/index.ts";
import type {
  ArticleReply,
  ArticleToWeigh,
  Contested,
  ContestedRequest,
  FindRequest,
  FoundInArticles,
} from "./article-messages.ts";

interface Waiting {
  readonly stop: AbortSignal;
  /** Told how many articles are done, the place of the next one, and which share of all the text is done, from 0 to 1. */
  progress(done: number, at: number, share: number): void;
}

/** Finds the statements in articles: what the command line finds in the same texts. Nothing is changed before it is done. */
export async function findInWorker(request: FindRequest, waiting: Waiting): Promise<FoundInArticles> {
  const reply = await inWorker(request, waiting);
  if (reply.type !== "done") throw new Error(`expected what was found, got ${reply.type}`);
  return reply.found;
}

/** Finds what is contested in articles that are in the record already. */
export async function contestedInWorker(contested: readonly ArticleToWeigh[], waiting: Waiting): Promise<Contested> {
  const reply = await inWorker({ contested }, waiting);
  if (reply.type !== "weighed") throw new Error(`expected what is contested, got ${reply.type}`);
  return reply.contested;
}

type LastReply = Exclude<ArticleReply, { readonly type: "progress" | "failed" }>;

/** In a worker of its own. Stopping ends the worker and rejects with {@link Stopped}. */
function inWorker(request: FindRequest | ContestedRequest, { stop, progress }: Waiting): Promise<LastReply> {
  return new Promise((resolve, reject) => {
    if (stop.aborted) return reject(new Stopped());
    const worker = new Worker(new URL("./extract.worker.ts", import.meta.url), { type: "module" });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    stop.addEventListener("abort", () => end(() => reject(new Stopped())), { once: true });
    worker.onerror = (event) => end(() => reject(new Error(event.message || "The worker could not be started.")));
    worker.onmessage = ({ data }: MessageEvent<ArticleReply>) => {
      if (data.type === "progress") progress(data.done, data.at, data.share);
      else if (data.type === "failed") end(() => reject(new Error(data.message)));
      else end(() => resolve(data));
    };
    worker.postMessage(request);
  });
}
