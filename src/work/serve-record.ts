import { readRecord } from "../io/index.ts";
import { Stopped } from "../query/index.ts";
import { type HeldRecord, holdRecord } from "./held-record.ts";
import { NO_EDITS, type Opened, type Origin, type Reply, type Request } from "./messages.ts";
import type { SecondCoder } from "./second-coder.ts";
import type { Session, SessionWorld } from "./session.ts";
import type { Shelf } from "./shelf.ts";
import { createToldAnswers } from "./told-answers.ts";

/** What the worker's service is given of the world. */
export interface ServiceWorld extends Pick<SessionWorld, "between" | "now" | "randomId" | "tell"> {
  /** Rejects where the browser keeps nothing. */
  openShelf(now: () => Date): Promise<Shelf>;
}

type Asked<Type extends Request["type"]> = Extract<Request, { readonly type: Type }>;
/** What takes long and changes nothing: it waits for the edits before it, and nothing waits for it. */
type Reading = Asked<"file" | "reckon">;
type Work = Exclude<Request, { readonly type: "ask" | "stop" } | Reading>;

interface Open {
  readonly held: HeldRecord;
  /** Of a record that is kept; what the page ships with becomes that by its first edit. */
  session: Session | null;
  readonly text: { readonly text: string; readonly origin: Origin; readonly hash: string } | null;
}

/** Answers the requests that a page sends to its record worker; null when nobody waits for a reply. */
export function serveRecord(world: ServiceWorld): (request: Request) => Promise<Reply | null> {
  let open: Open | null = null;
  let second: SecondCoder | null = null;
  const running = new Map<number, { aborted: boolean }>();
  /** Edits are done one after the other, and what is asked after one waits for it. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.catch(() => undefined).then(work);
    last = done;
    return done;
  };

  let shelf: Promise<Shelf> | null = null;
  const sessionWorld: SessionWorld = {
    ...world,
    // What fails is tried again when it is next wanted.
    shelf: () => {
      shelf ??= world.openShelf(world.now).catch((error: unknown) => {
        shelf = null;
        throw error;
      });
      return shelf;
    },
    inTurn: (work) => void inTurn(work).catch(() => undefined),
  };

  const holding = (): Open => {
    if (!open) throw new Error("expected a record to be open, got a question before one");
    return open;
  };

  const take = async ({ from }: Asked<"open">): Promise<Opened> => {
    if (from.kind === "kept") {
      const { resumeSession } = await sessions();
      const resumed = await resumeSession(from.id, sessionWorld);
      if (!resumed) return { summary: null, problems: [], missing: true };
      open = { ...resumed, text: null };
      return opened(open, []);
    }
    const text = typeof from.text === "string" ? from.text : await from.text.text();
    const { value: record, problems } = readRecord(text);
    if (!record) return { summary: null, problems, missing: false };
    const held = holdRecord(record);
    const hash = held.hash();
    open = { held, session: null, text: { text, origin: from.origin, hash } };
    // Kept before it is shown, so that a reload finds it.
    if (from.origin.kind !== "shipped") await (await editing()).rest();
    return opened(open, problems);
  };

  /** The session in which the open record is edited. */
  const editing = async (): Promise<Session> => {
    const here = holding();
    if (here.session) return here.session;
    if (!here.text) throw new Error("expected a session or the text to begin one with, got neither");
    const { beginSession } = await sessions();
    here.session = await beginSession(here.held, here.text, sessionWorld);
    return here.session;
  };

  const told = createToldAnswers();
  const ask = async ({ id, question, held }: Asked<"ask">): Promise<Reply> => {
    const stop = { aborted: false };
    running.set(id, stop);
    await last.catch(() => undefined);
    // A turn of the loop, so that a stop that stands in the queue behind the question is heard before it is answered.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const value = await holding().held.engine().ask(question, stop);
    const as = told.sameAs(id, held, value);
    return as === null ? { id, type: "done", value } : { id, type: "same", as };
  };

  const close = async () => {
    await open?.session?.rest();
    await open?.session?.end();
  };

  const reading = async ({ type }: Reading): Promise<unknown> => {
    await last.catch(() => undefined);
    const { held } = holding();
    if (type === "reckon") return held.reckon();
    const { parts } = await held.written();
    // A blob goes over to the page without being copied, however long it is.
    return new Blob([...parts], { type: "application/json;charset=utf-8" });
  };

  const work = async (request: Work): Promise<unknown> => {
    switch (request.type) {
      case "open":
        return take(request);
      case "attach":
        return holding().held.attach(request.texts, request.to);
      case "edit":
        return (await editing()).edit(request.operation, request.by);
      case "turn":
        return (await editing()).turn(request.to);
      case "claim":
        return (await editing()).claim();
      case "history":
        return holding().session?.history(request.from, request.size) ?? { lines: [], total: 0, position: 0 };
      case "saved":
        return (await editing()).save(request.saved);
      case "coders":
        second ??= (await import("./second-coder.ts")).createSecondCoder(readRecord);
        return second.answer(request.ask, holding().held.record(), holding().session?.done() ?? []);
      case "close":
        return close();
    }
  };

  return async (request) => {
    if (request.type === "stop") {
      const stop = running.get(request.id);
      if (stop) stop.aborted = true;
      return null;
    }
    try {
      if (request.type === "ask") return await ask(request);
      const value = isReading(request) ? await reading(request) : await inTurn(() => work(request));
      return { id: request.id, type: "done", value };
    } catch (error) {
      if (error instanceof Stopped) return null;
      return { id: request.id, type: "failed", message: error instanceof Error ? error.message : String(error) };
    } finally {
      running.delete(request.id);
    }
  };
}

function isReading(request: Reading | Work): request is Reading {
  return request.type === "file" || request.type === "reckon";
}

/** Whether what the page ships with contradicts itself is told later, by `reckon`: the first picture does not wait for it. */
async function opened({ held, session, text }: Open, problems: Opened["problems"]): Promise<Opened> {
  const hash = held.hash();
  const faults = text?.origin.kind === "shipped" ? [] : (await held.reckon()).faults;
  return {
    summary: { ...held.summary(), hash },
    problems: [...problems, ...faults],
    held: await held.known(),
    edits: session?.edits() ?? NO_EDITS,
    id: session?.head().id ?? null,
    key: session?.head().key ?? text?.hash ?? hash,
    keeping: session?.keeping() ?? "kept",
    saved: session?.saved() ?? null,
    lost: session?.lost ?? 0,
  };
}

/** Loaded by the first who keeps something, not by everybody who reads. */
const sessions = () => import("./begin-session.ts");
