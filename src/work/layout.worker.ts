import { layout } from "../graph/layout.ts";
import type { LayoutReply, LayoutRequest } from "./messages.ts";

self.onmessage = ({ data: { id, input } }: MessageEvent<LayoutRequest>) => {
  const post = (reply: LayoutReply) => self.postMessage(reply);
  try {
    post({ id, type: "done", xy: layout(input, { progress: (share) => post({ id, type: "progress", share }) }) });
  } catch (error) {
    post({ id, type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};
