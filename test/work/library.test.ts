// The list of one's own records, with no record open.
import { expect, test } from "vitest";
import { serveLibrary } from "../../src/work/serve-library.ts";
import { openShelf } from "../../src/work/shelf.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { locksHere } from "./locks-here.ts";
import { BY, file, freshShelf, kept, NOW, openHere, rename, taken } from "./open-here.ts";

async function libraryOf(records: readonly string[]) {
  const shelf = freshShelf();
  const between = locksHere();
  for (const title of records) {
    const { client } = taken(await openHere(file({ ...smallRecord, title }), { shelf, between }));
    await client.close();
  }
  let copies = 0;
  const open = openShelf(() => NOW, shelf);
  let at = NOW.getTime();
  const now = () => new Date(at);
  const pass = (days: number) => {
    at += days * 24 * 3600 * 1000;
  };
  const library = serveLibrary({ shelf: () => open, between, now, randomId: () => `copy-${++copies}` });
  const titles = async () => (await library.list()).map(({ title }) => title).sort();
  return { library, titles, shelf, between, open, pass };
}

test("records are listed with what is in them, the one that was changed last first", async () => {
  const { library, shelf, between } = await libraryOf(["One", "Two"]);
  const [first] = await library.list();
  // One of its statements was rejected.
  expect(first?.counts).toEqual({ sources: smallRecord.sources.length, statements: 10 });
  expect(first?.size).toBeGreaterThan(1000);
  const id = (await library.list()).at(-1)?.id ?? "";
  const opened = await openHere({ kind: "kept", id }, { shelf, between });
  await opened.client?.edit(rename("Three"), BY);
  await opened.client?.close();
  expect((await library.list()).map(({ title }) => title)).toContain("Three");
});

test("a renamed record has one more step, that can be taken back", async () => {
  const { library, shelf } = await libraryOf(["One"]);
  const [one] = await library.list();
  expect(await library.rename(one?.id ?? "", "Uno", "Ada Lind")).toEqual({ problem: null });
  const { client, opened } = await kept(one?.id ?? "", shelf);
  expect([opened.summary.title, opened.edits.count]).toEqual(["Uno", 1]);
  await client.turn("undo");
  expect(await (await client.file()).text()).toContain("One");
  await client.close();
});

test("a copy has the history of what it was copied from, and goes its own way", async () => {
  const { library, shelf, titles } = await libraryOf(["One"]);
  const [one] = await library.list();
  await library.rename(one?.id ?? "", "Uno", null);
  expect(await library.duplicate(one?.id ?? "", null)).toEqual({ problem: null });
  expect(await titles()).toEqual(["Uno", "Uno (copy)"]);
  const { client, opened } = await kept("copy-1", shelf);
  expect(opened.edits.count).toBe(2);
  await client.edit(rename("Otherwise"), BY);
  await client.close();
  expect(await titles()).toEqual(["Otherwise", "Uno"]);
});

test("what was deleted can be had back for 30 days, and leaves nothing then", async () => {
  const { library, titles, open, pass } = await libraryOf(["One", "Two"]);
  const id = (await library.list()).find(({ title }) => title === "One")?.id ?? "";
  await library.rename(id, "Uno", null);
  await library.remove(id);
  expect(await titles()).toEqual(["Two"]);
  pass(29);
  await library.tidy();
  expect((await library.deleted()).map(({ title }) => title)).toEqual(["Uno"]);
  await library.restore(id);
  expect(await titles()).toEqual(["Two", "Uno"]);
  expect(await library.deleted()).toEqual([]);
  await library.remove(id);
  pass(30);
  await library.tidy();
  await library.restore(id);
  expect(await titles()).toEqual(["Two"]);
  const shelf = await open;
  expect([await shelf.count("bases"), await shelf.count("steps")]).toEqual([1, 0]);
});

test("what was deleted last comes first, and all of it goes at once when that is asked", async () => {
  const { library, titles, pass } = await libraryOf(["One", "Two", "Three"]);
  const idOf = async (wanted: string) => (await library.list()).find(({ title }) => title === wanted)?.id ?? "";
  await library.remove(await idOf("One"));
  pass(1);
  await library.remove(await idOf("Three"));
  expect((await library.deleted()).map(({ title }) => title)).toEqual(["Three", "One"]);
  await library.empty();
  expect(await library.deleted()).toEqual([]);
  expect(await titles()).toEqual(["Two"]);
});

test("what was deleted makes room for what is being written", async () => {
  const { library, shelf, titles, open } = await libraryOf(["One", "Two"]);
  const idOf = async (wanted: string) => (await library.list()).find(({ title }) => title === wanted)?.id ?? "";
  await library.remove(await idOf("One"));
  const { client } = await kept(await idOf("Two"), shelf);
  const put = IDBObjectStore.prototype.put;
  const there = await open;
  let refused = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    if (refused++ === 0) throw new DOMException("No room", "QuotaExceededError");
    return put.apply(this, given);
  };
  try {
    await client.edit(rename("Dos"), BY);
    await client.close();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect(refused).toBeGreaterThan(1);
  expect(await library.deleted()).toEqual([]);
  expect(await titles()).toEqual(["Dos"]);
  expect(await there.count("bases")).toBe(1);
});

test("a record that is being edited in a tab is left to it", async () => {
  const { library, shelf, between } = await libraryOf(["One"]);
  const [one] = await library.list();
  const id = one?.id ?? "";
  const { client } = taken(await openHere({ kind: "kept", id }, { shelf, between }));
  await client.edit(rename("Mine"), BY);
  expect((await library.rename(id, "Yours", null)).problem?.code).toBe("edited-elsewhere");
  expect((await library.remove(id)).problem?.code).toBe("edited-elsewhere");
  await client.close();
  expect((await library.remove(id)).problem).toBeNull();
});

test("a record that was deleted in one tab and is edited in another is kept anew, with its history", async () => {
  const { library, shelf, titles } = await libraryOf(["One"]);
  const [one] = await library.list();
  const id = one?.id ?? "";
  const { client } = await kept(id, shelf);
  await client.edit(rename("Two"), BY);
  await library.remove(id);
  await library.empty();
  await client.edit(rename("Three"), BY);
  await client.close();
  expect(await titles()).toEqual(["Three"]);
  const again = await kept(id, shelf);
  await again.client.turn(0);
  expect(await (await again.client.file()).text()).toContain("One");
  await again.client.close();
});
