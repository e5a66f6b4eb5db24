import type { By, Operation } from "../edit/index.ts";
import type { Id } from "../model/index.ts";
import { type AnswerTo, type Engine, type Question, type Stop, Stopped, type Summary } from "../query/index.ts";
import type { CodersAnswer, CodersAsk } from "./coders-messages.ts";
import type {
  Attached,
  EditReply,
  HistoryPage,
  NamedText,
  Opened,
  OpenFrom,
  Reckoned,
  Reply,
  Request,
  SavedTo,
  WorkerEvent,
} from "./messages.ts";
import { keptLately } from "./told-answers.ts";

/** An engine in a worker, and what else a page asks of the record that it holds. */
export interface RecordClient extends Engine {
  /** Matches texts to sources (or gives them `to` one) and checks every quote of all texts attached so far. */
  attach(texts: readonly NamedText[], to: Id | null): Promise<Attached>;
  /** Does something to the record. What is asked from then on is answered of the record as it stands after. */
  edit(operation: Operation, by: By): Promise<EditReply>;
  /** Takes the last step back, does the next one again, or goes to where `to` steps are done. */
  turn(to: number | "undo" | "redo"): Promise<EditReply>;
  history(from: number, size: number): Promise<HistoryPage>;
  /** Record JSON of the record as it stands, as the bytes of a file. */
  file(): Promise<Blob>;
  /** About another coder's record of the same articles, which lasts until it is closed. */
  coders<A extends CodersAsk>(ask: A): Promise<CodersAnswer<A>>;
  reckon(): Promise<Reckoned>;
  /** To be the tab that edits the record, though another one is. */
  claim(): Promise<void>;
  /** Notes that the record as it stands is in a file. */
  saved(saved: SavedTo): Promise<void>;
  /** What the worker tells unasked, from now on. */
  listen(heard: (event: WorkerEvent) => void): void;
  /** Ends once all is written that can be. */
  close(): Promise<void>;
}

export type OpenResult =
  | { readonly client: RecordClient; readonly opened: Extract<Opened, { readonly summary: Summary }> }
  | { readonly client: null; readonly opened: Opened };

type Ask = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

/** Where requests go, and where what comes back is heard. */
export interface Port {
  post(request: Request): void;
  hear(reply: (reply: Reply) => void, failed: (error: Error) => void): void;
  end(): void;
}

/** Reads a record in a worker of its own. When it cannot be read the worker is gone again and only the problems are left. */
export function openInWorker(from: OpenFrom): Promise<OpenResult> {
  const worker = new Worker(new URL("./record.worker.ts", import.meta.url), { type: "module" });
  return openThrough(
    {
      post: (request) => worker.postMessage(request),
      hear: (reply, failed) => {
        worker.onmessage = ({ data }: MessageEvent<Reply>) => reply(data);
        worker.onerror = ({ message }) => failed(new Error(message || "The worker could not be started."));
      },
      end: () => worker.terminate(),
    },
    from,
  );
}

/** Reads a record behind a port, which is closed again when it cannot be read. */
export async function openThrough(port: Port, from: OpenFrom): Promise<OpenResult> {
  const calls = callsTo(port);
  const send = calls.send as <T>(request: Ask, stop?: Stop) => Promise<T>;
  let opened: Opened;
  try {
    opened = await send<Opened>({ type: "open", from });
  } catch (error) {
    port.end();
    throw error;
  }
  // To read what was sent takes a while, and so does drawing it: a key that comes meanwhile waits for one of the two.
  await new Promise((resolve) => setTimeout(resolve));
  if (opened.summary === null) {
    port.end();
    return { client: null, opened };
  }
  const { summary } = opened;
  const client: RecordClient = {
    summary: () => Promise.resolve(summary),
    ask: <Q extends Question>(question: Q, stop?: Stop) => calls.ask(question, stop) as Promise<AnswerTo<Q>>,
    attach: (texts, to) => send({ type: "attach", texts, to }),
    edit: (operation, by) => send({ type: "edit", operation, by }),
    turn: (to) => send({ type: "turn", to }),
    history: (from, size) => send({ type: "history", from, size }),
    file: () => send({ type: "file" }),
    coders: (ask) => send({ type: "coders", ask }),
    reckon: () => send({ type: "reckon" }),
    claim: () => send({ type: "claim" }),
    saved: (saved) => send({ type: "saved", saved }),
    listen: calls.listen,
    close: () => {
      calls.end(new Stopped());
      // What is still being written is written first.
      return send<void>({ type: "close" }).then(port.end, port.end);
    },
  };
  return { client, opened };
}

interface Waiting {
  resolve(value: unknown): void;
  /** Of a question. */
  readonly asked: Asked | null;
  reject(reason: unknown): void;
}

interface Asked {
  readonly question: string;
  /** What it was answered the last time, and by the answer to which request. */
  readonly before: { readonly id: number; readonly value: unknown } | null;
}

/** Numbers requests and hands each reply to whoever waits for it. */
function callsTo(port: Port) {
  const waiting = new Map<number, Waiting>();
  /** What was answered last, by question: an answer that is the same comes as the same object. */
  const answers = keptLately<string, NonNullable<Asked["before"]>>();
  let last = 0;
  const end = (reason: unknown) => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  /** Told before anybody listened. */
  const early: WorkerEvent[] = [];
  let listener: ((event: WorkerEvent) => void) | null = null;
  port.hear((reply) => {
    if (reply.type === "event") {
      if (listener) listener(reply.event);
      else early.push(reply.event);
      return;
    }
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    const asked = call?.asked ?? null;
    if (reply.type === "failed") call?.reject(new Error(reply.message));
    else if (reply.type === "same") call?.resolve(asked?.before?.value);
    else {
      if (asked) answers.put(asked.question, { id: reply.id, value: reply.value });
      call?.resolve(reply.value);
    }
  }, end);

  const send = (request: Ask, stop?: Stop, asked: Asked | null = null): Promise<unknown> => {
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, asked });
      stop?.addEventListener?.("abort", () => {
        if (!waiting.delete(id)) return;
        port.post({ type: "stop", id });
        reject(new Stopped());
      });
      port.post({ ...request, id } as Request);
    });
  };
  const ask = (question: Question, stop?: Stop) => {
    const key = JSON.stringify(question);
    const before = answers.get(key) ?? null;
    return send({ type: "ask", question, held: before?.id ?? null }, stop, { question: key, before });
  };
  const listen = (heard: (event: WorkerEvent) => void) => {
    listener = heard;
    for (const event of early.splice(0)) heard(event);
  };
  return { end, send, ask, listen };
}
