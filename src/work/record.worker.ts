import { serveRecord } from "./serve-record.ts";

const serve = serveRecord();

self.onmessage = async ({ data }) => {
  const reply = await serve(data);
  if (reply) self.postMessage(reply);
};
