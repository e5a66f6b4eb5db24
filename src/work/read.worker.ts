import type { ReadReply, ReadRequest } from "./article-messages.ts";
import { readGiven } from "./read-given.ts";

self.onmessage = async ({ data: { id, article, outlets } }: MessageEvent<ReadRequest>) => {
  const post = (reply: ReadReply) => self.postMessage(reply);
  try {
    post({ id, type: "done", read: await readGiven(article, outlets) });
  } catch (error) {
    post({ id, type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};
