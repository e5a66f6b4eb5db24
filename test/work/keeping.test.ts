// What is done to a record stays: after a reload at any point, and when the browser has no room or half of a write was lost.
import fc from "fast-check";
import { createStore, keys, set } from "idb-keyval";
import { expect, test, vi } from "vitest";
import { readRecord, recordHash, writeRecord } from "../../src/io/index.ts";
import { NO_FILTER } from "../../src/query/index.ts";
import { openShelf } from "../../src/work/shelf.ts";
import { drawnOperation } from "../edit/arbitrary-operation.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { BY, file, freshShelf, kept, NOW, openHere, rename, shipped, taken } from "./open-here.ts";

test("random edits, undone and redone here and there, are there with their history after a reload at any point", async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: drawnOperation() },
    { weight: 1, arbitrary: fc.constantFrom("undo" as const, "redo" as const, "reload" as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const shelf = freshShelf();
      let { client, opened } = taken(await openHere(file(), { shelf }));
      const again = async () => {
        const before = { text: await (await client.file()).text(), history: await client.history(0, 99) };
        await client.close();
        const next = await kept(opened.id, shelf);
        expect(await (await next.client.file()).text()).toBe(before.text);
        expect(await next.client.history(0, 99)).toEqual(before.history);
        ({ client, opened } = next);
      };
      for (const [i, one] of steps.entries()) {
        if (one === "reload") await again();
        else if (one === "undo" || one === "redo") await client.turn(one);
        else {
          const { value } = readRecord(await (await client.file()).text());
          if (!value) throw new Error("expected a record that can be read");
          await client.edit(one(value, i), BY);
        }
      }
      await again();
      await client.close();
    }),
    { numRuns: 25, seed: 1 },
  );
});

test("the first edit of the record that the page ships with makes it one of one's own; reading it keeps nothing", async () => {
  const shelf = freshShelf();
  const { client, opened } = taken(await openHere(shipped, { shelf }));
  expect(opened.id).toBeNull();
  expect(await (await openShelf(() => NOW, shelf)).getAllKeys("heads")).toEqual([]);
  const reply = await client.edit(rename("Fares"), BY);
  await client.close();
  const id = "edited" in reply ? reply.edited.id : null;
  expect(recordHash(smallRecord)).toContain(id);
  const again = await kept(id, shelf);
  expect([again.opened.summary.title, again.opened.key]).toEqual(["Fares", recordHash(smallRecord)]);
  const other = taken(await openHere(shipped, { shelf }));
  const second = await other.client.edit(rename("Buses"), BY);
  await other.client.close();
  expect("edited" in second && second.edited.id !== id).toBe(true);
  expect((await kept(id, shelf)).opened.summary.title).toBe("Fares");
});

test("a file that was opened before goes on where it was left", async () => {
  const shelf = freshShelf();
  const first = taken(await openHere(file(), { shelf }));
  await first.client.edit(rename("Fares"), BY);
  await first.client.close();
  const { opened } = taken(await openHere(file(), { shelf }));
  expect([opened.summary.title, opened.edits.count]).toEqual(["Fares", 1]);
});

test("the file that a record was saved to is that record, with its history", async () => {
  const shelf = freshShelf();
  const first = taken(await openHere(file(), { shelf }));
  await first.client.edit(rename("Fares"), BY);
  const text = await (await first.client.file()).text();
  await first.client.saved({ name: "fares.json", position: 1, at: BY.at, handle: null });
  await first.client.edit(rename("Night buses"), BY);
  await first.client.close();
  const from = { kind: "text", text, origin: { kind: "file", name: "fares.json" } } as const;
  const { client, opened } = taken(await openHere(from, { shelf }));
  expect([opened.id, opened.summary.title, opened.edits.count]).toEqual([first.opened.id, "Night buses", 2]);
  await client.turn(1);
  expect(await (await client.file()).text()).toBe(text);
});

test("a step after some were taken back takes their place for good", async () => {
  const shelf = freshShelf();
  const { client, opened } = taken(await openHere(file(), { shelf }));
  for (const title of ["One", "Two", "Three"]) await client.edit(rename(title), BY);
  await client.turn(1);
  await client.edit(rename("Other"), BY);
  await client.close();
  const again = await kept(opened.id, shelf);
  const { lines, position } = await again.client.history(0, 9);
  expect([lines.length, position, again.opened.summary.title]).toEqual([2, 2, "Other"]);
  await again.client.turn("undo");
  expect((await again.client.ask({ ask: "counts", filter: NO_FILTER })).statements.total).toBeGreaterThan(0);
  expect((await again.client.history(0, 9)).position).toBe(1);
});

