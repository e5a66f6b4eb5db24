import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Stopped } from "../../src/query/index.ts";
import { addFound } from "../../src/ui/add/add-found.ts";
import type { ArticleReply, FindRequest } from "../../src/work/article-messages.ts";

const operation = { op: "add", sources: [], actors: [], issues: [], statements: [] } as const;
/** What is done at the moment at which the worker has sent what it found. */
let onFound: () => void;
let did: string[];
/** What the worker was sent. */
let sent: FindRequest | null = null;

class FindingWorker {
  onmessage: ((event: { data: ArticleReply }) => void) | null = null;
  postMessage(request: FindRequest) {
    sent = request;
    queueMicrotask(() => {
      this.onmessage?.({ data: { type: "done", found: { operation, failed: [], alike: [] } } });
      onFound();
    });
  }
  terminate() {}
}

beforeEach(() => {
  vi.stubGlobal("Worker", FindingWorker);
  onFound = () => undefined;
  did = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const workbench = {
  fileOf: async () => new Blob(["{}"]),
  newRecord: async () => did.push("new record") > 0,
  edit: async () => did.push("edit") > 0,
};
const adding = (into: "open" | "new", stop: AbortSignal) =>
  addFound(
    workbench,
    { drafts: [], target: { into, title: "Harbour" }, find: true },
    { stop, progress: () => undefined, begin: () => did.push("begin") },
  );

test.each(["open", "new"] as const)("what is called off when all is found changes nothing (into %s)", async (into) => {
  const stopping = new AbortController();
  onFound = () => stopping.abort();
  await expect(adding(into, stopping.signal)).rejects.toBeInstanceOf(Stopped);
  expect(did).toEqual([]);
});

test("what is called off while the page still does other things, before the record changes, changes nothing", async () => {
  const stopping = new AbortController();
  onFound = () => setTimeout(() => stopping.abort());
  await expect(adding("open", stopping.signal)).rejects.toBeInstanceOf(Stopped);
  expect(did).toEqual([]);
});

test("what is called off before anything was looked for looks for nothing", async () => {
  let sought = false;
  onFound = () => {
    sought = true;
  };
  await expect(adding("open", AbortSignal.abort())).rejects.toBeInstanceOf(Stopped);
  expect(sought).toBe(false);
});

test("the record goes to the worker as a file: a text would be copied in the page", async () => {
  for (const [into, title] of [
    ["open", undefined],
    ["new", "Harbour"],
  ] as const) {
    await adding(into, new AbortController().signal);
    const record = sent?.record;
    expect(record).toBeInstanceOf(Blob);
    expect(JSON.parse((await record?.text()) ?? "").title).toBe(title);
  }
});

test("it is told that it is too late to stop before the record changes", async () => {
  await adding("open", new AbortController().signal);
  await adding("new", new AbortController().signal);
  expect(did).toEqual(["begin", "edit", "begin", "new record", "edit"]);
});
