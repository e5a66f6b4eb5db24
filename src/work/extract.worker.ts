import { codeAll, readModel } from "../extract/index.ts";
import type { ArticleReply, ContestedRequest, FindRequest } from "./article-messages.ts";
import { findContested } from "./find-contested.ts";
import { findInArticles } from "./find-in-articles.ts";

/** From our own origin, like everything that the page loads. */
const WEIGHTS = new URL("../../data/models/statements-en.bin", import.meta.url);

self.onmessage = async ({ data }: MessageEvent<FindRequest | ContestedRequest>) => {
  try {
    post("contested" in data ? await weighed(data) : await found(data));
  } catch (error) {
    post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};

async function found({ record, articles, find }: FindRequest): Promise<ArticleReply> {
  const model = find ? await loadedModel() : null;
  return {
    type: "done",
    found: findInArticles(
      { record: await record.text(), articles },
      {
        code: model === null ? null : (some, issues, progress) => codeAll(some, { model, issues, progress }),
        progress: progressOf(articles.length),
      },
    ),
  };
}

async function weighed({ contested }: ContestedRequest): Promise<ArticleReply> {
  const model = await loadedModel();
  return {
    type: "weighed",
    contested: findContested(contested, {
      code: (some, progress) => codeAll(some, { model, topics: true, progress }),
      progress: progressOf(contested.length),
    }),
  };
}

function progressOf(all: number): (done: number, share: number) => void {
  return (done, share) => post({ type: "progress", done, share, at: Math.min(done, all - 1) });
}

function post(reply: ArticleReply): void {
  self.postMessage(reply);
}

async function loadedModel() {
  const [{ default: english }, weights] = await Promise.all([import("wink-eng-lite-web-model"), fetchedWeights()]);
  return readModel(english, weights);
}

async function fetchedWeights(): Promise<Uint8Array> {
  const reply = await fetch(WEIGHTS);
  if (!reply.ok) throw new Error(`The model could not be fetched: ${reply.status} ${reply.statusText}`);
  return new Uint8Array(await reply.arrayBuffer());
}
