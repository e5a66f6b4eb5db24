// What is done to the record that is open, as a screen sees it.
import { expect, test } from "vitest";
import { recordHash, writeRecord } from "../../src/io/index.ts";
import type { OnRecord } from "../../src/model/index.ts";
import { NO_FILTER } from "../../src/query/index.ts";
import { choose } from "../../src/state/index.ts";
import { smallRecord, smallTexts } from "../fixtures/small-record.ts";
import { desk, settled } from "./desk.ts";

const rename = (title: string) => ({ op: "change-record", set: { title } }) as const;

async function opened(record: OnRecord = smallRecord) {
  const here = desk({ record });
  await here.workbench.start();
  return { ...here, model: here.workbench.store.getState };
}

test("an edit changes the record, counts as one more revision, and says what can be taken back", async () => {
  const { workbench, model } = await opened();
  const before = model().revision;
  expect(model().edits).toEqual({ undo: null, redo: null, count: 0 });
  expect(await workbench.edit(rename("Fares"))).toBe(true);
  const { summary, revision, edits } = model();
  expect([summary?.title, summary?.hash, revision - before]).toEqual(["Fares", null, 1]);
  expect([edits.count, edits.redo, typeof edits.undo]).toEqual([1, null, "string"]);
});

test("undo takes back the record's last step, then the one before, and the same bytes stand as at first", async () => {
  const { workbench, model } = await opened();
  await workbench.edit(rename("Fares"));
  const once = await (await workbench.fileOf()).text();
  await workbench.edit(rename("Night buses"));
  workbench.undo();
  await settled();
  expect(await (await workbench.fileOf()).text()).toBe(once);
  workbench.undo();
  await settled();
  expect(await (await workbench.fileOf()).text()).toBe(writeRecord(smallRecord));
  expect([model().edits.undo, model().edits.count]).toEqual([null, 0]);
  workbench.redo();
  await settled();
  expect(await (await workbench.fileOf()).text()).toBe(once);
});

test("with nothing to take back in the record, undo goes a screen back; the record goes before the screen", async () => {
  const { workbench, model } = await opened();
  workbench.change(choose("ada-lind"));
  await workbench.edit(rename("Fares"));
  workbench.undo();
  await settled();
  expect([model().summary?.title, model().view.selected]).toEqual([smallRecord.title, ["ada-lind"]]);
  workbench.undo();
  await settled();
  expect(model().view.selected).toEqual([]);
});

test("an operation that would make the record unsound is refused, and a notice says why", async () => {
  const { workbench, model } = await opened();
  const first = smallRecord.statements[0]?.id ?? "";
  const { revision } = model();
  expect(await workbench.edit({ op: "change-statement", id: first, set: { speaker: "nobody-here" } })).toBe(false);
  const { notice } = model();
  expect([notice?.title, notice?.problems.length, model().revision]).toEqual(["This was not done.", 1, revision]);
});

test("a question that is asked after an edit is answered of the edited record, with the old answer there until then", async () => {
  const { workbench, model } = await opened();
  const ask = () => workbench.ask("counts", { ask: "counts", filter: NO_FILTER });
  ask();
  await settled();
  const before = model().answers.counts;
  const ids = smallRecord.statements.map(({ id }) => id);
  await workbench.edit({ op: "review", ids, status: "rejected" });
  ask();
  expect(model().answers.counts).toMatchObject({ answer: before?.answer, pending: true });
  await settled();
  expect(model().answers.counts?.pending).toBe(false);
  expect(before?.answer).not.toMatchObject({ statements: { total: 0 } });
  expect(model().answers.counts?.answer).toMatchObject({ statements: { total: 0 } });
});

test("a question that is asked while an edit is under way is answered of the record after it", async () => {
  const { workbench } = await opened();
  const edited = workbench.edit({ op: "remove-statements", ids: smallRecord.statements.map(({ id }) => id) });
  const counts = await workbench.askOnce({ ask: "counts", filter: NO_FILTER });
  expect(counts.statements.total).toBe(0);
  expect(await edited).toBe(true);
});

