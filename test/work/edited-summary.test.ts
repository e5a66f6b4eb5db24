// What an edit tells of the record's catalogue: only what is other, so that a decision costs the page nothing of hundreds of actors and sources.
import { expect, test } from "vitest";
import { readRecord, writeRecord } from "../../src/io/index.ts";
import { catalogueOf } from "../../src/query/index.ts";
import type { EditReply, RecordClient } from "../../src/work/index.ts";
import { largeRecord } from "../fixtures/large-record.ts";
import { BY, freshShelf, openHere, rename, taken } from "./open-here.ts";

const record = largeRecord({ articles: 3, statements: 40, first: 20, actors: 12 });

test("a decision tells of no actors, issues or sources, and with what was told before it is the whole catalogue", async () => {
  const { client, opened } = taken(await openHere(fileOf(writeRecord(record)), { shelf: freshShelf() }));
  let summary = opened.summary;
  const told = async (reply: Promise<EditReply>) => {
    const edited = await reply;
    if (!("edited" in edited)) throw new Error(`expected an edit to be taken, got ${edited.problem.code}`);
    summary = { ...summary, ...edited.edited.summary };
    return Object.keys(edited.edited.summary).sort();
  };
  const open = record.statements.find(({ review }) => review.status === "suggested");
  expect(await told(client.edit({ op: "review", ids: [open?.id ?? ""], status: "confirmed" }, BY))).toEqual([
    "hash",
    "review",
  ]);
  expect(await told(client.edit(rename("Another title"), BY))).toEqual(["hash", "title"]);
  const source = record.sources[0]?.id ?? "";
  expect(await told(client.edit({ op: "change-source", id: source, set: { label: "Renamed" } }, BY))).toEqual([
    "hash",
    "sources",
  ]);
  expect(summary).toEqual(await catalogueNow(client));
  await client.turn(0);
  await client.close();
});

test("a file is opened as its text is", async () => {
  const text = writeRecord(record);
  const of = async (from: string | Blob) => {
    const { client, opened } = taken(await openHere(fileOf(from), { shelf: freshShelf() }));
    await client.close();
    return [opened.summary, opened.problems, opened.key];
  };
  expect(await of(new Blob([text]))).toEqual(await of(text));
  const none = await openHere(fileOf(new Blob(["{"])), { shelf: freshShelf() });
  expect(none.opened.summary).toBeNull();
});

const fileOf = (text: string | Blob) => ({ kind: "text", text, origin: { kind: "file", name: "large.json" } }) as const;

async function catalogueNow(client: RecordClient) {
  const { value } = readRecord(await (await client.file()).text());
  if (!value) throw new Error("expected the record's file to be readable");
  return catalogueOf(value, null);
}
