// The record worker as a page meets it: whatever goes in and out is copied like a message between threads.
import { expect, test } from "vitest";
import { recordHash, writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import type { AnswerTo, Engine, Question, Summary } from "../../src/query/index.ts";
import { NO_FILTER } from "../../src/query/index.ts";
import type { Attached, Opened, Reckoned, Reply, Request } from "../../src/work/index.ts";
import { serveRecord } from "../../src/work/serve-record.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { conformance } from "../query/conformance.ts";

conformance("an engine behind a thread", servedEngine, 15, recordHash);

test("a question before a record is answered with what was expected", async () => {
  const reply = await post(served(), {
    id: 1,
    type: "ask",
    question: { ask: "counts", filter: NO_FILTER },
    held: null,
  });
  expect(reply).toEqual({ id: 1, type: "failed", message: "expected a record to be open, got a question before one" });
});

test("a text that is no record comes back as problems, and nothing is open", async () => {
  const serve = served();
  const opened = (await done(serve, { id: 1, type: "open", from: shipped("{}") })) as Opened;
  expect(opened.summary).toBeNull();
  expect(opened.problems.length).toBeGreaterThan(0);
  expect(
    (await post(serve, { id: 2, type: "ask", question: { ask: "counts", filter: NO_FILTER }, held: null }))?.type,
  ).toBe("failed");
});

test("a record that contradicts itself is opened, with its problems and without what is only worth a note", async () => {
  const open = async (record: OnRecord) => {
    const from = { kind: "text", text: writeRecord(record), origin: { kind: "file", name: null } } as const;
    return (await done(served(), { id: 1, type: "open", from })) as Opened;
  };
  expect(await open(smallRecord)).toMatchObject({ summary: { title: smallRecord.title }, problems: [] });
  const [first, ...rest] = smallRecord.statements;
  const [quote, ...quotes] = first?.quotes ?? [];
  if (!first || quote?.exact === undefined) throw new Error("expected a quote with its words");
  const exact = `${quote.exact.slice(0, -5)}noon,`;
  const date = { edtf: "2024-03-04", basis: "inferred" as const, why: null };
  const changed = { ...first, date, speaker: "nobody", quotes: [{ ...quote, exact }, ...quotes] };
  const opened = await open({ ...smallRecord, statements: [changed, ...rest] });
  expect(opened.summary?.title).toBe(smallRecord.title);
  expect(opened.problems.map(({ code, where }) => [code, where])).toEqual([
    ["broken-reference", "statements[0].speaker"],
    ["exact-hash", "statements[0].quotes[0].exact"],
  ]);
  // The first picture of what the page ships with does not wait for it.
  const serve = served();
  const text = writeRecord({ ...smallRecord, statements: [changed, ...rest] });
  expect(((await done(serve, { id: 1, type: "open", from: shipped(text) })) as Opened).problems).toEqual([]);
  const { faults } = (await done(serve, { id: 2, type: "reckon" })) as Reckoned;
  expect(faults).toEqual(opened.problems);
});

test("a record that holds texts is opened with them at hand, and checked on them", async () => {
  const sources = smallRecord.sources.map((source) => {
    const text = smallTexts[source.id];
    return source.id === "courier-1" && text !== undefined ? { ...source, text } : source;
  });
  const opened = (await done(served(), {
    id: 1,
    type: "open",
    from: shipped(writeRecord({ ...smallRecord, sources })),
  })) as Opened;
  if (opened.summary === null) throw new Error("expected a record");
  expect(Object.keys(opened.held.texts)).toEqual(["courier-1"]);
  expect(opened.held.texts["courier-1"]?.text).toBe(smallTexts["courier-1"]);
  const checks = opened.held.checks.filter(({ source }) => source === "courier-1");
  expect(checks.length).toBeGreaterThan(0);
  expect(new Set(opened.held.checks.map(({ state }) => state))).toEqual(new Set(["unchecked", checks[0]?.state]));
});

test("a question that is taken back is never answered, and the next one is", async () => {
  const serve = served();
  await done(serve, { id: 1, type: "open", from: shipped(writeRecord(smallRecord)) });
  const asked = post(serve, { id: 2, type: "ask", question: { ask: "counts", filter: NO_FILTER }, held: null });
  expect(await post(serve, { id: 2, type: "stop" })).toBeNull();
  expect(await asked).toBeNull();
  expect(
    (await post(serve, { id: 3, type: "ask", question: { ask: "counts", filter: NO_FILTER }, held: null }))?.type,
  ).toBe("done");
});

test("attached texts find their sources by their words, whatever the files are called; later ones add to them", async () => {
  const serve = served();
  await done(serve, { id: 1, type: "open", from: shipped(writeRecord(smallRecord)) });
  const [first, second] = Object.entries(smallTexts);
  if (!first || !second) throw new Error("expected the small record to have two texts");
  const attach = (id: number, text: string, to: string | null = null) =>
    done(serve, { id, type: "attach", texts: [{ name: `file-${id}.txt`, text }], to }) as Promise<Attached>;
  const one = await attach(2, `\uFEFF${first[1].replaceAll("\n", "\r\n")}`);
  expect(Object.keys(one.texts)).toEqual([first[0]]);
  const both = await attach(3, second[1]);
  expect(Object.keys(both.texts)).toEqual([first[0], second[0]]);
  const states = new Set(both.checks.filter(({ source }) => source in both.texts).map(({ state }) => state));
  expect([...states]).toEqual(["verified"]);
  expect((await attach(4, "Words of no source.")).unmatched).toEqual(["file-4.txt"]);
  const forced = await attach(5, "Words of no source.", first[0]);
  expect(forced.texts[first[0]]?.name).toBe("file-5.txt");
  expect(forced.checks.filter(({ source }) => source === first[0]).every(({ state }) => state === "missing")).toBe(
    true,
  );
});

/** A service that keeps nothing. */
const served = () =>
  serveRecord({
    openShelf: () => Promise.reject(new Error("nothing is kept here")),
    between: { locks: null, channel: () => null },
    now: () => new Date("2026-03-01T12:00:00Z"),
    randomId: () => "made",
    tell: () => {},
  });

const shipped = (text: string) => ({ kind: "text", text, origin: { kind: "shipped", name: null } }) as const;

type Serve = ReturnType<typeof serveRecord>;

async function post(serve: Serve, request: Request): Promise<Reply | null> {
  return structuredClone(await serve(structuredClone(request)));
}

async function done(serve: Serve, request: Request): Promise<unknown> {
  const reply = await post(serve, request);
  if (reply?.type !== "done") throw new Error(`expected an answer, got ${JSON.stringify(reply)}`);
  return reply.value;
}

function servedEngine(record: OnRecord): Engine {
  const serve = served();
  // Not by writeRecord, which would bring the lists into order.
  const opened = done(serve, { id: 0, type: "open", from: shipped(JSON.stringify(record)) }) as Promise<
    Opened & { summary: Summary }
  >;
  let id = 0;
  return {
    summary: async () => (await opened).summary,
    async ask<Q extends Question>(question: Q) {
      await opened;
      id += 1;
      return (await done(serve, { id, type: "ask", question, held: null })) as AnswerTo<Q>;
    },
    close: () => undefined,
  };
}
