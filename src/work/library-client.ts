import type { Library } from "./serve-library.ts";

export type { Done, Listed } from "./serve-library.ts";

export interface LibraryRequest {
  readonly id: number;
  readonly call: keyof Library;
  readonly args: readonly unknown[];
}

/** `failure` when the browser keeps nothing, or has no room. */
export interface LibraryReply {
  readonly id: number;
  readonly value: unknown;
  readonly failure: string | null;
}

export interface LibraryClient extends Library {
  /** When what was asked has been done. */
  close(): void;
}

/** The list of records in a worker of its own, which is there as long as the list is looked at. */
export function openLibrary(): LibraryClient {
  const worker = new Worker(new URL("./library.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  let last = 0;
  let closing = false;
  const endWhenDone = () => {
    if (closing && waiting.size === 0) worker.terminate();
  };
  worker.onmessage = ({ data: { id, value, failure } }: MessageEvent<LibraryReply>) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (failure === null) call?.resolve(value);
    else call?.reject(new Error(failure));
    endWhenDone();
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || "The worker could not be started."));
    waiting.clear();
    endWhenDone();
  };
  const send =
    <Call extends keyof Library>(call: Call) =>
    (...args: Parameters<Library[Call]>) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, call, args } satisfies LibraryRequest);
      }) as ReturnType<Library[Call]>;
  return {
    list: send("list"),
    deleted: send("deleted"),
    rename: send("rename"),
    duplicate: send("duplicate"),
    remove: send("remove"),
    restore: send("restore"),
    tidy: send("tidy"),
    empty: send("empty"),
    close: () => {
      closing = true;
      endWhenDone();
    },
  };
}