test("steps that lie beyond the count, or whose row is missing, are not read; what stands before them is", async () => {
  const name = freshShelf();
  const { client, opened } = taken(await openHere(file(), { shelf: name }));
  for (const title of ["One", "Two", "Three"]) await client.edit(rename(title), BY);
  await client.close();
  const id = opened.id ?? "";
  const shelf = await openShelf(() => NOW, name);
  const head = await shelf.get("heads", id);
  if (!head) throw new Error("expected the record to be kept");
  await shelf.put("heads", { ...head, length: 2, position: 2 });
  expect((await kept(id, name)).opened.summary.title).toBe("Two");
  await shelf.put("heads", head);
  await shelf.delete("steps", [id, 1]);
  const { client: left, opened: one } = await kept(id, name);
  expect([one.summary.title, one.lost]).toEqual(["One", 2]);
  await left.edit(rename("Again"), BY);
  await left.close();
  expect((await kept(id, name)).opened.edits.count).toBe(2);
});

test("after many steps the record is kept whole, and opens the same with that copy and without it", async () => {
  const name = freshShelf();
  const { client, opened } = taken(await openHere(file(), { shelf: name }));
  for (let i = 0; i < 520; i++) await client.edit(rename(`Title ${i}`), BY);
  const text = await (await client.file()).text();
  const shelf = await openShelf(() => NOW, name);
  await expect
    .poll(async () => (await shelf.get("snapshots", opened.id ?? ""))?.n, { timeout: 5000 })
    .toBeGreaterThan(499);
  await client.close();
  expect(await (await (await kept(opened.id, name)).client.file()).text()).toBe(text);
  await shelf.delete("snapshots", opened.id ?? "");
  const again = await kept(opened.id, name);
  expect(await (await again.client.file()).text()).toBe(text);
  await again.client.turn(0);
  expect(await (await again.client.file()).text()).toBe(writeRecord(smallRecord));
});

test("where nothing can be kept, work goes on in memory and says so; once there is room, all of it is kept", async () => {
  const name = freshShelf();
  let room = false;
  const shelf = () =>
    room ? openShelf(() => NOW, name) : Promise.reject(new DOMException("No room", "QuotaExceededError"));
  const { client, keeping, events, opened } = taken(await openHere(file(), { shelf }));
  await client.edit(rename("Fares"), BY);
  await expect.poll(keeping).toBe("not kept");
  expect(events).toContainEqual({ keeping: "not kept", reason: "No room" });
  expect(await (await client.file()).text()).toContain("Fares");
  room = true;
  await client.edit(rename("Buses"), BY);
  await expect.poll(keeping).toBe("kept");
  await client.close();
  const again = await kept(opened.id, name);
  expect([again.opened.summary.title, again.opened.edits.count]).toEqual(["Buses", 2]);
});

test("a write that fails in its middle leaves what was kept before", async () => {
  const name = freshShelf();
  const shelf = await openShelf(() => NOW, name);
  const { client, keeping, opened } = taken(await openHere(file(), { shelf: name }));
  await client.edit(rename("Fares"), BY);
  await expect.poll(keeping).toBe("kept");
  const before = await shelf.getAll("steps");
  // The first half of a write is done when the other one finds no room.
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    put.mockRestore();
    const request = this.put(...args);
    this.transaction.abort();
    return request;
  });
  await client.edit(rename("Buses"), BY);
  await expect.poll(keeping).toBe("not kept");
  expect(await shelf.getAll("steps")).toEqual(before);
  expect((await kept(opened.id, name)).opened.summary.title).toBe("Fares");
  await client.close();
});

test("records that an earlier version kept as texts are taken over, once, and what it could not read stays", async () => {
  const before = createStore("onrecord", "kept");
  const hash = recordHash(smallRecord);
  const id = hash.slice("sha256:".length, "sha256:".length + 12);
  await set(`record:${id}`, writeRecord(smallRecord), before);
  await set("record:damaged", "{", before);
  await set(`views:${hash}`, "[]", before);
  const shelf = freshShelf();
  const { opened } = await kept(id, shelf);
  expect([opened.summary.title, opened.key, opened.id]).toEqual([smallRecord.title, hash, id]);
  expect(await keys(before)).toEqual(["record:damaged", `views:${hash}`]);
});
