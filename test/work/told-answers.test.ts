// What an edit does not change of an answer is not told to the page again, and what it changes is.
import { expect, test } from "vitest";
import { NO_FILTER, type Question } from "../../src/query/index.ts";
import type { RecordClient, Reply, Request } from "../../src/work/index.ts";
import { openThrough } from "../../src/work/index.ts";
import { serveRecord } from "../../src/work/serve-record.ts";
import { openShelf } from "../../src/work/shelf.ts";
import { suggestedRecord } from "../fixtures/suggested-record.ts";
import { BY, file, freshShelf, NOW } from "./open-here.ts";

const TIES: Question = {
  ask: "ties",
  filter: NO_FILTER,
  fold: "actors",
  show: { sources: false, relations: false, affiliations: false, isolates: false },
  top: 100,
};
const QUEUE: Question = {
  ask: "queue",
  filter: NO_FILTER,
  of: ["suggested"],
  order: "reading",
  also: [],
  at: null,
  before: 0,
  size: 10,
};

test("a decision that leaves an answer as it was brings the very same one; another edit another one", async () => {
  const { client, replies } = await opened();
  const ties = await client.ask(TIES);
  const queue = await client.ask(QUEUE);
  const id = suggestedRecord.statements[0]?.id ?? "";
  await client.edit({ op: "review", ids: [id], status: "confirmed" }, BY);
  replies.length = 0;
  expect(await client.ask(TIES)).toBe(ties);
  expect(replies.map(({ type }) => type)).toEqual(["same"]);
  expect(await client.ask(QUEUE)).not.toEqual(queue);

  await client.edit({ op: "review", ids: [id], status: "rejected" }, BY);
  const without = await client.ask(TIES);
  expect(without).not.toEqual(ties);
  await client.turn("undo");
  expect(await client.ask(TIES)).toEqual(ties);
  expect(await client.ask(QUEUE)).not.toEqual(queue);
  await client.turn("undo");
  expect(await client.ask(QUEUE)).toEqual(queue);
  await client.close();
});

test("an answer that was let go of is told whole when it is asked for again", async () => {
  const { client, replies } = await opened();
  const ties = await client.ask(TIES);
  for (let size = 1; size <= 50; size += 1) await client.ask({ ...QUEUE, size });
  replies.length = 0;
  expect(await client.ask(TIES)).toEqual(ties);
  expect(replies.map(({ type }) => type)).toEqual(["done"]);
  await client.close();
});

async function opened(): Promise<{ readonly client: RecordClient; readonly replies: Reply[] }> {
  const shelf = freshShelf();
  const replies: Reply[] = [];
  let heard: (reply: Reply) => void = () => {};
  const serve = serveRecord({
    openShelf: (now) => openShelf(now, shelf),
    between: { locks: null, channel: () => null },
    now: () => NOW,
    randomId: () => "made",
    tell: (event) => heard(structuredClone({ type: "event", event })),
  });
  const post = async (request: Request) => {
    const reply = structuredClone(await serve(structuredClone(request)));
    if (!reply) return;
    replies.push(reply);
    heard(reply);
  };
  const { client } = await openThrough(
    {
      post: (request) => void post(request),
      hear: (reply) => {
        heard = reply;
      },
      end: () => {},
    },
    file(suggestedRecord),
  );
  if (!client) throw new Error("expected the record to open");
  return { client, replies };
}