test("a removed source takes its text and checks along, and both come back with it", async () => {
  const sources = smallRecord.sources.map((source) => ({ ...source, text: smallTexts[source.id] ?? "" }));
  const { workbench, model } = await opened({ ...smallRecord, sources: sources.filter(({ text }) => text !== "") });
  const { texts, checks } = model();
  const [source] = Object.keys(texts);
  if (source === undefined) throw new Error("expected a source with a text");
  expect(checks.some((check) => check.source === source)).toBe(true);
  expect(await workbench.edit({ op: "remove-sources", ids: [source] })).toBe(true);
  expect(Object.keys(model().texts)).not.toContain(source);
  expect(model().checks.filter((check) => check.source === source)).toEqual([]);
  workbench.undo();
  await settled();
  expect(model().texts).toEqual(texts);
  const inOrder = (list: typeof checks) => list.map((check) => JSON.stringify(check)).sort();
  expect(inOrder(model().checks)).toEqual(inOrder(checks));
});

test("the summary that goes to the page carries no texts", async () => {
  const sources = smallRecord.sources.map((source) => {
    const text = smallTexts[source.id];
    return text === undefined ? source : { ...source, text };
  });
  const { workbench, model } = await opened({ ...smallRecord, sources });
  const held = () => model().summary?.sources.filter((source) => "text" in source);
  expect(held()).toEqual([]);
  await workbench.edit(rename("Fares"));
  expect(held()).toEqual([]);
});

test("what was done is told in words, with who did it and when", async () => {
  const { workbench } = await opened();
  workbench.set({ coder: "Ada Lind" });
  await workbench.edit(rename("Fares"));
  await workbench.edit(rename("Night buses"));
  workbench.undo();
  const { lines, total, position } = await workbench.history(1, 10);
  expect([lines.length, total, position]).toEqual([1, 2, 1]);
  expect(lines[0]?.by).toEqual({ coder: "Ada Lind", at: "2026-03-01T12:00:00.000Z" });
});

test("the hash of an edited record is there once nobody has edited it for a while", async () => {
  const { workbench, model } = await opened();
  await workbench.edit(rename("Fares"));
  await expect
    .poll(() => model().summary?.hash, { timeout: 10_000 })
    .toBe(recordHash({ ...smallRecord, title: "Fares" }));
});

test("a new record has nothing in it and can be edited", async () => {
  const { workbench, model } = await opened();
  expect(await workbench.newRecord({ title: "Harbour fees" })).toBe(true);
  expect([model().summary?.title, model().summary?.statements.appearances, model().faults]).toEqual([
    "Harbour fees",
    0,
    [],
  ]);
  expect(await workbench.edit(rename("Harbour fees 2026"))).toBe(true);
  expect(model().summary?.title).toBe("Harbour fees 2026");
});

test("no other record takes the place of one whose changes are kept nowhere, until they are in a file", async () => {
  const { workbench, url } = desk({ shelf: () => Promise.reject(new Error("No room left.")) });
  const model = workbench.store.getState;
  await workbench.start();
  await workbench.edit(rename("Fares"));
  await expect.poll(() => model().keeping).toBe("not kept");
  expect(model().notice?.title).toBe("This browser does not keep your changes.");
  const other = writeRecord({ ...smallRecord, title: "Another record" });
  expect(await workbench.openText("other.json", other)).toBe(false);
  expect([model().notice?.offers, model().summary?.title]).toEqual(["save", "Fares"]);
  workbench.noteSaved({ name: "fares.json", position: 1, at: "2026-03-01T12:00:00Z", handle: null });
  expect(await workbench.openText("other.json", other)).toBe(true);
  expect(model().summary?.title).toBe("Another record");
  expect(url.read()).toHaveLength(1);
});
