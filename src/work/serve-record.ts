import { checkRecord, isNote, matchTexts } from "../check/index.ts";
import { readRecord, recordHash } from "../io/index.ts";
import type { Id, OnRecord } from "../model/index.ts";
import { createMemoryEngine, type Engine, Stopped } from "../query/index.ts";
import { canonicalText } from "../text/index.ts";
import type { Attached, NamedText, Opened, Reply, Request } from "./messages.ts";

/** Answers the requests that a page sends to its record worker; null when nobody waits for a reply. */
export function serveRecord(): (request: Request) => Promise<Reply | null> {
  let held: { record: OnRecord; engine: Engine } | null = null;
  const attached: Record<Id, NamedText> = {};
  const running = new Map<number, { aborted: boolean }>();

  const open = async (text: string): Promise<Opened> => {
    const { value: record, problems } = readRecord(text);
    if (!record) return { summary: null, problems };
    const engine = createMemoryEngine(record, recordHash(record));
    held = { record, engine };
    // Without texts: whether the record agrees with itself. What is only worth a note stops nobody from relying on it.
    const faults = checkRecord(record, new Map()).problems.filter((one) => !isNote(one));
    for (const { id, names, label, text } of record.sources) {
      if (text !== undefined) attached[id] = { name: names[0] ?? label, text: canonicalText(text) };
    }
    return { summary: await engine.summary(), problems: [...problems, ...faults], held: known(record, []) };
  };

  const holding = () => {
    if (!held) throw new Error("expected a record to be open, got a question before one");
    return held;
  };

  const attach = (texts: readonly NamedText[], to: Id | null): Attached => {
    const { record } = holding();
    const { matches, unmatchedNames } = to ? given(texts, to) : matchTexts(record, texts);
    for (const { source, name, text } of matches) attached[source] = { name, text };
    return known(record, unmatchedNames);
  };

  /** All texts at hand so far, and the check of the record on them; nothing is checked while there are none. */
  const known = (record: OnRecord, unmatched: readonly string[]): Attached => {
    const texts = new Map(Object.entries(attached).map(([source, { text }]) => [source, text]));
    const checks = texts.size === 0 ? [] : checkRecord(record, texts).checks;
    return { texts: { ...attached }, unmatched, checks };
  };

  const answer = async (request: Exclude<Request, { type: "stop" }>): Promise<unknown> => {
    switch (request.type) {
      case "open":
        return open(request.text);
      case "attach":
        return attach(request.texts, request.to);
      case "ask": {
        const stop = { aborted: false };
        running.set(request.id, stop);
        // A turn of the loop, so that a stop that stands in the queue behind the question is heard before it is answered.
        await new Promise((resolve) => setTimeout(resolve, 0));
        return holding().engine.ask(request.question, stop);
      }
    }
  };

  return async (request) => {
    if (request.type === "stop") {
      const stop = running.get(request.id);
      if (stop) stop.aborted = true;
      return null;
    }
    try {
      return { id: request.id, type: "done", value: await answer(request) };
    } catch (error) {
      if (error instanceof Stopped) return null;
      return { id: request.id, type: "failed", message: error instanceof Error ? error.message : String(error) };
    } finally {
      running.delete(request.id);
    }
  };
}

/** One text that the user says is a source's, whatever its name and words. */
function given(texts: readonly NamedText[], source: Id) {
  const matches = texts.slice(-1).map(({ name, text }) => ({ source, name, text: canonicalText(text) }));
  return { matches, unmatchedNames: [] };
}
