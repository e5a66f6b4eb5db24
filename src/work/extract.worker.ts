import { code, readModel } from "../extract/index.ts";
import { type ArticleToPropose, proposeRecord } from "../extract/propose-record.ts";
import { writeRecord } from "../io/index.ts";
import { readArticleBytes } from "../io/read-article.ts";
import type { Problem } from "../model/index.ts";
import type { ExtractReply, ExtractRequest } from "./messages.ts";

/** From our own origin, like everything that the page loads. */
const WEIGHTS = new URL("../../data/models/statements-en.bin", import.meta.url);

self.onmessage = async ({ data: { articles } }: MessageEvent<ExtractRequest>) => {
  const post = (reply: ExtractReply) => self.postMessage(reply);
  try {
    const [{ default: english }, weights] = await Promise.all([import("wink-eng-lite-web-model"), fetchedWeights()]);
    const model = readModel(english, weights);
    const read: ArticleToPropose[] = [];
    const problems: Problem[] = [];
    for (const [i, { name, bytes }] of articles.entries()) {
      const article = await readArticleBytes(name, bytes);
      problems.push(...article.problems);
      if (article.value) read.push({ ...article.value, name, ...code(article.value.text, { model }) });
      post({ type: "progress", done: i + 1 });
    }
    post({ type: "done", record: read.length === 0 ? null : writeRecord(proposeRecord(read)), problems });
  } catch (error) {
    post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};

async function fetchedWeights(): Promise<Uint8Array> {
  const reply = await fetch(WEIGHTS);
  if (!reply.ok) throw new Error(`The model could not be fetched: ${reply.status} ${reply.statusText}`);
  return new Uint8Array(await reply.arrayBuffer());
}
