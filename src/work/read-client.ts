import type { GivenArticle, ReadOutcome, ReadReply, ReadRequest } from "./article-messages.ts";

/** Reads articles one after the other, away from the page. */
export interface ArticleReader {
  read(article: GivenArticle, outlets: readonly string[]): Promise<ReadOutcome>;
  close(): void;
}

/** A reader in a worker that starts with the first article. One that breaks takes only the article that it was reading with it. */
export function articleReader(): ArticleReader {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve(read: ReadOutcome): void; reject(why: Error): void }>();
  const fail = (why: Error) => {
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
    worker?.terminate();
    worker = null;
  };
  const started = (): Worker => {
    if (worker !== null) return worker;
    worker = new Worker(new URL("./read.worker.ts", import.meta.url), { type: "module" });
    worker.onerror = (event) => fail(new Error(event.message || "The worker could not be started."));
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.type === "done") call?.resolve(data.read);
      else call?.reject(new Error(data.message));
    };
    return worker;
  };
  return {
    read: (article, outlets) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        started().postMessage({ id: last, article, outlets } satisfies ReadRequest);
      }),
    close: () => fail(new Error("The reading was stopped.")),
  };
}
