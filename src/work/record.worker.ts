import { betweenTabs } from "./between-tabs.ts";
import type { Reply } from "./messages.ts";
import { randomId } from "./random-id.ts";
import { serveRecord } from "./serve-record.ts";

const post = (reply: Reply) => self.postMessage(reply);

const serve = serveRecord({
  openShelf: (now) => import("./shelf.ts").then(({ openShelf }) => openShelf(now)),
  between: betweenTabs,
  now: () => new Date(),
  randomId,
  tell: (event) => post({ type: "event", event }),
});

self.onmessage = async ({ data }) => {
  const reply = await serve(data);
  if (reply) post(reply);
};
