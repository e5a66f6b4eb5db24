import { expect, test } from "vitest";
import { writeRecord } from "../../src/io/index.ts";
import { only } from "../../src/query/index.ts";
import { choose, filterBy, goTo, type Workbench } from "../../src/state/index.ts";
import { smallRecord } from "../fixtures/small-record.ts";
import { desk, memory, settled } from "./desk.ts";

const words = (name: string, note = "") => ({ name, note });
const names = ({ store }: Workbench) => store.getState().views.map(({ name }) => name);

async function opened(parts: Parameters<typeof desk>[0] = {}) {
  const made = desk(parts);
  await made.workbench.start();
  await settled();
  return made;
}

test("a view keeps what is on screen without record, step and frame, and the camera when it was moved", async () => {
  const { workbench } = await opened();
  workbench.change(filterBy((filter) => only(filter, "stance", "oppose")));
  workbench.change((state) => ({ ...state, selected: ["ada-lind"], step: "else", embed: true, record: "0123" }));
  const saved = await workbench.views.save(words("  Opposition ", " Who opposes. "), { x: 1.25, y: -2, zoom: 3 });
  expect(saved).toEqual({
    id: "opposition",
    name: "Opposition",
    note: "Who opposes.",
    address: "stance=oppose&at=ada-lind&camera=1.25+-2+3",
  });
  expect((await workbench.views.save(words("Opposition"), null)).id).toBe("opposition-2");
  expect((await workbench.views.save(words("Ada Lind"), null)).id).toBe("ada-lind-2");
  expect((await workbench.views.save(words("…"), null)).id).toBe("view");
});

test("views come back after a reload, for their own record only", async () => {
  const { workbench, storage } = await opened();
  await workbench.views.save(words("First"), null);
  const again = await opened({ storage });
  expect(names(again.workbench)).toEqual(["First"]);
  await again.workbench.openText("other.json", writeRecord({ ...smallRecord, title: "Another record" }));
  await settled();
  expect(names(again.workbench)).toEqual([]);
  await again.workbench.openShipped();
  await settled();
  expect(names(again.workbench)).toEqual(["First"]);
});

test("views are renamed, annotated, moved, removed and put back where they stood", async () => {
  const { workbench, storage } = await opened();
  for (const name of ["A", "B", "C"]) await workbench.views.save(words(name), null);
  await workbench.views.reword("b", { name: "B2", note: "Seen twice." });
  expect(workbench.store.getState().views[1]).toMatchObject({ id: "b", name: "B2", note: "Seen twice." });
  await workbench.views.move("c", -1);
  expect(names(workbench)).toEqual(["A", "C", "B2"]);
  await workbench.views.move("a", -1);
  await workbench.views.move("b", 1);
  expect(names(workbench)).toEqual(["A", "C", "B2"]);
  const view = workbench.store.getState().views[1];
  if (view?.id !== "c") throw new Error(`expected c in the middle, got ${view?.id}`);
  await workbench.views.remove("c");
  expect(names(workbench)).toEqual(["A", "B2"]);
  await workbench.views.remove("c");
  expect(names(workbench)).toEqual(["A", "B2"]);
  await workbench.views.restore({ view, at: 1 });
  await workbench.views.restore({ view, at: 1 });
  expect(names(workbench)).toEqual(["A", "C", "B2"]);
  expect(names((await opened({ storage })).workbench)).toEqual(["A", "C", "B2"]);
});

test("of two tabs neither loses what the other one saved", async () => {
  const storage = memory();
  const [one, two] = [await opened({ storage }), await opened({ storage })];
  await one.workbench.views.save(words("Of one"), null);
  await two.workbench.views.save(words("Of two"), null);
  expect(names(two.workbench)).toEqual(["Of one", "Of two"]);
  await one.workbench.views.remove("of-one");
  expect(names(one.workbench)).toEqual(["Of two"]);
  await two.workbench.views.refresh();
  expect(names(two.workbench)).toEqual(["Of two"]);
});

test("a browser that refuses says so once, and the views stay until the page is closed", async () => {
  const full = { ...memory(), update: () => Promise.reject(new Error("Quota exceeded")) };
  const { workbench } = await opened({ storage: full });
  await workbench.views.save(words("First"), null);
  const { notice } = workbench.store.getState();
  expect(notice?.title).toBe("This browser did not keep the view.");
  expect(notice?.lines).toContain("The browser says: Quota exceeded");
  workbench.tell(null);
  await workbench.views.save(words("Second"), null);
  await workbench.views.refresh();
  expect(workbench.store.getState().notice).toBe(null);
  expect(names(workbench)).toEqual(["First", "Second"]);
});

test("a browser that has room again keeps what was made meanwhile", async () => {
  const kept = memory();
  let room = false;
  const storage = {
    ...kept,
    update: (key: string, change: (before: string | null) => string) =>
      room ? kept.update(key, change) : Promise.reject(new Error("no room")),
  };
  const { workbench } = await opened({ storage });
  await workbench.views.save(words("First"), null);
  room = true;
  await workbench.views.save(words("Second"), null);
  expect(names((await opened({ storage: kept })).workbench)).toEqual(["First", "Second"]);
});

test("what is kept and damaged is no view, and does no harm", async () => {
  const storage = memory();
  const { workbench } = await opened({ storage });
  const key = `views:${workbench.store.getState().summary?.hash}`;
  const good = { id: "good", name: "Good", note: "", address: "view=table", colour: "kept" };
  await storage.update(key, () => JSON.stringify([null, 3, { id: "bad" }, good]));
  await workbench.views.refresh();
  expect(workbench.store.getState().views).toEqual([good]);
  await storage.update(key, () => "{ damaged");
  await workbench.views.refresh();
  expect(workbench.store.getState().views).toEqual([]);
  workbench.change(goTo("table"));
  workbench.change(choose("ada-lind"));
  await workbench.views.save(words("After"), null);
  expect(names(workbench)).toEqual(["After"]);
});
