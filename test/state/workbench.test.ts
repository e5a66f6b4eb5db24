import { expect, test } from "vitest";
import { recordHash, writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { NO_FILTER, only } from "../../src/query/index.ts";
import { choose, filterBy, goTo, shortHash } from "../../src/state/index.ts";
import { serveLibrary } from "../../src/work/serve-library.ts";
import { openShelf } from "../../src/work/shelf.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { locksHere } from "../work/locks-here.ts";
import { freshShelf, NOW } from "../work/open-here.ts";
import { desk, settled } from "./desk.ts";

test("the first visit opens the record that the page ships with", async () => {
  const { workbench } = desk();
  await workbench.start();
  const { phase, summary, view } = workbench.store.getState();
  expect([phase, summary?.title, view.record]).toEqual(["ready", smallRecord.title, null]);
});

test("each change is a step of the history, and Back undoes it", async () => {
  const { workbench, url } = desk();
  await workbench.start();
  workbench.change(filterBy((filter) => only(filter, "stance", "oppose")));
  workbench.change(choose("ada-lind"));
  workbench.change(goTo("table"));
  expect(url.steps()).toBe(4);
  await url.back();
  expect(workbench.store.getState().view).toMatchObject({ view: "actors", selected: ["ada-lind"] });
  await url.back();
  await url.back();
  expect(workbench.store.getState().view).toMatchObject({ filter: NO_FILTER, selected: [] });
});

test("a quiet change and one that changes nothing leave no step", async () => {
  const { workbench, url } = desk();
  await workbench.start();
  workbench.change(
    filterBy((filter) => ({ ...filter, text: "fare" })),
    "quietly",
  );
  workbench.change((view) => view);
  workbench.change(choose(null));
  expect(url.steps()).toBe(1);
});

test("a pasted link restores what was on screen", async () => {
  const first = desk();
  await first.workbench.start();
  first.workbench.change(filterBy((filter) => only(filter, "speaker", "ada-lind")));
  first.workbench.change(goTo("statements"));
  const second = desk({ address: first.url.read() });
  await second.workbench.start();
  expect(second.workbench.store.getState().view).toEqual(first.workbench.store.getState().view);
});

test("a file that cannot be read gets a notice, and what was open stays open with its screen", async () => {
  const { workbench } = desk();
  await workbench.start();
  workbench.change(choose("ada-lind"));
  expect(await workbench.openText("broken.json", "{ not json")).toBe(false);
  const { notice, summary, view } = workbench.store.getState();
  expect(summary?.title).toBe(smallRecord.title);
  expect(view.selected).toEqual(["ada-lind"]);
  expect(notice?.title).toBe("broken.json could not be opened.");
  expect(notice?.problems.length).toBeGreaterThan(0);
  expect(notice?.lines).toContain("What you had open is unchanged.");
});

test("an opened record is in the address, comes back after a reload, and Back returns to the one before", async () => {
  const other: OnRecord = { ...smallRecord, title: "Another record" };
  const { workbench, url, shelf } = desk();
  await workbench.start();
  expect(await workbench.openText("other.json", writeRecord(other))).toBe(true);
  expect(workbench.store.getState().summary?.title).toBe("Another record");
  expect(url.read()).toEqual([["record", shortHash(recordHash(other))]]);

  const reloaded = desk({ address: url.read(), shelf });
  await reloaded.workbench.start();
  expect(reloaded.workbench.store.getState().summary?.title).toBe("Another record");

  await url.back();
  expect(workbench.store.getState().summary?.title).toBe(smallRecord.title);
});

test("once the shipped record is open, the one before is let go of and can be deleted", async () => {
  const shelf = freshShelf();
  const between = locksHere();
  const { workbench } = desk({ shelf, between });
  await workbench.start();
  await workbench.newRecord({ title: "Buses" });
  await workbench.edit({ op: "change-record", set: { title: "Fares" } });
  const id = workbench.store.getState().view.record ?? "";
  const open = openShelf(() => NOW, shelf);
  const library = serveLibrary({ shelf: () => open, between, now: () => NOW, randomId: () => "copy" });
  expect((await library.remove(id)).problem?.code).toBe("edited-elsewhere");
  await workbench.openShipped();
  expect((await library.remove(id)).problem).toBeNull();
});

test("a record without anything to draw opens as a table, any other as a graph", async () => {
  const { workbench } = desk();
  await workbench.start();
  const statements = smallRecord.statements.map((statement) => ({
    ...statement,
    ...{ speaker: null, others: [], onBehalfOf: null, addressees: [], relayedBy: [], venue: null, mentions: [] },
    ...{ stances: [], uncoded: "Nobody has looked yet." },
  }));
  const sources = smallRecord.sources.map((source) => ({ ...source, publisher: null }));
  const bare: OnRecord = { ...smallRecord, sources, statements, actors: [], issues: [], relations: [], views: [] };
  await workbench.openText("bare.json", writeRecord(bare));
  expect(workbench.store.getState().view.view).toBe("table");
  await workbench.openText("other.json", writeRecord({ ...smallRecord, title: "Another record" }));
  expect(workbench.store.getState().view.view).toBe("actors");
});

test("a record that contradicts itself opens with its problems, which are forgotten with it", async () => {
  const { workbench, url, shelf } = desk();
  await workbench.start();
  expect(workbench.store.getState().faults).toEqual([]);
  expect(await workbench.openText("changed.json", writeRecord(contradicting(2)))).toBe(true);
  const { notice, faults } = workbench.store.getState();
  expect(faults.map(({ code }) => code)).toEqual(["exact-hash", "exact-hash"]);
  expect(notice).toEqual({
    tone: "problem",
    title: `Opened ${smallRecord.title}, with 2 problems.`,
    problems: faults,
    lines: ["Quotes that contradict their own record are not shown as verified."],
  });

  const reloaded = desk({ address: url.read(), shelf });
  await reloaded.workbench.start();
  expect(reloaded.workbench.store.getState().faults).toEqual(faults);

  await workbench.openText("one.json", writeRecord(contradicting(1)));
  expect(workbench.store.getState().notice?.title).toBe(`Opened ${smallRecord.title}, with 1 problem.`);
  await workbench.openText("sound.json", writeRecord({ ...smallRecord, title: "Another record" }));
  const { faults: none, notice: fine } = workbench.store.getState();
  expect([none, fine?.tone]).toEqual([[], "done"]);
});

test("of many problems a notice lists the first", async () => {
  const { workbench } = desk();
  await workbench.start();
  const uncoded = Array.from({ length: 60 }, (_, i) => ({ ...smallRecord.statements[0], id: `x${i}`, stances: [] }));
  const statements = [...smallRecord.statements, ...uncoded] as OnRecord["statements"];
  await workbench.openText("uncoded.json", writeRecord({ ...smallRecord, statements }));
  const { notice, faults } = workbench.store.getState();
  expect([faults.length, notice?.problems.length, notice?.lines[0]]).toEqual([60, 50, "The first 50 are listed."]);
});

/** The small record with other words in its first quotes than their hashes are of. */
function contradicting(count: number): OnRecord {
  let left = count;
  const statements = smallRecord.statements.map((statement) => {
    const [quote, ...quotes] = statement.quotes;
    if (left === 0 || quote?.exact === undefined) return statement;
    left -= 1;
    return { ...statement, quotes: [{ ...quote, exact: quote.exact.replace(/.$/, "#") }, ...quotes] };
  });
  return { ...smallRecord, statements };
}

test("a link to a record that is not on this machine says so and shows the shipped one", async () => {
  const { workbench, url } = desk({ address: [["record", "0123456789ab"]] });
  await workbench.start();
  const { notice, summary } = workbench.store.getState();
  expect(summary?.title).toBe(smallRecord.title);
  expect(notice?.title).toBe("This link belongs to a record that is not on this machine.");
  expect(url.read()).toEqual([]);
});

test("opening the file that such a link belongs to shows what the link asks for, once", async () => {
  const text = writeRecord({ ...smallRecord, title: "Another record" });
  const first = desk();
  await first.workbench.start();
  await first.workbench.openText("other.json", text);
  first.workbench.change(filterBy((filter) => only(filter, "speaker", "ada-lind")));
  first.workbench.change(choose("night-buses"));
  const link = first.url.read();

  const { workbench, url } = desk({ address: link });
  await workbench.start();
  await workbench.openText("a third.json", writeRecord({ ...smallRecord, title: "A third record" }));
  expect(workbench.store.getState().view).toMatchObject({ filter: NO_FILTER, selected: [] });
  await workbench.openText("other.json", text);
  expect(workbench.store.getState().view).toEqual(first.workbench.store.getState().view);
  expect(url.read()).toEqual(link);
  await workbench.openText("other.json", text);
  expect(workbench.store.getState().view).toMatchObject({ filter: NO_FILTER, selected: [] });
});

test("a store that refuses everything costs nothing but what would have been kept", async () => {
  const refuse = () => Promise.reject(new Error("refused"));
  const storage = { get: refuse, update: refuse };
  const { workbench } = desk({ storage });
  await workbench.start();
  workbench.set({ theme: "dark" });
  expect(await workbench.openText("other.json", writeRecord({ ...smallRecord, title: "Another record" }))).toBe(true);
  const { settings, summary } = workbench.store.getState();
  expect([settings.theme, summary?.title]).toEqual(["dark", "Another record"]);
});

test("settings come back, and damaged ones give way to the defaults", () => {
  const { workbench, settings } = desk();
  workbench.set({ theme: "dark", greeted: true });
  const again = desk({ settings });
  expect(again.workbench.store.getState().settings).toMatchObject({ theme: "dark", greeted: true, shortcuts: true });
  settings.write("{ damaged");
  const third = desk({ settings });
  expect(third.workbench.store.getState().settings.theme).toBe("system");
});

test("a slot keeps its last answer, pending, until the newer one is there", async () => {
  const { workbench } = desk();
  await workbench.start();
  workbench.ask("counts", { ask: "counts", filter: NO_FILTER });
  await settled();
  const before = workbench.store.getState().answers.counts;
  expect(before?.pending).toBe(false);
  workbench.ask("counts", { ask: "counts", filter: only(NO_FILTER, "stance", "oppose") });
  const between = workbench.store.getState().answers.counts;
  expect([between?.pending, between?.answer]).toEqual([true, before?.answer]);
  await settled();
  const after = workbench.store.getState().answers.counts;
  expect(after?.pending).toBe(false);
  expect(after?.answer).not.toEqual(before?.answer);
});

test("undo and redo go through this page's own entries and no further", async () => {
  const { workbench, url } = desk();
  await workbench.start();
  const turns = () => workbench.store.getState().turns;
  const selected = () => workbench.store.getState().view.selected;
  expect(turns()).toEqual({ undo: false, redo: false });
  workbench.undo();
  expect(url.steps()).toBe(1);
  workbench.change(choose("ada-lind"));
  workbench.change(choose("ben-ortiz"));
  expect(turns()).toEqual({ undo: true, redo: false });
  workbench.undo();
  await settled();
  expect([selected(), turns()]).toEqual([["ada-lind"], { undo: true, redo: true }]);
  workbench.undo();
  workbench.undo();
  await settled();
  expect([selected(), turns()]).toEqual([[], { undo: false, redo: true }]);
  workbench.redo();
  await settled();
  expect(selected()).toEqual(["ada-lind"]);
  workbench.change(choose("ben-ortiz"));
  workbench.redo();
  await settled();
  expect([selected(), turns()]).toEqual([["ben-ortiz"], { undo: true, redo: false }]);
});
