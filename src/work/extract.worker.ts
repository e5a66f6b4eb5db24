import { code, readModel } from "../extract/index.ts";
import type { FindReply, FindRequest } from "./article-messages.ts";
import { findInArticles } from "./find-in-articles.ts";

/** From our own origin, like everything that the page loads. */
const WEIGHTS = new URL("../../data/models/statements-en.bin", import.meta.url);

self.onmessage = async ({ data: { record, articles, find } }: MessageEvent<FindRequest>) => {
  const post = (reply: FindReply) => self.postMessage(reply);
  try {
    const model = find ? await loadedModel() : null;
    const found = findInArticles(
      { record, articles },
      {
        code: model === null ? null : (text, issues) => code(text, { model, issues }),
        progress: (done) => post({ type: "progress", done, at: Math.min(done, articles.length - 1) }),
      },
    );
    post({ type: "done", ...found });
  } catch (error) {
    post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};

async function loadedModel() {
  const [{ default: english }, weights] = await Promise.all([import("wink-eng-lite-web-model"), fetchedWeights()]);
  return readModel(english, weights);
}

async function fetchedWeights(): Promise<Uint8Array> {
  const reply = await fetch(WEIGHTS);
  if (!reply.ok) throw new Error(`The model could not be fetched: ${reply.status} ${reply.statusText}`);
  return new Uint8Array(await reply.arrayBuffer());
}
