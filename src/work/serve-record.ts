import { readRecord, writeRecord } from "../io/index.ts";
import { Stopped } from "../query/index.ts";
import { type HeldRecord, holdRecord } from "./held-record.ts";
import { type Edited, type EditReply, NO_EDITS, type Opened, type Reply, type Request } from "./messages.ts";
import type { RecordHistory } from "./record-history.ts";

type Asked<Type extends Request["type"]> = Extract<Request, { readonly type: Type }>;

/** Answers the requests that a page sends to its record worker; null when nobody waits for a reply. */
export function serveRecord(): (request: Request) => Promise<Reply | null> {
  let open: { readonly held: HeldRecord; history: RecordHistory } | null = null;
  const running = new Map<number, { aborted: boolean }>();
  /** Edits are done one after the other, and what is asked after one waits for it. */
  let last: Promise<unknown> = Promise.resolve();

  const holding = () => {
    if (!open) throw new Error("expected a record to be open, got a question before one");
    return open;
  };

  const take = (text: string): Opened => {
    const { value: record, problems } = readRecord(text);
    if (!record) return { summary: null, problems };
    const held = holdRecord(record);
    open = { held, history: { record, steps: [], position: 0 } };
    const { hash, faults } = held.reckon();
    return {
      summary: { ...held.summary(), hash },
      problems: [...problems, ...faults],
      held: held.known(),
      edits: NO_EDITS,
    };
  };

  const edit = async ({ operation, by }: Asked<"edit">): Promise<EditReply> => {
    const { withStep } = await histories();
    const done = withStep(holding().history, operation, by);
    return "problem" in done ? done : { edited: await stand(done.history) };
  };

  const turn = async ({ to }: Asked<"turn">): Promise<EditReply> => {
    const { movedTo } = await histories();
    const { history } = holding();
    const by = to === "undo" ? -1 : to === "redo" ? 1 : 0;
    return { edited: await stand(movedTo(history, typeof to === "number" ? to : history.position + by)) };
  };

  /** From now on the record stands here. */
  const stand = async (history: RecordHistory): Promise<Edited> => {
    const { editsOf } = await histories();
    const here = holding();
    here.history = history;
    return { ...here.held.replace(history.record), edits: editsOf(history) };
  };

  const ask = async ({ id, question }: Asked<"ask">) => {
    const stop = { aborted: false };
    running.set(id, stop);
    await last.catch(() => undefined);
    // A turn of the loop, so that a stop that stands in the queue behind the question is heard before it is answered.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return holding().held.engine().ask(question, stop);
  };

  const work = async (request: Exclude<Request, { readonly type: "ask" | "stop" }>): Promise<unknown> => {
    switch (request.type) {
      case "open":
        return take(request.text);
      case "attach":
        return holding().held.attach(request.texts, request.to);
      case "edit":
        return edit(request);
      case "turn":
        return turn(request);
      case "history":
        return (await histories()).pageOfHistory(holding().history, request.from, request.size);
      case "text":
        return writeRecord(holding().held.record());
      case "reckon":
        return holding().held.reckon();
    }
  };

  const inTurn = (request: Exclude<Request, { readonly type: "ask" | "stop" }>) => {
    const done = last.catch(() => undefined).then(() => work(request));
    last = done;
    return done;
  };

  return async (request) => {
    if (request.type === "stop") {
      const stop = running.get(request.id);
      if (stop) stop.aborted = true;
      return null;
    }
    try {
      return { id: request.id, type: "done", value: await (request.type === "ask" ? ask(request) : inTurn(request)) };
    } catch (error) {
      if (error instanceof Stopped) return null;
      return { id: request.id, type: "failed", message: error instanceof Error ? error.message : String(error) };
    } finally {
      running.delete(request.id);
    }
  };
}

/** Loaded by the first who edits, not by everybody who reads. */
const histories = () => import("./record-history.ts");
