import type { LayoutInput } from "../graph/layout.ts";
import type { Id } from "../model/index.ts";
import { type AnswerTo, type Engine, type Question, type Stop, Stopped, type Summary } from "../query/index.ts";
import type { Attached, LayoutReply, LayoutRequest, NamedText, Opened, Reply, Request } from "./messages.ts";

/** An engine in a worker, and what else a page asks of the record that it holds. */
export interface RecordClient extends Engine {
  /** Matches texts to sources (or gives them `to` one) and checks every quote of all texts attached so far. */
  attach(texts: readonly NamedText[], to: Id | null): Promise<Attached>;
}

export type OpenResult =
  | { readonly client: RecordClient; readonly opened: Extract<Opened, { readonly summary: Summary }> }
  | { readonly client: null; readonly opened: Opened };

type Ask = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

/** Reads a record in a worker of its own. When it cannot be read the worker is gone again and only the problems are left. */
export async function openInWorker(text: string): Promise<OpenResult> {
  const worker = new Worker(new URL("./record.worker.ts", import.meta.url), { type: "module" });
  const calls = callsTo<Reply>(worker);
  const send = (request: Ask, stop?: Stop) => {
    const { id, reply } = calls.expect(stop, (started) =>
      worker.postMessage({ type: "stop", id: started } satisfies Request),
    );
    worker.postMessage({ ...request, id } as Request);
    return reply;
  };
  let opened: Opened;
  try {
    opened = (await send({ type: "open", text })) as Opened;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  if (opened.summary === null) {
    worker.terminate();
    return { client: null, opened };
  }
  const { summary } = opened;
  const client: RecordClient = {
    summary: () => Promise.resolve(summary),
    ask: <Q extends Question>(question: Q, stop?: Stop) =>
      send({ type: "ask", question }, stop) as Promise<AnswerTo<Q>>,
    attach: (texts, to) => send({ type: "attach", texts, to }) as Promise<Attached>,
    close: () => {
      worker.terminate();
      calls.end(new Stopped());
    },
  };
  return { client, opened };
}

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

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Numbers requests and hands each reply to whoever waits for it. */
function callsTo<R extends Reply>(worker: Worker) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const end = (reason: unknown) => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<R>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.type === "done") call?.resolve(data.value);
    else call?.reject(new Error(data.message));
  };
  worker.onerror = (event) => end(new Error(event.message || "The worker could not be started."));

  return {
    end,
    expect(stop: Stop | undefined, taken: (id: number) => void) {
      const id = ++last;
      const reply = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        stop?.addEventListener?.("abort", () => {
          if (!waiting.delete(id)) return;
          taken(id);
          reject(new Stopped());
        });
      });
      return { id, reply };
    },
  };
}
