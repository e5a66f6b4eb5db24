import { expect, test } from "vitest";
import { type Recent, recentIn, withoutRecent, withRecent } from "../../src/state/index.ts";

const recent = (id: string): Recent => ({ id, kind: "person", label: id.toUpperCase() });
const gone = (ids: readonly string[], record = "first") =>
  ids.reduce((recents, id) => withRecent(recents, record, recent(id)), {});

test("the latest four are kept, the latest first, each once", () => {
  expect(recentIn(gone(["a", "b", "c", "a", "d", "e"]), "first").map(({ id }) => id)).toEqual(["e", "d", "a", "c"]);
});

test("each record has its own, and clearing one leaves the others", () => {
  const both = withRecent(gone(["a"]), "second", recent("b"));
  expect(recentIn(both, "first")).toEqual([recent("a")]);
  expect(recentIn(both, "second")).toEqual([recent("b")]);
  expect(withoutRecent(both, "first")).toEqual({ second: [recent("b")] });
  expect(recentIn(both, "third")).toEqual([]);
});

test("they are kept of the twelve records that were used last", () => {
  const records = Array.from({ length: 14 }, (_, i) => `record-${i}`);
  const recents = records.reduce((all, record) => withRecent(all, record, recent("a")), {});
  expect(Object.keys(recents)).toEqual(records.slice(2));
  expect(Object.keys(withRecent(recents, "record-5", recent("b"))).at(-1)).toBe("record-5");
});

test("a name that every object has is no record's", () => {
  expect(recentIn({}, "constructor")).toEqual([]);
});
